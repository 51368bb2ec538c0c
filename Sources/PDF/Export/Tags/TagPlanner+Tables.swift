import Markup
import Typesetting

extension TagPlanner {
    mutating func visitTable(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        let table = visit(node, as: .table, attributes, into: parent)
        TableSquare.square(table, in: &tree)
    }

    mutating func visitCell(_ node: Int32, _ attributes: StructureAttributes?, into parent: Int32) {
        guard tree.elements[Int(parent)].type == .row else {
            visitChildren(of: node, into: parent)
            return
        }
        let isHead = structure.nodes[Int(node)].name == .th
        let cell = visit(node, as: isHead ? .headCell : .cell, attributes, into: parent)
        let row = tree.elements[Int(parent)]
        let isInHead = row.parent >= 0 && tree.elements[Int(row.parent)].type == .tableHead
        guard isHead || attributes.map({ $0.rowSpan != 1 || $0.columnSpan != 1 }) == true else { return }
        tree.detail(cell) {
            $0.rowSpan = attributes?.rowSpan ?? 1
            $0.columnSpan = attributes?.columnSpan ?? 1
            guard isHead else { return }
            switch attributes?.scope {
            case "row", "rowgroup": $0.scope = "Row"
            case "col", "colgroup": $0.scope = "Column"
            default: $0.scope = isInHead ? "Column" : "Row"
            }
        }
    }
}
