import Typesetting

extension TagPlanner {
    /// A picture without alternative text is decoration: nothing of it is tagged.
    mutating func visitPicture(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        guard let text = attributes?.alternative, !text.isEmpty else { return }
        let figure = add(.figure, node, attributes, to: parent)
        addPicture(node, text, to: figure)
    }

    private mutating func addPicture(_ node: Int32, _ text: String, to figure: Int32) {
        visitChildren(of: node, into: figure)
        let leaf = structure.nodes[Int(node)].firstChild
        tree.detail(figure) {
            $0.alternative = text
            if leaf >= 0, structure.nodes[Int(leaf)].isLeaf { $0.boxLeaf = leaf }
        }
    }

    /// A figure of one picture is that picture with its caption; any other is a group that may have a caption.
    mutating func visitFigure(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let pictures = pictures(in: node)
        guard pictures.count == 1, let picture = pictures.first, picture.isAlone else {
            visit(node, as: isPDF2 ? .aside : .div, attributes, into: parent)
            return
        }
        let text = self.attributes(picture.node)?.alternative ?? ""
        guard !text.isEmpty else {
            visit(node, as: .div, attributes, into: parent)
            return
        }
        let figure = add(.figure, node, attributes, to: parent)
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            if picture.path.contains(child) {
                tree.elementOfNode[Int(picture.node)] = figure
                addPicture(picture.node, text, to: figure)
            } else {
                visit(child, into: figure)
            }
            child = structure.nodes[Int(child)].next
        }
    }

    /// A picture inside a figure: the nodes that lead to it, and whether nothing but a caption stands beside it.
    struct FoundPicture {
        let node: Int32
        let path: [Int32]
        let isAlone: Bool
    }

    func pictures(in figure: Int32) -> [FoundPicture] {
        var found: [FoundPicture] = []
        var others = false
        func search(_ node: Int32, _ path: [Int32]) {
            var child = structure.nodes[Int(node)].firstChild
            while child >= 0 {
                let source = structure.nodes[Int(child)]
                let role = Roles.role(source.name, stated: nil)
                if source.isLeaf {
                    if use.hasContent[Int(child)] { others = true }
                } else if role == .picture {
                    found.append(FoundPicture(node: child, path: path + [child], isAlone: true))
                } else if role == .inline || role == .block || role == .paragraph {
                    search(child, path + [child])
                } else if role != .tag(.caption), use.hasContent[Int(child)] {
                    others = true
                }
                child = source.next
            }
        }
        search(figure, [])
        return found.map { FoundPicture(node: $0.node, path: $0.path, isAlone: !others) }
    }

    mutating func visitFormula(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let text = attributes?.alternative ?? use.texts[node] ?? ""
        let formula = add(.formula, node, attributes, to: place(for: .formula, in: parent))
        visitLeaves(of: node, into: formula)
        tree.detail(formula) { $0.alternative = text.isEmpty ? "?" : text }
    }

    /// Everything below a node as content of one element, whatever is between.
    mutating func visitLeaves(of node: Int32, into element: Int32) {
        var child = structure.nodes[Int(node)].firstChild
        while child >= 0 {
            let source = structure.nodes[Int(child)]
            tree.elementOfNode[Int(child)] = element
            if !source.isLeaf {
                visitLeaves(of: child, into: element)
            } else if use.hasContent[Int(child)] {
                tree.add(leaf: child, to: element)
            }
            child = source.next
        }
    }
}
