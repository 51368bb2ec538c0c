import Basics
import Editions

/// What is to be read for a book, and where it is.
struct Selection: Sendable {
    var edition: Edition
    var sources: [ArticleSource]
    var texts: [EditionFile]
}

// The first stage: which files.
extension Press {
    /// The edition that was named, or the one made of the inputs, with its files.
    func select(_ order: BuildOrder, reporting: Reporting) throws -> Selection {
        var failed = false
        let telling: Reporting = { diagnostic in
            if diagnostic.severity == .error { failed = true }
            reporting(diagnostic)
        }
        guard var edition = edition(order, telling) else { throw Stopped() }
        if let title = order.title { edition.title = title }
        edition.pictures += order.pictures.map { FileName($0, folder: world.currentFolder) }
        let sources = edition.sources(in: world, reporting: telling)
        let texts = edition.textFiles(in: world, reporting: telling)
        if failed, sources.allSatisfy(\.files.isEmpty) { throw Stopped() }
        return Selection(edition: edition, sources: sources, texts: texts)
    }

    private func edition(_ order: BuildOrder, _ reporting: Reporting) -> Edition? {
        if order.namesEdition, let file = order.inputs.first {
            return EditionReader.read(world.absolute(file), shown: file, world: world, reporting: reporting)
        }
        return Edition(
            inputs: order.inputs,
            title: order.title,
            choice: order.choice,
            format: order.format,
            world: world
        )
    }
}
