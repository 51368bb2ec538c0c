import Markup
import Styling
import Typesetting

/// Turns the layout's elements into tags (PDF/UA-1, 7; PDF/UA-2, 8.2).
///
/// Only what is on a page becomes a tag: elements without content go, apart from cells, without which a table would
/// not be square. Elements that say nothing (`span`, `div`) go too; their content belongs to what is around them.
struct TagPlanner {
    /// The layout's elements.
    let structure: StructureTree
    /// What the pages said about them.
    let use: LayoutUse
    let isPDF2: Bool
    var tree: TagTree
    /// The levels of the headings around the present place.
    private var headings: [Int] = []
    /// Paragraphs that were made for text straight inside a grouping element.
    private var madeParagraphs: Set<Int32> = []
    /// By node, the elements of notes.
    var notes: [Int32: Int32] = [:]

    /// The tags of a structure.
    static func plan(_ structure: StructureTree, _ use: LayoutUse, isPDF2: Bool) -> TagTree {
        var planner = TagPlanner(structure: structure, use: use, isPDF2: isPDF2)
        planner.visitChildren(of: 0, into: 0)
        planner.joinNotes()
        return planner.tree
    }

    private init(structure: StructureTree, use: LayoutUse, isPDF2: Bool) {
        self.structure = structure
        self.use = use
        self.isPDF2 = isPDF2
        tree = TagTree(nodes: structure.nodes.count)
    }

    func attributes(_ node: Int32) -> StructureAttributes? { structure.attributes[node] }

    // MARK: - Walking

    mutating func visitChildren(of node: Int32, into parent: Int32) {
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            visit(child, into: parent)
            child = structure.nodes[Int(child)].next
        }
    }

    mutating func visit(_ node: Int32, into parent: Int32) {
        tree.elementOfNode[Int(node)] = parent
        let source = structure.nodes[Int(node)]
        guard use.hasContent[Int(node)] || Self.isNeededEmpty(tree.elements[Int(parent)].type, source.name) else {
            return
        }
        let attributes = attributes(node)
        guard !source.isLeaf else {
            visitLeaf(node, attributes, into: parent)
            return
        }
        let role = use.isLink[Int(node)] ? .link : Roles.role(source.name, stated: attributes?.role)
        switch role {
        case .tag(let type): visit(node, as: type, attributes, into: parent)
        case .heading(let level): visitHeading(node, level, attributes, into: parent)
        case .paragraph:
            let isInHeading = tree.elements[Int(parent)].type.isHeading
            visit(node, as: isInHeading ? .span : .paragraph, attributes, into: parent)
        case .list: visitList(node, attributes, into: parent)
        case .definitions: visitDefinitions(node, attributes, into: parent)
        case .item: visitItem(node, attributes, into: parent)
        case .term, .meaning: visit(node, as: .paragraph, attributes, into: parent)
        case .marker: visit(node, as: .label, attributes, into: parent)
        case .table: visitTable(node, attributes, into: parent)
        case .cell: visitCell(node, attributes, into: parent)
        case .picture: visitPicture(node, attributes, into: parent)
        case .figure: visitFigure(node, attributes, into: parent)
        case .formula: visitFormula(node, attributes, into: parent)
        case .link: visitLink(node, attributes, into: parent)
        case .note: visitNote(node, attributes, into: parent)
        case .inline: visitSilent(node, attributes, as: .span, into: parent)
        case .block: visitSilent(node, attributes, as: .div, into: parent)
        }
    }

    /// Cells keep a table square, rows keep cells.
    private static func isNeededEmpty(_ parent: StructureType, _ name: Name) -> Bool {
        switch parent {
        case .row: name == .td || name == .th
        case .table, .tableHead, .tableBody, .tableFoot: name == .tr
        default: false
        }
    }

    private mutating func visitLeaf(_ leaf: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        var home = place(for: .span, in: parent)
        if attributes?.language != nil || attributes?.actualText != nil {
            home = add(.span, leaf, attributes, to: home)
        }
        tree.add(leaf: leaf, to: home)
    }

    /// An element of one type and everything in it.
    @discardableResult
    mutating func visit(
        _ node: Int32,
        as type: StructureType,
        _ attributes: StructureAttributes?,
        into parent: Int32
    ) -> Int32 {
        let known: StructureType =
            switch type {
            case .aside where !isPDF2: .sect
            case .emphasis where !isPDF2, .strong where !isPDF2: .span
            default: type
            }
        if known == .span {
            visitSilent(node, attributes, as: .span, into: parent)
            return parent
        }
        let element = add(known, node, attributes, to: known.isInline ? place(for: known, in: parent) : parent)
        visitChildren(of: node, into: element)
        return element
    }

    /// An element that is only written down where it says something of itself.
    mutating func visitSilent(
        _ node: Int32,
        _ attributes: StructureAttributes?,
        as type: StructureType,
        into parent: Int32
    ) {
        guard let attributes, attributes.language != nil || attributes.actualText != nil else {
            visitChildren(of: node, into: parent)
            return
        }
        let element = add(type, node, attributes, to: type.isInline ? place(for: type, in: parent) : parent)
        visitChildren(of: node, into: element)
    }

    mutating func add(
        _ type: StructureType,
        _ node: Int32,
        _ attributes: StructureAttributes?,
        to parent: Int32
    ) -> Int32 {
        let element = tree.add(type, node: node, to: parent)
        tree.elementOfNode[Int(node)] = element
        if let attributes, attributes.language != nil || attributes.actualText != nil {
            tree.detail(element) {
                $0.language = attributes.language
                $0.actualText = attributes.actualText
            }
        }
        return element
    }

    /// Where text goes: into `parent`, or into a paragraph in it where it may hold none itself.
    mutating func place(for type: StructureType, in parent: Int32) -> Int32 {
        guard tree.elements[Int(parent)].type.isGrouping else { return parent }
        if let last = tree.lastElement(in: parent), madeParagraphs.contains(last) { return last }
        let made = tree.add(.paragraph, node: -1, to: parent)
        madeParagraphs.insert(made)
        return made
    }

    // MARK: - Headings

    /// A level below the nearest heading around it, so that no level is skipped (PDF/UA-1, 7.4.2).
    private mutating func visitHeading(
        _ node: Int32,
        _ level: Int,
        _ attributes: StructureAttributes?,
        into parent: Int32
    ) {
        while let last = headings.last, last >= level { headings.removeLast() }
        headings.append(level)
        visit(node, as: .heading(headings.count), attributes, into: parent)
    }
}
