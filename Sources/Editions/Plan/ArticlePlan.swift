import Basics
import Documents

/// An article with everything decided that the edition decides: id, overrides applied, pictures found, links resolved.
package struct ArticlePlan: Sendable {
    /// Its id, made of its address or title, never of its text.
    package var id: String
    /// The article after the edition's overrides and fixes. `people`, `language`, `licence` are final.
    package var article: Article
    /// The body with its pictures and links decided; `text.idPrefix` is `id`.
    package var text: PlannedText
    /// What its section's articles are.
    package var kind: SectionPlan.Kind
    /// Which part of how many: "2 of 4".
    package var part: (number: Int, of: Int)?
    /// BCP 47 tag of its language: its own, else the book's.
    package var language: String
    /// Which way it runs.
    package var direction: Direction
    /// Words of its text.
    package var wordCount: Int
    /// Minutes to read it; nil where there is nothing to read (media, stubs, advertisements, pages).
    package var minutes: Int?
    /// Under whose permission it is printed.
    package var permission: String?
    /// Whether its byline may end in notes on the people: who they are, by name.
    package var bios: [BookPerson]

    /// A planned article.
    package init(
        id: String,
        article: Article,
        text: PlannedText,
        kind: SectionPlan.Kind = .articles,
        part: (number: Int, of: Int)? = nil,
        language: String,
        direction: Direction = .leftToRight,
        wordCount: Int = 0,
        minutes: Int? = nil,
        permission: String? = nil,
        bios: [BookPerson] = []
    ) {
        self.id = id
        self.article = article
        self.text = text
        self.kind = kind
        self.part = part
        self.language = language
        self.direction = direction
        self.wordCount = wordCount
        self.minutes = minutes
        self.permission = permission
        self.bios = bios
    }
}

/// A picture of the publication.
package struct PlannedPicture: Sendable, Hashable {
    /// Its id and, with `suffix`, its file name: plain ASCII.
    package var id: String
    /// Where its bytes are.
    package var source: Source
    /// Its media type.
    package var mediaType: String
    /// The suffix of its file name, without the dot.
    package var suffix: String
    /// Its size in pixels, where known.
    package var width: Int?
    /// Its height in pixels, where known.
    package var height: Int?
    /// Bytes.
    package var size: Int

    /// Where the bytes of a picture are.
    package enum Source: Sendable, Hashable {
        /// In a file, to be copied as it is.
        case file(Path)
        /// In memory: decoded from a `data:` address, cleaned, or made.
        case bytes([UInt8])
    }

    /// A picture.
    package init(
        id: String,
        source: Source,
        mediaType: String,
        suffix: String,
        width: Int?,
        height: Int?,
        size: Int
    ) {
        self.id = id
        self.source = source
        self.mediaType = mediaType
        self.suffix = suffix
        self.width = width
        self.height = height
        self.size = size
    }
}

/// What stands where a text refers to a picture.
package enum PictureUse: Sendable, Hashable {
    /// The picture, as an index into `PublicationPlan.pictures`, with what is said in its place.
    case included(Int, alternative: PictureAlternative, caption: [Inline]?, credit: String?)
    /// There is no such picture; its alternative text is set in its place where it has one.
    case missing(alternative: String?)
}

/// What is said to somebody who cannot see a picture. Decided once, for all outputs; never invented.
package enum PictureAlternative: Sendable, Hashable {
    /// Words of the article or the edition.
    case text(String)
    /// The caption beside it says it.
    case caption(String)
    /// Decoration: nothing is said.
    case decoration
    /// Nobody described it: the words of the book's language say so.
    case undescribed
}

/// The cover.
package enum CoverPlan: Sendable {
    /// No cover.
    case none
    /// A given picture, as an index into `PublicationPlan.pictures`.
    case picture(Int, alternative: String?, credit: String?)
    /// Made from title, issue and teasers by the template.
    case typographic(teasers: [String])
}
