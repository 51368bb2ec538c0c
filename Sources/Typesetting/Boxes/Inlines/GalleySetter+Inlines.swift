import Basics
import Markup
import Styling

// Elements within lines.
extension GalleySetter where Setter: ~Copyable {
    /// Adds an element to the paragraph.
    mutating func setInline(_ node: Int32, _ traits: ElementTable.Traits, in around: Surroundings) {
        if traits.contains(.isBreak) {
            beginRun(around)
            return inline.breakLine(node, 0)
        }
        var inner = around
        inner.style = document.styleOf[Int(node)]
        let facts = facts[Int(inner.style)]
        if facts.contains(.hasDecoration) { inner.decoration.join(document.styles[Int(inner.style)].decoration) }
        if facts.contains(.isTranslucent) { inner.opacity *= document.styles[Int(inner.style)].opacity }
        if facts.contains(.hasRise), !traits.contains(.isReplaced) { inner.rise += rise(inner.style, in: around.style) }
        if facts.contains(.hasCounters) { count(inner.style, at: treeDepth(of: node)) }
        if facts.contains(.hasStrings) { setStrings(node, inner.style) }
        let hasAttributes = document.tree.nodes[Int(node)].attribute >= 0
        guard hasAttributes || traits.contains(.isReplaced) else {
            if traits.contains(.hasNode) { enterInline(document.tree.nodes[Int(node)].name, &inner) }
            return setInlineChildren(of: node, traits, in: inner)
        }
        setInline(node, traits, ElementAttributes(of: node, in: document.tree, names: names), inner, around)
    }

    private mutating func setInline(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ attributes: ElementAttributes,
        _ inner: Surroundings,
        _ around: Surroundings
    ) {
        var inner = inner
        let name = document.tree.nodes[Int(node)].name
        takeLanguage(attributes, &inner)
        if traits.contains(.isReplaced) { return setReplaced(node, attributes, inner) }
        var note: Int32 = -1
        if traits.contains(.isLink), attributes.href != nil {
            if dropsBackLink(node, attributes) { return }
            enterLink(attributes, &inner)
            note = beginCall(attributes, &inner)
        } else if traits.contains(.hasNode) {
            enterInline(name, &inner)
            if !isMeasuring { describe(inner.node, attributes) }
        } else if inner.language != around.language {
            enterInline(names.span, &inner)
        }
        if let id = attributes.id { putInlineAnchor(id, inner) }
        let isolate = isolate(name, attributes)
        if isolate != 0 { putControl(isolate, inner) }
        setInlineChildren(of: node, traits, in: inner)
        if isolate != 0 { putControl(isolate == 0x202D || isolate == 0x202E ? 0x202C : 0x2069, inner) }
        if note >= 0 { endCall(note, around) }
    }

    /// Begins an element of the structure inside a paragraph.
    private mutating func enterInline(_ name: Name, _ around: inout Surroundings) {
        around.node = add(name, to: textParent(around), around)
        around.nodeLanguage = around.language
        around.takesText = true
    }

    private mutating func setInlineChildren(of node: Int32, _ traits: ElementTable.Traits, in around: Surroundings) {
        if document.tree.nodes[Int(node)].name == names.wbr {
            beginRun(around)
            return inline.addGenerated([0xE2, 0x80, 0x8B])
        }
        if document.pseudo.isEmpty { return setChildren(of: node, in: around) }
        let pseudo = document.pseudo[node]
        if let before = pseudo?.before { generate(before, of: node, in: around) }
        setChildren(of: node, in: around)
        if let after = pseudo?.after { generate(after, of: node, in: around) }
    }

    /// How far an element's base line is above that of the text around it (CSS 2.1, 10.8.1).
    func rise(_ style: UInt32, in parent: UInt32) -> Length {
        let size = document.styles[Int(parent)].fontSize
        switch document.styles[Int(style)].verticalAlign {
        case .baseline, .top, .middle, .bottom, .textTop, .textBottom: return .zero
        // What typefaces give for superiors and inferiors, about.
        case .superscript: return size.scaled(by: 0.35)
        case .sub: return -size.scaled(by: 0.15)
        case .raised(let length): return length
        }
    }

    /// The control that keeps an element's direction to itself (CSS Writing Modes 4, 2.4.2); 0 for none.
    private func isolate(_ name: Name, _ attributes: ElementAttributes) -> UInt16 {
        let isLeft = isText(attributes.direction, "ltr")
        let isRight = isText(attributes.direction, "rtl")
        if name == names.bdo { return isRight ? 0x202E : 0x202D }
        if isLeft { return 0x2066 }
        if isRight { return 0x2067 }
        return name == names.bdi || attributes.direction != nil ? 0x2068 : 0
    }

    private mutating func putControl(_ control: UInt16, _ around: Surroundings) {
        let blank = inline.endsInBlank
        beginRun(around)
        inline.addControl(
            [0xE2, UInt8(0x80 | (control >> 6) & 0x3F), UInt8(0x80 | control & 0x3F)],
            isAfterBlank: blank
        )
    }

    /// An element with an id begins in the line.
    mutating func putInlineAnchor(_ id: Range<Int>, _ around: Surroundings) {
        guard !isMeasuring else { return }
        let node = around.takesText ? around.node : anonymous >= 0 ? anonymous : around.node
        if depth == 0 {
            inline.anchors.append((anchor(id, node: node), Int32(inline.paragraph.text.count)))
        } else {
            putAnchor(id, node: node, style: around.style)
        }
    }

    /// An element with an id begins here: an item of the galley in the text itself, else part of what the next box draws.
    mutating func putAnchor(_ id: Range<Int>, node: Int32, style: UInt32) {
        guard !isMeasuring else { return }
        guard depth > 0 else { return stack.mark(.anchor(anchor(id, node: node))) }
        if prefix == nil { prefix = Prefix(paint: Int32(galley.paint.count), calls: Int32(galley.calls.count)) }
        let point = Point(x: .zero, y: -document.styles[Int(style)].lineHeight)
        galley.paint.append(.anchor(Anchor(id: text(id), point: point, node: node)))
    }
}
