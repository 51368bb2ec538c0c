import ArgumentParser
import Basics
import Foundation
import Publishing

/// `digest build`: the inputs into a book.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build a book from an edition file, or from files and folders of articles.",
        discussion: """
            Without -o the book goes to Output/ in the current folder. Nothing is fetched from the network.
            Pictures are read from the edition's folder (or the inputs' common folder and its parent), from --root
            and from --pictures only.
            """
    )

    @Argument(
        help: "An edition file (.yaml), or articles: Markdown, saved web pages, listings, folders of them; or one EPUB."
    )
    var inputs: [String]

    @OptionGroup(title: "Which articles")
    var choice: ChoiceOptions

    @Option(name: .long, help: "The title of the book, where there is no edition file.")
    var title: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Folder to write to, or the file itself.", valueName: "dir|file.epub")
    )
    var output: String?

    @Option(name: .long, help: "The look of the book.")
    var style: String?

    @Option(name: .long, help: ArgumentHelp("Pictures may also be read below this folder.", valueName: "dir"))
    var root: String?

    @Option(name: .long, help: ArgumentHelp("Style sheets that take the place of the built-in ones.", valueName: "dir"))
    var styles: String?

    @Option(name: .long, help: ArgumentHelp("Templates that take the place of the built-in ones.", valueName: "dir"))
    var templates: String?

    @Option(name: .long, help: ArgumentHelp("Refuse to build unless: full, permission.", valueName: "list"))
    var require: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What to write: epub, pdf, xhtml; else what the edition lists, else an EPUB.",
            valueName: "list"
        )
    )
    var format: String?

    @Flag(name: .long, help: "Put the faces of the text into the EPUB, cut down to its characters.")
    var embedFonts = false

    @Option(name: .long, help: "What a PDF is to pass: ua-1 (with A-2a), ua-2 (with A-4).")
    var pdfStandard: PrintOrder.Standard = .ua1

    @Option(name: .long, help: "Put the PDF's pages on sheets: booklet.")
    var impose: PrintOrder.Imposition?

    @Flag(name: .long, help: "Write a picture of all pages of the PDF beside it.")
    var contactSheet = false

    @Flag(name: .long, help: "Exit with status 1 if there was any warning.")
    var strict = false

    @Flag(name: .long, help: "Print the report as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say only what was made, and errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say everything.")
    var verbose = false

    /// Values of options are checked before anything is read.
    func validate() throws { _ = try order() }

    func run() throws {
        let world = World.real()
        let bar = ProgressBar(isShown: !quiet && !json)
        let report = Press(world: world).build(try order(), progress: { bar.show($0) })
        bar.clear()
        print(report, world: world)
        if report.isFailed { throw ExitCode(2) }
        if strict, report.hasProblems { throw ExitCode(1) }
    }

    private func order() throws -> BuildOrder {
        var order = BuildOrder(
            inputs: inputs,
            title: title,
            output: output,
            style: style,
            root: root,
            styles: styles,
            templates: templates,
            requirements: Set(try values(require ?? "", "--require") { BuildOrder.Requirement(rawValue: $0) }),
            formats: try values(format ?? "", "--format") { BuildOrder.Format(rawValue: $0) },
            cores: Machine.cores
        )
        order.embedsFonts = embedFonts
        order.print.standard = pdfStandard
        order.print.imposition = impose
        order.print.hasContactSheet = contactSheet
        try choice.apply(to: &order)
        return order
    }

    /// The values of a list with commas, each of which must be known.
    private func values<Value: CaseIterable & RawRepresentable>(
        _ list: String,
        _ option: String,
        _ known: (String) -> Value?
    ) throws -> [Value] where Value.RawValue == String {
        try list.split(separator: ",").map { part in
            let name = part.trimmingCharacters(in: .whitespaces)
            if let value = known(name) { return value }
            let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(option) knows no “\(name)”; it takes: \(names)")
        }
    }

    private func print(_ report: BuildReport, world: World) {
        if json {
            Console.print(report.json.written(indented: true))
            return
        }
        let text = ReportText(
            loudness: quiet ? .quiet : verbose ? .verbose : .usual,
            currentFolder: world.currentFolder
        )
        text.diagnostics(report.diagnostics).forEach(Console.tell)
        if report.isFailed {
            Console.tell("not built")
        } else {
            text.products(report).forEach(Console.print)
        }
    }
}

extension PrintOrder.Standard: ExpressibleByArgument {}
extension PrintOrder.Imposition: ExpressibleByArgument {}
