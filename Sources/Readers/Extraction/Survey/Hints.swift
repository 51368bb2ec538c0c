/// What the class and id of an element say about its place on the page.
struct Hints: OptionSet {
    let rawValue: UInt32

    /// What readers wrote under the article.
    static let comments = Hints(rawValue: 1 << 0)
    /// Buttons to pass the page on.
    static let share = Hints(rawValue: 1 << 1)
    /// Ways to other articles.
    static let related = Hints(rawValue: 1 << 2)
    /// Menus and breadcrumbs.
    static let navigation = Hints(rawValue: 1 << 3)
    /// What stands beside the article.
    static let sidebar = Hints(rawValue: 1 << 4)
    /// What stands at the foot of every page.
    static let footer = Hints(rawValue: 1 << 5)
    /// Requests to sign, pay or log in.
    static let request = Hints(rawValue: 1 << 6)
    /// Advertisements.
    static let advertisement = Hints(rawValue: 1 << 7)
    /// Consent, pop-ups and other layers.
    static let overlay = Hints(rawValue: 1 << 8)
    /// Text for screen readers only.
    static let unseen = Hints(rawValue: 1 << 9)
    /// Author, in a byline or a box about them.
    static let byline = Hints(rawValue: 1 << 10)
    /// Date of publication.
    static let date = Hints(rawValue: 1 << 11)
    /// Keywords and categories.
    static let tags = Hints(rawValue: 1 << 12)
    /// What belongs to a picture.
    static let caption = Hints(rawValue: 1 << 13)
    /// Who made a picture.
    static let credit = Hints(rawValue: 1 << 14)
    /// The container of the article's text.
    static let body = Hints(rawValue: 1 << 15)
    /// A word for an article: half of the name of a body.
    static let subject = Hints(rawValue: 1 << 16)
    /// A word for text: the other half.
    static let part = Hints(rawValue: 1 << 17)
    /// Small pieces that are often, not always, about something else.
    static let teaser = Hints(rawValue: 1 << 18)
    /// A headline.
    static let headline = Hints(rawValue: 1 << 19)
    /// The sentence under the headline.
    static let standfirst = Hints(rawValue: 1 << 20)
    /// Says that the words of the same class name mean nothing.
    static let meaningless = Hints(rawValue: 1 << 21)
    /// Notes at the foot of the text.
    static let notes = Hints(rawValue: 1 << 22)
    /// Says who the author is at length.
    static let biography = Hints(rawValue: 1 << 23)
    /// The text can be read by those who pay.
    static let paywall = Hints(rawValue: 1 << 24)
    /// When the page was last changed.
    static let modified = Hints(rawValue: 1 << 25)
    /// Lines of verse.
    static let verse = Hints(rawValue: 1 << 26)
    /// Further facts of the head or tail of an article: reading time, number of readers.
    static let particulars = Hints(rawValue: 1 << 27)

    /// A thing from another site set into the text.
    static let embedded = Hints(rawValue: 1 << 28)

    /// A class name that is nothing but a word for an article.
    static let alone = Hints(rawValue: 1 << 29)

    /// Says that a headline is the second one.
    static let lower = Hints(rawValue: 1 << 30)

    /// An article among others, or the one of the page.
    static let entry = Hints(rawValue: 1 << 31)

    /// What is no part of an article wherever it stands.
    static let clutter: Hints = [
        .comments, .share, .related, .navigation, .sidebar, .footer, .request, .advertisement, .overlay, .unseen,
    ]
}
