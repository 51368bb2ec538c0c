import Basics
import Styling

// A picture that has its line to itself stands without the room of letters.
extension GalleySetter where Setter: ~Copyable {
    /// Sets the paragraph in hand as one box where it is one picture and nothing else.
    mutating func setPictureAlone() -> Bool {
        guard inline.paragraph.objects.count == 1, inline.paragraph.text.count == 3,
            let run = inline.paragraph.runs.last, case .object = run.kind
        else { return false }
        let object = inline.paragraph.objects[0]
        let height = object.ascent + object.descent
        // A sign among letters keeps their line.
        guard height > document.styles[Int(block.style)].lineHeight, case .picture? = object.items.first else {
            return false
        }
        for anchor in inline.anchors { stack.mark(.anchor(anchor.anchor)) }
        let left = pictureLeft(object.width)
        let start = Int32(galley.paint.count)
        for item in object.items { galley.paint.append(item.moved(right: left, down: object.ascent)) }
        if run.link >= 0 {
            let link = inline.paragraph.links[Int(run.link)]
            let frame = Rectangle(x: left, y: .zero, width: object.width, height: height)
            galley.paint.append(.link(LinkArea(frame: frame, target: link.target, node: link.node)))
        }
        let source = inline.paragraph.segments.last.map {
            SourcePosition(document: documentIndex, node: $0.node, offset: 0)
        }
        let box = GalleyBox(
            height: height,
            baseline: object.ascent,
            isOnGrid: false,
            paint: start..<Int32(galley.paint.count),
            source: source
        )
        endBeside()
        put(box)
        return true
    }

    /// Where a picture begins by the alignment of its block.
    private func pictureLeft(_ width: Length) -> Length {
        let style = document.styles[Int(block.style)]
        let rest = max(.zero, block.width - width)
        let isRightToLeft = style.direction == .rightToLeft
        switch block.align ?? style.align {
        case .centre: return block.left + rest / 2
        case .right: return block.left + rest
        case .left: return block.left
        case .end: return isRightToLeft ? block.left : block.left + rest
        case .auto, .start, .justify: return isRightToLeft ? block.left + rest : block.left
        }
    }
}
