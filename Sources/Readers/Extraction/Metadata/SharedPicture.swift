import Markup

/// The picture that a page is shared with, and what machines are told of it.
struct SharedPicture {
    /// Where it is.
    var address: String
    /// What it shows.
    var alternative: String?
    /// What the page says under it.
    var caption: String?
    /// Who made it.
    var credit: String?

    /// The picture that `meta` elements name, else the one of JSON-LD; what is told of it from whichever says it.
    init?(_ metas: MetaElements, _ data: FoundJSON?) {
        let object = data?.values.first
        let told = (object?["url"] ?? object?["contentUrl"] ?? data)?.text
        guard let address = metas.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? told else {
            return nil
        }
        self.address = address
        alternative = metas.first("og:image:alt", "twitter:image:alt")
        // The two may be different pictures, or one in two sizes; captions are written for one only.
        guard metas.first("og:image", "og:image:url") == nil || Self.isSame(address, told) else { return }
        caption = (object?["caption"]?.text ?? object?["description"]?.text).map(EntityText.decoded)
        credit = (object?["creditText"]?.text ?? object?["copyrightNotice"]?.text).map(EntityText.decoded)
    }

    /// Whether two addresses name one file, whatever size is asked of it.
    private static func isSame(_ one: String, _ other: String?) -> Bool {
        guard let other else { return false }
        func file(_ address: String) -> Substring? {
            address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last
        }
        return file(one) == file(other)
    }
}
