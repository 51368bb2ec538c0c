import Basics

/// A feed that has been opened: what it says of itself, and its entries one by one.
enum Feed {
    /// RSS, Atom and their kin.
    case markup(FeedDocument)
    /// JSON Feed, or RSS as JSON.
    case json(JSONFeed)

    /// What the feed says of itself.
    var head: FeedHead {
        switch self {
        case .markup(let document): document.head
        case .json(let feed): feed.head
        }
    }

    /// How many entries it has.
    var count: Int {
        switch self {
        case .markup(let document): document.entries.count
        case .json(let feed): feed.items.count
        }
    }

    /// An entry by its place, from 0.
    func entry(_ index: Int) -> FeedEntry {
        switch self {
        case .markup(let document): document.entry(document.entries[index])
        case .json(let feed): feed.entry(feed.items[index])
        }
    }

    /// Opens the feed in `input`; refused where it is none.
    static func opened(_ input: Input, reporting: Reporting) throws(Diagnostic) -> Feed {
        if JSONFeed.startsLikeJSON(input.bytes) {
            guard let feed = JSONFeed(input, reporting: reporting) else { throw noFeed(input) }
            return .json(feed)
        }
        let tree = try FeedMarkup.tree(of: input, code: .feedIllFormed, reporting: reporting)
        guard FeedDocument.isFeed(tree) else { throw noFeed(input) }
        // What a site keeps to itself lies beside what it publishes; only the reader of exports can tell.
        if tree.elements(tree.root).contains(where: { holdsExport(tree, $0) }) {
            throw Diagnostic(
                .feedIsNone,
                "the file is an export of WordPress, which holds more than a feed",
                at: Place(file: input.shown),
                hint: "read it without --as feed",
                severity: .error
            )
        }
        return .markup(FeedDocument(tree))
    }

    private static func holdsExport(_ tree: FeedTree, _ channel: Int) -> Bool {
        tree.elements(channel).contains { tree.space($0) == .export }
    }

    private static func noFeed(_ input: Input) -> Diagnostic {
        Diagnostic(
            .feedIsNone,
            "the file is no feed",
            at: Place(file: input.shown),
            hint: "servers send a page where a feed was; save the feed again, or read the page without --as feed",
            severity: .error
        )
    }
}
