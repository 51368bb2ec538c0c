import Styling
import Typesetting

extension TagPlanner {
    mutating func visitList(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let list = add(.list, node, attributes, to: parent)
        let numbering = Self.numbering(attributes?.marker)
        tree.detail(list) { $0.numbering = numbering }
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            let source = structure.nodes[Int(child)]
            if source.isLeaf || Roles.role(source.name, stated: nil) != .item {
                if use.hasContent[Int(child)] {
                    let item = tree.add(.item, node: -1, to: list)
                    visit(child, into: tree.add(.itemBody, node: -1, to: item))
                }
            } else {
                visit(child, into: list)
            }
            child = source.next
        }
    }

    private static func numbering(_ marker: ListMarker?) -> StaticString {
        switch marker {
        case .disc: "Disc"
        case .circle: "Circle"
        case .square: "Square"
        case .decimal: "Decimal"
        case .lowerAlpha: "LowerAlpha"
        case .upperAlpha: "UpperAlpha"
        case .lowerRoman: "LowerRoman"
        case .upperRoman: "UpperRoman"
        case .lowerGreek, .text: "Disc"
        case .some(.none), nil: "None"
        }
    }

    /// The marker is the label, everything else the body.
    mutating func visitItem(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        var parent = parent
        if tree.elements[Int(parent)].type != .list {
            parent = tree.add(.list, node: -1, to: parent)
            tree.detail(parent) { $0.numbering = "None" }
        }
        let item = add(.item, node, attributes, to: parent)
        var body: Int32 = -1
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            let source = structure.nodes[Int(child)]
            if !source.isLeaf, Roles.role(source.name, stated: nil) == .marker {
                visit(child, into: item)
                if let list = tree.details(of: parent), list.numbering.map({ "\($0)" }) == "None" {
                    tree.detail(parent) { $0.numbering = "Disc" }
                }
            } else if use.hasContent[Int(child)] {
                if body < 0 { body = tree.add(.itemBody, node: -1, to: item) }
                visit(child, into: body)
            }
            child = source.next
        }
    }

    /// Terms are labels, what they mean the bodies of items; a term after a meaning begins a new item.
    mutating func visitDefinitions(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let list = add(.list, node, attributes, to: parent)
        let numbering: StaticString = isPDF2 ? "Description" : "Disc"
        tree.detail(list) { $0.numbering = numbering }
        var (item, hasMeaning) = (Int32(-1), false)
        visitDefinitionParts(of: node, list, &item, &hasMeaning)
    }

    mutating func visitDefinitionParts(
        of node: Int32,
        _ list: Int32,
        _ item: inout Int32,
        _ hasMeaning: inout Bool
    ) {
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            let source = structure.nodes[Int(child)]
            let role = source.isLeaf ? .inline : Roles.role(source.name, stated: nil)
            if use.hasContent[Int(child)] {
                if role == .block {
                    visitDefinitionParts(of: child, list, &item, &hasMeaning)
                } else {
                    let isTerm = role == .term
                    if item < 0 || (isTerm && hasMeaning) { item = tree.add(.item, node: -1, to: list) }
                    hasMeaning = !isTerm
                    let part = tree.add(isTerm ? .label : .itemBody, node: child, to: item)
                    tree.elementOfNode[Int(child)] = part
                    if role == .term || role == .meaning {
                        if let language = self.attributes(child)?.language {
                            tree.detail(part) { $0.language = language }
                        }
                        visitChildren(of: child, into: part)
                    } else {
                        visit(child, into: part)
                    }
                }
            }
            child = source.next
        }
    }
}
