import Basics
import Documents
import Markup

// Posts of other people that a page embeds: what they say, who said it, and where.
extension Conversion {
    /// Attributes that give the address of a post.
    private static let permalinks = [
        "data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "data-bluesky-post-url", "cite",
        "data-href",
    ].map { Name($0) }
    /// Beginnings of classes of embedded posts.
    private static let classes: [StaticString] = [
        "twitter-tweet", "twitter-video", "instagram-media", "bluesky-embed", "mastodon-embed", "tiktok-embed",
        "text-post-media", "reddit-embed", "reddit-card", "fb-xfbml", "threads-post",
    ]
    /// Words of lines that only say where the post is: `View this post on Instagram`.
    private static let networks = [
        "instagram", "mastodon", "threads", "facebook", "tiktok", "bluesky", "twitter", "reddit", "fediverse",
    ]

    /// Converts a `blockquote` that is an embedded post; false where it is another.
    mutating func post(_ index: Int, into blocks: inout [Block]) -> Bool {
        guard let names = survey.value(.class, of: index), Self.classes.contains(where: { names.contains($0) }) else {
            return false
        }
        // Links and labels are what such posts are made of.
        restore(index)
        var inner: [Block] = []
        flow(index, into: &inner)
        inner = inner.flatMap(Self.unboxed)
        let written = Self.permalinks.compactMap { survey.text($0, of: index) }.first
        let address = written.flatMap(postAddress)
        var attribution: [Inline] = []
        var words: [Block] = []
        for block in inner {
            guard case .paragraph(let items) = block else {
                words.append(block)
                continue
            }
            if attribution.isEmpty, !words.isEmpty, let name = Self.attribution(items) {
                attribution = name
            } else if Self.pointsOnly(items) {
                // `A post shared by …` comes after `View this post on …`, and says more.
                if PlainText.of(items).utf8.count > PlainText.of(attribution).utf8.count { attribution = items }
            } else if attribution.isEmpty, !words.isEmpty, Self.startsByline(items) {
                attribution = items
            } else {
                words.append(block)
            }
        }
        if Self.pointsOnly(attribution), words.contains(where: Self.leadsSomewhere) { attribution = [] }
        if let address, !Self.holdsAddress(attribution), !words.contains(where: Self.leadsSomewhere) {
            let text = attribution.isEmpty ? [.text(address)] : attribution
            attribution = [.link(text, address: address, title: nil)]
        }
        guard !words.isEmpty || !attribution.isEmpty else { return true }
        if words.isEmpty {
            // Of a post that was never loaded nothing is left but where it is.
            words = [.paragraph(attribution)]
            attribution = []
        }
        blocks.append(.quotation(Quotation(words, attribution: attribution)))
        return true
    }

    /// The address of a post out of that of its frame.
    private func postAddress(_ written: String) -> String? {
        guard var address = place.link(written), !address.hasPrefix("#") else { return nil }
        if let query = address.firstIndex(of: "?") { address = String(address[..<query]) }
        return address.hasSuffix("/embed") ? String(address.dropLast("/embed".count)) : address
    }

    /// Blocks without the boxes that other languages and sides stand in, where these hold one paragraph only.
    private static func unboxed(_ block: Block) -> [Block] {
        if case .aside(let inner) = block { return inner.flatMap(unboxed) }
        return [block]
    }

    /// Whether a line is no more than a link, or links, that names the network.
    private static func pointsOnly(_ items: [Inline]) -> Bool {
        let text = PlainText.of(items).lowercased()
        guard text.utf8.count < 160, networks.contains(where: text.contains) || text.hasPrefix("a post shared by ")
        else {
            return false
        }
        return items.allSatisfy { item in
            switch item {
            case .link, .lineBreak, .anchor: true
            case .text(let text): ParagraphBreaks.isBlank(text)
            case .emphasis(let inner), .strong(let inner): pointsOnly(inner)
            default: false
            }
        }
    }

    /// `Posted by …`, `by u/…`: who wrote the post.
    private static func startsByline(_ items: [Inline]) -> Bool {
        let text = PlainText.of(items).lowercased()
        guard text.utf8.count < 200 else { return false }
        return ["posted by ", "by u/", "by ", "a post shared by ", "gepostet von ", "publié par ", "von "]
            .contains(where: text.hasPrefix)
    }

    /// Whether a block is a line that is one link: the post's own.
    private static func leadsSomewhere(_ block: Block) -> Bool {
        guard case .paragraph(let items) = block, case .link = items.first else { return false }
        return true
    }

    private static func holdsAddress(_ items: [Inline]) -> Bool {
        items.contains { item in
            if case .link(_, let address, _) = item { return address.contains("://") }
            return holdsAddress(item.inner ?? [])
        }
    }

    /// A frame that shows a post: its address as a quotation, since what it says is not on the page.
    func framedPost(_ index: Int) -> Block? {
        guard let written = survey.text(.src, of: index) ?? survey.text(.dataSrc, of: index),
            let address = place.link(written.hasPrefix("//") ? "https:" + written : written),
            let host = WebPlace.host(of: address)
        else { return nil }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let isNamed =
            survey.value(.class, of: index).map { names in Self.classes.contains { names.contains($0) } } ?? false
        // Mastodon and its kin: `https://host/@name/number/embed`.
        let isFederated = path.contains("/@") && path.hasSuffix("/embed")
        let isKnown = ["instagram.com", "platform.twitter.com", "embed.bsky.app", "threads.net", "t.me"].contains {
            host == $0 || host.hasSuffix("." + $0)
        }
        guard isNamed || isFederated || isKnown, var target = postAddress(address) else { return nil }
        if host == "platform.twitter.com", let id = address.range(of: "id=") {
            target = "https://twitter.com/i/status/" + address[id.upperBound...].prefix { $0.isNumber }
        }
        let fallback = survey.visibleText(of: index, includingDropped: true)
        let title = survey.text(.title, of: index)
        let words = fallback.isEmpty ? title ?? target : fallback
        let line = Inline.link([.text(words)], address: target, title: nil)
        return .quotation(Quotation([.paragraph([line])]))
    }
}
