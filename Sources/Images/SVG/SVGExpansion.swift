import Markup

/// How large a drawing becomes when its references are followed: ten `use` of ten `use` of ten … fill any memory.
enum SVGExpansion {
    /// References inside what is referred to, this deep: drawing programs need three or four.
    private static let rounds = 12

    /// The number of elements drawn, those drawn many times counted as often; nil where it is above `limit`, or
    /// where references go round in a circle or too deep.
    static func size(of root: MarkupTree.NodeID, in tree: MarkupTree, limit: Int) -> Int? {
        var order = [root]
        order += tree.descendants(of: root).filter { tree.isElement($0) }
        var places: [MarkupTree.NodeID: Int] = [:]
        var ids: [String: Int] = [:]
        for (place, node) in order.enumerated() {
            places[node] = place
            if let id = tree.attribute(.id, of: node), ids[id] == nil { ids[id] = place }
        }
        let parents = order.map { tree.parent(of: $0).flatMap { places[$0] } ?? -1 }
        let references = order.map { node in
            tree.attributes(of: node).flatMap { SVGReferences.targets(in: $0.value) }.compactMap { ids[$0] }
        }
        var sizes = [Int](repeating: 1, count: order.count)
        for _ in 0..<rounds {
            // In document order a parent comes before its children: from the end, every child is done before it.
            var next = references.map { targets in
                targets.reduce(1) { min($0 + sizes[$1], limit + 1) }
            }
            for place in order.indices.reversed() where parents[place] >= 0 {
                next[parents[place]] = min(next[parents[place]] + next[place], limit + 1)
            }
            if next[0] > limit { return nil }
            if next == sizes { return next[0] }
            sizes = next
        }
        return nil
    }
}
