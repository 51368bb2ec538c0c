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
    /// The format of the files, where somebody settles it.
    package var format: String?
    /// Whether the files are the parts of one source, which refer to each other.
    package var isJoined = false
    /// Folders in which its pictures are looked for, absolute.
    package var pictures: [Path] = []

    /// What messages call it.
    package var shown: String { entry.isNamed ? "`\(entry.path.text)`" : "“\(entry.path.text)”" }
}

extension Edition {
    /// The sources of every section, in order; what cannot be found is reported.
    package func sources(in world: World, reporting: Reporting) -> [ArticleSource] {
        let finder = FileFinder(world: world, base: file)
        return sections.enumerated().flatMap { index, section in
            section.articles.map { entry in
                source(of: entry, section: index, finder, reporting)
            }
        }
    }

    private func source(
        of entry: ArticleEntry,
        section: Int,
        _ finder: FileFinder,
        _ reporting: Reporting
    ) -> ArticleSource {
        guard entry.isNamed else {
            let files = finder.files(of: entry.path, reporting)
            return ArticleSource(entry: entry, section: section, files: files, format: entry.format)
        }
        guard let named = namedSources.first(where: { $0.name == entry.path.text }) else {
            let near = Spelling.nearest(to: entry.path.text, among: namedSources.map(\.name))
            reporting(
                Diagnostic(
                    .sourceUnknown,
                    "there is no source `\(entry.path.text)`",
                    at: entry.path.place,
                    hint: near.map { "did you mean `\($0)`?" } ?? "give it a file under `sources`"
                )
            )
            return ArticleSource(entry: entry, section: section, files: [])
        }
        let files = named.files.flatMap { finder.files(of: $0, reporting) }
        return ArticleSource(
            entry: entry,
            section: section,
            files: files,
            format: entry.format ?? named.format,
            isJoined: files.count > 1,
            pictures: named.pictures.map(\.path)
        )
    }

    /// The files in which the full texts of listing entries are looked for.
    package func textFiles(in world: World, reporting: Reporting) -> [EditionFile] {
        let finder = FileFinder(world: world, base: file)
        return texts.flatMap { finder.files(of: $0, reporting) }
    }
}
