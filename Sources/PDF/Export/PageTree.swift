/// The tree of pages (7.7.3): as flat as nodes of 32 children make it, so that a reader finds a page of thousands in
/// three steps.
struct PageTree: Sendable {
    private static let width = 32

    /// The nodes level by level, the parents of pages first, the root alone last.
    private let levels: [[Reference]]
    private let first: Reference
    private let count: Int

    /// The tree of `count` pages, whose references follow `first`.
    init(count: Int, first: Reference, root: Reference, in file: inout FileWriter) {
        self.count = count
        self.first = first
        var levels: [[Reference]] = []
        var below = count
        while below > Self.width {
            let nodes = (below + Self.width - 1) / Self.width
            let start = file.reserve(nodes)
            levels.append((0..<nodes).map(start.advanced))
            below = nodes
        }
        self.levels = levels + [[root]]
    }

    /// The node that a page hangs on.
    func parent(ofPage page: Int) -> Reference { levels[0][levels.count == 1 ? 0 : page / Self.width] }

    /// Writes the nodes.
    func write(to file: inout FileWriter) throws {
        var span = 1
        var below = (0..<count).map(first.advanced)
        for (level, nodes) in levels.enumerated() {
            let above = level + 1 < levels.count ? levels[level + 1] : []
            let width = level + 1 < levels.count ? Self.width : max(Self.width, below.count)
            for (index, node) in nodes.enumerated() {
                let kids = below[min(below.count, index * width)..<min(below.count, (index + 1) * width)]
                let pages = min(count, (index + 1) * width * span) - min(count, index * width * span)
                let parent = above.isEmpty ? nil : above[above.count == 1 ? 0 : index / Self.width]
                try file.write(node) {
                    $0.dictionary {
                        $0.name("Type", "Pages")
                        if let parent { $0.reference("Parent", parent) }
                        $0.references("Kids", kids)
                        $0.integer("Count", pages)
                    }
                }
            }
            span *= width
            below = nodes
        }
    }
}
