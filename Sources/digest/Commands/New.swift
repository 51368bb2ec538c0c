import ArgumentParser
import Basics
import Publishing

/// `digest new`: an edition file to begin with.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a commented edition file, raised from the last issue where one is named."
    )

    @Argument(help: "The file to write; an existing one is never overwritten.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("The last issue's edition file.", valueName: "last.yaml"))
    var after: String?

    func run() throws {
        let world = World.real()
        let outcome = Press(world: world).newEdition(file, after: after)
        let text = ReportText(loudness: .usual, currentFolder: world.currentFolder)
        text.diagnostics(outcome.diagnostics).forEach(Console.tell)
        guard let path = outcome.path else { throw ExitCode(2) }
        Console.print("wrote \(text.shown(path))")
    }
}
