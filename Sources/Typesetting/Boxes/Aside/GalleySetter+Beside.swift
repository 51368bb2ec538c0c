import Basics
import Markup
import Styling

/// Something at one side of the column, beside which lines are shorter.
struct Beside {
    /// Lines of text that still stand beside it.
    var lines: Int
    /// How far lines are moved or shortened, from the column's edge at its side.
    var edge: Length
    var isRight: Bool
    /// How much of its height is not yet beside anything.
    var rest: Length
    var depth: Int

    /// How much shorter the lines of a block are.
    func inset(in block: LineBlock, column: Length) -> Length {
        isRight ? max(.zero, block.left + block.width - (column - edge)) : max(.zero, edge - block.left)
    }
}

// Floats (CSS 2.1, 9.5): one at a time, beside the lines that follow.
extension GalleySetter where Setter: ~Copyable {
    /// Sets an element at the side it floats to.
    mutating func setBeside(_ node: Int32, _ traits: ElementTable.Traits, in around: Surroundings) {
        let style = document.styleOf[Int(node)]
        let own = document.styles[Int(style)]
        // Within words gathered so far the float waits for nothing: it stands beside the line they begin.
        guard depth == 0, inline.isEmpty, !isMeasuring else {
            return traits.contains(.isReplaced)
                ? setInline(node, traits, in: around) : setBlock(node, traits, .block, in: around)
        }
        applySection()
        endBeside()
        let room = around.width
        let edges = Edges(own.margin, of: room)
        let width = widthBeside(node, traits, own, room - edges.left - edges.right, around)
        // Lines of a third of the column are the least that can be read beside it.
        guard width + edges.left + edges.right <= room.scaled(by: 0.67) else {
            return setBlock(node, traits, .block, in: around)
        }
        let isRight = own.float == .right
        let left = isRight ? around.left + room - edges.right - width : around.left + edges.left
        let start = Prefix(paint: Int32(galley.paint.count), calls: Int32(galley.calls.count))
        let inner = surroundingsBeside(around, width)
        let composite = setComposite(left: left) { setter in
            setter.block = LineBlock(style: inner.style, left: .zero, width: width)
            if traits.contains(.isReplaced) {
                setter.setInline(node, traits, in: inner)
            } else {
                setter.setBlock(node, traits, .flowRoot, in: inner)
            }
        }
        let height = composite.height + edges.bottom
        beside = Beside(
            lines: lines(in: height, of: around.style),
            edge: width + edges.left + edges.right + (isRight ? section.width - around.left - room : around.left),
            isRight: isRight,
            rest: height,
            depth: depth
        )
        waitToPaint(composite, start, around.style)
    }

    /// What floats is painted with the line it stands beside; its upper edge is that of the letters.
    private mutating func waitToPaint(_ composite: Composite, _ start: Prefix, _ style: UInt32) {
        let room = letterRoom(of: style, language: 0)
        // Words stand on the base line of the words beside them, a picture begins where their capitals do.
        let isPicture = galley.paint[Int(composite.paint.lowerBound)...].contains {
            if case .picture = $0 { true } else { false }
        }
        let up = isPicture ? room.ascent.scaled(by: 0.85) : composite.baseline ?? room.ascent
        move(composite.paint, right: .zero, down: -up)
        if prefix == nil { prefix = start }
    }

    private func surroundingsBeside(_ around: Surroundings, _ width: Length) -> Surroundings {
        var inner = around
        inner.left = .zero
        inner.width = width
        return inner
    }

    private func lines(in height: Length, of style: UInt32) -> Int {
        let line = max(document.styles[Int(style)].lineHeight.units, 1)
        return min(200, (height.units + line - 1) / line)
    }

    private mutating func widthBeside(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ style: ComputedStyle,
        _ room: Length,
        _ around: Surroundings
    ) -> Length {
        if !traits.contains(.isReplaced), let width = style.width.resolved(room) { return min(width, room) }
        let widths = measure { setter in
            setter.measuredRoom = room
            var inner = around
            inner.left = .zero
            inner.width = room
            setter.block = LineBlock(style: around.style, left: .zero, width: room)
            if traits.contains(.isReplaced) {
                setter.setInline(node, traits, in: inner)
            } else {
                setter.setBlock(node, traits, .flowRoot, in: inner)
            }
        }
        return min(max(widths.least, min(widths.natural, room.scaled(by: 0.4))), room)
    }

    /// Lines of another paragraph stay with those that something is beside of.
    mutating func keepWithBeside() {
        if let beside, beside.depth == depth, prefix == nil { stack.penalty(GalleyItem.forbidden) }
    }

    /// How far the inset lines of the paragraph are moved: the setter puts them beside something on the left.
    func besideShift() -> Length {
        guard let beside, beside.depth == depth, beside.isRight else { return .zero }
        return -beside.inset(in: block, column: section.width)
    }

    /// These many lines were set beside it.
    mutating func passBeside(lines: Int, height: Length) {
        guard beside != nil, beside?.depth == depth else { return }
        beside?.lines -= lines
        beside?.rest -= height * lines
        if beside?.lines ?? 0 <= 0 { beside = nil }
    }

    /// What comes next stands below it.
    mutating func endBeside() {
        guard let beside, beside.depth == depth else { return }
        self.beside = nil
        if prefix != nil, !isMeasuring {
            // Nothing stands beside it: it has its own room.
            let end = Int32(galley.paint.count)
            let above = prefix.map { _ in leading } ?? .zero
            put(GalleyBox(height: beside.rest, baseline: min(above, beside.rest), isOnGrid: false, paint: end..<end))
        } else if beside.rest > .zero {
            stack.fixedBelow(beside.rest)
        }
    }
}
