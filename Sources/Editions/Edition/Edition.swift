import Basics
import Documents

/// An edition as its file describes it: nothing is read or decided yet.
package struct Edition: Sendable {
    /// The file it was read from; nil for an edition made of inputs on the command line.
    package var file: EditionFile?
    /// The file that it extends, as it names it.
    package var extended: String?
    /// The keys that its own file has, not only the one that it extends.
    package var ownKeys: Set<String> = []
    /// The title; nil where only the series has one.
    package var title: String?
    /// Whether the title was made from a file's or folder's name because nobody gave one.
    package var isTitleMade = false
    /// The subtitle.
    package var subtitle: String?
    /// The series it is an issue of; its title is empty where the file gives none.
    package var series: Series?
    /// Its date.
    package var date: CalendarDate?
    /// Its identifier, where it names one itself.
    package var identifier: String?
    /// Counts corrections.
    package var revision: Int?
    /// BCP 47 tag of its language.
    package var language: String?
    /// Who publishes it.
    package var publisher: String?
    /// What it is about.
    package var description: String?
    /// Subjects.
    package var subjects: [String] = []
    /// Who is who.
    package var people: [KnownPerson] = []
    /// The editors' names.
    package var editors: [String] = []
    /// The names of the authors of the whole book.
    package var authors: [String] = []
    /// The translators' names.
    package var translators: [String] = []
    /// Rights, in its own words.
    package var rights: String?
    /// The licence of every article that has none of its own.
    package var licence: String?
    /// The permission of every article that has none of its own.
    package var permission: String?
    /// The cover.
    package var cover = CoverEntry.typographic(teasers: [])
    /// The editor's note.
    package var note: NoteEntry?
    /// The look.
    package var style: String?
    /// The formats it is written in, by name; empty where the command line says, or an EPUB is meant.
    package var formats: [String] = []
    /// Whether the EPUB carries the pages of the printed edition; nil: where the edition lists a PDF.
    package var pageList: PageList?
    /// What readers of both editions cite.
    package var references = References.none
    /// Files and folders where the full texts of listings are looked for.
    package var texts: [FileName] = []
    /// Sources that entries name, with what belongs to each.
    package var namedSources: [SourceEntry] = []
    /// Folders in which pictures of all articles are looked for that do not lie where they should.
    package var pictures: [FileName] = []
    /// The sections; one without a title where the file has `articles` in their place.
    package var sections: [EditionSection] = []

    /// An edition with nothing in it.
    package init() {}
}

/// Where the EPUB's list of pages comes from (`page-list`).
package enum PageList: String, Sendable, Hashable, CaseIterable {
    /// From the printed edition.
    case print
    /// There is none.
    case none
}

/// What is printed for those who cite a place (`references`).
package enum References: String, Sendable, Hashable, CaseIterable {
    /// The numbers of pages, in the EPUB too.
    case pages
    /// A number at each paragraph, the same in all editions.
    case paragraphs
    /// Nothing besides the folios of the printed edition.
    case none
}

/// Somebody of whom the edition knows more than the name.
package struct KnownPerson: Sendable, Hashable {
    /// As bylines print it.
    package var name = ""
    /// As catalogues sort it.
    package var sort: String?
    /// Who they are.
    package var bio: String?
}

/// The cover as the edition file asks for it.
package enum CoverEntry: Sendable, Hashable {
    /// No cover.
    case none
    /// A picture.
    case picture(FileName, alternative: String?, credit: String?, teasers: [String])
    /// Made from title and teasers.
    case typographic(teasers: [String])
}

/// The editor's note as the edition file gives it.
package struct NoteEntry: Sendable, Hashable {
    /// Its Markdown, where it stands in the edition file.
    package var text: String?
    /// The file it is in.
    package var file: FileName?
    /// Its title.
    package var title: String?
    /// Who wrote it.
    package var byline: String?
    /// Where the edition names it.
    package var place = Place()
    /// The folder that addresses in its text start at.
    package var folder = Path(".")
}

/// A source with a name of its own: an export, a feed, the parts of one.
package struct SourceEntry: Sendable {
    /// What entries call it.
    package var name: String
    /// Its files, folders or globs.
    package var files: [FileName] = []
    /// Folders in which its pictures are looked for.
    package var pictures: [FileName] = []
    /// The format of its files, where somebody settles it.
    package var format: String?
    /// Where the edition names it.
    package var place: Place

    /// A source without files yet.
    package init(name: String, place: Place) {
        self.name = name
        self.place = place
    }
}

/// A section of the edition file.
package struct EditionSection: Sendable {
    /// Its title.
    package var title: String?
    /// Markdown for its page.
    package var introduction: String?
    /// What its articles are.
    package var kind = SectionPlan.Kind.articles
    /// Where its articles are.
    package var articles: [ArticleEntry] = []
    /// Where the edition names it.
    package var place = Place()
    /// The folder that addresses in its introduction start at.
    package var folder = Path(".")
}
