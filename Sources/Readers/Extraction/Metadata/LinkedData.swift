import Basics
import Markup

/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData {
    var headline: String?
    var authors: [String] = []
    var published: String?
    var publisher: String?
    var section: String?
    var keywords: [String] = []
    var licence: String?
    var language: String?
    /// Its picture: an address, or an object that says more.
    var image: FoundJSON?
    /// The whole text, where it is given.
    var text: String?
    var address: String?
    /// Whether it says that the text is not free to read.
    var isPaid = false
    /// Whether the page is about a video or sound.
    var isMedia = false

    /// Objects a page may have; more are not looked at.
    private static let most = 2000

    init(_ survey: PageSurvey) {
        var objects: [FoundJSON] = []
        for index in survey.finds.scripts.map({ Int($0) }) {
            guard let type = survey.value(.type, of: index), type.contains("ld+json") else { continue }
            let child = survey.tree.nodes[index].firstChild
            guard child >= 0,
                let value = JSONScanner.value(in: survey.tree.bytes[survey.tree.nodes[Int(child)].piece.range])
            else { continue }
            Self.collect(value, into: &objects)
        }
        guard !objects.isEmpty else { return }
        readPath(objects)
        let ranked = objects.map { ($0, Self.rank($0)) }.filter { $0.1 > 0 }
        // The first of the best, since lists of other articles follow.
        guard let best = ranked.map(\.1).max() else { return }
        for (object, rank) in ranked where rank == best {
            read(object, among: objects)
            break
        }
        if best < 3 { headline = best == 2 ? headline : nil }
        isMedia =
            best < 3
            && objects.contains {
                Self.types($0).contains { $0 == "VideoObject" || $0 == "AudioObject" || $0 == "PodcastEpisode" }
            }
    }

    private static func collect(_ value: FoundJSON, into objects: inout [FoundJSON]) {
        guard objects.count < most else { return }
        switch value {
        case .array(let values): for inner in values { collect(inner, into: &objects) }
        case .object(let members):
            objects.append(value)
            for (name, inner) in members {
                switch name {
                case "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "about", "video", "breadcrumb":
                    collect(inner, into: &objects)
                default: break
                }
            }
        default: break
        }
    }

    private static func types(_ object: FoundJSON) -> [String] {
        (object["@type"]?.values ?? []).compactMap(\.text).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    /// How surely an object is the article: 3 an article, 2 a video or work, 1 the page.
    private static func rank(_ object: FoundJSON) -> Int {
        var rank = 0
        for type in types(object) {
            if type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
                || type == "Recipe" || type == "HowTo"
            {
                rank = max(rank, 3)
            }
            if type == "VideoObject" || type == "AudioObject" || type == "PodcastEpisode" || type == "CreativeWork"
                || type == "Event"
            {
                rank = max(rank, 2)
            }
            if type == "WebPage" || type == "ItemPage" { rank = max(rank, 1) }
        }
        return rank
    }

    /// Takes the last part but one of the page's path through the site for its section.
    private mutating func readPath(_ objects: [FoundJSON]) {
        guard let list = objects.first(where: { Self.types($0).contains("BreadcrumbList") }) else { return }
        let names = (list["itemListElement"]?.values ?? []).compactMap { ($0["name"] ?? $0["item"]?["name"])?.text }
        // The first is the site, the last the page itself.
        if names.count > 2 { section = EntityText.decoded(names[names.count - 2]) }
    }

    private mutating func read(_ object: FoundJSON, among all: [FoundJSON]) {
        headline = (object["headline"]?.text ?? object["name"]?.text).map(EntityText.decoded)
        for author in (object["author"] ?? object["creator"])?.values ?? [] {
            if let name = Self.name(author, among: all) { authors.append(name) }
        }
        published = object["datePublished"]?.text ?? object["uploadDate"]?.text ?? object["dateCreated"]?.text
        publisher = object["publisher"].flatMap { Self.name($0, among: all) }
        section = object["articleSection"]?.text.map(EntityText.decoded) ?? section
        for value in object["keywords"]?.values ?? [] {
            guard let text = value.text else { continue }
            keywords += text.split(separator: ",").map { EntityText.decoded(String($0)) }.filter { !$0.isEmpty }
        }
        licence = object["license"]?.text
        text = object["articleBody"]?.text
        language = object["inLanguage"]?.text
        image = object["image"].map { image in
            guard image["url"] == nil, let id = image["@id"]?.text else { return image }
            return all.first { $0["@id"]?.text == id && $0["url"] != nil } ?? image
        }
        address = object["url"]?.text ?? object["mainEntityOfPage"]?["@id"]?.text
        if case .bool(false) = object["isAccessibleForFree"] { isPaid = true }
        if object["isAccessibleForFree"]?.text?.lowercased() == "false" { isPaid = true }
    }

    /// The name of a person or organisation, looked up where only its `@id` is given.
    private static func name(_ value: FoundJSON, among all: [FoundJSON]) -> String? {
        if let text = value.text { return EntityText.decoded(text) }
        if let name = value["name"]?.text { return EntityText.decoded(name) }
        guard let id = value["@id"]?.text else { return nil }
        for object in all where object["@id"]?.text == id {
            if let name = object["name"]?.text { return EntityText.decoded(name) }
        }
        return nil
    }
}
