import Basics
import Documents

/// What the catalogue and the title page say of the book. Nothing in it was invented: what nobody gave is nil or empty.
package struct BookDescription: Sendable {
    /// The identifier: stable over revisions.
    package var identifier: String
    /// The title; never empty.
    package var title: String
    /// The subtitle.
    package var subtitle: String?
    /// The title as catalogues sort it in the book's language.
    package var titleSortKey: String
    /// BCP 47 tag of the book's language.
    package var language: String
    /// Which way its pages turn.
    package var direction: Direction
    /// The series it is an issue of.
    package var series: Series?
    /// Its date.
    package var date: CalendarDate?
    /// Seconds since 1970: when it was last changed; moved by `revision`, never by the clock where a date is known.
    package var modified: Int
    /// Counts corrections.
    package var revision: Int?
    /// Who publishes it.
    package var publisher: String?
    /// What it is about.
    package var description: String?
    /// Subjects.
    package var subjects: [String]
    /// The people of the whole book: authors, editors, translators.
    package var people: [BookPerson]
    /// The people of the articles, once each, who are not among `people`.
    package var contributors: [BookPerson]
    /// Rights, as the edition words them.
    package var rights: String?
    /// The addresses the articles came from, in order, once each.
    package var sources: [String]
    /// Words in all articles but advertisements.
    package var wordCount: Int
    /// Minutes to read them.
    package var minutes: Int

    /// A description.
    package init(
        identifier: String,
        title: String,
        subtitle: String? = nil,
        titleSortKey: String,
        language: String,
        direction: Direction = .leftToRight,
        series: Series? = nil,
        date: CalendarDate? = nil,
        modified: Int,
        revision: Int? = nil,
        publisher: String? = nil,
        description: String? = nil,
        subjects: [String] = [],
        people: [BookPerson] = [],
        contributors: [BookPerson] = [],
        rights: String? = nil,
        sources: [String] = [],
        wordCount: Int = 0,
        minutes: Int = 0
    ) {
        self.identifier = identifier
        self.title = title
        self.subtitle = subtitle
        self.titleSortKey = titleSortKey
        self.language = language
        self.direction = direction
        self.series = series
        self.date = date
        self.modified = modified
        self.revision = revision
        self.publisher = publisher
        self.description = description
        self.subjects = subjects
        self.people = people
        self.contributors = contributors
        self.rights = rights
        self.sources = sources
        self.wordCount = wordCount
        self.minutes = minutes
    }
}

/// The series an issue belongs to.
package struct Series: Sendable, Hashable {
    /// The series' title.
    package var title: String
    /// The volume.
    package var volume: String?
    /// The number in it.
    package var number: String?
    /// The issue as printed: "November 2026".
    package var label: String?
    /// Its International Standard Serial Number.
    package var issn: String?

    /// A series.
    package init(title: String, volume: String? = nil, number: String? = nil, label: String? = nil, issn: String? = nil)
    {
        self.title = title
        self.volume = volume
        self.number = number
        self.label = label
        self.issn = issn
    }
}

/// Somebody as the catalogue knows them.
package struct BookPerson: Sendable, Hashable {
    /// As printed.
    package var name: String
    /// As sorted.
    package var sortKey: String
    /// What they did.
    package var role: Person.Role
    /// Who they are.
    package var bio: String?

    /// A person.
    package init(name: String, sortKey: String, role: Person.Role, bio: String? = nil) {
        self.name = name
        self.sortKey = sortKey
        self.role = role
        self.bio = bio
    }
}
