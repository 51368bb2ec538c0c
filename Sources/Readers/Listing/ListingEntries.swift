import Basics
import Documents

/// Gathers the parts of a listing into entries.
struct ListingEntries {
    /// An entry: what became of it on the way to an article.
    struct Entry {
        var title: ListingPart
        var excerpt: [String] = []
        var date: CalendarDate?
        var people: [String] = []
        var address: String?
        var tags: [String] = []
    }

    /// The entries in the order of the file.
    private(set) var entries: [Entry] = []
    /// The line above everything that names the listing.
    private(set) var heading: String?
    /// Text before the first title that names nothing.
    private(set) var preamble: [ListingPart] = []
    /// Facts that wait for the following title.
    private var pending: [ListingPart] = []
    /// Whether facts stand above the titles in this file, where the gaps do not say.
    private let factsComeFirst: Bool

    /// The entries of `parts`.
    init(_ parts: [ListingPart]) {
        let texts = Self.texts(of: parts)
        let shape = ListingShape(texts)
        var roles = shape.isTitle[...]
        let firstText = parts.firstIndex(where: \.isText) ?? parts.count
        factsComeFirst = parts[..<firstText].contains { $0.isFact }
        // The stretch of text that follows each part, so that facts look no further than one step.
        var following = [ListingPart?](repeating: nil, count: parts.count)
        for index in parts.indices.dropLast().reversed() {
            following[index] = parts[index + 1].isText ? parts[index + 1] : following[index + 1]
        }
        for (index, part) in parts.enumerated() {
            if part.isText {
                if roles.popFirst() == true { begin(part) } else { add(text: part) }
            } else {
                add(fact: part, next: following[index], isNextTitle: roles.first ?? false)
            }
        }
        for part in pending { attach(part) }
        takeHeading(parts)
    }

    /// The stretches of text; the gap above facts counts as the gap of the text below them.
    private static func texts(of parts: [ListingPart]) -> [ListingPart] {
        var texts: [ListingPart] = []
        var gap = 0
        for part in parts {
            gap = max(gap, part.gap)
            guard part.isText else { continue }
            texts.append(part)
            texts[texts.count - 1].gap = gap
            gap = 0
        }
        return texts
    }

    private mutating func begin(_ part: ListingPart) {
        entries.append(Entry(title: part))
        for waiting in pending { attach(waiting) }
        pending = []
    }

    private mutating func add(text part: ListingPart) {
        if entries.isEmpty {
            preamble.append(part)
        } else {
            entries[entries.count - 1].excerpt.append(part.whole)
        }
    }

    /// A fact belongs to the entry it stands nearer to.
    private mutating func add(fact part: ListingPart, next: ListingPart?, isNextTitle: Bool) {
        if case .readMore = part.content { return attach(part) }
        guard !entries.isEmpty else { return pending.append(part) }
        guard let next, isNextTitle else { return attach(part) }
        let goesDown = next.gap < part.gap || next.gap == part.gap && factsComeFirst || !pending.isEmpty
        if goesDown { pending.append(part) } else { attach(part) }
    }

    private mutating func attach(_ part: ListingPart) {
        guard !entries.isEmpty else { return }
        let last = entries.count - 1
        switch part.content {
        case .credits(let date, let people):
            if entries[last].date == nil { entries[last].date = date }
            entries[last].people += people
        case .address(let address): if entries[last].address == nil { entries[last].address = address }
        case .tags(let tags): entries[last].tags += tags
        case .text, .readMore, .furniture: break
        }
    }

    // MARK: - The heading of the listing

    /// Words that name a page of entries, not an entry.
    private static let headings: Set<String> = [
        "archive", "archives", "latest", "latest articles", "articles", "recent", "recent articles", "recent posts",
        "posts",
        "all articles", "contents", "table of contents", "in this issue", "search results", "results", "news", "blog",
        "archiv", "artikel", "beiträge", "alle artikel", "neueste beiträge", "inhalt", "inhaltsverzeichnis",
        "aktuelles",
        "derniers articles", "sommaire", "tous les articles", "à la une", "actualités", "archivo", "artículos",
        "últimos artículos", "índice", "archivio", "articoli", "sommario", "indice", "archief", "artikelen", "inhoud",
        "arkiv", "artiklar", "innehåll", "indhold", "innhold",
    ]
    /// First words of such names: `Category: Essays`.
    private static let openers: Set<String> = [
        "archive", "archives", "category", "tag", "topic", "section", "issue", "author", "kategorie", "schlagwort",
        "thema",
        "archiv", "rubrik", "ausgabe", "catégorie", "rubrique", "archivo", "categoría", "archivio", "categoria",
        "categorie",
        "dossier", "results", "latest", "all",
    ]

    /// The first title is the listing's where it has no excerpt while the others do, and looks like one.
    private mutating func takeHeading(_ parts: [ListingPart]) {
        guard let first = entries.first, entries.count >= 3, first.excerpt.isEmpty, first.address == nil,
            first.people.isEmpty
        else { return }
        let rest = entries.dropFirst()
        let title = first.title
        let name = title.text.lowercased()[...].trimming { $0 == ":" || $0 == " " }
        let word = name.prefix { $0.isLetter || $0 == "-" }
        let isNamed = Self.headings.contains(String(name)) || Self.openers.contains(String(word)) && name.count <= 60
        let marks = Set(rest.map { $0.title.marker })
        let looksOther =
            marks.count == 1 && !marks.contains(.none)
            && (!marks.contains(title.marker) || rest.allSatisfy { $0.title.rank > title.rank })
        let hasExcerpts = rest.allSatisfy { !$0.excerpt.isEmpty }
        let isShort = name.split(separator: " ").count <= 4 && MediaMark.strip(title.text).kind == .text
        let isApart = hasExcerpts && (isShort || title.text.hasSuffix(":"))
        guard isNamed || looksOther || isApart else { return }
        heading = String(title.text[...].trimming { $0 == ":" || $0 == " " })
        entries.removeFirst()
    }
}

extension ListingPart {
    /// Whether it is a title or a paragraph.
    var isText: Bool { if case .text = content { true } else { false } }

    /// Whether it says something of an article.
    var isFact: Bool {
        switch content {
        case .credits, .address, .tags: true
        case .text, .readMore, .furniture: false
        }
    }
}
