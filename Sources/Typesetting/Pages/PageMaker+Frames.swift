import Basics

/// A frame that is open.
struct OpenFrame {
    /// In `Galley.decorations`.
    var index: Int32
    /// Its part in this column, in `PageMaker.frameParts`.
    var part: Int
}

/// The part of a frame in one column.
struct FramePart {
    var index: Int32
    var x: Length
    var top: Int
    var bottom: Int
    /// Whether it begins and ends here; where it does not it is open.
    var isOpenAbove: Bool
    var isOpenBelow: Bool
}

extension PageMaker {
    /// Goes on with the frames of the column before.
    mutating func beginFrames(x: Length, y: Int) {
        frameParts.removeAll(keepingCapacity: true)
        for index in frames.indices {
            frames[index].part = frameParts.count
            frameParts.append(
                FramePart(index: frames[index].index, x: x, top: y, bottom: y, isOpenAbove: true, isOpenBelow: true)
            )
        }
    }

    /// A frame begins.
    mutating func open(_ frame: Int32, x: Length, y: Int) {
        guard galley.decorations.indices.contains(Int(frame)) else { return }
        frames.append(OpenFrame(index: frame, part: frameParts.count))
        frameParts.append(
            FramePart(index: frame, x: x, top: y, bottom: y, isOpenAbove: false, isOpenBelow: true)
        )
    }

    /// A frame ends.
    mutating func close(_ frame: Int32, y: Int) {
        guard let place = frames.lastIndex(where: { $0.index == frame }) else { return }
        let part = frames[place].part
        frameParts[part].bottom = y
        frameParts[part].isOpenBelow = false
        frames.remove(at: place)
    }

    /// Draws the frames' parts of a column below what was put on the page since `content`.
    mutating func endFrames(y: Int, content: Int) {
        guard !frameParts.isEmpty else { return }
        for frame in frames { frameParts[frame.part].bottom = y }
        var rules: [PageItem] = []
        for part in frameParts where part.bottom > part.top { draw(part, in: &rules) }
        page.items.insert(contentsOf: rules, at: content)
        finds.moveReferences(onPage: pages.count, from: content, by: rules.count)
    }

    private func draw(_ part: FramePart, in rules: inout [PageItem]) {
        let frame = galley.decorations[Int(part.index)]
        let box = Rectangle(
            x: part.x + frame.left,
            y: top + Length(units: part.top),
            width: frame.width,
            height: Length(units: part.bottom - part.top)
        )
        func add(_ x: Length, _ y: Length, _ width: Length, _ height: Length, _ colour: Colour) {
            guard width > .zero, height > .zero, colour.alpha > 0 else { return }
            rules.append(.rule(Rule(frame: Rectangle(x: x, y: y, width: width, height: height), colour: colour)))
        }
        func colour(_ side: Int) -> Colour { side < frame.colours.count ? frame.colours[side] : .black }
        let border = frame.border
        add(box.origin.x, box.origin.y, box.size.width, box.size.height, frame.background)
        if !part.isOpenAbove { add(box.origin.x, box.origin.y, box.size.width, border.top, colour(0)) }
        add(box.right - border.right, box.origin.y, border.right, box.size.height, colour(1))
        if !part.isOpenBelow { add(box.origin.x, box.bottom - border.bottom, box.size.width, border.bottom, colour(2)) }
        add(box.origin.x, box.origin.y, border.left, box.size.height, colour(3))
    }
}

extension PageMaker.Finds {
    /// Items were put on a page before some of its references.
    mutating func moveReferences(onPage page: Int, from item: Int, by count: Int) {
        var index = references.count - 1
        while index >= 0, references[index].page == page {
            if references[index].item >= item { references[index].item += count }
            index -= 1
        }
    }
}
