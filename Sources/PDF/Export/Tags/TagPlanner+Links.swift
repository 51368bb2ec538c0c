import Typesetting

extension TagPlanner {
    mutating func visitLink(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        guard use.isLink[Int(node)] else {
            visitSilent(node, attributes, as: .span, into: parent)
            return
        }
        visit(node, as: .link, attributes, into: parent)
    }

    mutating func visitNote(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let type: StructureType = isPDF2 ? .footnote : .note
        var parent = parent
        if tree.elements[Int(parent)].type == .list {
            parent = tree.add(.itemBody, node: -1, to: tree.add(.item, node: -1, to: parent))
        }
        let note = add(type, node, attributes, to: place(for: type, in: parent))
        visitChildren(of: node, into: note)
        notes[node] = note
        tree.detail(note) { $0.identifier = "note-\(notes.count)" }
    }

    /// In PDF 2.0 a note and the links that lead to it name each other (PDF/UA-2, 8.2.5.14).
    mutating func joinNotes() {
        guard isPDF2 else { return }
        for (link, target) in use.linkTargets {
            guard let note = notes[target], tree.elements[Int(tree.elementOfNode[Int(link)])].type == .link else {
                continue
            }
            let caller = tree.elementOfNode[Int(link)]
            tree.detail(caller) { $0.references.append(note) }
            tree.detail(note) { $0.references.append(caller) }
        }
    }
}
