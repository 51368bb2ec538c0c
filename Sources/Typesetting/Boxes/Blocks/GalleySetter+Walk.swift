import Basics
import Markup
import Styling

// The walk through the tree: what is in lines is gathered, what is a block is set.
extension GalleySetter where Setter: ~Copyable {
    /// Sets what is below a node.
    mutating func setChildren(of node: Int32, in around: Surroundings) {
        var child = document.tree.nodes[Int(node)].firstChild
        while child >= 0 {
            switch document.tree.nodes[Int(child)].kind {
            case .text: addText(child, in: around)
            case .element: setElement(child, in: around)
            case .document, .comment, .instruction: break
            }
            child = document.tree.nodes[Int(child)].next
        }
    }

    /// Sets an element by its `display`.
    mutating func setElement(_ node: Int32, in around: Surroundings) {
        let traits = elements(document.tree.nodes[Int(node)].name)
        if traits.contains(.isSkipped) || notes.isSetElsewhere(node) { return }
        let style = document.styleOf[Int(node)]
        let display = document.styles[Int(style)].display
        switch display {
        case .none: putAnchorOfNothing(node, around)
        case .contents:
            var inner = around
            inner.style = style
            setChildren(of: node, in: inner)
        case .inline, .inlineBlock, .inlineTable:
            if document.styles[Int(style)].float != .none {
                setBeside(node, traits, in: around)
            } else if display == .inline || traits.contains(.isReplaced) {
                setInline(node, traits, in: around)
            } else {
                setFramed(node, in: around)
            }
        case .block, .flowRoot, .listItem, .table, .tableRow, .tableRowGroup, .tableHeaderGroup, .tableFooterGroup,
            .tableCell, .tableCaption, .tableColumn, .tableColumnGroup:
            if document.styles[Int(style)].float != .none {
                setBeside(node, traits, in: around)
            } else {
                setBlock(node, traits, display, in: around)
            }
        }
    }

    /// Marks of the pages of another edition are not shown, but links lead to them.
    private mutating func putAnchorOfNothing(_ node: Int32, _ around: Surroundings) {
        let found = document.tree.nodes[Int(node)]
        guard found.attribute >= 0, found.firstChild < 0 else { return }
        let attributes = ElementAttributes(of: node, in: document.tree, names: names)
        if let id = attributes.id { putInlineAnchor(id, around) }
    }

    /// Ends the paragraph and sets a block below it; then the lines of the block around go on.
    mutating func setBlock(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ display: Display,
        in around: Surroundings
    ) {
        flushParagraph()
        if facts[Int(document.styleOf[Int(node)])].contains(.setsNotesAtFoot), notes.isEmptied(node) { return }
        let saved = block
        var inner = around
        inner.style = document.styleOf[Int(node)]
        if facts[Int(inner.style)].contains(.hasDecoration) {
            inner.decoration.join(document.styles[Int(inner.style)].decoration)
        }
        if facts[Int(inner.style)].contains(.isTranslucent) {
            inner.opacity *= document.styles[Int(inner.style)].opacity
        }
        inner.rise = .zero
        enterElement(node, traits, &inner)
        if traits.contains(.isReplaced) {
            setReplacedBlock(node, inner)
        } else {
            switch display {
            case .table, .tableRow, .tableRowGroup, .tableHeaderGroup, .tableFooterGroup, .tableCell:
                setTable(node, display, inner)
            default:
                if traits.contains(.isCaption) { keepCaption(node) }
                setBox(node, traits, display, inner)
                if traits.contains(.isCaption), !isAfterPicture(node) { stack.penalty(GalleyItem.forbidden) }
            }
        }
        if let id = movingID {
            movingID = nil
            putAnchor(id, node: inner.node, style: inner.style)
        }
        block = saved
        block.isFirst = false
        anonymous = -1
    }

    /// A caption stays with the picture above it, or below.
    private mutating func keepCaption(_ node: Int32) {
        if isAfterPicture(node) { stack.penalty(GalleyItem.forbidden) }
    }

    private func isAfterPicture(_ node: Int32) -> Bool {
        var before = document.tree.nodes[Int(node)].previous
        while before >= 0, document.tree.nodes[Int(before)].kind != .element {
            before = document.tree.nodes[Int(before)].previous
        }
        return before >= 0
    }

    /// Takes an element's attributes on and gives it its place in the structure.
    mutating func enterElement(_ node: Int32, _ traits: ElementTable.Traits, _ around: inout Surroundings) {
        let hasAttributes = document.tree.nodes[Int(node)].attribute >= 0
        let attributes =
            hasAttributes ? ElementAttributes(of: node, in: document.tree, names: names) : ElementAttributes()
        let language = around.language
        if hasAttributes { takeLanguage(attributes, &around) }
        let name = document.tree.nodes[Int(node)].name
        if let prepared = notes.structureNode(of: node) {
            around.node = prepared
            around.nodeLanguage = around.language
            around.takesText = false
            if hasAttributes { describe(prepared, attributes) }
        } else if traits.contains(.isReplaced) {
            // Pictures and formulas make their own.
        } else if traits.contains(.hasNode) {
            enter(name, takingText: traits.contains(.takesText), in: &around)
            if hasAttributes { describe(around.node, attributes) }
        } else if traits.contains(.isLink), attributes.href != nil {
            enterLink(attributes, &around)
            around.takesText = false
        } else if around.language != language, !traits.contains(.isOutermost) {
            enter(names.div, takingText: false, in: &around)
        } else if traits.contains(.isPlainBlock) {
            around.takesText = false
        }
        if let id = attributes.id {
            if depth == 0, document.styles[Int(around.style)].placement != .inFlow {
                movingID = id
            } else {
                putAnchor(id, node: around.node, style: around.style)
            }
        }
        if facts[Int(around.style)].contains(.hasCounters) { count(around.style, at: treeDepth(of: node)) }
        if facts[Int(around.style)].contains(.hasStrings) { setStrings(node, around.style) }
    }

    /// Begins the element of a link.
    mutating func enterLink(_ attributes: ElementAttributes, _ around: inout Surroundings) {
        guard let href = attributes.href else { return }
        around.node = add(names.a, to: textParent(around), around)
        around.nodeLanguage = around.language
        around.takesText = true
        describe(around.node, attributes)
        guard !isMeasuring else { return }
        links.append(Paragraph.Link(target: text(href), node: around.node))
        around.link = Int32(links.count - 1)
    }
}

extension TextDecoration {
    /// Adds the strokes of another one.
    mutating func join(_ other: TextDecoration) {
        underline = underline || other.underline
        lineThrough = lineThrough || other.lineThrough
        overline = overline || other.overline
    }
}
