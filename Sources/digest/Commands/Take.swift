import ArgumentParser
import Basics
import Publishing

/// `digest take`: articles of a source as files to mend.
struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write articles of a source as Markdown files with front matter and their pictures.",
        discussion: """
            Each file builds to the same chapter as the source does; mended, it takes its place in the edition. Nothing is
            overwritten.
            """
    )

    @Argument(help: "An export, a feed, a web page or another file of articles.")
    var source: String

    @Argument(help: "Articles by address, slug, number or exact title; none where the file holds only one.")
    var articles: [String] = []

    @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var into = "articles"

    @Option(name: .customLong("as"), help: ArgumentHelp("The format of the source.", valueName: "format"))
    var format: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Look here for pictures that do not lie where they should.", valueName: "dir")
    )
    var pictures: [String] = []

    func validate() throws {
        if let format, !Press.formats.contains(format) {
            throw ValidationError("--as knows no “\(format)”; it takes: \(Press.formats.joined(separator: ", "))")
        }
    }

    func run() throws {
        let world = World.real()
        var order = TakeOrder(source: source, names: articles, into: into)
        order.format = format
        order.pictures = pictures
        let outcome = Press(world: world).take(order)
        let text = ReportText(loudness: .usual, currentFolder: world.currentFolder)
        for (path, pictures) in outcome.written {
            let count = pictures == 0 ? "" : pictures == 1 ? " and 1 picture" : " and \(pictures) pictures"
            Console.print("wrote \(text.shown(path))\(count)")
        }
        text.diagnostics(outcome.diagnostics).forEach(Console.tell)
        if outcome.isFailed { throw ExitCode(2) }
    }
}
