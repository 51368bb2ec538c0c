import Basics

/// Finds the files that a name of the edition stands for: a file itself, the articles of a folder, the matches of a
/// glob. Always in byte order of their names, so that no edition depends on the machine.
struct FileFinder {
    let world: World
    /// The edition's file; names in the report start at its folder.
    let base: EditionFile?

    /// What is read in a folder; anything may be named singly.
    private static let suffixes: Set<String> = ["md", "markdown", "html", "htm", "xhtml", "txt"]

    /// The files that `name` stands for; none, and why, where there are none.
    func files(of name: FileName, _ reporting: Reporting) -> [EditionFile] {
        switch world.files.status(name.path)?.kind {
        case .file: return [file(name.path)]
        case .folder: return articles(of: name, reporting)
        case .other:
            reporting(Diagnostic(.fileUnreadable, "“\(name.text)” is neither a file nor a folder", at: name.place))
        case nil where Glob.isGlob(name.text):
            let found = Glob(name.text).matches(below: name.folder, in: world.files)
            if found.isEmpty {
                reporting(Diagnostic(.globWithoutFiles, "no file matches “\(name.text)”", at: name.place))
            }
            return found.map(file)
        case nil:
            let what = name.place.file == name.text ? "there is no such file" : "there is no file “\(name.text)”"
            reporting(Diagnostic(.fileMissing, what, at: name.place, hint: hint(name)))
        }
        return []
    }

    private func articles(of folder: FileName, _ reporting: Reporting) -> [EditionFile] {
        let names: [String]
        do {
            names = try world.files.names(in: folder.path)
        } catch {
            reporting(error.diagnostic(shown: folder.text))
            return []
        }
        let paths = names.filter { !$0.hasPrefix(".") }.compactMap { article(at: folder.path.appending($0)) }
        if paths.isEmpty {
            reporting(
                Diagnostic(
                    .folderWithoutArticles,
                    "the folder “\(folder.text)” holds no articles",
                    at: folder.place,
                    hint: "articles end in .md, .html, .htm, .xhtml, .txt",
                    severity: .error
                )
            )
        }
        return paths.map(file)
    }

    /// The article that lies at `path`: a file of a known kind, or a folder with an index page, as Hugo bundles an
    /// article with its pictures.
    private func article(at path: Path) -> Path? {
        if Self.suffixes.contains(path.suffix), world.files.status(path)?.kind == .file { return path }
        guard path.suffix.isEmpty, world.files.status(path)?.kind == .folder else { return nil }
        return Self.indexes.map { path.appending($0) }.first { world.files.status($0)?.kind == .file }
    }

    /// The page that a folder stands for.
    private static let indexes = ["index.md", "index.html", "index.htm"]

    /// The file as the report names it: below the edition's folder as there, below the current folder as from there.
    private func file(_ path: Path) -> EditionFile {
        if let base, let below = path.relative(to: base.path.parent) {
            return EditionFile(path: path, shown: Path(base.shown).parent.appending(below).text)
        }
        return EditionFile(path: path, shown: path.relative(to: world.currentFolder) ?? path.text)
    }

    /// The name in the same folder that was perhaps meant.
    private func hint(_ name: FileName) -> String {
        let names = (try? world.files.names(in: name.path.parent)) ?? []
        if let near = Spelling.nearest(to: name.path.name, among: names) { return "did you mean “\(near)”?" }
        return base == nil ? "check the name and the folder" : "names start at the folder of the file they stand in"
    }
}
