import ArgumentParser
import Basics
import Publishing

/// `digest plan`: what would be in the book, without building it.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what would be in the book: order, section, kind, words, language, pictures, rights, problems."
    )

    @Argument(help: "An edition file, or articles and folders of them.")
    var inputs: [String]

    @OptionGroup(title: "Which articles")
    var choice: ChoiceOptions

    @Option(name: .long, help: "The title of the book, where there is no edition file.")
    var title: String?

    @Option(name: .long, help: ArgumentHelp("Pictures may also be read below this folder.", valueName: "dir"))
    var root: String?

    @Flag(name: .long, help: "Print the plan as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say everything.")
    var verbose = false

    func run() throws {
        let world = World.real()
        var order = BuildOrder(inputs: inputs, title: title, root: root, cores: Machine.cores)
        try choice.apply(to: &order)
        let proof = Press(world: world).proof(order)
        if json {
            Console.print(proof.json.written(indented: true))
        } else {
            PlanText(proof).lines.forEach(Console.print)
            let text = ReportText(loudness: verbose ? .verbose : .usual, currentFolder: world.currentFolder)
            text.diagnostics(proof.diagnostics).forEach(Console.tell)
        }
        if proof.isFailed { throw ExitCode(2) }
    }
}
