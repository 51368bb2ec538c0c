import Markup
import Testing

@testable import Styling

@Suite struct SelectorTests {
    /// How many `b` of a document a selector finds.
    private func count(_ selector: String, _ body: String) throws -> Int {
        let document = try styled(body, by: "\(selector) { orphans: 9 }")
        return document.tree.descendants(of: document.tree.document).count { node in
            guard document.tree.isElement(node) else { return false }
            let above = document.tree.parent(of: node).map { document.style(of: $0).orphans } ?? 2
            return document.style(of: node).orphans == 9 && (above != 9 || document.tree.isElement(node, Name("b")))
        }
    }

    @Test(arguments: [
        ("b:nth-child(2n)", 2), ("b:nth-child(-n+3)", 3), ("b:nth-child(+3)", 1), ("b:nth-child( 2n + 1 )", 3),
        ("b:nth-last-child(1)", 1), ("b:nth-child(n)", 5), ("b:nth-child(-n)", 0), ("b:nth-child(odd)", 3),
        ("b:nth-child(-2n+3)", 2), ("b:nth-child(n-2)", 5), ("b:nth-child(3n-1)", 2),
        ("b + b", 4), ("b + b + b", 3), ("b + b + b + b", 2), ("b ~ b", 4), ("b ~ b ~ b", 3), (".c ~ b", 2),
        (".c ~ b + b", 1), ("b:has(i)", 0), ("body:has(.c) b", 5), ("body:has(> .c) > b", 5), ("html:has(> .c) b", 0),
        ("body:not(:has(.c)) b", 0), ("body:has(i, b:nth-child(5)) b", 5), ("b:not(.c)", 4), ("b:not(.c ~ b)", 3),
        (":is(i, .c)", 1),
        ("body > b", 5), ("html b", 5), ("html > b", 0), ("B", 5), ("*|b", 5), ("b.c.c", 1), ("b:only-child", 0),
    ])
    func `selectors find what they name`(selector: String, expected: Int) throws {
        #expect(try count(selector, "<b/><b/><b class='c'/><b/><b/>") == expected)
    }

    @Test func `series of the standard are read`() {
        func series(_ text: String) -> [Int]? {
            SelectorParser.series(TokenReader(Tokenizer.tokens(of: Array(text.utf8)))).map { [$0.step, $0.offset] }
        }
        #expect(series("2n+1") == [2, 1])
        #expect(series("-n- 6") == [-1, -6])
        #expect(series("+n") == [1, 0])
        #expect(series("n+0") == [1, 0])
        #expect(series("-5") == [0, -5])
        #expect(series("3 n") == [3, 0] || series("3 n") == nil)
        #expect(series("x") == nil)
        #expect(series("1.5n") == nil)
    }

    @Test func `the specificity decides, then the order`() throws {
        let sheet = """
            #x { orphans: 3 } .a.b.c { orphans: 4 } b.a { widows: 5 } :where(#x).a { widows: 6 } .a { widows: 7 }
            :is(#y, b) { letter-spacing: 1pt } .a { letter-spacing: 2pt }
            """
        let found = try style(of: "<b id='x' class='a b c'/>", by: sheet)
        #expect(found.orphans == 3)
        #expect(found.widows == 5)
        #expect(found.letterSpacing.points == 1)
    }

    @Test func `many combinators over deep documents end`() throws {
        let depth = 190
        let body = String(repeating: "<div>", count: depth) + "<b id='x'/>" + String(repeating: "</div>", count: depth)
        let selector = "p " + Array(repeating: "div", count: 50).joined(separator: " ") + " b"
        #expect(try style(of: body, by: "\(selector) { orphans: 9 }").orphans == 2)
        #expect(try style(of: body, by: "\(selector.dropFirst(2)) { orphans: 9 }").orphans == 9)
        let children = Array(repeating: "div", count: 20).joined(separator: " > div ")
        #expect(try style(of: body, by: "p > \(children) b { orphans: 9 }").orphans == 2)
    }
}
