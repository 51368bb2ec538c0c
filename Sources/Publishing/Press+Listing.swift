import Basics
import Documents
import Editions
import Readers

/// What is in a source.
public struct Inventory: Sendable {
    /// An article of a source, by what an edition may call it.
    public struct Entry: Sendable {
        /// The number it has in its source.
        public let number: Int?
        /// What its source calls it.
        public let slug: String?
        /// The title.
        public let title: String
        /// The day of publication.
        public let date: CalendarDate?
        /// Who made it.
        public let people: [String]
        /// The section of the source.
        public let section: String?
        /// Keywords.
        public let tags: [String]
        /// Where it stands on the web.
        public let source: String?
        /// The format it was read from.
        public let format: String
        /// The file.
        public let file: String
    }

    /// The articles in the order of the source; of what the source withholds from the public, nothing.
    public var entries: [Entry] = []
    /// Everything met on the way.
    public var diagnostics: [Diagnostic] = []
}

extension Press {
    /// What is in the files and folders of `order`, or those of its articles that it chooses; texts are not read where
    /// the format tells its articles apart without.
    public func inventory(_ order: BuildOrder) -> Inventory {
        var inventory = Inventory()
        let choice = order.choice
        do {
            let selection = try select(order, reporting: { inventory.diagnostics.append($0) })
            var listed: Set<Path> = []
            for source in selection.sources {
                for file in source.files where listed.insert(file.path).inserted {
                    list(file, source, choice, into: &inventory)
                }
            }
        } catch {
            if let diagnostic = Self.diagnostic(for: error) { inventory.diagnostics.append(diagnostic) }
        }
        return inventory
    }

    private func list(
        _ file: EditionFile,
        _ source: ArticleSource,
        _ choice: ArticleChoice,
        into inventory: inout Inventory
    ) {
        var format = ""
        var entries: [Inventory.Entry] = []
        var found: [Diagnostic] = []
        do throws(Diagnostic) {
            try ReaderRegistry.read(
                file.path,
                shown: file.shown,
                as: source.format,
                companions: source.isJoined ? source.files.map(\.path).filter { $0 != file.path } : [],
                in: world,
                wanting: { article in
                    let isMeant = choice.isOpen ? article.withheld == nil : choice.admits(article)
                    if isMeant { entries.append(Inventory.Entry(article, format: format, file: file.shown)) }
                    return false
                },
                reporting: { found.append($0) },
                deciding: { reader throws(Diagnostic) in format = reader.format },
                each: { _ in }
            )
        } catch {
            found.append(error)
        }
        inventory.entries += entries
        inventory.diagnostics += found
    }
}

extension Inventory.Entry {
    fileprivate init(_ article: Article, format: String, file: String) {
        number = article.number
        slug = article.slug
        title = article.title
        date = article.published
        people = article.people.map(\.name)
        section = article.sectionName
        tags = article.tags
        source = article.source
        self.format = format
        self.file = file
    }

    /// The entry for programs.
    package var json: JSON {
        .members([
            "number": .count(number), "slug": .text(slug), "title": .string(title), "published": .text(date?.iso),
            "byline": .array(people.map(JSON.string)), "section": .text(section), "tags": .array(tags.map(JSON.string)),
            "source": .text(source), "format": .string(format), "file": .string(file),
        ])
    }
}
