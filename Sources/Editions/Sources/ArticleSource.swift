import Basics

/// An entry of the edition with the files it stands for, in order. Whoever reads them hands back the articles of each
/// source, in the order of its files.
package struct ArticleSource: Sendable {
    /// The entry and what it overrides.
    package var entry: ArticleEntry
    /// Its section, as an index into `Edition.sections`.
    package var section: Int
    /// The files to read.
    package var files: [EditionFile]
}

extension Edition {
    /// The sources of every section, in order; what cannot be found is reported.
    package func sources(in world: World, reporting: Reporting) -> [ArticleSource] {
        let finder = FileFinder(world: world, base: file)
        return sections.enumerated().flatMap { index, section in
            section.articles.map { entry in
                ArticleSource(entry: entry, section: index, files: finder.files(of: entry.path, reporting))
            }
        }
    }

    /// The files in which the full texts of listing entries are looked for.
    package func textFiles(in world: World, reporting: Reporting) -> [EditionFile] {
        let finder = FileFinder(world: world, base: file)
        return texts.flatMap { finder.files(of: $0, reporting) }
    }
}
