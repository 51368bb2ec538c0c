/// The settings of a post (`wp:postmeta`) that say something of its text; hundreds of others are a plug-in's own.
enum PostSettings {
    /// The picture that stands for the post: the number of an attachment.
    static let thumbnail: StaticString = "_thumbnail_id"
    /// What a picture shows, in words.
    static let alternative: StaticString = "_wp_attachment_image_alt"
    /// What the notes of the post say, as JSON.
    static let footnotes: StaticString = "footnotes"

    /// Whether the element in `range` is one of them.
    static func isNeeded(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let start = bytes.next("meta_key>", from: range.lowerBound, to: range.upperBound) else { return false }
        var key = start + "meta_key>".utf8.count
        if bytes.stands(CharacterData.opening, at: key, to: range.upperBound) { key += CharacterData.openingLength }
        return [thumbnail, alternative, footnotes].contains { bytes.stands($0, at: key, to: range.upperBound) }
    }
}
