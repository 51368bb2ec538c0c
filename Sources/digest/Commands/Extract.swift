import ArgumentParser
import Basics
import Publishing

/// `digest extract`: what a reader makes of a file.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a reader makes of files: title, byline, date and text of each article.",
        discussion: """
            The text is that of the chapter which `digest build` makes. Articles are written as they are read: a file of
            any length costs the memory of one.
            """
    )

    /// The form that articles are shown in.
    enum Form: EnumerableFlag {
        case text, json, jsonl, html, markdown

        static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .text: "Plain text, a line for each paragraph."
            case .json: "The same as --jsonl."
            case .jsonl: "One JSON object for each article, a line each."
            case .html: "Plain HTML: an article element for each article."
            case .markdown: "Markdown with front matter, which reads back as the same article."
            }
        }
    }

    @Argument(help: "Files to read.")
    var files: [String]

    @Flag(exclusivity: .exclusive, help: "How to show articles.")
    var form = Form.text

    @Option(name: .customLong("as"), help: ArgumentHelp("The format of the files.", valueName: "format"))
    var format: String?

    @Option(name: .long, help: "The encoding of the files, as a server would say; found by itself where not given.")
    var charset: String?

    @Option(name: .long, help: ArgumentHelp("Rules of extraction not to apply, by comma.", visibility: .hidden))
    var without: String?

    func validate() throws {
        if let format, !Press.formats.contains(format) {
            throw ValidationError("--as knows no “\(format)”; it takes: \(Press.formats.joined(separator: ", "))")
        }
    }

    func run() throws {
        let world = World.real()
        let press = Press(world: world)
        let rules = (without ?? "").split(separator: ",").map(String.init)
        let report = ReportText(loudness: .usual, currentFolder: world.currentFolder)
        var failed = false
        var count = 0
        for file in files {
            let before = count
            var diagnostics: [Diagnostic] = []
            press.extract(
                file,
                as: format,
                charset: charset.flatMap { $0.isEmpty ? nil : $0 },
                without: rules,
                reporting: { diagnostics.append($0) },
                each: { article in
                    count += 1
                    show(article, number: count)
                }
            )
            report.diagnostics(diagnostics).forEach(Console.tell)
            failed = failed || count == before
        }
        if failed { throw ExitCode(2) }
    }

    private func show(_ article: Extraction.Excerpt, number: Int) {
        switch form {
        case .text: Console.print(article.text)
        case .json, .jsonl: Console.print(article.json.written())
        // The notes of several articles on one page must not be mistaken for each other's.
        case .html: Console.printPart(article.html(prefix: number == 1 ? "" : "a\(number)-"))
        case .markdown: Console.printPart(article.markdown)
        }
    }
}
