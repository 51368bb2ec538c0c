import Basics
import Documents

/// What an article's id is made of: its address, else its title, as its source gives them; never its text, nor what
/// the edition overrides.
struct ArticleIdentity: Hashable {
    /// The name made of address or title.
    let name: String
    /// Title and address: two articles that agree in both are one article twice.
    let title: String
    let source: String?

    /// The identity of an article as it was read; `override` counts where the source has no title.
    init(_ article: Article, titled override: String?) {
        source = article.source
        title = article.title.isEmpty ? override ?? "" : article.title
        name =
            Self.name(ofAddress: article.source) ?? Slug.of(title) ?? article.file.flatMap { Slug.of($0.stem) }
            ?? "article"
    }

    /// The last part of an address as a name, where it says anything: no number, no index page.
    private static func name(ofAddress address: String?) -> String? {
        guard let address, let key = AddressKey(address), !key.path.isEmpty else { return nil }
        guard let last = key.path.split(separator: "/").last else { return nil }
        var stem = Path(String(last)).stem
        if stem.isEmpty || Path(String(last)).suffix.utf8.count > 5 { stem = String(last) }
        guard let slug = Slug.of(PercentCoding.decoded(stem) ?? stem), slug.utf8.count >= 3 else { return nil }
        let isNumber = slug.hasPrefix("no-") && slug.dropFirst(3).utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
        return isNumber || emptyWords.contains(slug) ? nil : slug
    }

    /// Names of scripts and pages that stand for any article.
    private static let emptyWords: Set<String> = [
        "index", "default", "article", "articles", "post", "story", "view", "print", "home", "node", "page", "item",
    ]
}

/// The identifier and the dates of a book.
enum BookIdentity {
    /// The edition's own identifier, else a UUID of version 5: of publisher, series, number and language for an issue,
    /// of title, language and date for any other book. Corrections of the text leave it as it is.
    static func identifier(of edition: Edition, title: String, language: String) -> String {
        if let own = edition.identifier { return own }
        if let series = edition.series, !series.title.isEmpty, let number = series.number {
            let volume = series.volume.map { [$0] } ?? []
            return urn([edition.publisher ?? "", series.title] + volume + [number, language])
        }
        return urn([title, language, edition.date?.iso ?? ""])
    }

    private static func urn(_ parts: [String]) -> String {
        "urn:uuid:" + NameUUID.string(of: parts.map(\.collapsed).joined(separator: "\n"))
    }

    /// Seconds since 1970: the edition's date at midnight, a second later for every correction.
    ///
    /// Where it has no date, the newest of its articles dates it; where they have none either, a day long past does. The
    /// clock is never asked: the same input gives the same bytes.
    static func modified(_ edition: Edition, newest: CalendarDate?) -> Int {
        (edition.date ?? newest).map(\.secondsSince1970).map { $0 + (edition.revision ?? 0) }
            ?? undated + (edition.revision ?? 0)
    }

    /// 1 January 1980, which every entry of the archive bears as well.
    private static let undated = 315_532_800
}
