import ArgumentParser
import Basics
import Publishing

/// The options that say which articles of the inputs are meant, and how these are read.
struct ChoiceOptions: ParsableArguments {
    @Option(
        name: .customLong("article"),
        help: ArgumentHelp(
            "An article of an export or a feed: its address, slug, number or exact title.",
            valueName: "name"
        )
    )
    var articles: [String] = []

    @Flag(name: .long, help: "Every article of an export or a feed.")
    var all = false

    @Option(name: .customLong("tag"), help: ArgumentHelp("Those with this keyword.", valueName: "word"))
    var tags: [String] = []

    @Option(name: .customLong("author"), help: ArgumentHelp("Those by this author.", valueName: "name"))
    var authors: [String] = []

    @Option(name: .customLong("section"), help: ArgumentHelp("Those of this section of the site.", valueName: "name"))
    var sections: [String] = []

    @Option(name: .long, help: ArgumentHelp("Those of this day or later.", valueName: "date"))
    var after: String?

    @Option(name: .long, help: ArgumentHelp("Those of this day (month, year) or earlier.", valueName: "date"))
    var before: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("The format of the inputs.", valueName: "format"))
    var format: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Look here for pictures that do not lie where they should.", valueName: "dir")
    )
    var pictures: [String] = []

    func validate() throws {
        for (name, text) in [("--after", after), ("--before", before)] {
            if let text, CalendarDate(iso: text) == nil {
                throw ValidationError("\(name) is no date: “\(text)”; write YYYY-MM-DD, YYYY-MM or YYYY")
            }
        }
    }

    /// Puts what they say into `order`.
    ///
    /// An edition file says itself which articles it takes.
    func apply(to order: inout BuildOrder) throws {
        order.pictures = pictures
        order.format = format
        order.choice.names = articles
        order.choice.isAll = all
        order.choice.tags = tags
        order.choice.authors = authors
        order.choice.sections = sections
        order.choice.after = after.flatMap { CalendarDate(iso: $0) }
        order.choice.before = before.flatMap { CalendarDate(iso: $0) }
        guard order.namesEdition, !order.choice.isOpen || format != nil else { return }
        throw ValidationError(
            "an edition file names its articles itself: under `articles`, with the keys article, all, tag, author, "
                + "section, after, before, as"
        )
    }
}
