import Documents
import Editions

/// How a text is set: by whose words, under which heading, with what at its end.
struct TextSetting: Sendable {
    /// The text, its pictures, links and notes.
    let text: PlannedText
    /// The words of its language.
    let words: Words
    /// The level of its highest headings: 2 under an article's title.
    var level = 2
    /// Whether its last paragraph ends with the endmark.
    var hasEndmark = false
    /// What videos and recordings name as their place where they name none themselves.
    var place: String?
    /// The title over the text: a card does not say it again.
    var title: String?
}

/// What goes where a template has `<?digest name?>`.
enum SlotContent: Sendable {
    /// A text's body.
    case body(TextSetting)
    /// A text's notes with their heading.
    case notes(TextSetting)
    /// A run of text.
    case inlines([Inline], TextSetting)
    /// A picture with its caption.
    case figure(Figure, TextSetting)
    /// Who made an article.
    case byline([Person], Words)
}
