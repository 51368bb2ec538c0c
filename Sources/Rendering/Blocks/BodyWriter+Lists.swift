import Documents
import Markup

// Lists and definitions.
extension BodyWriter {
    /// A list. Items of a tight one are lines: their paragraph has no element of its own.
    mutating func list(_ list: List, in parent: MarkupTree.NodeID) {
        guard !list.items.isEmpty else { return }
        let node = block(list.isOrdered ? .ol : .ul, in: parent, class: list.isTight ? nil : "loose")
        if list.isOrdered, list.start != 1 { tree.setAttribute(.start, String(list.start), of: node) }
        breakLine(in: node)
        for item in list.items {
            let place = element(.li, in: node)
            self.item(item, isTight: list.isTight, in: place)
            breakLine(in: node)
        }
    }

    private mutating func item(_ item: [Block], isTight: Bool, in place: MarkupTree.NodeID) {
        var rest = item[...]
        if isTight, case .paragraph(let inlines)? = item.first {
            self.inlines(inlines, in: place)
            rest = rest.dropFirst()
            if !rest.isEmpty { breakLine(in: place) }
        }
        blocks(Array(rest), in: place)
        placeWaiting(in: place)
    }

    /// Terms with what is said of them.
    mutating func definitions(_ definitions: [Definition], in parent: MarkupTree.NodeID) {
        guard definitions.contains(where: { !$0.terms.isEmpty || !$0.explanations.isEmpty }) else { return }
        let node = block(.dl, in: parent)
        breakLine(in: node)
        for definition in definitions {
            // HTML wants a group to have both (HTML, dl): what is missing is empty.
            for term in definition.terms.isEmpty ? [[]] : definition.terms {
                inlines(term, in: element(.dt, in: node))
            }
            for explanation in definition.explanations.isEmpty ? [[]] : definition.explanations {
                item(explanation, isTight: explanation.count == 1, in: element(.dd, in: node))
            }
            breakLine(in: node)
        }
    }
}
