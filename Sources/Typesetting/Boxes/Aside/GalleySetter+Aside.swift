import Basics
import Styling

// What is set apart from the text: cells, notes, figures that move, frames in lines. It has a stack of its own.
extension GalleySetter where Setter: ~Copyable {
    /// Sets something apart and returns its items. What the text was doing goes on afterwards as if nothing had been.
    mutating func setAside(_ set: (inout GalleySetter) -> Void) -> [GalleyItem] {
        let outer = (stack: stack, inline: inline, block: block, prefix: prefix, beside: beside, anonymous: anonymous)
        let base = baseWidth
        stack = GalleyStack(leading: .zero, firstMargin: .goes)
        inline = spareInlines.popLast() ?? InlineText()
        prefix = nil
        beside = nil
        anonymous = -1
        depth += 1
        set(&self)
        flushParagraph()
        endBeside()
        if prefix != nil, !isMeasuring { endItem() }
        let items = stack.finish()
        depth -= 1
        inline.reset()
        spareInlines.append(inline)
        (stack, inline, block, prefix, beside, anonymous) = outer
        baseWidth = base
        return items
    }

    /// Sets something apart as one picture of itself: everything it draws lies from `paint` on, its upper left corner at
    /// the point given.
    mutating func setComposite(left: Length = .zero, _ set: (inout GalleySetter) -> Void) -> Composite {
        let paint = Int32(galley.paint.count)
        let calls = Int32(galley.calls.count)
        let items = setAside(set)
        return compose(items, paint: paint, calls: calls, left: left)
    }

    /// Puts items below each other for good.
    private mutating func compose(_ items: [GalleyItem], paint: Int32, calls: Int32, left: Length) -> Composite {
        var composite = Composite(paint: paint..<paint, calls: calls..<calls)
        var y = Length.zero
        var opened: [(decoration: Int32, top: Length)] = []
        for item in items {
            switch item {
            case .box(let box):
                move(box.paint, right: left, down: y)
                if composite.baseline == nil { composite.baseline = y + box.baseline }
                composite.lastBaseline = y + box.baseline
                composite.source = composite.source ?? box.source
                y += box.height
            case .space(let length), .fixed(let length): y += length
            case .open(let decoration): opened.append((decoration, y))
            case .close:
                if let frame = opened.popLast() { draw(frame.decoration, from: frame.top, to: y, left: left) }
            case .string: stack.mark(item)
            case .float(let float): stack.mark(.float(float))
            case .penalty, .anchor, .beginRepeat, .endRepeat: break
            }
        }
        composite.height = y
        composite.paint = paint..<Int32(galley.paint.count)
        composite.calls = calls..<max(calls, Int32(galley.calls.count))
        return composite
    }

    /// Draws a frame in the places that were kept for it.
    private mutating func draw(_ decoration: Int32, from top: Length, to bottom: Length, left: Length) {
        guard var place = keptPlaces.removeValue(forKey: decoration) else { return }
        let frame = galley.decorations[Int(decoration)]
        let box = Rectangle(x: left + frame.left, y: top, width: frame.width, height: bottom - top)
        for rule in frame.rules(in: box) {
            galley.paint[Int(place)] = .rule(rule)
            place += 1
        }
    }

    /// Keeps places in the paint, below what follows, for a frame whose height is not known yet.
    mutating func keepPlaces(for decoration: Int32) {
        let frame = galley.decorations[Int(decoration)]
        keptPlaces[decoration] = Int32(galley.paint.count)
        let nothing = Rectangle(x: .zero, y: .zero, width: .zero, height: .zero)
        for rule in frame.rules(in: nothing) { galley.paint.append(.rule(rule)) }
    }
}

/// Something set apart, composed: what it draws, from its upper edge.
struct Composite {
    var paint: Range<Int32>
    var calls: Range<Int32>
    var height = Length.zero
    /// The base lines of its first and last lines, from its upper edge; nil where it has none.
    var baseline: Length?
    var lastBaseline: Length?
    var source: SourcePosition?
}

extension Decoration {
    /// The background and borders of a box, always as many rules for one frame whatever the box.
    func rules(in box: Rectangle) -> [Rule] {
        var rules: [Rule] = []
        if background.alpha > 0 { rules.append(Rule(frame: box, colour: background)) }
        let (x, y, width, height) = (box.origin.x, box.origin.y, box.size.width, box.size.height)
        func add(_ isDrawn: Bool, _ side: Int, _ frame: Rectangle) {
            if isDrawn, side < colours.count { rules.append(Rule(frame: frame, colour: colours[side])) }
        }
        add(border.top > .zero, 0, Rectangle(x: x, y: y, width: width, height: border.top))
        add(
            border.right > .zero,
            1,
            Rectangle(x: box.right - border.right, y: y, width: border.right, height: height)
        )
        add(
            border.bottom > .zero,
            2,
            Rectangle(x: x, y: box.bottom - border.bottom, width: width, height: border.bottom)
        )
        add(border.left > .zero, 3, Rectangle(x: x, y: y, width: border.left, height: height))
        return rules
    }
}
