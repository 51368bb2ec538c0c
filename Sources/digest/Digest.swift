import ArgumentParser

/// The command line: it parses, wires and prints; everything else is room `Publishing`'s.
@main
struct Digest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Turns a selection of articles into a book: an EPUB for every e-reader.",
        discussion: """
            Examples:
              digest build edition.yaml              the edition into Output/
              digest build articles/ -o book.epub    a folder of articles into one book
              digest plan edition.yaml               what would be in it
              digest list export.xml                 what there is to choose from
              digest new edition.yaml                an edition file to begin with
            Exit status: 0 done, 1 built with problems under --strict, 2 not built, 64 wrong usage.
            """,
        version: "digest \(version)",
        subcommands: [
            Build.self, Plan.self, List.self, Missing.self, New.self, Extract.self, Take.self, Defaults.self,
        ],
        defaultSubcommand: nil
    )

    /// Begins every command.
    static func main() {
        Machine.keepMemory()
        main(nil)
    }

    /// The version of the program, as the changelog heads it.
    static let version = "0.1.0"
}
