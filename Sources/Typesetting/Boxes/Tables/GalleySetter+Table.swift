import Basics
import Markup
import Styling

extension GalleySetter where Setter: ~Copyable {
    /// Sets a table, or a part of one that stands outside a table.
    mutating func setTable(_ node: Int32, _ display: Display, _ around: Surroundings) {
        setBox(node, elements(document.tree.nodes[Int(node)].name), .block, around)
    }
}
