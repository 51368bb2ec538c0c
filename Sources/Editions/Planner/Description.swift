import Basics
import Documents

extension PlanDraft {
    /// What the catalogue and the title page say; nothing is invented.
    func description() -> BookDescription {
        let people = bookPeople()
        let read = articles.filter { $0.kind != .advertisement }
        let minutes = read.reduce(0.0) { sum, draft in
            sum + Double(draft.wordCount) / Double(Reading.wordsAMinute(draft.article.language ?? language))
        }
        var series = edition.series
        if series?.title.isEmpty ?? false { series?.title = title }
        return BookDescription(
            identifier: BookIdentity.identifier(of: edition, title: title, language: language),
            title: title,
            subtitle: edition.subtitle,
            titleSortKey: SortKeys.title(title, language: language),
            language: language,
            direction: Direction(language: language),
            series: series,
            date: edition.date,
            modified: BookIdentity.modified(edition, newest: articles.compactMap(\.article.published).max()),
            revision: edition.revision,
            publisher: edition.publisher,
            description: edition.description,
            subjects: edition.subjects,
            people: people,
            contributors: contributors(besides: people),
            rights: edition.rights,
            sources: sources(),
            wordCount: read.reduce(0) { $0 + $1.wordCount },
            minutes: Int(minutes.rounded(.up))
        )
    }

    private func bookPeople() -> [BookPerson] {
        let named: [(names: [String], role: Person.Role)] = [
            (edition.authors, .author), (edition.editors, .editor), (edition.translators, .translator),
        ]
        return named.flatMap { names, role in
            names.map { Self.person(Person($0, role: role), edition.people) }
        }
    }

    /// The people of the articles, once for each thing they did, who are not named for the whole book.
    private func contributors(besides people: [BookPerson]) -> [BookPerson] {
        let named = Set(people.map(\.name))
        var met: Set<Person> = []
        var found: [BookPerson] = []
        for draft in articles where draft.kind != .advertisement && draft.kind != .page {
            for person in draft.article.people where !named.contains(person.name) && met.insert(person).inserted {
                found.append(Self.person(person, edition.people))
            }
        }
        return found
    }

    /// The addresses that articles came from, in order, once each.
    private func sources() -> [String] {
        var met: Set<String> = []
        return articles.compactMap(\.article.source).filter { met.insert($0).inserted }
    }

    /// Somebody as the catalogue knows them.
    static func person(_ person: Person, _ known: [KnownPerson]) -> BookPerson {
        BookPerson(
            name: person.name,
            sortKey: SortKeys.person(person.name, known: known),
            role: person.role,
            bio: known.first { $0.name == person.name }?.bio
        )
    }
}
