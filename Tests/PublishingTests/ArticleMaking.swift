import Documents

/// Makes articles of everything the model has, with texts that mean something in Markdown, the same for the same seed.
struct ArticleMaking {
    private var state: UInt64
    private var noteCount = 0
    private var isInNote = false

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private static let scraps = [
        "*", "**", "_", "__", "`", "``", "[", "]", "](", "(", ")", "<", ">", "</q>", "<b>", "&amp;", "&#17;", "&", "#",
        "##", "1.", "2)", "-", "--", "---", "+", "|", "~", "~~", "\\", "\\*", "http://forme.example/a",
        "www.forme.example",
        "ann@forme.example", "!", "^", "^a", "{{", "}}", "{%", "{#x}", "==", "%%", "[[", "]]", "[^1]", ":", ": ", "é",
        "—",
        "\u{A0}", "$", "$$", "\"", "'", "```", "===", "> ", "leaf", "a", "b", "ink and paper", "纸", "…", "«", "»", ".",
        ",",
        "[x] ", "[ ] ", "#tag", "<!--", "-->", "{", "}", "=", "@", "::", "Table: ", "* * *", "⁂", "https://", "ftp://a",
    ]

    private mutating func number(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }

    private mutating func chance(_ of: Int) -> Bool { number(of) == 0 }

    private mutating func list<Value>(_ most: Int, _ make: (inout ArticleMaking) -> Value) -> [Value] {
        (0..<(1 + number(most))).map { _ in make(&self) }
    }

    /// An article.
    mutating func article() -> Article {
        var article = Article()
        article.title = "Of " + words(3)
        article.slug = "of-leaves"
        if chance(3) { article.standfirst = line(2, notes: false) }
        if chance(3) { article.kicker = words(2) }
        if chance(3) { article.tags = ["a, b", "c: d"] }
        if chance(4) {
            article.lead = Figure([Picture(address: "lead.jpg", alternative: words(2).collapsed)], credit: "A: B")
        }
        article.body = list(6) { $0.block(3) }
        isInNote = true
        article.notes = (0..<noteCount).map { _ in Note(list(2) { $0.block(1) }) }
        return article
    }

    private mutating func words(_ most: Int) -> String {
        list(most) { making in
            Self.scraps[making.number(Self.scraps.count)] + (making.chance(2) ? " " : "")
        }.joined().withSingleBlanks
    }

    private mutating func line(_ depth: Int, notes: Bool = true, links: Bool = true) -> [Inline] {
        [.text(words(4))] + list(3) { $0.run(depth, notes: notes, links: links) }
    }

    private mutating func run(_ depth: Int, notes: Bool, links: Bool) -> Inline {
        guard depth > 0, !chance(3) else { return .text(words(4)) }
        let kind = number(20)
        let inner =
            [0, 1, 2, 3, 4].contains(kind) || (10...18).contains(kind)
            ? line(depth - 1, notes: notes, links: links) : []
        switch kind {
        case 0, 1: return .emphasis(inner)
        case 2, 3: return .strong(inner)
        case 4: return .deleted(inner)
        case 5: return .code(["a", "``", "`x", "a | b", "*"][number(5)])
        case 6 where links:
            let title = chance(3) ? words(2).collapsed : nil
            return .link(
                line(depth - 1, notes: false, links: false),
                address: ["#x", "https://forme.example/a?b=c&d=e", "a b(c", "https://forme.example/&amp;"][number(4)],
                title: title == "" ? nil : title
            )
        case 7: return .picture(picture())
        case 8 where notes && !isInNote:
            noteCount += 1
            return .note(noteCount - 1)
        case 9: return .lineBreak
        case 10: return .superscript(inner)
        case 11: return .subscript(inner)
        case 12: return .smallCapitals(inner)
        case 13: return .inserted(inner)
        case 14: return .marked(inner)
        case 15: return .quotation(inner)
        case 16: return .cite(inner)
        case 17: return .abbreviation(inner, meaning: chance(2) ? "a \"b\" & c" : nil)
        case 18: return .foreign(inner, language: "de", direction: chance(2) ? .rightToLeft : nil)
        default: return .anchor("x\(number(9))")
        }
    }

    private mutating func picture() -> Picture {
        let alternative: String? = [nil, "", "A *leaf*", "[x](y)"][number(4)]
        return Picture(
            address: ["leaf.jpg", "a leaf.png", "https://forme.example/l.jpg?a=1&b=2"][number(3)],
            alternative: alternative,
            others: chance(4) ? ["other.jpg", "https://forme.example/other.jpg?a=1,2"] : []
        )
    }

    private mutating func figure(notes: Bool = true) -> Figure {
        let pictures = list(2) { $0.picture() }
        return Figure(
            pictures,
            caption: chance(2) ? line(2, notes: notes) : [],
            credit: chance(3) ? "Photo: A & B" : nil
        )
    }

    private mutating func blocks(_ depth: Int) -> [Block] { list(3) { $0.block(depth) } }

    private mutating func block(_ depth: Int) -> Block {
        guard depth > 0, !chance(3) else { return .paragraph(line(2)) }
        switch number(14) {
        case 0: return .heading(level: 2, line(1), anchor: chance(2) ? "h\(number(9))" : nil)
        case 1, 2:
            let isTight = chance(2)
            return .list(
                List(
                    isOrdered: chance(2),
                    start: 1,
                    items: list(3) { $0.blocks(depth - 1) },
                    isTight: isTight
                )
            )
        case 3:
            return .definitions(
                list(2) { making in
                    Definition(
                        terms: making.list(2) { $0.line(1) },
                        explanations: making.list(2) { $0.blocks(depth - 1) }
                    )
                }
            )
        case 4:
            return .quotation(Quotation(blocks(depth - 1), attribution: chance(2) ? [.text("Ann, ")] + line(1) : []))
        case 5:
            return .code(
                ["a\n\n  b ```", "", "let *a*", "\tx\n~~~"][number(4)],
                language: [nil, "swift", "c++"][number(3)]
            )
        case 6:
            return .verse(list(2) { making in making.list(3) { $0.line(1, notes: false).filter { $0 != .lineBreak } } })
        case 7, 8: return .table(table(depth))
        case 9: return .figure(figure())
        case 10:
            return .media(
                Media(kind: .audio, address: "https://forme.example/a", title: words(2).collapsed, duration: "3 min")
            )
        case 11: return .thoughtBreak
        case 12: return .aside(blocks(depth - 1))
        default: return .foreign(blocks(depth - 1), language: "de", direction: nil)
        }
    }

    private mutating func table(_ depth: Int) -> Table {
        let columns = 1 + number(3)
        let isPlain = chance(2)
        func cell(_ making: inout ArticleMaking, isHead: Bool) -> Table.Cell {
            let blocks = isPlain ? [.paragraph(making.line(1))] : making.blocks(depth - 1)
            return Table.Cell(blocks, isHead: isHead, columns: !isPlain && making.chance(4) ? 2 : 1)
        }
        var table = Table(caption: chance(3) ? line(1) : [], body: [])
        if chance(2) { table.head = [(0..<columns).map { _ in cell(&self, isHead: true) }] }
        table.body = list(3) { making in (0..<columns).map { _ in cell(&making, isHead: false) } }
        return table
    }
}

extension String {
    /// The text as readers make it: no blank follows another.
    fileprivate var withSingleBlanks: String {
        split(separator: " ", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset == 0 || !$0.element.isEmpty || $0.offset == count(of: " ") }.map(\.element)
            .joined(separator: " ")
    }

    private func count(of character: Character) -> Int { self.count { $0 == character } }
}
