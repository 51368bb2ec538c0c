import Documents

// The label above the headline, where it was taken for the beginning of the text.
extension BodyTidying {
    /// Drops the first line where it is the kicker: the article holds that already.
    static func withoutKicker(_ blocks: [Block], _ kicker: String?) -> [Block] {
        guard let kicker, let first = blocks.first else { return blocks }
        switch first {
        case .paragraph(let items), .heading(_, let items, _):
            return words(PlainText.of(items)) == words(kicker) ? Array(blocks.dropFirst()) : blocks
        default: return blocks
        }
    }
}
