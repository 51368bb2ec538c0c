import Documents

/// Judges how much of an article a feed gives.
struct FeedCompleteness {
    /// Fewer words beside a recording describe it; more are an article with one.
    private static let fewestBesideMedia = 80
    /// A text from this many words on was not cut by a machine.
    private static let wholeWords = 250
    /// A description of several paragraphs is a text from this many words on; one of a single paragraph never is.
    private static let wholeParagraphs = 100
    /// A text as short as this that breaks off without an end was cut by a machine.
    private static let shortText = 60

    let entry: FeedEntry
    /// Whether the text was given as the text, not as a description.
    let isContent: Bool
    /// Whether it says that it goes on elsewhere.
    let isCut: Bool
    /// Whether other entries of the feed have texts besides descriptions.
    let hasContents: Bool

    /// The kind and completeness of an article whose body is made, recordings outside of it not counted.
    func judge(_ article: Article) -> (kind: Article.Kind, completeness: Completeness) {
        let words = WordCount.words(in: article.body)
        let isShort = words < Self.fewestBesideMedia
        if isShort, let recording = entry.recording { return (recording.kind == .audio ? .audio : .video, .media) }
        if isShort, let player = article.body.lazy.compactMap(Self.player).first {
            return (player == .audio ? .audio : .video, .media)
        }
        // A mark in the title says what the page has; here is nothing of it.
        if isShort, article.kind != .text { return (article.kind, .media) }
        if !FeedBody.holdsAnything(article.body) { return (.text, .stub) }
        if entry.isElsewhere { return (.text, .excerpt) }
        return (.text, isCut || isPart(article, words) ? .excerpt : .full)
    }

    private static func player(_ block: Block) -> Media.Kind? {
        if case .media(let media) = block { media.kind } else { nil }
    }

    /// Whether a text is only the beginning, or a description, of another.
    private func isPart(_ article: Article, _ words: Int) -> Bool {
        let end = PlainText.of(article.body.suffix(1))
        let isOpen = end.hasSuffix("…") || end.hasSuffix("...")
        if isContent { return isOpen && words < Self.wholeWords && isSummaryAgain(article) }
        if isOpen { return true }
        // What is said beside a recording is all of it, and who writes without titles writes short and whole.
        if entry.recording != nil || entry.title == nil { return false }
        if hasContents { return true }
        let paragraphs = article.body.count { if case .paragraph = $0 { true } else { false } }
        guard entry.text?.isMarkedUp ?? false else { return paragraphs < 2 || words < Self.wholeParagraphs }
        if words >= Self.shortText || paragraphs > 1 || BodyTidying.hasPicture(article.body) { return false }
        return !(end.last.map { ".!?:)”\"’".contains($0) } ?? false)
    }

    /// Whether the text says no more than the description beside it.
    private func isSummaryAgain(_ article: Article) -> Bool {
        guard let summary = entry.summary else { return true }
        let text = BodyTidying.words(PlainText.of(article.body))
        return BodyTidying.words(summary.line).hasPrefix(text.prefix(200)) || text.utf8.count < 400
    }
}
