import Basics

extension Edition {
    /// The edition of files and folders named on the command line: one section without a title, in their order.
    ///
    /// Without `title` the name of the one input, or of the folder that holds them all, is made into one.
    package init(inputs: [String], title: String?, world: World) {
        self.init()
        let names = inputs.map { FileName($0, folder: world.currentFolder, place: Place(file: $0)) }
        var section = EditionSection()
        section.articles = names.map(ArticleEntry.init)
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
