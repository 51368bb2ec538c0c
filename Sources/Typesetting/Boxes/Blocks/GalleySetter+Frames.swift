import Basics
import Styling

// Frames: borders and backgrounds around blocks, and blocks that are nothing but a rule.
extension GalleySetter where Setter: ~Copyable {
    /// Begins the frame of a block; returns its number.
    mutating func open(_ style: UInt32, _ frame: BoxFrame, _ around: Surroundings) -> Int32 {
        let border = document.styles[Int(style)].border
        let decoration = Decoration(
            left: frame.outerLeft,
            width: frame.outerWidth,
            border: frame.border,
            colours: [border.top, border.right, border.bottom, border.left].map { $0.colour.faded(by: around.opacity) },
            background: document.styles[Int(style)].background
        )
        galley.decorations.append(decoration)
        let index = Int32(galley.decorations.count - 1)
        stack.open(index)
        if depth == 0 { openDecorations.append(index) } else { keepPlaces(for: index) }
        return index
    }

    /// Ends a frame.
    mutating func close(_ decoration: Int32) {
        stack.close(decoration)
        if depth == 0 { openDecorations.removeLast() }
    }

    /// Whether a block has nothing in it but is to be seen.
    func isRule(_ node: Int32, _ facts: StyleFacts, _ frame: BoxFrame) -> Bool {
        guard document.tree.nodes[Int(node)].firstChild < 0, facts.contains(.hasFrame), document.pseudo[node] == nil
        else {
            return false
        }
        return true
    }

    /// Sets an empty block as a box of its height, so that it is not lost between what can be seen: its frame is drawn
    /// around it.
    mutating func setRule(_ style: UInt32, _ frame: BoxFrame, _ around: Surroundings) {
        var height = frame.paddingTop + frame.paddingBottom
        if case .length(let length) = document.styles[Int(style)].height { height += max(.zero, length) }
        stack.fixedAbove(frame.border.top)
        let start = Int32(galley.paint.count)
        put(GalleyBox(height: min(height, page.height), baseline: .zero, isOnGrid: false, paint: start..<start))
        stack.fixedBelow(frame.border.bottom)
    }

    /// Puts a box, with what waits to be painted with it.
    mutating func put(_ box: GalleyBox) {
        guard !isMeasuring else { return }
        var box = box
        if let prefix {
            self.prefix = nil
            move(prefix.paint..<box.paint.lowerBound, right: .zero, down: box.baseline)
            box.paint = prefix.paint..<box.paint.upperBound
            box.calls = prefix.calls..<max(prefix.calls, box.calls.upperBound)
        }
        stack.box(box)
    }

    /// Moves what some boxes draw.
    mutating func move(_ paint: Range<Int32>, right x: Length, down y: Length) {
        if x == .zero, y == .zero { return }
        for index in Int(paint.lowerBound)..<Int(paint.upperBound) {
            if case .text(var run) = galley.paint[index] {
                run.origin.x += x
                run.origin.y += y
                galley.paint[index] = .text(run)
            } else {
                galley.paint[index] = galley.paint[index].moved(right: x, down: y)
            }
        }
    }
}
