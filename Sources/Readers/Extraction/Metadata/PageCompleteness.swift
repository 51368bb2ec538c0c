import Basics
import Documents
import Markup

/// Judges how much of an article a page gives.
enum PageCompleteness {
    /// Fewer words are no article; the shortest news have more.
    private static let fewestWords = 40
    /// A text behind a barrier is believed to be whole from this many words on: some pages hide nothing.
    private static let wholeWords = 400

    /// The kind and completeness of an article whose body is made.
    static func judge(_ article: Article, paid: Bool, media: Bool) -> (kind: Article.Kind, completeness: Completeness) {
        let words = WordCount.words(in: article.body)
        let players = article.body.compactMap { block -> Media.Kind? in
            if case .media(let media) = block { media.kind } else { nil }
        }
        if words < fewestWords * 2, let player = players.first {
            return (player == .audio ? .audio : .video, .media)
        }
        if media, words < fewestWords * 2 { return (.video, .media) }
        if words == 0 { return (.text, .stub) }
        if isCut(article.body) { return (.text, .excerpt) }
        if paid, words < wholeWords { return (.text, .excerpt) }
        return (.text, words < fewestWords / 4 ? .stub : .full)
    }

    /// Whether the last words say that there is more elsewhere.
    static func isCut(_ body: [Block]) -> Bool {
        guard let last = body.last(where: { if case .paragraph = $0 { true } else { false } }),
            case .paragraph(let items) = last
        else { return false }
        let text = PlainText.of(items).lowercased()
        if text.hasSuffix("[…]") || text.hasSuffix("[...]") || text.hasSuffix("(…)") || text.hasSuffix("(...)") {
            return true
        }
        let marks = [
            "read more", "continue reading", "weiterlesen", "mehr lesen", "lire la suite", "leer más", "seguir leyendo",
            "continua a leggere",
            "lees verder", "czytaj dalej", "читать дальше", "subscribe to read", "subscribe to continue",
            "log in to continue",
        ]
        return text.utf8.count < 300
            && marks.contains { mark in
                text.hasSuffix(mark) || text.hasSuffix(mark + "…") || text.hasSuffix(mark + "...")
                    || text.hasSuffix(mark + " »") || text.hasSuffix(mark + " →")
            }
    }
}
