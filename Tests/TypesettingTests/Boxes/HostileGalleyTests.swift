import Basics
import Markup
import Styling
import Testing

@testable import Typesetting

/// Documents that mean harm or were written by nobody: nothing is lost, nothing stands off the page, and all of it ends.
@Suite struct HostileGalleyTests {
    @Test(
        arguments: [
            ("<blockquote>word ", "</blockquote>", 190), ("<ul><li>word ", "</li></ul>", 95),
            ("<div style=\"padding-left: 30pt\">word ", "</div>", 190),
            ("<table><tr><td>x</td><td>word ", "</td></tr></table>", 12), ("<figure>word ", "</figure>", 190),
            ("<span style=\"display: inline-block\">word ", "</span>", 12),
        ]
    )
    func `elements nested to the bound`(_ opening: String, _ closing: String, _ depth: Int) throws {
        let inner = String(repeating: opening, count: depth) + "innermost" + String(repeating: closing, count: depth)
        try expectWhole(inner)
    }

    @Test func `a paragraph of very many words`() throws {
        try expectWhole("<p>" + String(repeating: "some <em>more</em> words and ", count: 8_000) + "</p>")
    }

    @Test func `a word longer than any line`() throws {
        try expectWhole("<p>\(String(repeating: "x", count: 5_000))</p>", isWide: true)
    }

    @Test func `a table of a thousand columns`() throws {
        let row = "<tr>" + (0..<1000).map { "<td>cell\($0 % 7)</td>" }.joined() + "</tr>"
        try expectWhole("<table>\(row)\(row)</table>")
    }

    @Test(arguments: ["colspan=\"1000000\"", "rowspan=\"99999999999999999999\"", "colspan=\"-1\" rowspan=\"0\""])
    func `spans beyond reason`(_ span: String) throws {
        try expectWhole(
            "<table><tr><td \(span)>one</td><td>two</td></tr><tr><td>three</td><td \(span)>four</td><td>five</td></tr></table>"
        )
    }

    @Test(
        arguments: [
            "width: 1e9px", "margin-left: -9999pt", "margin: 1e9pt", "padding: 500pt", "text-indent: 9999pt",
            "font-size: 0", "font-size: 900pt", "line-height: 0", "height: 1e9px", "min-width: 1e9px; float: left",
            "column-count: 99999", "float: right", "display: table-cell", "display: table-row", "display: inline-block",
            "white-space: pre", "page: wide; break-before: left", "-digest-figure: page", "-digest-notes: foot",
            "letter-spacing: -99pt", "initial-letter: 99", "column-span: all", "max-height: 0; max-width: 0",
        ]
    )
    func `values beyond reason`(_ declaration: String) throws {
        let block = "<div style=\"\(declaration)\"><p style=\"\(declaration)\">one <span>two</span> three</p>four</div>"
        try expectWhole(
            "<p>before</p>\(block)<ul><li style=\"\(declaration)\">five</li></ul><table><tr><td style=\"\(declaration)\">six</td><td>seven</td></tr></table><p>after</p>",
            isWide: true
        )
    }

    @Test func `notes that call each other and themselves`() throws {
        let call = { (id: Int) in "<a role=\"doc-noteref\" href=\"#n\(id)\">x</a>" }
        let notes = (0..<400).map { "<p id=\"n\($0)\">note \(call(($0 + 1) % 400)) \(call($0))</p>" }.joined()
        try expectWhole("<p>text\(call(0))\(call(399))</p><div style=\"-digest-notes: foot\">\(notes)</div>")
    }

    @Test func `rows taller than the page are cut`() throws {
        let cell = "<td>" + String(repeating: "<p>some words here</p>", count: 60) + "</td>"
        let body = "<table><tr>\(cell)\(cell)</tr></table>"
        try expectWhole(body)
        try BoxSample.set(document(body)) { galley, _, _ in
            let heights = galley.sections.flatMap(\.items).compactMap { item -> Length? in
                if case .box(let box) = item { box.height } else { nil }
            }
            #expect(heights.count > 5)
            #expect(heights.allSatisfy { $0 < Length(points: 200) })
        }
    }

    /// Documents of random elements and declarations; the seed is fixed, so that what fails once fails again.
    @Test(arguments: 0..<40) func `random documents keep their letters`(_ seed: Int) throws {
        var source = RandomMarkup(seed: UInt64(seed) &* 7919 &+ 17)
        try expectWhole(source.blocks(depth: 5), isWide: true)
    }

    private func document(_ body: String) -> [UInt8] {
        Array(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title></head><body>\(body)</body></html>".utf8
        )
    }

    /// Every letter of the document is drawn once, no more than a little way off the column.
    private func expectWhole(_ body: String, isWide: Bool = false) throws {
        let bytes = document(body)
        let expected = Letters(try XMLParser.parse(bytes).innerText(of: MarkupTree.NodeID(0)).utf8)
        try BoxSample.set(bytes) { galley, structure, _ in
            let drawn = DrawnText(galley)
            #expect(drawn.letters == expected, "\(body)")
            if !isWide {
                #expect(drawn.left >= Length(points: -20))
                #expect(drawn.right <= Length(points: 200))
            }
            #expect(drawn.tags.allSatisfy { $0.index < 0 || structure.nodes[Int($0.index)].isLeaf })
        }
    }
}

/// How often each letter occurs.
struct Letters: Equatable {
    var counts = [Int](repeating: 0, count: 128)

    init(_ bytes: some Sequence<UInt8>) { add(bytes) }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes where byte < 128 && byte > 0x40 && byte != 0x5F { counts[Int(byte)] += 1 }
    }
}

/// What a galley draws in all its boxes.
struct DrawnText {
    var letters = Letters([])
    var left = Length.zero
    var right = Length.zero
    var tags: [Typesetting.Tag] = []

    init(_ galley: Galley) {
        let lists =
            galley.sections.map(\.items) + galley.notes.map(\.items) + galley.floats.map(\.items)
        for case .box(let box) in lists.joined() {
            for index in box.paint { add(galley.paint[Int(index)], galley) }
        }
    }

    private mutating func add(_ item: PageItem, _ galley: Galley) {
        guard case .text(let run) = item else { return }
        left = min(left, run.origin.x)
        right = max(right, run.origin.x)
        tags.append(run.tag)
        for piece in run.pieces {
            if let word = galley.text.pieces[Int(piece)].word {
                letters.add(galley.text.store.text[galley.text.store[word].text])
            }
        }
    }
}

/// Markup made by chance.
struct RandomMarkup {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func pick(_ list: [String]) -> String { list[below(list.count)] }

    mutating func blocks(depth: Int) -> String {
        (0..<below(4) + 1).map { _ in block(depth: depth) }.joined()
    }

    private mutating func block(depth: Int) -> String {
        let style = below(2) == 0 ? "" : " style=\"\(pick(Self.declarations)); \(pick(Self.declarations))\""
        if depth == 0 { return "<p\(style)>\(inlines(depth: 2))</p>" }
        switch below(7) {
        case 0: return "<ul\(style)><li>\(blocks(depth: depth - 1))</li><li\(style)>\(inlines(depth: 2))</li></ul>"
        case 1:
            return "<table\(style)><tr><td colspan=\"\(below(3))\">\(blocks(depth: depth - 1))</td><td>a</td></tr>"
                + "<tr\(style)><td rowspan=\"\(below(4))\">b</td></tr><tr><td>c</td><td\(style)>d</td></tr></table>"
        case 2:
            return "<figure\(style)>\(blocks(depth: depth - 1))<figcaption>\(inlines(depth: 1))</figcaption></figure>"
        case 3: return "<pre\(style)>  code\n\tand more\n\n\(inlines(depth: 1))</pre>"
        case 4: return "words \(inlines(depth: 2))"
        default: return "<div\(style)>\(blocks(depth: depth - 1))</div>"
        }
    }

    private mutating func inlines(depth: Int) -> String {
        (0..<below(4) + 1).map { _ in
            let style = below(3) == 0 ? " style=\"\(pick(Self.declarations))\"" : ""
            if depth == 0 { return "letters " }
            switch below(6) {
            case 0: return "<em\(style)>\(inlines(depth: depth - 1))</em>"
            case 1: return "<span\(style)>\(inlines(depth: depth - 1))</span>"
            case 2: return "<a href=\"#x\"\(style)>\(inlines(depth: depth - 1))</a>"
            case 3: return "<br/>"
            default: return "some words "
            }
        }.joined()
    }

    private static let declarations = [
        "display: block", "display: inline", "display: inline-block", "display: table", "display: table-cell",
        "display: list-item", "float: left", "float: right", "column-count: 2", "column-span: all", "page: wide",
        "break-before: page", "break-after: avoid", "break-inside: avoid", "margin: 7pt", "padding: 3pt",
        "border: 1pt solid red", "background: #eee", "width: 50%", "height: 30pt", "font-size: 7pt",
        "font-size: 30pt", "white-space: pre", "white-space: nowrap", "white-space: pre-line", "text-align: right",
        "direction: rtl", "-digest-figure: float", "vertical-align: super", "vertical-align: middle", "line-height: 2",
        "list-style-position: inside", "text-indent: -2em", "-digest-grid: none", "clear: both", "opacity: 0.5",
    ]
}
