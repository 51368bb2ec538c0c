import Documents
import Markup

extension MathMarkup {
    /// The formula as a tree and its outermost element; nil where it is not well-formed or no formula.
    var root: (tree: MarkupTree, node: MarkupTree.NodeID)? {
        guard let tree = try? XMLParser.parse(Array(xml.utf8)), let node = tree.root, tree.isElement(node, .math) else {
            return nil
        }
        return (tree, node)
    }
}
