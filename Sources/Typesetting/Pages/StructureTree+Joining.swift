extension StructureTree {
    /// Adds what another tree has below its root to the root of this one; nodes get numbers higher by this tree's count
    /// less one.
    mutating func append(_ other: StructureTree) {
        let base = Int32(nodes.count - 1)
        func moved(_ node: Int32) -> Int32 { node > 0 ? node + base : node }
        nodes.reserveCapacity(nodes.count + other.nodes.count)
        for var node in other.nodes.dropFirst() {
            node.parent = moved(node.parent)
            node.firstChild = moved(node.firstChild)
            node.lastChild = moved(node.lastChild)
            node.next = moved(node.next)
            nodes.append(node)
        }
        let first = moved(other.nodes[0].firstChild)
        if first > 0 {
            if nodes[0].lastChild > 0 {
                nodes[Int(nodes[0].lastChild)].next = first
            } else {
                nodes[0].firstChild = first
            }
            nodes[0].lastChild = moved(other.nodes[0].lastChild)
        }
        for (node, attributes) in other.attributes { self.attributes[moved(node)] = attributes }
    }
}

extension Concessions {
    /// Adds what another part conceded.
    mutating func add(_ other: Concessions) {
        shortPages += other.shortPages
        stretchedParagraphs += other.stretchedParagraphs
        widows += other.widows
        orphans += other.orphans
        lateFigures += other.lateFigures
        reducedBoxes += other.reducedBoxes
        overfullLines += other.overfullLines
    }
}
