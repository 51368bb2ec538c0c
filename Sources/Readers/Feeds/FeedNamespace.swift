/// The vocabularies that feeds are written in.
///
/// Feeds mix them freely and declare them badly: with blanks around the address, in other letters, with addresses of
/// their own, or not at all. So an address is recognised by what it contains, and an undeclared prefix by itself.
enum FeedNamespace: UInt8 {
    /// RSS in all its versions, Atom, OPML, CDF, and elements without any namespace.
    case core
    /// RSS 1.0 content module: `content:encoded`.
    case content
    /// Dublin Core, elements and terms.
    case dublinCore
    /// Media RSS.
    case media
    /// Apple's podcast elements.
    case podcast
    /// Creative Commons in RSS and RDF.
    case licence
    /// XHTML, SVG and MathML: what is text.
    case markup
    /// RDF itself.
    case rdf
    /// FeedBurner, which keeps the true address of an entry.
    case feedBurner
    /// The WordPress export format.
    case export
    /// Anything else.
    case other

    /// The vocabulary at an address.
    init(address: String) {
        let address = address.collapsed.lowercased()
        let known = Self.addresses.first { address.contains($0.part) }
        self = known?.space ?? (address.isEmpty ? .core : .other)
    }

    /// What a prefix means that nobody declared, or with an address that nobody knows.
    init(prefix: String) {
        self = Self.prefixes[prefix.lowercased()] ?? .other
    }

    /// Pieces of addresses, the longer before what is contained in them.
    private static let addresses: [(part: String, space: FeedNamespace)] = [
        ("purl.org/rss/1.0/modules/content", .content), ("purl.org/rss/1.0/modules/", .other),
        ("purl.org/dc/", .dublinCore), ("search.yahoo.com/mrss", .media), ("podcast-1.0.dtd", .podcast),
        ("creativecommonsrssmodule", .licence), ("web.resource.org/cc", .licence), ("creativecommons.org/ns", .licence),
        ("wordpress.org/export/", .export), ("w3.org/1999/xhtml", .markup), ("w3.org/2000/svg", .markup),
        ("w3.org/1998/math", .markup), ("w3.org/1999/02/22-rdf-syntax", .rdf), ("feedburner/ext", .feedBurner),
        ("w3.org/2005/atom", .core), ("purl.org/atom/ns", .core), ("purl.org/rss/1.0", .core),
        ("purl.org/net/rss1.1", .core), ("netscape.com/rdf", .core), ("backend.userland.com/rss", .core),
        ("backend.userland.com/creativecommons", .licence), ("blogs.law.harvard.edu/tech/rss", .core),
        ("opml.org/spec", .core),
    ]

    private static let prefixes: [String: FeedNamespace] = [
        "content": .content, "dc": .dublinCore, "dcterms": .dublinCore, "media": .media, "itunes": .podcast,
        "cc": .licence, "creativecommons": .licence, "xhtml": .markup, "svg": .markup, "mathml": .markup,
        "rdf": .rdf, "feedburner": .feedBurner, "atom": .core, "atom10": .core, "a10": .core, "rss": .core,
    ]
}
