import Basics

/// An article as a reader made it: what is said, by whom, when and where, and how much of it is there.
package struct Article: Sendable, Hashable {
    /// The title in plain words; empty where the source has none.
    package var title = ""
    /// A subtitle, or the sentence under the title that says what the article is about.
    package var standfirst: [Inline] = []
    /// The small label above the title.
    package var kicker: String?
    /// Who made it, in the order of the byline.
    package var people: [Person] = []
    /// The day of publication at its source.
    package var published: CalendarDate?
    /// Where and when it appeared before.
    package var firstPublished: String?
    /// BCP 47 tag of its language, where the source says.
    package var language: String?
    /// Which way its text runs, where the source says.
    package var direction: Direction?
    /// Where it stands on the web.
    package var source: String?
    /// What its source calls it: the last part of its address, or the name of its file without date and suffix.
    package var slug: String?
    /// The number it has in its source, like WordPress's `wp:post_id`.
    package var number: Int?
    /// What its source knows it by, whatever becomes of title and address: `guid` of RSS, `id` of Atom.
    package var guid: String?
    /// Why its source does not show it to everybody; such an article is read only when it is asked for by name.
    package var withheld: Withheld?
    /// The name of the site or journal it is from.
    package var siteName: String?
    /// The section of the site it stood in.
    package var sectionName: String?
    /// Under which licence, as the source names it.
    package var licence: String?
    /// Keywords.
    package var tags: [String] = []
    /// Sound or moving pictures that the article is about, in which case it is no text of its own.
    package var kind = Kind.text
    /// How much of the article is there.
    package var completeness = Completeness.full
    /// The text.
    package var body: [Block] = []
    /// The notes, in order of their first call.
    package var notes: [Note] = []
    /// The picture that stands for the article, where it is not in the body.
    package var lead: Figure?
    /// The file that it was read from; relative addresses of pictures start at its folder.
    package var file: Path?
    /// The line of the file where it starts, where one file holds several.
    package var line: Int?

    /// An article with nothing in it.
    package init() {}

    /// What an article is.
    package enum Kind: String, Sendable, Hashable { case text, video, audio }
}

/// Why a source does not show an article to everybody.
package enum Withheld: String, Sendable, Hashable, CaseIterable {
    /// Not finished, or waiting for review.
    case draft
    /// To appear at a later time.
    case future
    /// For the site's own people.
    case `private`
    /// For those who know the password.
    case password
    /// Thrown away.
    case trash
}

/// How much of an article the source gave.
package enum Completeness: String, Sendable, Hashable, CaseIterable {
    /// The whole text.
    case full
    /// The beginning or a summary; the rest is elsewhere.
    case excerpt
    /// Title and address, nothing to read.
    case stub
    /// Sound or moving pictures, with or without a description.
    case media
}

/// Somebody named in a byline.
package struct Person: Sendable, Hashable {
    /// What somebody did.
    package enum Role: String, Sendable, Hashable, CaseIterable { case author, editor, translator, illustrator }

    /// As printed.
    package var name: String
    /// What they did.
    package var role: Role

    /// A person.
    package init(_ name: String, role: Role = .author) {
        self.name = name
        self.role = role
    }
}

/// A note: what it says, and where it is called from by `Inline.note`.
package struct Note: Sendable, Hashable {
    /// What it says.
    package var blocks: [Block]

    /// A note.
    package init(_ blocks: [Block]) { self.blocks = blocks }
}
