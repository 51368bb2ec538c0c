import Basics
import Documents

/// The marks by which web sites say that a text goes on elsewhere, or is none: `[…]`, `Read more`, `[Video]`.
enum Incompleteness {
    /// Labels of links to the rest, in small letters, without arrows and dots.
    static let readMore: Set<String> = [
        "read more", "read on", "read full article", "read the full article", "read the rest", "read article", "more",
        "continue reading", "continue", "full article", "full story", "to read this article in full, please click here",
        "keep reading", "learn more", "view more",
        "weiterlesen", "mehr lesen", "mehr", "weiter", "ganzen artikel lesen", "zum artikel", "lesen sie weiter",
        "lire la suite", "lire plus", "lire l’article", "lire l'article", "suite", "en savoir plus", "la suite",
        "leer más", "seguir leyendo", "sigue leyendo", "continuar leyendo", "leer mas", "ver más",
        "leggi tutto", "continua a leggere", "continua", "leggi di più", "leggi", "ler mais", "continuar lendo",
        "continuar a ler", "leia mais", "lees meer", "lees verder", "verder lezen", "meer lezen", "läs mer",
        "läs vidare", "fortsätt läsa", "læs mere", "læs videre", "les mer", "les videre", "lue lisää", "czytaj dalej",
        "czytaj więcej", "więcej", "číst dál", "číst dále", "více", "celý článek", "читать далее", "читать дальше",
        "далее", "подробнее", "читати далі", "детальніше", "διαβάστε περισσότερα", "περισσότερα", "devamını oku",
        "devamı", "tovább", "citește mai mult", "اقرأ المزيد", "קרא עוד", "続きを読む", "阅读更多", "阅读全文", "더 보기",
    ]
    /// Labels that are words of a sentence as well: only a line of their own is a label.
    private static let shortest = 8

    /// A text without the label at its end, and whether it had one; `Continue reading` and the title is a label too.
    static func withoutLabel(_ text: String, title: String? = nil) -> (text: String, had: Bool) {
        if let title, let range = text.lastRange(of: title) {
            let kept = withoutLabel(String(text[..<range.lowerBound]))
            if kept.had, bare(String(text[range.upperBound...])).isEmpty { return kept }
        }
        let plain = bare(text)
        if readMore.contains(plain.lowercased()) { return ("", true) }
        // `… Continue reading The Title →`: what follows the sign of the cut is a link.
        for sign in ["[…]", "[...]", "…", "..."] {
            guard let range = text.lastRange(of: sign) else { continue }
            let rest = bare(String(text[range.upperBound...])).lowercased()
            guard !rest.isEmpty else { break }
            let isLabel = readMore.contains { rest == $0 || $0.utf8.count >= shortest && rest.hasPrefix($0 + " ") }
            if isLabel, rest.utf8.count <= 160 { return (String(text[..<range.upperBound]), true) }
        }
        let trimmed = trimmedArrows(text)
        let lower = trimmed.lowercased()
        guard lower.utf8.count == trimmed.utf8.count else { return (text, false) }
        for label in readMore where label.utf8.count >= shortest && lower.hasSuffix(label) {
            let cut = trimmed.utf8.index(trimmed.utf8.endIndex, offsetBy: -label.utf8.count)
            guard let kept = String(trimmed[..<cut]).nonBlank, let last = kept.last(where: { $0 != " " }),
                ".!?…]»”\"".contains(last)
            else { continue }
            return (trimmedBlanks(kept), true)
        }
        return (text, false)
    }

    /// Whether a text ends where its source cut it.
    static func isCut(_ text: String) -> Bool {
        let end = trimmedBlanks(text)
        return end.hasSuffix("[…]") || end.hasSuffix("[...]") || end.hasSuffix("[..]") || end.hasSuffix("(…)")
            || end.hasSuffix("(...)") || end.hasSuffix("［…］")
    }

    /// A text without brackets, arrows, dots and colons at its ends.
    static func bare(_ text: String) -> String {
        let signs: Set<Character> = [
            " ", "[", "]", "(", ")", "→", "»", "›", ">", "…", ".", ":", "\u{A0}", "⟶", "➔", "►", "▸", "-", "–", "—",
            "«", "<",
            "⇒", "\u{2192}",
        ]
        return String(text[...].trimming { signs.contains($0) })
    }

    private static func trimmedArrows(_ text: String) -> String {
        let signs: Set<Character> = [" ", "→", "»", "›", ">", "…", ".", "\u{A0}", "⟶", "➔", "►", "▸", "]", ")"]
        var rest = text[...]
        while let last = rest.last, signs.contains(last) { rest.removeLast() }
        return String(rest)
    }

    private static func trimmedBlanks(_ text: String) -> String {
        String(text[...].trimming { $0 == " " || $0 == "\u{A0}" })
    }
}

extension String {
    /// The text where it is more than blanks.
    fileprivate var nonBlank: String? { contains { $0 != " " } ? self : nil }

    /// Where `part` stands last.
    fileprivate func lastRange(of part: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        var from = startIndex
        while let range = self[from...].firstRange(of: part) {
            found = range
            from = range.upperBound
        }
        return found
    }
}

/// The mark of sound or moving pictures in a title: `[Video]`, `(Audio)`, `Podcast:`.
enum MediaMark {
    private static let video: Set<String> = [
        "video", "videos", "watch", "film", "vidéo", "vídeo", "wideo", "видео", "відео", "βίντεο", "فيديو", "וידאו",
        "動画",
        "视频", "비디오", "livestream", "webinar",
    ]
    private static let audio: Set<String> = [
        "audio", "podcast", "listen", "hörbeitrag", "hörstück", "áudio", "ljud", "lyd", "аудио", "аудіо", "подкаст",
        "ήχος", "صوت", "radio",
    ]

    /// The title without its mark, and what the mark says.
    static func strip(_ title: String) -> (title: String, kind: Article.Kind) {
        for (open, close) in [("[", "]"), ("(", ")"), ("【", "】")] {
            if title.hasPrefix(open), let end = title.firstIndex(of: Character(close)) {
                let rest = title[title.index(after: end)...].trimming { " :–—-|".contains($0) }
                if let kind = kind(of: title[..<end].dropFirst()), !rest.isEmpty { return (String(rest), kind) }
            }
            if title.hasSuffix(close), let start = title.lastIndex(of: Character(open)) {
                let rest = title[..<start].trimming { $0 == " " }
                if let kind = kind(of: title[start...].dropFirst().dropLast()), !rest.isEmpty {
                    return (String(rest), kind)
                }
            }
        }
        let head = title.prefix(20)
        guard let end = head.firstIndex(where: { ":|–—".contains($0) }) else { return (title, .text) }
        let isSetOff = title[end] == ":" || end > title.startIndex && title[title.index(before: end)] == " "
        if isSetOff, let kind = kind(of: title[..<end]) {
            let rest = title[end...].dropFirst().trimming { $0 == " " }
            if !rest.isEmpty { return (String(rest), kind) }
        }
        return (title, .text)
    }

    private static func kind(of word: Substring) -> Article.Kind? {
        let name = word.trimming { $0 == " " }.lowercased()
        if video.contains(name) { return .video }
        return audio.contains(name) ? .audio : nil
    }
}
