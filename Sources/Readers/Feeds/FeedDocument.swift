import Basics
import Documents
import Markup

/// A feed in XML: RSS in all its versions, Atom, and Microsoft's channels, read alike, since real feeds mix them.
struct FeedDocument {
    let feed: FeedTree
    let head: FeedHead
    /// The elements of its entries, in order.
    let entries: [Int]

    /// More entries than this are left out; the largest real feeds have some thousand.
    private static let mostEntries = 100_000

    /// Finds the entries of a tree, however they lie in it.
    init(_ feed: FeedTree) {
        self.feed = feed
        var found: [Int] = []
        var index = 1
        while index < feed.count, found.count < Self.mostEntries {
            if feed.isElement(index, .core, .item) || feed.isElement(index, .core, .entry) {
                found.append(index)
                index = feed.end(of: index)
            } else {
                index += 1
            }
        }
        entries = found
        let channel = feed.first(.core, .channel, in: feed.root) ?? feed.root
        head = Self.head(of: channel, in: feed, entries: found)
    }

    /// Whether a tree is a feed by its outermost element.
    static func isFeed(_ feed: FeedTree) -> Bool {
        let name = feed.local(feed.root)
        return [.rss, .feed, .rdf, .channel].contains(name) && feed.space(feed.root) != .markup
    }

    private static func head(of channel: Int, in feed: FeedTree, entries: [Int]) -> FeedHead {
        var head = FeedHead()
        let isAtom = feed.local(channel) == .feed
        head.title =
            feed.construct(feed.first(.core, .title, in: channel), plainByDefault: isAtom)?.line
            ?? feed.text(.dublinCore, .title, in: channel)?.collapsed
        let subtitle = [.subtitle, .description, .tagline].lazy.compactMap { feed.first(.core, $0, in: channel) }.first
        head.subtitle = feed.construct(subtitle, plainByDefault: isAtom)?.line
        head.updated = feed.updated(channel)
        let links = FeedLinks(of: channel, in: feed, base: feed.base(of: channel))
        head.address = links.alternate ?? links.own
        let tag = feed.text(.core, .language, in: channel) ?? feed.text(.dublinCore, .language, in: channel)
        head.language = feed.language(of: channel) ?? tag.flatMap { LanguageTag.cleaned($0.collapsed) }
        head.people = FeedPerson.names(
            feed.all(.core, .author, in: channel).map { feed.text(feed.first(.core, .name, in: $0)) }
                + (feed.all(.dublinCore, .creator, in: channel) + feed.all(.podcast, .author, in: channel))
                .map(feed.text)
        )
        head.licence = feed.licence(of: channel)
        head.hasContents = entries.contains { feed.first(.content, .encoded, in: $0) != nil }
        return head
    }

    /// The entry at an element.
    func entry(_ item: Int) -> FeedEntry {
        var entry = FeedEntry()
        let isAtom = feed.local(item) == .entry
        let links = FeedLinks(of: item, in: feed, base: feed.base(of: item) ?? head.address)
        entry.title =
            feed.construct(feed.first(.core, .title, in: item), plainByDefault: isAtom)
            ?? feed.construct(feed.first(.dublinCore, .title, in: item), plainByDefault: false)
            ?? feed.construct(feed.media(.title, in: item), plainByDefault: true)
            ?? feed.construct(feed.first(.podcast, .title, in: item), plainByDefault: true)
        entry.guid =
            feed.text(.core, .guid, in: item) ?? feed.text(.core, .id, in: item)
            ?? feed.value(.rdfAbout, of: item)
        entry.address = address(of: item, links)
        entry.base = feed.base(of: item) ?? entry.address ?? head.address
        entry.published = feed.published(item)
        entry.people = people(of: item)
        if entry.people.isEmpty { entry.people = head.people }
        entry.licence = links.licence ?? feed.licence(of: item) ?? head.licence
        entry.tags = feed.tags(of: item)
        entry.section = feed.section(of: item)
        entry.site = site(of: item) ?? head.title ?? head.subtitle
        texts(of: item, isAtom, into: &entry)
        feed.addMedia(of: item, base: entry.base, to: &entry)
        for medium in links.enclosures { entry.add(medium) }
        if entry.recording == nil, let film = video(of: item) { entry.add(FeedMedia(kind: .video, address: film)) }
        entry.chapters = feed.chapters(of: item)
        let tag = feed.text(.dublinCore, .language, in: item) ?? feed.text(.core, .language, in: item)
        entry.language = entry.text?.language ?? tag.flatMap { LanguageTag.cleaned($0.collapsed) } ?? head.language
        return entry
    }

    private func address(of item: Int, _ links: FeedLinks) -> String? {
        if let original = feed.text(.feedBurner, .originalLink, in: item),
            let address = WebPlace.absolute(original, from: nil)
        {
            return address
        }
        if let address = links.alternate { return address }
        if let guid = feed.first(.core, .guid, in: item),
            feed.value(.isPermaLink, of: guid)?.lowercased() != "false",
            let address = WebPlace.absolute(feed.text(guid), from: nil)
        {
            return address
        }
        let written = feed.value(.href, of: item) ?? feed.value(Name("HREF"), of: item)
        return WebPlace.absolute(written, from: head.address)
            ?? WebPlace.absolute(feed.value(.rdfAbout, of: item), from: nil) ?? links.own ?? video(of: item)
    }

    /// Where a film can be seen of which the feed gives only the number.
    private func video(of item: Int) -> String? {
        let number = feed.elements(item).first { feed.local($0) == .videoID && feed.space($0) == .other }
        return feed.text(number).map { "https://www.youtube.com/watch?v=\($0)" }
    }

    private func people(of item: Int) -> [String] {
        var written: [String?] = feed.authors(of: item)
        written += feed.all(.dublinCore, .creator, in: item).map(feed.text)
        if FeedPerson.names(written).isEmpty {
            written = feed.all(.podcast, .author, in: item).map(feed.text)
            if let source = feed.first(.core, .source, in: item) { written += feed.authors(of: source) }
        }
        return FeedPerson.names(written)
    }

    /// The feed that an entry was taken over from.
    private func site(of item: Int) -> String? {
        guard let source = feed.first(.core, .source, in: item) else { return nil }
        let title = feed.first(.core, .title, in: source)
        if title == nil, !feed.elements(source).isEmpty { return nil }
        return feed.construct(title ?? source, plainByDefault: title != nil)?.line
    }

    /// The text and the summary: `content:encoded`, Atom's content, XHTML's body, then what describes the entry.
    private func texts(of item: Int, _ isAtom: Bool, into entry: inout FeedEntry) {
        let content = feed.first(.core, .content, in: item)
        entry.content =
            feed.construct(feed.first(.content, .encoded, in: item), plainByDefault: false)
            ?? feed.construct(content, plainByDefault: isAtom)
            ?? feed.construct(feed.first(.markup, .body, in: item), plainByDefault: false)
            ?? feed.construct(feed.first(.markup, .div, in: item), plainByDefault: false)
            ?? feed.construct(feed.first(.core, .encoded, in: item), plainByDefault: false)
        if entry.content == nil, let content, let source = feed.value(.src, of: content) {
            entry.isElsewhere = true
            let address = WebPlace.absolute(source, from: feed.base(of: content) ?? head.address)
            if let address, let kind = FeedMedia.kind(type: feed.value(.type, of: content), address: address) {
                entry.add(FeedMedia(kind: kind, address: address))
            }
            entry.address = entry.address ?? address
        }
        entry.summary =
            feed.construct(feed.first(.core, .description, in: item), plainByDefault: isAtom)
            ?? feed.construct(feed.first(.core, .summary, in: item), plainByDefault: isAtom)
            ?? feed.construct(feed.first(.core, .abstract, in: item), plainByDefault: false)
            ?? feed.construct(feed.first(.dublinCore, .description, in: item), plainByDefault: false)
            ?? feed.construct(feed.first(.podcast, .summary, in: item), plainByDefault: false)
            ?? feed.construct(feed.media(.description, in: item), plainByDefault: true)
    }
}
