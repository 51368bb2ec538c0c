import ArgumentParser
import Basics
import Publishing

/// `digest extract`: what a reader makes of a file.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a reader makes of files: title, byline, date and text of each article."
    )

    @Argument(help: "Files to read.")
    var files: [String]

    @Flag(name: .long, help: "One JSON object for each article, a line each, in place of text.")
    var json = false

    @Option(name: .long, help: "The encoding of the files, as a server would say; found by itself where not given.")
    var charset: String?

    @Option(name: .long, help: ArgumentHelp("Rules of extraction not to apply, by comma.", visibility: .hidden))
    var without: String?

    func run() throws {
        let world = World.real()
        let press = Press(world: world)
        let rules = (without ?? "").split(separator: ",").map(String.init)
        var failed = false
        for file in files {
            let outcome = press.extract(file, charset: charset.flatMap { $0.isEmpty ? nil : $0 }, without: rules)
            for article in outcome.articles { Console.print(json ? article.json.written() : article.text) }
            let text = ReportText(loudness: .usual, currentFolder: world.currentFolder)
            text.diagnostics(outcome.diagnostics).forEach(Console.tell)
            failed = failed || outcome.articles.isEmpty
        }
        if failed { throw ExitCode(2) }
    }
}
