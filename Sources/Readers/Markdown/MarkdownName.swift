import Basics

/// What the name of a Markdown file says of its article: `2026-11-02-the-long-dash.md`, `the-long-dash/index.md`.
struct MarkdownName {
    /// The words of the name, with hyphens between them.
    let slug: String
    /// The date before them, as Jekyll writes it.
    let date: CalendarDate?
    /// The language before the suffix, as Hugo writes it: `index.de.md`.
    let language: String?

    /// What the name of the file at `path` says; a file that is called `index` is named by its folder.
    init(_ path: Path) {
        var stem = path.stem
        var language: String?
        if let dot = stem.lastIndex(of: "."), Self.isIndex(stem[..<dot]) {
            language = LanguageTag.cleaned(String(stem[stem.index(after: dot)...]))
            if language != nil { stem = String(stem[..<dot]) }
        }
        self.language = language
        let folder = path.parent.name
        if Self.isIndex(stem[...]), folder != "/", folder != ".", folder != ".." { stem = folder }
        (date, slug) = Self.parted(stem)
    }

    /// The last part of a path on a site, without a suffix of web pages; nil where it names nothing.
    static func slug(inPath text: String) -> String? {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard let last = path.split(separator: "/").last.map(String.init) else { return nil }
        // `:year/:title/` is a pattern.
        guard !last.hasPrefix(":") else { return nil }
        for suffix in [".html", ".htm", ".php"] where last.lowercased().hasSuffix(suffix) {
            return last.utf8.count > suffix.utf8.count ? String(last.dropLast(suffix.count)) : nil
        }
        return last
    }

    /// The words of the slug as a title: `03-the-craft_of-type` as `The craft of type`.
    var title: String {
        let words = slug.split { "-_ ".contains($0) }
        let named = words.drop { $0.allSatisfy(\.isNumber) }
        let title = (named.isEmpty ? words[...] : named).joined(separator: " ")
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    private static func isIndex(_ stem: Substring) -> Bool { stem == "index" || stem == "_index" }

    /// `2026-11-02-slug` as its date and `slug`; a date alone is its own slug.
    private static func parted(_ stem: String) -> (date: CalendarDate?, slug: String) {
        let head = stem.prefix(10)
        guard head.utf8.count == 10, let date = CalendarDate(iso: head), date.day != nil else { return (nil, stem) }
        let rest = stem.dropFirst(10)
        guard let sign = rest.first else { return (date, stem) }
        guard "-_ ".contains(sign), rest.count > 1 else { return (nil, stem) }
        return (date, String(rest.dropFirst()))
    }
}
