import ArgumentParser
import Basics
import Publishing

/// `digest list`: what is in a source.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the articles of exports, feeds and other files: number, name, date, title, byline, section.",
        discussion: """
            An edition names an article by its address, its name or number as listed here, or its exact title.
            Drafts, private and protected articles are not listed.
            """
    )

    @Argument(help: "Files and folders.")
    var inputs: [String]

    @OptionGroup(title: "Which articles")
    var choice: ChoiceOptions

    @Flag(name: .long, help: "Print one JSON object for each article, a line each.")
    var json = false

    func run() throws {
        let world = World.real()
        var order = BuildOrder(inputs: inputs, cores: Machine.cores)
        try choice.apply(to: &order)
        let inventory = Press(world: world).inventory(order)
        if json {
            for entry in inventory.entries { Console.print(entry.json.written()) }
        } else {
            InventoryText(inventory).lines.forEach(Console.print)
        }
        let text = ReportText(loudness: .usual, currentFolder: world.currentFolder)
        text.diagnostics(inventory.diagnostics).forEach(Console.tell)
        if inventory.entries.isEmpty { throw ExitCode(2) }
    }
}
