import Basics
import Documents
import Foundation

/// A feed in JSON: JSON Feed 1.0 and 1.1, or the elements of RSS 2.0 as members.
struct JSONFeed {
    let head: FeedHead
    /// The objects of its entries.
    let items: [FoundJSON]
    /// Whether the members are those of RSS.
    private let isRSS: Bool

    /// Whether bytes begin as an object.
    static func startsLikeJSON(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        return bytes.dropFirst(mark.count).prefix(4096).first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// How surely an object is a feed: by its version, which may stand anywhere in it, or by its members.
    static func confidence(in bytes: ArraySlice<UInt8>) -> Int {
        if bytes.contains("jsonfeed.org/version") || bytes.contains("jsonfeed.org\\/version") { return 100 }
        if bytes.contains("\"items\""), bytes.contains("\"content_html\"") || bytes.contains("\"content_text\"") {
            return 90
        }
        let first = bytes.drop { $0 != UInt8(ascii: "\"") }.prefix(5)
        return first.equals("\"rss\"") && bytes.contains("\"channel\"") ? 95 : 0
    }

    /// Opens a feed; nil where there is none. Broken JSON is read as far as it goes, and reported.
    init?(_ input: Input, reporting: Reporting) {
        guard Self.confidence(in: input.bytes[...]) > 0 else { return nil }
        let bytes = input.utf8(reporting: reporting)
        guard let top = JSONScanner.value(in: bytes[...]) else { return nil }
        if (try? JSONSerialization.jsonObject(with: Data(bytes))) == nil {
            reporting(
                Diagnostic(
                    .feedIllFormed,
                    "the JSON is not well-formed; it is read as far as that goes",
                    at: Place(file: input.shown)
                )
            )
        }
        isRSS = top["rss"] != nil
        let channel = top["rss"]?["channel"] ?? top
        items = (channel[isRSS ? "item" : "items"]?.values ?? []).filter {
            if case .object = $0 { true } else { false }
        }
        var head = FeedHead()
        head.title = FeedText(channel["title"]?.text, isPlain: !isRSS)?.line
        head.subtitle = FeedText(channel["description"]?.text, isPlain: !isRSS)?.line
        head.address =
            WebPlace.absolute((channel["home_page_url"] ?? channel["link"])?.text, from: nil)
            ?? WebPlace.absolute(channel["feed_url"]?.text, from: nil)
        head.language = channel["language"]?.text.flatMap { LanguageTag.cleaned($0.collapsed) }
        head.people = FeedPerson.names(Self.people(of: channel))
        self.head = head
    }

    /// The names in `authors` (1.1) or `author` (1.0), an object, or a text in RSS.
    private static func people(of object: FoundJSON) -> [String?] {
        let authors = (object["authors"]?.values ?? []) + (object["author"]?.values ?? [])
        return authors.map { $0["name"]?.text ?? $0.text } + [object["dc:creator"]?.text]
    }

    /// The text of a member, or its `#value` where it is an object with attributes.
    private func value(_ name: String, in item: FoundJSON) -> String? {
        item[name]?.text ?? item[name]?["#value"]?.text
    }

    /// An entry.
    func entry(_ item: FoundJSON) -> FeedEntry {
        var entry = FeedEntry()
        entry.title = FeedText(value("title", in: item), isPlain: !isRSS)
        entry.guid = value(isRSS ? "guid" : "id", in: item)
        entry.address =
            ["url", "external_url", "link", "guid", "id"].lazy
            .compactMap { WebPlace.absolute(value($0, in: item), from: $0.hasSuffix("id") ? nil : head.address) }.first
        entry.base = entry.address ?? head.address
        entry.people = FeedPerson.names(Self.people(of: item))
        if entry.people.isEmpty { entry.people = head.people }
        entry.published =
            ["date_published", "pubDate", "dc:date", "date_modified"].lazy
            .compactMap { FeedDate.day(in: value($0, in: item)) }.first
        entry.language = item["language"]?.text.flatMap { LanguageTag.cleaned($0.collapsed) } ?? head.language
        entry.tags = Self.tags((item["tags"] ?? item["category"])?.values ?? [])
        entry.site = head.title ?? head.subtitle
        entry.content =
            FeedText(value("content_html", in: item) ?? value("content:encoded", in: item), isPlain: false)
            ?? FeedText(value("content_text", in: item), isPlain: true)
        entry.summary =
            FeedText(value("summary", in: item), isPlain: true)
            ?? FeedText(value("description", in: item), isPlain: false)
        addMedia(of: item, to: &entry)
        return entry
    }

    private static func tags(_ values: [FoundJSON]) -> [String] {
        var seen: Set<String> = []
        return values.compactMap { ($0.text ?? $0["#value"]?.text)?.collapsed }
            .filter { !$0.isEmpty && $0.utf8.count < 80 && seen.insert($0.lowercased()).inserted }
    }

    private func addMedia(of item: FoundJSON, to entry: inout FeedEntry) {
        for attachment in (item["attachments"]?.values ?? []) + (item["enclosure"]?.values ?? []) {
            let type = (attachment["mime_type"] ?? attachment["type"])?.text
            guard let address = WebPlace.absolute(attachment["url"]?.text, from: entry.base),
                let kind = FeedMedia.kind(type: type, address: address)
            else { continue }
            var medium = FeedMedia(kind: kind, address: address, title: attachment["title"]?.text, isEnclosed: true)
            medium.duration = FeedMedia.duration(attachment["duration_in_seconds"]?.text)
            entry.add(medium)
        }
        for name in ["image", "banner_image"] {
            if let address = WebPlace.absolute(item[name]?.text, from: entry.base) {
                entry.add(FeedMedia(kind: .picture, address: address))
            }
        }
    }
}
