import ArgumentParser
import Basics
import Publishing

/// `digest missing`: the addresses of the pictures that are not there.
struct Missing: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print where on the web the pictures are that a build would lack, an address a line.",
        discussion: """
            Nothing is fetched. Give the list to a program that does, and its folder to the build:
              digest missing edition.yaml > missing.txt
              wget -x -i missing.txt -P pictures
              digest build edition.yaml --pictures pictures     (or `pictures: pictures` in the edition)
            """
    )

    @Argument(help: "An edition file, or articles and folders of them.")
    var inputs: [String]

    @OptionGroup(title: "Which articles")
    var choice: ChoiceOptions

    @Option(name: .long, help: ArgumentHelp("Pictures may also be read below this folder.", valueName: "dir"))
    var root: String?

    func run() throws {
        let world = World.real()
        var order = BuildOrder(inputs: inputs, root: root, cores: Machine.cores)
        try choice.apply(to: &order)
        let missing = Press(world: world).missingPictures(order)
        missing.addresses.forEach(Console.print)
        let text = ReportText(loudness: .usual, currentFolder: world.currentFolder)
        text.diagnostics(missing.diagnostics).forEach(Console.tell)
        if missing.isFailed { throw ExitCode(2) }
    }
}
