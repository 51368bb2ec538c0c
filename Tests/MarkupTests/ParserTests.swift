import Testing

@testable import Markup

@Suite struct ParserTests {
    private func written(_ html: String) -> String {
        let tree = HTMLParser.parse(Array(html.utf8)).tree
        return String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self)
    }

    @Test func htmlBecomesXHTML() {
        #expect(
            written("<p class=a>One<br>two &amp; three<p>four<img src='x'>")
                == "<html><head></head><body><p class=\"a\">One<br/>two &amp; three</p><p>four<img src=\"x\"/></p></body></html>"
        )
    }

    @Test func youngElementsEndTheHead() {
        #expect(
            written("<title>t</title><article><p>a</article><p>b")
                == "<html><head><title>t</title></head><body><article><p>a</p></article><p>b</p></body></html>"
        )
        #expect(
            written("<head><title>t</title><main>a</main><body class=b><p>c")
                == "<html><head><title>t</title></head><body class=\"b\"><main>a</main><p>c</p></body></html>"
        )
    }

    @Test func emptyElementsKeepTheirEnd() throws {
        let tree = try XMLParser.parse(Array("<div><p/><br/></div>".utf8))
        let text = String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self)
        #expect(text == "<div><p></p><br/></div>")
    }

    @Test func qualifiedNamesAndInstructionsAreKept() throws {
        let source = "<section xmlns:epub=\"u\" epub:type=\"toc\" xml:lang=\"de\"><?digest body?>ä</section>"
        let tree = try XMLParser.parse(Array(source.utf8))
        #expect(String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self) == source)
    }

    @Test func entitiesInAttributesAreCharacters() throws {
        let tree = try XMLParser.parse(Array("<a href=\"?a=1&amp;b=&lt;2&gt;&quot;&#38;\">&amp;</a>".utf8))
        let root = try #require(tree.root)
        #expect(tree.attribute(.href, of: root) == "?a=1&b=<2>\"&")
        #expect(tree.innerText(of: root) == "&")
    }

    @Test(arguments: [
        "<!DOCTYPE p [<!ENTITY e 'x'>]><p title=\"&e;\"/>",
        "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><p>&e;</p>",
        "<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;&b;</p>",
        "<p>", "<p>&nbsp;</p>", "<p></q>", "", "text", "<!DOCTYPE p [<!ENTITY e 'x'>]><p>&e;</p>",
    ]) func strictXMLRefuses(source: String) {
        #expect(throws: MarkupError.self) { try XMLParser.parse(Array(source.utf8)) }
    }

    @Test func errorsHaveALine() {
        do {
            _ = try XMLParser.parse(Array("<a>\n<b>\n</a>".utf8))
            Issue.record("it was read")
        } catch {
            #expect(error.line == 3)
        }
    }

    @Test func tenThousandNestedElementsLoseNoText() {
        let depth = 10_000
        let html = (0..<depth).map { "<div>\($0) " }.joined() + String(repeating: "</div>", count: depth)
        let (tree, findings) = HTMLParser.parse(Array(html.utf8))
        #expect(findings.flattened)
        let words = tree.innerText(of: tree.document).split(separator: " ")
        #expect(words.count == depth && words.last == "\(depth - 1)")
    }

    @Test func nodesAreBounded() {
        var limits = MarkupLimits()
        limits.nodes = 1000
        let (tree, findings) = HTMLParser.parse(Array(String(repeating: "<b>x</b>", count: 5000).utf8), limits: limits)
        #expect(findings.cutShort && tree.count <= 1001)
    }

    @Test func bytesOfNULEndNothing() {
        #expect(written("<p>One\u{0} two</p>") == "<html><head></head><body><p>One two</p></body></html>")
    }

    @Test func pagesThatAreNotWhatTheyDeclareFirst() {
        let bytes = Array("<meta charset=utf-8><meta charset=windows-1251><p>".utf8) + [0xE4]
        let (tree, findings) = HTMLParser.parse(bytes)
        #expect(findings.encoding == "windows-1251" && tree.innerText(of: tree.document) == "д")
    }

    @Test(arguments: [
        ("efbbbf3c703ec3a4", "utf-8", "ä"),
        ("3c6d65746120636861727365743d69736f2d383835392d313e3c703ee4", "windows-1252", "ä"),
        ("3c6d65746120636861727365743d2777696e646f77732d31323531273e3c703ee4", "windows-1251", "д"),
        ("3c703e80", "windows-1252", "€"),
        ("3c6d65746120636861727365743d7574662d383e3c703ee4", "windows-1252", "ä"),
        ("fffe3c0070003e00e400", "utf-16", "ä"),
    ]) func encodings(hex: String, name: String, expected: String) {
        let digits = Array(hex)
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        let (tree, findings) = HTMLParser.parse(bytes)
        #expect(findings.encoding == name)
        #expect(tree.innerText(of: tree.document) == expected)
    }
}

@Suite struct MarkupTreeTests {
    @Test func movingAndUnwrapping() throws {
        var tree = try XMLParser.parse(Array("<a><b>1<c>2</c></b>3</a>".utf8))
        let root = try #require(tree.root)
        let b = try #require(tree.firstChild(of: root))
        tree.unwrap(b)
        #expect(
            String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self) == "<a>1<c>2</c>3</a>"
        )
        let c = try #require(tree.children(of: root).first { tree.isElement($0) })
        tree.move(c, to: root)
        #expect(
            String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self) == "<a>13<c>2</c></a>"
        )
        tree.remove(c)
        #expect(tree.innerText(of: root) == "13")
    }

    @Test func copyingBetweenTrees() throws {
        let source = try XMLParser.parse(Array("<x k=\"v\"><y>t</y></x>".utf8))
        var target = try XMLParser.parse(Array("<r></r>".utf8))
        let root = try #require(target.root)
        target.appendChildren(of: source.document, in: source, to: root)
        #expect(
            String(decoding: XMLWriter.fragment(below: target.document, of: target), as: UTF8.self)
                == "<r><x k=\"v\"><y>t</y></x></r>"
        )
    }
}
