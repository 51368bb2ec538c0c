import Basics
import Markup

/// Where the links of a feed or of an entry lead (RFC 4287, 4.2.7; RSS 2.0, `link`).
struct FeedLinks {
    /// The page that people read.
    private(set) var alternate: String?
    /// The thing itself, as a machine asks for it.
    private(set) var own: String?
    /// The licence.
    private(set) var licence: String?
    /// What is hung on the entry.
    private(set) var enclosures: [FeedMedia] = []

    /// The links below an element.
    init(of node: Int, in feed: FeedTree, base: String?) {
        var isPage = false
        for link in feed.all(.core, .link, in: node) {
            let written = feed.value(.href, of: link) ?? feed.text(link) ?? feed.value(.rdfResource, of: link)
            let base = feed.base(of: link) ?? base
            // An empty address is the base itself (RFC 3986, 4.4).
            let itself = feed.hasEmpty(.href, of: link) ? base : nil
            guard let address = WebPlace.absolute(written, from: base) ?? itself else { continue }
            let type = feed.value(.type, of: link)?.lowercased()
            switch feed.value(.rel, of: link)?.lowercased() ?? "alternate" {
            case "alternate":
                // Of several the first that is a page: others are the same for machines.
                let reads = type.map { $0.contains("html") } ?? true
                if alternate == nil || reads && !isPage { alternate = address }
                isPage = isPage || reads
            case "self": own = own ?? address
            case "license", "licence", "copyright": licence = licence ?? address
            case "enclosure":
                guard enclosures.count < 64, let kind = FeedMedia.kind(type: type, address: address) else { continue }
                let title = feed.value(.title, of: link)
                enclosures.append(FeedMedia(kind: kind, address: address, title: title, isEnclosed: true))
            default: continue
            }
        }
    }
}
