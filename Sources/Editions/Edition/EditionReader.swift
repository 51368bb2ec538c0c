import Basics

/// Reads an edition file and the file it extends.
package struct EditionReader {
    private let world: World
    private var issues = EditionIssues()

    /// The edition in the file at `path`, shown as `shown`; nil where anything in it is wrong. Everything that is
    /// wrong is reported, not only the first.
    package static func read(_ path: Path, shown: String, world: World, reporting: Reporting) -> Edition? {
        var reader = EditionReader(world: world)
        let edition = reader.edition(in: EditionFile(path: path, shown: shown))
        reader.issues.found.forEach(reporting)
        return reader.issues.found.contains { $0.severity == .error } ? nil : edition
    }

    private init(world: World) { self.world = world }

    private mutating func edition(in file: EditionFile) -> Edition? {
        guard var node = node(in: file) else { return nil }
        var edition = Edition()
        edition.file = file
        if case .map(let entries) = node.content { edition.ownKeys = Set(entries.map(\.key)) }
        if let extended = node.value(of: "extends"), let base = base(extended, of: file) {
            if case .scalar(let name, _) = extended.content { edition.extended = name.trimmed }
            node = node.merged(over: base)
        }
        node = node.withSourcesNamed()
        EditionKeys.edition.decode(node, into: &edition, &issues)
        check(edition, node)
        return edition
    }

    /// What the edition itself must say.
    private mutating func check(_ edition: Edition, _ node: YAMLNode) {
        if let articles = node.value(of: "articles"), node.value(of: "sections") != nil {
            issues.badValue(articles, "`articles` stands in place of `sections`, not beside it")
        }
        // A title of the wrong type has been reported as such.
        let isUntitled = edition.title == nil && node.value(of: "title") == nil
        if isUntitled, edition.series?.title.isEmpty ?? true, case .map = node.content {
            issues.found.append(
                Diagnostic(
                    .editionWithoutTitle,
                    "the edition has no `title`",
                    at: Place(file: edition.file?.shown),
                    hint: "give it `title`, or `series` with a `title`"
                )
            )
        }
    }

    /// The file that another extends: never one with articles, or that extends in its turn.
    private mutating func base(_ extended: YAMLNode, of file: EditionFile) -> YAMLNode? {
        guard let name = extended.fileName("extends", &issues) else { return nil }
        let path = name.path
        guard path != file.path else {
            issues.found.append(
                Diagnostic(.editionExtendsLoop, "the edition extends itself", at: extended.place)
            )
            return nil
        }
        guard world.files.status(path)?.kind == .file else {
            issues.found.append(
                Diagnostic(
                    .fileMissing,
                    "there is no file “\(name.text)” to extend",
                    at: extended.place,
                    hint: "names start at the folder of the file they stand in"
                )
            )
            return nil
        }
        let shown = Path(file.shown).parent.appending(name.text).text
        guard let base = node(in: EditionFile(path: path, shown: shown)) else { return nil }
        if let further = base.value(of: "extends") {
            let isLoop = further.fileName("extends", &issues)?.path == file.path
            let message = isLoop ? "the two files extend each other" : "a file that is extended cannot extend another"
            issues.found.append(Diagnostic(.editionExtendsLoop, message, at: further.place))
        }
        for key in ["sections", "articles"] {
            guard let value = base.value(of: key) else { continue }
            issues.badValue(value, "`\(key)` belongs in the edition's own file, not in one that it extends")
        }
        return base.without(["extends", "sections", "articles"])
    }

    private mutating func node(in file: EditionFile) -> YAMLNode? {
        do throws(Diagnostic) {
            let text = try text(of: file)
            guard let node = try YAMLComposer.node(of: text, in: file) else {
                throw Diagnostic(.editionUnreadable, "the file is empty", at: Place(file: file.shown))
            }
            return node
        } catch {
            issues.found.append(error)
            return nil
        }
    }

    private func text(of file: EditionFile) throws(Diagnostic) -> String {
        let bytes: [UInt8]
        do {
            bytes = try world.files.read(file.path, limit: YAMLComposer.largestFile)
        } catch {
            throw error.diagnostic(shown: file.shown)
        }
        do {
            return try String(strictUTF8: bytes)
        } catch {
            throw Diagnostic(
                .fileBrokenUTF8,
                "the file is not UTF-8",
                at: Place(file: file.shown, line: error.line),
                hint: "save it as UTF-8",
                severity: .error
            )
        }
    }
}

extension YAMLNode {
    /// The value of a key of a map, unless it says nothing.
    func value(of key: String) -> YAMLNode? {
        guard case .map(let entries) = content, let entry = entries.first(where: { $0.key == key }) else { return nil }
        return entry.value.isNothing ? nil : entry.value
    }

    /// The map without some of its keys.
    func without(_ keys: [String]) -> YAMLNode {
        guard case .map(let entries) = content else { return self }
        return YAMLNode(
            content: .map(entries.filter { !keys.contains($0.key) }),
            file: file,
            line: line,
            column: column
        )
    }
}
