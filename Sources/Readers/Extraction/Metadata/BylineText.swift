import Basics
import Foundation

/// Cleans bylines: labels, roles, dates and addresses are not part of a name.
enum BylineText {
    private static let labels = [
        "written by", "posted by", "published by", "story by", "words by", "text by", "article by", "by", "author",
        "authors",
        "von", "autor", "autorin", "autoren", "autor/in", "autor:in", "text", "text von", "ein beitrag von",
        "ein artikel von",
        "geschrieben von", "verfasst von", "veröffentlicht von", "erstellt von", "beitrag von", "artikel von", "par",
        "auteur", "écrit par",
        "publié par", "por", "escrito por", "publicado por", "di", "a cura di", "scritto da", "da", "door",
        "geschreven door", "af", "av",
        "skrevet av", "przez", "autor tekstu", "автор", "от", "szerző", "writer", "reporter", "redaktion:", "interview",
        "interview:",
        "foto und text", "text und foto", "kommentar von", "eine analyse von", "eine kolumne von", "ein kommentar von",
        "ein gastbeitrag von",
        "gastbeitrag von", "zeige alle beiträge von", "view all posts by", "alle beiträge von", "eingestellt von",
        "posts by",
        "more by", "mehr von", "see all posts by", "ver todas las entradas de", "voir tous les articles de", "vom",
        "post author by", "beitragvon", "autor:", "published by", "published on", "photo by", "mit", "by the",
        "pubblicato da", "redactado por", "aus", "contributed by", "submitted by", "added by", "created by",
        "about the author", "über den autor",
    ]
    /// The first words of all labels, as lower-case UTF-8.
    static let firstWords: Set<[UInt8]> = Set(labels.map { Array($0.prefix { $0 != " " && $0 != ":" }.utf8) })

    /// Words that are no names.
    private static let empty: Set<String> = [
        "admin", "administrator", "unknown", "anonymous", "guest", "user", "none", "null", "undefined", "n/a",
        "webmaster", "root",
        "quelle", "published by", "zuletzt geändert", "publicado", "aktualisiert", "weiter", "weitere artikel", "last",
        "post author",
        "no author", "super user", "anónimo", "anonym", "staff", "wordpressadmin", "gast", "redaktör", "datum",
        "veröffentlicht",
        "by", "von", "author", "autor", "autoren", "comments", "facebook", "twitter", "posted", "date", "share",
        "follow",
    ]

    /// The names in texts.
    static func people(_ texts: [String]) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for text in texts {
            for name in split(withoutLabel(EntityText.decoded(text))) {
                let cleaned = cleaned(name)
                let key = PageTitle.letters(cleaned)
                guard (2...100).contains(cleaned.count), !key.isEmpty, !trailing.contains(cleaned.lowercased()),
                    !cleaned.contains("protected]"), !empty.contains(cleaned.lowercased()), seen.insert(key).inserted
                else { continue }
                names.append(cleaned)
            }
        }
        return names
    }

    /// Whether a short text is a byline: a label, then names and nothing else.
    static func isByline(_ text: String) -> Bool {
        let rest = withoutLabel(text)
        guard rest != text, rest.utf8.count < 70 else { return false }
        let words = rest.split(separator: " ").filter { !["und", "and", "&", "et", "y"].contains($0) }
        return (2...6).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase ?? false || ["von", "van", "de"].contains($0) }
    }

    /// Whether a text has the form of a full name.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...4).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase ?? false || ["von", "van", "de", "di"].contains($0) }
    }

    static func withoutLabel(_ text: String) -> String {
        var text = text.collapsed
        for _ in 0..<3 {
            let lower = text.lowercased()
            var longest = 0
            for label in labels where lower.hasPrefix(label) {
                let next = lower.dropFirst(label.count).first
                if next == ":" || next == " " || next == "\u{A0}" || label.hasSuffix(":") {
                    longest = max(longest, label.count)
                }
            }
            if longest == 0 { break }
            text = String(text.dropFirst(longest).drop { ": \u{A0}|-–—".contains($0) })
        }
        return text
    }

    private static func split(_ text: String) -> [String] {
        var parts: [Substring] = text.split {
            $0 == ";" || $0 == "|" || $0 == "•" || $0 == "·" || $0 == "→" || $0 == "—" || $0 == "–"
        }
        parts = parts.flatMap { $0.components(", ") }
        parts = parts.flatMap { $0.components(" and ") }.flatMap { $0.components(" und ") }.flatMap {
            $0.components(" & ")
        }
        parts = parts.flatMap { $0.components(" et ") }.flatMap { $0.components(" / ") }.flatMap {
            $0.components(" - ")
        }
        return parts.map { String($0) }
    }

    private static func cleaned(_ name: String) -> String {
        var name = name.collapsed
        // A date, an address or a count ends the name.
        if let first = name.first, first.isNumber { return "" }
        if let at = name.range(of: " ", options: [], range: nil), name[at.upperBound...].contains(where: \.isNumber) {
            let words = name.split(separator: " ")
            name = words.prefix { !($0.first?.isNumber ?? false) }.joined(separator: " ")
        }
        if name.utf8.count > 60, name.contains(". ") { return "" }
        if let at = name.firstIndex(of: "("), at != name.startIndex { name = String(name[..<at]) }
        if let at = name.firstIndex(of: "@") { name = String(name[..<at]) }
        while let last = name.last,
            ",.:;-–—| *".contains(last) && !(last == "." && name.dropLast().last?.isUppercase ?? false)
        { name.removeLast() }
        while let first = name.first, ",.:;-–—| *@".contains(first) { name.removeFirst() }
        for label in ["By", "Von", "von", "by"]
        where name.hasPrefix(label) && name.dropFirst(label.count).first?.isUppercase ?? false {
            name = String(name.dropFirst(label.count))
        }
        var words = name.split { $0.isWhitespace }
        while let last = words.last, words.count > 1,
            trailing.contains(last.lowercased().filter { $0 != "." && $0 != ":" && $0 != "," })
        { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// Words that follow a name and are none.
    private static let trailing: Set<String> = [
        "am", "on", "at", "stand", "vor", "um", "den", "veröffentlicht", "updated", "published", "posted", "publicado",
        "hace", "le", "el", "il", "der",
        "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag",
        "mittwoch", "donnerstag",
        "freitag", "samstag", "sonntag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "januar",
        "februar", "märz", "mai",
        "juni", "juli", "oktober", "dezember", "datum", "date", "says", "schreibt", "aktualisiert", "zuletzt", "in",
    ]
}

extension Substring {
    /// The pieces between occurrences of `separator`.
    fileprivate func components(_ separator: String) -> [Substring] {
        var out: [Substring] = []
        var rest = self
        while let at = rest.range(of: separator) {
            out.append(rest[..<at.lowerBound])
            rest = rest[at.upperBound...]
        }
        return out + [rest]
    }
}
