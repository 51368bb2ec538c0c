import Basics
import Documents
import Editions
import Images

/// Which articles are to be taken out of a source, and where to.
public struct TakeOrder: Sendable {
    /// The file or folder that holds them.
    public var source: String
    /// Their addresses, slugs, numbers or exact titles; none where the source is a single article.
    public var names: [String]
    /// The folder that their files are written to.
    public var folder: String
    /// The format of the source, where somebody settles it.
    public var format: String?
    /// Folders in which pictures are looked for that do not lie where they should.
    public var pictures: [String] = []

    /// An order.
    public init(source: String, names: [String], into folder: String) {
        self.source = source
        self.names = names
        self.folder = folder
    }
}

/// What was taken.
public struct TakeOutcome: Sendable {
    /// The files that were written, in order, each with the number of pictures beside it.
    public var written: [(path: Path, pictures: Int)] = []
    /// Everything met on the way.
    public var diagnostics: [Diagnostic] = []
    /// Whether something that was asked for was not taken.
    public var isFailed: Bool { written.isEmpty || diagnostics.contains { $0.severity == .error } }
}

extension Press {
    /// Writes articles of a source as Markdown files with front matter and their pictures beside them, which build to
    /// the same chapters. Nothing is ever overwritten.
    public func take(_ order: TakeOrder) -> TakeOutcome {
        var outcome = TakeOutcome()
        var reading = BuildOrder(inputs: [order.source])
        reading.choice.names = order.names
        reading.format = order.format
        reading.pictures = order.pictures
        var found: [Diagnostic] = []
        do {
            let selection = try select(reading, reporting: { found.append($0) })
            let read = try read(selection, reading, { _ in }, { false }) { found.append($0) }
            for (source, articles) in zip(selection.sources, read.articles) {
                for article in articles {
                    do {
                        outcome.written.append(try write(article, from: source, selection.edition, order))
                    } catch {
                        if let diagnostic = Self.diagnostic(for: error) { found.append(diagnostic) }
                    }
                }
            }
        } catch {
            if let diagnostic = Self.diagnostic(for: error) { found.append(diagnostic) }
        }
        outcome.diagnostics = found
        return outcome
    }

    /// Writes one article; the pictures first, so that no file refers to what is not there.
    private func write(
        _ article: Article,
        from source: ArticleSource,
        _ edition: Edition,
        _ order: TakeOrder
    ) throws -> (path: Path, pictures: Int) {
        let name = article.fileName
        let folder = world.absolute(order.folder)
        let path = folder.appending(name + ".md")
        try refuse(path, article)
        var taking = PictureTaking(of: article, from: source, edition, into: name, world: world) { bytes in
            PictureHeader.read(bytes).map(PictureFacts.init)
        }
        let moved = taking.moved(article)
        if !taking.taken.isEmpty {
            let pictures = folder.appending(name)
            try refuse(pictures, article)
            try world.files.replaceFolder(pictures) { sink in
                for (name, content) in taking.taken {
                    switch content {
                    case .bytes(let bytes): try sink.write(bytes, to: name)
                    case .file(let path): try sink.write(try world.files.read(path, limit: 64 << 20), to: name)
                    }
                }
            }
        }
        try world.files.replace(path, with: Array(MarkdownWriter.file(of: moved).utf8))
        return (path, taking.taken.count)
    }

    private func refuse(_ path: Path, _ article: Article) throws(Diagnostic) {
        guard world.files.status(path) != nil else { return }
        let shown = path.relative(to: world.currentFolder) ?? path.text
        throw Diagnostic(
            .fileNotWritten,
            "\(shown) exists already",
            at: Place(article: article.title),
            hint: "move it away, or name another folder with --into"
        )
    }
}
