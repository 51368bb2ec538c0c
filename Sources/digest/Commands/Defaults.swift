import ArgumentParser
import Basics
import Publishing

/// `digest defaults`: a built-in style or template, to begin one's own with.
struct Defaults: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a built-in style or template; without a name, list them.",
        discussion: "Put the changed file into Styles/ or Templates/ beside the edition file, under the same name."
    )

    @Argument(help: "The name, as listed: book.css, article.xhtml, words/de.")
    var name: String?

    func run() throws {
        guard let name else {
            Press.defaults.forEach(Console.print)
            return
        }
        guard let text = Press.defaultText(named: name) else {
            Console.tell(
                "error: there is no built-in style or template named “\(name)” [\(Diagnostic.Code.assetUnknown.rawValue)]"
            )
            Console.tell("  hint: `digest defaults` lists them")
            throw ExitCode(2)
        }
        Console.printPart(text)
    }
}
