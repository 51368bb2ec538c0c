import Basics
import Packing
import Typesetting

extension PDFDocument {
    /// The reference of a structure element.
    func reference(ofElement element: Int32) -> Reference { references.elements.advanced(by: Int(element)) }

    /// Writes the structure tree (14.7): its root, its elements, and the way from pages to elements.
    mutating func writeStructure() throws {
        let writer = ElementWriter(
            tags: source.tags,
            parts: LeafParts(leavesOfPages, nodes: layout.structure.nodes.count),
            annotations: ElementWriter.byElement(annotations.map(\.element)),
            annotationPages: annotations.map(\.page),
            boxes: boxes,
            references: references,
            isPDF2: isPDF2
        )
        let style = options.style
        let size = ElementWriter.chunkSize
        let count = source.tags.elements.count
        try OrderedWork.run(
            count: (count + size - 1) / size,
            cores: exporter.cores,
            worker: {
                let deflater = Deflater(.zlib)
                return { chunk in
                    var objects = ObjectStream(style: style)
                    for element in chunk * size..<min(count, (chunk + 1) * size) {
                        objects.add(writer.references.elements.advanced(by: element)) {
                            writer.write(Int32(element), to: &$0)
                        }
                    }
                    return objects.packed(deflater)
                }
            },
            take: { _, packed in try file.write(packed) }
        )
        let keys = try writeParentTree()
        try writeStructureRoot(nextKey: keys)
    }

    private mutating func writeStructureRoot(nextKey: Int) throws {
        let (references, isPDF2) = (references, isPDF2)
        var identifiers: [(name: String, element: Int32)] = []
        for (element, details) in source.tags.details {
            if let identifier = details.identifier { identifiers.append((identifier, element)) }
        }
        identifiers.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        try file.write(references.structureRoot) {
            $0.dictionary {
                $0.name("Type", "StructTreeRoot")
                $0.references("K", [references.elements])
                $0.reference("ParentTree", references.parentTree)
                $0.integer("ParentTreeNextKey", nextKey)
                if !identifiers.isEmpty {
                    $0.dictionary("IDTree") {
                        $0.array("Names") {
                            for (name, element) in identifiers {
                                $0.string(Array(name.utf8))
                                $0.reference(references.elements.advanced(by: Int(element)))
                            }
                        }
                    }
                }
                if isPDF2 { $0.references("Namespaces", [references.namespace]) }
            }
        }
        guard isPDF2 else { return }
        try file.write(references.namespace) {
            $0.dictionary {
                $0.name("Type", "Namespace")
                $0.text("NS", "http://iso.org/pdf2/ssn")
            }
        }
    }

    /// Writes the tree that leads from pages and annotations to elements (14.7.5.4). Returns the first unused key.
    private mutating func writeParentTree() throws -> Int {
        let (tags, references) = (source.tags, references)
        let pageCount = layout.pages.count
        let total = pageCount + annotations.count
        // A node of 64 pages is unpacked for each page that is shown: some kilobytes.
        let width = 64
        let nodes = (total + width - 1) / width
        let first = file.reserve(nodes)
        let (leaves, annotations) = (leavesOfPages, annotations)
        for node in 0..<nodes {
            let keys = node * width..<min(total, (node + 1) * width)
            try file.write(first.advanced(by: node)) {
                $0.dictionary {
                    $0.integers("Limits", [keys.lowerBound, keys.upperBound - 1])
                    $0.array("Nums") {
                        for key in keys {
                            if key >= pageCount {
                                $0.integer(key)
                                $0.reference(
                                    references.elements.advanced(by: Int(annotations[key - pageCount].element))
                                )
                            } else if !leaves[key].isEmpty {
                                $0.integer(key)
                                $0.array {
                                    for leaf in leaves[key] {
                                        let element = Int(tags.elementOfLeaf[Int(leaf)])
                                        $0.reference(references.elements.advanced(by: element))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        try file.write(references.parentTree) {
            $0.dictionary { $0.references("Kids", (0..<nodes).map(first.advanced)) }
        }
        return total
    }
}

/// By leaf, its parts on pages: which page, and the number of the marked content there.
struct LeafParts: Sendable {
    private var starts: [Int32]
    private var parts: [(page: Int32, content: Int32)]

    /// The parts of leaves by what pages say.
    init(_ leavesOfPages: [[Int32]], nodes: Int) {
        starts = Array(repeating: 0, count: nodes + 1)
        for leaves in leavesOfPages {
            for leaf in leaves { starts[Int(leaf) + 1] += 1 }
        }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        parts = Array(repeating: (0, 0), count: Int(starts[starts.count - 1]))
        for (page, leaves) in leavesOfPages.enumerated() {
            for (content, leaf) in leaves.enumerated() {
                parts[Int(next[Int(leaf)])] = (Int32(page), Int32(content))
                next[Int(leaf)] += 1
            }
        }
    }

    /// The parts of one leaf in the order of the pages.
    subscript(leaf: Int32) -> ArraySlice<(page: Int32, content: Int32)> {
        parts[Int(starts[Int(leaf)])..<Int(starts[Int(leaf) + 1])]
    }
}
