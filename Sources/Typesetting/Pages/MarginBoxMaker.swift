import Basics
import Styling

/// Fills the margin boxes of the pages of one flow: running heads and folios.
///
/// What was set once for one place is not set again: most heads are those of the page before.
struct MarginBoxMaker<Setter: MarginSetting & ~Copyable>: ~Copyable {
    var setter: Setter
    /// How many pieces the flow's own text has.
    private let pieceBase: Int32
    private var known: [Key: MarginText] = [:]
    private var widths: [Key: Length] = [:]

    /// A text in one box of one kind of page, in a width; none for how wide it is by itself.
    private struct Key: Hashable {
        var text: String
        var place: MarginBox.Place
        var kind: PageKind
        var width: Length
    }

    /// A maker that sets with `setter`, whose text will be added to `text`.
    init(_ setter: consuming Setter, addingTo text: FlowText) {
        self.setter = setter
        pieceBase = Int32(text.pieces.count)
    }

    /// Puts what the margin boxes of a page hold on it.
    mutating func fill(
        _ page: inout Page,
        kind: PageKind,
        style: PageStyle,
        text: (ComputedStyle) -> String
    ) {
        guard !style.boxes.isEmpty else { return }
        var contents: [(box: MarginBox, text: String)] = []
        for box in style.boxes {
            guard box.style.content != nil, box.style.display != .none else { continue }
            let text = text(box.style)
            // An empty box with a border or a ground is still drawn, as a rule over the text.
            guard !text.isEmpty || box.style.isDrawn else { continue }
            contents.append((box, text))
        }
        guard !contents.isEmpty else { return }
        for content in contents {
            let wanted = contents.filter { $0.box.place.side == content.box.place.side }
            let widths = wanted.map { (place: $0.box.place, width: width(of: $0.text, $0.box, kind)) }
            let area = MarginArea(of: style).frame(content.box.place, beside: widths)
            put(content.text, content.box, kind, in: area, on: &page)
        }
    }

    private mutating func width(of text: String, _ box: MarginBox, _ kind: PageKind) -> Length {
        let key = Key(text: text, place: box.place, kind: kind, width: .zero)
        if let known = widths[key] { return known }
        let width = setter.width(of: text, style: box.style)
        widths[key] = width
        return width
    }

    private mutating func put(
        _ text: String,
        _ content: MarginBox,
        _ kind: PageKind,
        in area: Rectangle,
        on page: inout Page
    ) {
        let style = content.style
        let place = content.place
        let margin = style.margin.resolved(area.size)
        let outer = area.inset(by: margin)
        let box = sized(outer, style)
        draw(box, style, on: &page)
        let inner = box.inset(by: style.border.widths).inset(by: style.padding.resolved(area.size))
        guard !text.isEmpty else { return }
        let key = Key(text: text, place: place, kind: kind, width: inner.size.width)
        let set: MarginText
        if let before = known[key] {
            set = before
        } else {
            let align = style.align == .start || style.align == .auto ? place.align : style.align
            // A head that may not wrap names its article; it need not hold all of a title.
            let shown = style.whiteSpace.wraps ? text : shortened(text, style, to: inner.size.width)
            let made = setter.set(shown, style: style, align: align, width: inner.size.width)
            set = made.shifted(by: pieceBase)
            known[key] = set
        }
        let height = style.lineHeight * set.lines
        let free = inner.size.height - height
        let y: Length =
            switch style.verticalAlign {
            case .top, .textTop: .zero
            case .bottom, .textBottom: free
            case .baseline where place.isTopOrBottom == false && place.vertical == .top: .zero
            case .baseline where place.isTopOrBottom == false && place.vertical == .bottom: free
            default: free / 2
            }
        for item in set.items {
            page.items.append(item.moved(right: inner.origin.x, down: inner.origin.y + y + set.baseline))
        }
    }

    /// A text in one line no wider than `width`: where it is longer, its first words and an ellipsis.
    private mutating func shortened(_ text: String, _ style: ComputedStyle, to width: Length) -> String {
        guard setter.width(of: text, style: style) > width else { return text }
        let words = text.split(separator: " ")
        var low = 0
        var high = words.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            let part = words[..<middle].joined(separator: " ") + " …"
            if setter.width(of: part, style: style) <= width { low = middle } else { high = middle - 1 }
        }
        if low > 0 { return words[..<low].joined(separator: " ") + " …" }
        var letters = words.first ?? ""
        while !letters.isEmpty, setter.width(of: letters + "…", style: style) > width { letters.removeLast() }
        return letters + "…"
    }

    /// A box of a height or width of its own lies at the edge that the text's place says.
    private func sized(_ area: Rectangle, _ style: ComputedStyle) -> Rectangle {
        var box = area
        if let height = style.height.resolved(area.size.height) { box.size.height = min(height, area.size.height) }
        switch style.verticalAlign {
        case .bottom, .textBottom: box.origin.y = area.bottom - box.size.height
        case .top, .textTop: break
        default: box.origin.y = area.origin.y + (area.size.height - box.size.height) / 2
        }
        return box
    }

    private func draw(_ box: Rectangle, _ style: ComputedStyle, on page: inout Page) {
        func add(_ frame: Rectangle, _ colour: Colour) {
            guard colour.alpha > 0, frame.size.width > .zero, frame.size.height > .zero else { return }
            page.items.append(.rule(Rule(frame: frame, colour: colour, tag: .pagination)))
        }
        let border = style.border
        add(box, style.background)
        add(
            Rectangle(origin: box.origin, size: Size(width: box.size.width, height: border.top.width)),
            border.top.colour
        )
        add(
            Rectangle(
                x: box.origin.x,
                y: box.bottom - border.bottom.width,
                width: box.size.width,
                height: border.bottom.width
            ),
            border.bottom.colour
        )
        add(
            Rectangle(origin: box.origin, size: Size(width: border.left.width, height: box.size.height)),
            border.left.colour
        )
        add(
            Rectangle(
                x: box.right - border.right.width,
                y: box.origin.y,
                width: border.right.width,
                height: box.size.height
            ),
            border.right.colour
        )
    }
}

extension ComputedStyle {
    /// Whether something is seen of a box without any text.
    fileprivate var isDrawn: Bool {
        background.alpha > 0 || border.top.width > .zero || border.bottom.width > .zero || border.left.width > .zero
            || border.right.width > .zero
    }
}

extension Sides where Value == Border {
    fileprivate var widths: Edges { Edges(top: top.width, right: right.width, bottom: bottom.width, left: left.width) }
}

extension Sides where Value == Measure {
    /// The lengths in an area; `auto` is nothing.
    func resolved(_ area: Size) -> Edges {
        Edges(
            top: top.resolved(area.height) ?? .zero,
            right: right.resolved(area.width) ?? .zero,
            bottom: bottom.resolved(area.height) ?? .zero,
            left: left.resolved(area.width) ?? .zero
        )
    }
}

extension Rectangle {
    /// What is left inside some edges.
    fileprivate func inset(by edges: Edges) -> Rectangle {
        Rectangle(
            x: origin.x + edges.left,
            y: origin.y + edges.top,
            width: max(.zero, size.width - edges.left - edges.right),
            height: max(.zero, size.height - edges.top - edges.bottom)
        )
    }
}
