import Basics

extension Article {
    /// Everything an article holds as indented lines: the form in which tests compare articles.
    package var dump: String {
        var lines = ArticleDump()
        lines.describe(self)
        return lines.text
    }
}

extension Block {
    /// A block and what it holds as indented lines.
    package var dump: String {
        var lines = ArticleDump()
        lines.add(self)
        return lines.text
    }
}

/// Writes the lines of a dump; what is empty or unknown has no line.
private struct ArticleDump {
    private(set) var text = ""
    private var level = 0

    mutating func describe(_ article: Article) {
        line("title: ", article.title)
        line("standfirst: ", ArticleDump.of(article.standfirst))
        line("kicker: ", article.kicker)
        for person in article.people { line("\(person.role.rawValue): ", person.name) }
        line("published: ", article.published?.iso)
        line("first published: ", article.firstPublished)
        line("language: ", article.language)
        line("direction: ", article.direction?.rawValue)
        line("source: ", article.source)
        line("slug: ", article.slug)
        line("number: ", article.number.map(String.init))
        line("guid: ", article.guid)
        line("withheld: ", article.withheld?.rawValue)
        line("site: ", article.siteName)
        line("section: ", article.sectionName)
        line("licence: ", article.licence)
        line("tags: ", article.tags.joined(separator: ", "))
        if article.kind != .text { line("kind: ", article.kind.rawValue) }
        if article.completeness != .full { line("completeness: ", article.completeness.rawValue) }
        if let lead = article.lead { nested("lead") { $0.add(.figure(lead)) } }
        nested("body") { for block in article.body { $0.add(block) } }
        for (index, note) in article.notes.enumerated() {
            nested("note \(index)") { for block in note.blocks { $0.add(block) } }
        }
    }

    mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let inlines): line("p ", Self.of(inlines))
        case .heading(let level, let inlines, let anchor):
            line("h\(level)\(anchor.map { "#" + $0 } ?? "") ", Self.of(inlines))
        case .list(let list): add(list)
        case .definitions(let definitions): nested("definitions") { $0.add(definitions) }
        case .quotation(let quotation):
            nested("quotation") {
                for block in quotation.blocks { $0.add(block) }
                $0.line("— ", Self.of(quotation.attribution))
            }
        case .code(let code, let language):
            nested("code\(language.map { " " + $0 } ?? "")") {
                for row in code.split(separator: "\n", omittingEmptySubsequences: false) {
                    $0.line("| ", String(row), always: true)
                }
            }
        case .verse(let stanzas):
            for stanza in stanzas { nested("stanza") { for row in stanza { $0.line("/ ", Self.of(row)) } } }
        case .table(let table): nested("table") { $0.add(table) }
        case .figure(let figure): nested("figure") { $0.add(figure) }
        case .media(let media): nested(media.kind.rawValue) { $0.add(media) }
        case .thoughtBreak: line("* * *", "", always: true)
        case .aside(let blocks): nested("aside") { for block in blocks { $0.add(block) } }
        case .foreign(let blocks, let language, let direction):
            nested("foreign \(language ?? "-") \(direction?.rawValue ?? "")".collapsed) {
                for block in blocks { $0.add(block) }
            }
        case .math(let math): line("math ", Self.of(math))
        case .anchor(let id): line("anchor ", id)
        }
    }

    private mutating func add(_ list: List) {
        let kind = list.isOrdered ? "ordered" + (list.start == 1 ? "" : " from \(list.start)") : "list"
        nested(kind + (list.isTight ? "" : " loose")) { lines in
            for item in list.items { lines.nested("-") { for block in item { $0.add(block) } } }
        }
    }

    private mutating func add(_ definitions: [Definition]) {
        for definition in definitions {
            for term in definition.terms { line("term ", Self.of(term)) }
            for explanation in definition.explanations { nested(":") { for block in explanation { $0.add(block) } } }
        }
    }

    private mutating func add(_ table: Table) {
        line("caption ", Self.of(table.caption))
        if !table.alignments.isEmpty { line("columns ", table.alignments.map(\.rawValue).joined(separator: " ")) }
        for (name, rows) in [("head row", table.head), ("row", table.body)] {
            for row in rows { nested(name) { for cell in row { $0.add(cell) } } }
        }
    }

    private mutating func add(_ cell: Table.Cell) {
        let span = (cell.columns == 1 ? "" : " columns=\(cell.columns)") + (cell.rows == 1 ? "" : " rows=\(cell.rows)")
        nested((cell.isHead ? "th" : "td") + span) { for block in cell.blocks { $0.add(block) } }
    }

    private mutating func add(_ figure: Figure) {
        for picture in figure.pictures { line("", Self.of(picture), always: true) }
        line("caption ", Self.of(figure.caption))
        line("credit ", figure.credit)
    }

    private mutating func add(_ media: Media) {
        line("address ", media.address)
        line("title ", media.title)
        line("speaker ", media.speaker)
        line("duration ", media.duration)
        if let poster = media.poster { line("poster ", Self.of(poster)) }
    }

    private mutating func nested(_ head: String, _ body: (inout ArticleDump) -> Void) {
        line(head, "", always: true)
        level += 1
        body(&self)
        level -= 1
    }

    private mutating func line(_ head: String, _ value: String?, always: Bool = false) {
        guard let value, always || !value.isEmpty else { return }
        text += String(repeating: "  ", count: level) + head + value + "\n"
    }
}

extension ArticleDump {
    private static func of(_ inlines: [Inline]) -> String { inlines.map(of).joined() }

    private static func of(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): text
        case .emphasis(let inner): "{em \(of(inner))}"
        case .strong(let inner): "{strong \(of(inner))}"
        case .code(let text): "{code \(text)}"
        case .link(let inner, let address, let title):
            "{link <\(address)>\(title.map { " “\($0)”" } ?? "") \(of(inner))}"
        case .picture(let picture): "{\(of(picture))}"
        case .note(let number): "{note \(number)}"
        case .lineBreak: "{br}"
        case .superscript(let inner): "{sup \(of(inner))}"
        case .subscript(let inner): "{sub \(of(inner))}"
        case .smallCapitals(let inner): "{small-caps \(of(inner))}"
        case .deleted(let inner): "{del \(of(inner))}"
        case .inserted(let inner): "{ins \(of(inner))}"
        case .marked(let inner): "{mark \(of(inner))}"
        case .quotation(let inner): "{q \(of(inner))}"
        case .cite(let inner): "{cite \(of(inner))}"
        case .abbreviation(let inner, let meaning): "{abbr\(meaning.map { " “\($0)”" } ?? "") \(of(inner))}"
        case .foreign(let inner, let language, let direction):
            "{foreign \(language ?? "-")\(direction.map { " " + $0.rawValue } ?? "") \(of(inner))}"
        case .math(let math): "{math \(of(math))}"
        case .anchor(let id): "{anchor \(id)}"
        }
    }

    private static func of(_ picture: Picture) -> String {
        let alternative = picture.alternative.map { " “\($0)”" } ?? ""
        return "picture <\(picture.address)>\(alternative)" + picture.others.map { " or <\($0)>" }.joined()
    }

    private static func of(_ math: MathMarkup) -> String {
        (math.isBlock ? "block " : "") + (math.alternative.map { "“\($0)” " } ?? "") + math.xml
    }
}
