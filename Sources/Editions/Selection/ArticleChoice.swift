import Basics
import Documents

/// Which articles of a source an edition takes in.
public struct ArticleChoice: Sendable, Hashable {
    /// Articles named one by one: an address or its path, a slug, a number or an exact title. They are taken in this
    /// order, whatever the source withholds from the public among them.
    public var names: [String] = []
    /// Everything that the source shows to the public.
    public var isAll = false
    /// With one of these keywords, as the source spells them, in any case.
    public var tags: [String] = []
    /// By one of these people.
    public var authors: [String] = []
    /// In one of these sections of the source.
    public var sections: [String] = []
    /// Published on this day or later.
    public var after: CalendarDate?
    /// Published on this day or earlier; a month or a year is meant to its end.
    public var before: CalendarDate?

    /// A choice of nothing yet.
    public init() {}

    /// Whether nobody has chosen anything.
    public var isOpen: Bool { !isAll && names.isEmpty && !hasConditions }

    private var hasConditions: Bool {
        !tags.isEmpty || !authors.isEmpty || !sections.isEmpty || after != nil || before != nil
    }

    /// Whether `article`, whose text need not be there, is among the chosen, or may be: of several that one name fits
    /// `ranked` takes the one it fits best.
    package func admits(_ article: Article) -> Bool {
        if names.contains(where: { ArticleName($0).fit(article) != nil }) { return true }
        guard article.withheld == nil else { return false }
        return hasConditions ? meetsConditions(article) : isAll
    }

    private func meetsConditions(_ article: Article) -> Bool {
        if !tags.isEmpty, !Self.share(tags, article.tags) { return false }
        if !authors.isEmpty, !Self.share(authors, article.people.map(\.name)) { return false }
        if !sections.isEmpty, !Self.share(sections, article.sectionName.map { [$0] } ?? []) { return false }
        guard after != nil || before != nil else { return true }
        guard let date = article.published else { return false }
        return (after.map { $0.firstDay <= date } ?? true) && (before.map { date <= $0.lastDay } ?? true)
    }

    private static func share(_ wanted: [String], _ given: [String]) -> Bool {
        let given = given.map { $0.collapsed.lowercased() }
        return wanted.contains { given.contains($0.collapsed.lowercased()) }
    }
}

extension CalendarDate {
    /// The date with what is unknown taken as first.
    fileprivate var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

    /// The date with what is unknown taken as last: the comparison needs no calendar, the 31st comes after every day.
    fileprivate var lastDay: CalendarDate {
        if day != nil { return self }
        let month = month ?? 12
        return [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: self.year, month: month, day: $0) }.first ?? self
    }
}

/// A name by which an edition means one article of a source.
struct ArticleName {
    /// In what a name and an article agree, the surest first.
    enum Fit: Int, Comparable {
        case address, slug, number, title

        static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    private let text: String
    private let address: AddressKey?
    private let path: String?
    private let number: Int?

    init(_ name: String) {
        text = name.collapsed
        address = AddressKey(text)
        path = address == nil && text.utf8.contains(UInt8(ascii: "/")) ? Self.path(of: text) : nil
        number = text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// In what the name and `article` agree; nil where it means another.
    func fit(_ article: Article) -> Fit? {
        if let address {
            let isSame = article.source.flatMap { AddressKey($0) } == address || article.guid == text
            return isSame ? .address : nil
        }
        if article.guid == text { return .address }
        if let path, let source = article.source.flatMap({ AddressKey($0) }), Self.path(of: source.path) == path {
            return .address
        }
        if let slug = article.slug, slug == text || PercentCoding.decoded(slug) == text { return .slug }
        if let number, article.number == number { return .number }
        let title = article.title.collapsed
        return !title.isEmpty && (title == text || title.plainQuotes == text.plainQuotes) ? .title : nil
    }

    /// A path without the slashes at its ends.
    private static func path(of text: String) -> String {
        let inner = text.utf8.drop { $0 == UInt8(ascii: "/") }
        guard let last = inner.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "" }
        let path = String(decoding: inner[...last], as: UTF8.self)
        return PercentCoding.decoded(path) ?? path
    }
}

extension String {
    /// The text with straight quotation marks and hyphens: what is typed by hand means what was set.
    fileprivate var plainQuotes: String {
        String(
            map { character in
                switch character {
                case "‘", "’", "‚", "′": "'"
                case "“", "”", "„", "″": "\""
                case "–", "—", "‑": "-"
                default: character
                }
            }
        )
    }
}
