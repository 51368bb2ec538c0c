import Basics

/// What a stretch of a listing is by itself, before it is known whether it is a title.
struct ListingPart {
    /// The kinds of stretches.
    enum Content {
        /// A title or a paragraph of an excerpt.
        case text
        /// A day, and perhaps names.
        case credits(CalendarDate?, [String])
        /// An address.
        case address(String)
        /// Keywords.
        case tags([String])
        /// `Read more`.
        case readMore
        /// `5 min read`, `3 comments`: of use on the web page only.
        case furniture
    }

    /// What stands before a title to set it off.
    enum Marker: Int { case none, number, bullet, hashes, underline }

    /// What it is.
    var content: Content
    /// Its text without its marker.
    var text: String
    /// Its text with its marker.
    var whole: String
    /// The marker.
    var marker = Marker.none
    /// How many signs make a marker of hashes; of an underline, 1 for `=`, 2 for others.
    var rank = 0
    /// Blanks before the text.
    var indent: Int
    /// Empty lines before it.
    var gap: Int
    /// The line where it starts, from 1.
    var line: Int
}

/// Tells lines that are about an article from lines of its text.
enum ListingCredits {
    /// Signs between the parts of a line such as `By Ann Bell | 12 October 2026`.
    private static let separators = [" | ", " · ", " • ", " – ", " — ", " / ", " // "]

    /// What a line is when it is no text.
    static func content(of line: String) -> ListingPart.Content? {
        if let address = address(line) { return .address(address) }
        guard line.utf8.count <= 160 else { return nil }
        if Incompleteness.readMore.contains(Incompleteness.bare(line).lowercased()) { return .readMore }
        if isFurniture(line) { return .furniture }
        if let tags = tags(line) { return .tags(tags) }
        for separator in separators {
            guard line.contains(separator) else { continue }
            let pieces = line.replacing(separator, with: "\n").split(separator: "\n").map { String($0) }
            let found = pieces.map { simple($0) }
            if found.allSatisfy({ $0 != nil }) { return joined(found.compactMap { $0 }) }
            // `Nov 3, 2026 • Jane Roe`: beside a date a name needs no opener.
            let hasDate = found.contains { $0?.date != nil }
            if hasDate, nameSeparators.contains(separator) {
                let named = zip(pieces, found).map { piece, known in known ?? plainName(piece) }
                if named.allSatisfy({ $0 != nil }) { return joined(named.compactMap { $0 }) }
            }
        }
        return simple(line).map { .credits($0.date, $0.names) }
    }

    /// Those of them that never stand in a title with a date.
    private static let nameSeparators: Set<String> = [" | ", " · ", " • "]

    /// Two to four words with capitals; a single word names a section.
    private static func plainName(_ text: String) -> (date: CalendarDate?, names: [String])? {
        let words = text.split(separator: " ")
        guard (1...4).contains(words.count),
            words.allSatisfy({ $0.first.map { $0.isUppercase || !$0.isCased } ?? false }),
            !text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return (nil, words.count == 1 ? [] : [text])
    }

    private static func joined(_ parts: [(date: CalendarDate?, names: [String])]) -> ListingPart.Content {
        let date = parts.lazy.compactMap(\.date).first
        let names = parts.flatMap(\.names)
        return date == nil && names.isEmpty ? .furniture : .credits(date, names)
    }

    /// A date, a byline, or one after the other.
    private static func simple(_ text: String) -> (date: CalendarDate?, names: [String])? {
        if isFurniture(text) { return (nil, []) }
        if let date = PrintedDate.date(in: text) { return (date, []) }
        let words = text.split(separator: " ").map(String.init)
        guard (2...14).contains(words.count) else { return nil }
        let hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
        if hasDigit {
            for cut in 1..<words.count {
                let (head, tail) = (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
                if let date = PrintedDate.date(in: tail), let names = Byline.names(inLine: trimmed(head)) {
                    return (date, names)
                }
                if let date = PrintedDate.date(in: trimmed(head)), let names = Byline.names(inLine: tail) {
                    return (date, names)
                }
            }
            return nil
        }
        return Byline.names(inLine: text).map { (nil, $0) }
    }

    private static func trimmed(_ text: String) -> String { String(text[...].trimming { " ,;".contains($0) }) }

    /// `5 min read`, `12 comments`, `3 days ago`, `Older posts`.
    private static func isFurniture(_ text: String) -> Bool {
        let lower = Incompleteness.bare(text).lowercased()
        if furniture.contains(lower) { return true }
        let words = lower.split(separator: " ")
        guard (2...4).contains(words.count), let first = words.first else { return false }
        let rest = words.dropFirst().joined(separator: " ")
        if first.allSatisfy(\.isNumber) || ["no", "a", "an"].contains(first) { return counted.contains(rest) }
        // `vor 3 Tagen`, `il y a 3 jours`, `hace 3 días`.
        return ["vor", "il", "hace"].contains(first) && words.contains { $0.allSatisfy(\.isNumber) }
    }

    private static let furniture: Set<String> = [
        "share", "leave a comment", "no comments", "older posts", "newer posts", "older entries", "newer entries",
        "next page",
        "previous page", "load more", "show more", "ältere beiträge", "neuere beiträge", "nächste seite", "mehr laden",
        "page suivante", "articles plus anciens", "página siguiente", "entradas antiguas", "yesterday", "today",
        "gestern",
    ]

    private static let counted: Set<String> = [
        "min read", "minute read", "minutes read", "min", "mins read", "comment", "comments", "views", "min lesezeit",
        "minuten lesezeit", "kommentare", "kommentar", "min de lecture", "minutes de lecture", "commentaires",
        "commentaire",
        "min ago", "minutes ago", "hour ago", "hours ago", "day ago", "days ago", "week ago", "weeks ago", "month ago",
        "months ago", "year ago", "years ago",
    ]

    private static func tags(_ text: String) -> [String]? {
        let heads = [
            "tags:", "tagged:", "keywords:", "filed under:", "schlagwörter:", "stichwörter:", "mots-clés:",
            "mots-clés :",
        ]
        let lower = text.lowercased()
        guard let head = heads.first(where: lower.hasPrefix) else { return nil }
        return text.dropFirst(head.count).split { $0 == "," || $0 == ";" }.map { String($0).collapsed }
            .filter { !$0.isEmpty }
    }

    /// The address that a line is, perhaps after a word such as `Source:`, perhaps in angle brackets.
    private static func address(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard let last = words.last, words.count <= 2 else { return nil }
        if words.count == 2 {
            let head = words[0].lowercased()
            let heads = [
                "source:", "link:", "url:", "quelle:", "lien:", "fuente:", "fonte:", "bron:", "from:", "→", "->",
                "see:", "via:", "@",
            ]
            guard heads.contains(head) else { return nil }
        }
        return webAddress(last)
    }

    /// A web address without the brackets around it.
    static func webAddress(_ word: Substring) -> String? {
        let bare = word.trimming { "<>()[]".contains($0) }
        let lower = bare.prefix(8).lowercased()
        if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
            return bare.count > 10 ? String(bare) : nil
        }
        return lower.hasPrefix("www.") && bare.count > 6 ? "https://" + bare : nil
    }
}
