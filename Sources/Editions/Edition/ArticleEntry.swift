import Basics
import Documents

/// An entry of a section: a file, a folder, a glob or a named source, which of its articles are meant, and what the
/// edition says in place of what they say.
package struct ArticleEntry: Sendable {
    /// The file, folder or glob; or the name of a source, where `isNamed`.
    package var path: FileName
    /// Whether `path` is the name of one of `Edition.namedSources`.
    package var isNamed = false
    /// The format of its files, where somebody settles it.
    package var format: String?
    /// Which of its articles are meant.
    package var choice = ArticleChoice()
    /// In place of the title.
    package var title: String?
    /// In place of the standfirst.
    package var standfirst: String?
    /// In place of the label above the title.
    package var kicker: String?
    /// In place of the people; empty: the article's own.
    package var people: [Person] = []
    /// In place of the date.
    package var date: CalendarDate?
    /// In place of where it appeared first.
    package var firstPublished: String?
    /// In place of the language.
    package var language: String?
    /// In place of the address it came from.
    package var source: String?
    /// In place of the licence.
    package var licence: String?
    /// Under whose permission it is printed.
    package var permission: String?
    /// Which part of how many.
    package var part: (number: Int, of: Int)?
    /// What is said of its pictures, in the order of the file.
    package var pictures: [PictureEntry] = []
    /// Corrections.
    package var fixes: [Fix] = []

    /// An entry without overrides.
    package init(_ path: FileName) { self.path = path }
}

/// What an edition says of one picture of an article.
package struct PictureEntry: Sendable, Hashable {
    /// Its address as the article writes it, or the last part of it.
    package var name: String
    /// What it shows; empty: decoration.
    package var alternative: String?
    /// The caption.
    package var caption: String?
    /// Who made it.
    package var credit: String?
    /// Where the edition says so.
    package var place: Place
}

/// A correction that the edition makes in an article.
package struct Fix: Sendable, Hashable {
    /// What stands in the article, exactly once.
    package var find = ""
    /// What is put in its place.
    package var put = ""
    /// Where the edition says so.
    package var place = Place()
}
