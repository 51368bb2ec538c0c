import Markup
import Testing

@testable import Rendering

@Suite struct PaginationTests {
    /// The text node of a document that begins so.
    private func text(_ start: String, in tree: MarkupTree) throws -> MarkupTree.NodeID {
        try #require(
            tree.descendants(of: tree.document).first { tree.isText($0) && tree.text(of: $0).hasPrefix(start) }
        )
    }

    private func written(_ tree: MarkupTree) -> String {
        String(decoding: XMLWriter.document(tree, docType: nil), as: UTF8.self)
    }

    @Test func `a mark stands at the very word its page begins with`() throws {
        let tree = try XMLParser.parse(Array("<p>One two three four.</p>".utf8))
        let node = try text("One", in: tree)
        let marks = [
            Pagination.Mark(label: "2", document: 0, node: node, offset: 4),
            Pagination.Mark(label: "3", document: 0, node: node, offset: 14),
        ]
        let marked = Pagination(source: "urn:x", marks: marks).marked(tree, at: 0)
        let mark2 = #"<span epub:type="pagebreak" role="doc-pagebreak" id="page.2" title="2"></span>"#
        let mark3 = #"<span epub:type="pagebreak" role="doc-pagebreak" id="page.3" title="3"></span>"#
        #expect(written(marked).contains("<p>One \(mark2)two three \(mark3)four.</p>"))
        #expect(written(Pagination(source: "urn:x", marks: marks).marked(tree, at: 1)).contains("<p>One two"))
    }

    @Test func `a page that begins inside a word is marked before the next`() throws {
        let tree = try XMLParser.parse(Array("<p>A hyphenated word.</p>".utf8))
        let node = try text("A", in: tree)
        let mark = Pagination.Mark(label: "9", document: 0, node: node, offset: 6, isInsideWord: true)
        let marked = Pagination(source: "urn:x", marks: [mark]).marked(tree, at: 0)
        #expect(marked.root.map { marked.innerText(of: $0) } == "A hyphenated word.")
        #expect(written(marked).contains(#"A hyphenated <span"#))
    }

    @Test func `a page that begins with a picture is marked before it, and numbers may be seen`() throws {
        let tree = try XMLParser.parse(Array("<div><img/></div>".utf8))
        let image = try #require(tree.descendants(of: tree.document).first { tree.isElement($0, .img) })
        let mark = Pagination.Mark(label: "xii", document: 0, node: image, offset: 0)
        let marked = Pagination(source: "urn:x", marks: [mark], isVisible: true).marked(tree, at: 0)
        #expect(written(marked).contains(#"title="xii" class="page-number">xii</span><img/>"#))
    }
}

@Suite struct ParagraphNumbersTests {
    @Test func `paragraphs of the text are numbered, those in quotations are not`() throws {
        let text = #"<div class="text"><p>One.</p><blockquote><p>Said.</p></blockquote><p><em>Two</em>.</p></div>"#
        let tree = ParagraphNumbers.numbered(try XMLParser.parse(Array(text.utf8)))
        #expect(tree.root.map { tree.innerText(of: $0) } == "1 One.Said.2 Two.")
    }
}
