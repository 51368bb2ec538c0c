import Basics
import Markup
import TestSupport
import Testing

@testable import Styling

@Suite struct HostileSheetTests {
    /// Sheets that end, say what is wrong, and leave the rule behind them standing where CSS has it so.
    @Test(arguments: [
        String(repeating: "{", count: 100_000),
        String(repeating: "a{", count: 100_000),
        String(repeating: "@media print{", count: 100_000),
        String(repeating: "@supports(", count: 100_000),
        "a{width:" + String(repeating: "calc(", count: 100_000),
        "a{color:" + String(repeating: "(", count: 100_000),
        String(repeating: ":not(", count: 100_000) + "a{}",
        String(repeating: "}", count: 100_000),
        String(repeating: "[", count: 100_000),
        String(repeating: "a,", count: 100_000) + "b{orphans:3}",
        String(repeating: "a ", count: 10_000) + "{orphans:3}",
        "a{" + String(repeating: "orphans:3;", count: 100_000),
        "/*", "\"", "@", "@page", "@page{@top-left", "a{b:", "a{b:c!", "url(", "\\", "a{--x", "@media", "@page:first:",
    ])
    func `broken sheets end`(sheet: String) throws {
        var notes: [Diagnostic] = []
        let stylist = Stylist([.author(sheet)]) { notes.append($0) }
        #expect(notes.count <= 200)
        _ = stylist.styled(try XMLParser.parse(Array("<a><b/></a>".utf8)))
        _ = stylist.page(PageKind())
    }

    @Test func `tokens of a megabyte are tokens`() throws {
        let long = String(repeating: "x", count: 1 << 20)
        let sheet = "p{content:'\(long)';font-family:\(long)} .\(long){orphans:3} \(long){} p{\(long):1;orphans:4}"
        var notes: [Diagnostic] = []
        _ = Stylist([.author(sheet)]) { notes.append($0) }
        #expect(notes.allSatisfy { $0.message.utf8.count < 2 << 20 })
        #expect(try style(of: "<p id='x'/>", by: sheet).orphans == 4)
    }

    @Test func `variables in circles and in heaps end`() throws {
        let circle = ":root{--a:var(--b);--b:var(--a)} p{orphans:var(--a);widows:var(--a,5)}"
        let found = try style(of: "<p id='x'/>", by: circle)
        #expect(found.orphans == 2)
        #expect(found.widows == 5)
        var heap = ":root{--v0:1 1 1 1 1 1 1 1 1 1;"
        for level in 1...20 { heap += "--v\(level):" + String(repeating: "var(--v\(level - 1)) ", count: 10) + ";" }
        for level in 1...20 { heap += "--w\(level):" + String(repeating: "var(--w\(level - 1),) ", count: 10) + ";" }
        #expect(try style(of: "<p id='x'/>", by: heap + "} p{font-family:var(--v20);orphans:var(--w20)}").orphans == 2)
    }

    @Test func `sheets are damaged and read`() throws {
        let sheet = try StyleSource.built("book").bytes + StyleSource.userAgent().bytes
        let tree = try XMLParser.parse(
            Array("<html><body><p class='label'>x</p><table><tr><td/></tr></table></body></html>".utf8)
        )
        let pieces = [
            "{", "}", "(", ")", "[", "]", ";", ":", "@media ", "\\", "\"", "/*", "calc(", "var(--x)", "::before",
        ]
        for bytes in Mutation(of: sheet, count: 20, seed: 4, tokens: pieces) {
            let stylist = Stylist([StyleSource(name: "m", origin: .author, bytes: bytes)])
            _ = stylist.styled(tree)
            _ = stylist.page(PageKind())
        }
    }

    @Test func `a document of as many classes as elements is styled`() throws {
        var body = ""
        for number in 0..<4_000 { body += "<p class='c\(number) d' style='margin:\(number)pt' id='p\(number)'>x</p>" }
        let document = try styled(
            body + "<p id='x'/>",
            by: ".d{orphans:3} .d ~ p{widows:4} p:nth-of-type(3n){color:red}"
        )
        #expect(document.styles.count > 4_000)
        #expect(try style(of: body + "<p id='x'/>", by: ".d ~ p{widows:4}").widows == 4)
    }

    @Test func `an empty document has a style`() {
        let document = Stylist([]).styled(MarkupTree())
        #expect(document.styles.count == 1)
        #expect(document.style(of: document.tree.document) == ComputedStyle())
    }
}
