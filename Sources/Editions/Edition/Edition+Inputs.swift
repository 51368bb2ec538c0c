import Basics

extension Edition {
    /// The edition of files and folders named on the command line: one section without a title, in their order.
    ///
    /// Without `title` the name of the one input, or of the folder that holds them all, is made into one.
    ///
    /// A choice is one of all inputs together, as the parts of one source.
    package init(
        inputs: [String],
        title: String?,
        choice: ArticleChoice = ArticleChoice(),
        format: String? = nil,
        world: World
    ) {
        self.init()
        let names = inputs.map { FileName($0, folder: world.currentFolder, place: Place(file: $0)) }
        var section = EditionSection()
        section.articles = names.map(ArticleEntry.init)
        for index in section.articles.indices { section.articles[index].format = format }
        if !choice.isOpen, let first = names.first {
            var source = SourceEntry(name: first.text, place: first.place)
            source.files = names
            source.format = format
            namedSources = [source]
            var entry = ArticleEntry(first)
            entry.isNamed = true
            entry.choice = choice
            section.articles = [entry]
        }
        sections = [section]
        if let title, !title.trimmed.isEmpty {
            self.title = title.trimmed
        } else {
            self.title = Self.title(of: names.map(\.path), world: world)
            isTitleMade = true
        }
    }

    private static func title(of paths: [Path], world: World) -> String {
        if let only = paths.first, paths.count == 1 {
            let isFolder = world.files.status(only)?.kind == .folder
            return words(of: isFolder ? only.name : only.stem)
        }
        return words(of: PictureRoots.commonFolder(of: paths.map(\.parent))?.name ?? "")
    }

    /// `the-forme_11` as words: `The forme 11`.
    private static func words(of name: String) -> String {
        let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 }).collapsed
        guard let first = words.first else { return "Articles" }
        return first.uppercased() + words.dropFirst()
    }
}
