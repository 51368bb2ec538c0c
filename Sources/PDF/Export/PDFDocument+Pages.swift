import Basics
import Packing
import Typesetting

extension PDFDocument {
    /// The content of a page, ready to be written.
    private struct MadePage: Sendable {
        let content: StreamObject
        let leaves: [Int32]
        let boxes: [(leaf: Int32, box: [Int])]
    }

    /// Writes the contents of the pages, then the pages with their links.
    mutating func writePages(isCancelled: () -> Bool) throws {
        let (source, style) = (source, options.style)
        try OrderedWork.run(
            count: layout.pages.count,
            cores: exporter.cores,
            worker: {
                let deflater = Deflater(.zlib)
                return { index in
                    var content = PageContent(source.layout.pages[index], source)
                    content.draw()
                    return MadePage(
                        content: StreamObject(content.tokens.bytes, style: style, deflater: deflater),
                        leaves: content.leaves,
                        boxes: content.boxes
                    )
                }
            },
            take: { index, page in
                if isCancelled() { throw CancellationError() }
                try file.write(references.contents.advanced(by: index), page.content)
                leavesOfPages.append(page.leaves)
                for (leaf, box) in page.boxes where boxes[leaf] == nil { boxes[leaf] = box }
            }
        )
        let tree = PageTree(
            count: layout.pages.count,
            first: references.pages,
            root: references.pageTree,
            in: &file
        )
        for index in layout.pages.indices { try writePage(index, tree) }
        try tree.write(to: &file)
    }

    private mutating func writePage(_ index: Int, _ tree: PageTree) throws {
        let page = layout.pages[index]
        let first = references.annotations.advanced(by: annotations.count)
        let count = use.linkCounts[index]
        let (references, hasText) = (references, !leavesOfPages[index].isEmpty)
        try file.write(references.pages.advanced(by: index)) {
            $0.dictionary {
                $0.name("Type", "Page")
                $0.reference("Parent", tree.parent(ofPage: index))
                PageBoxes(page).write(to: &$0)
                $0.reference("Resources", references.resources)
                $0.reference("Contents", references.contents.advanced(by: index))
                $0.name("Tabs", "S")
                if hasText { $0.integer("StructParents", index) }
                if count > 0 { $0.references("Annots", (0..<count).map(first.advanced)) }
            }
        }
        for case .link(let area) in page.items {
            guard let target = LinkTarget(area, in: layout) else { continue }
            try writeLink(area, target, on: index)
        }
    }
}
