/// What a feed says of rights, as far as it permits anything.
enum FeedLicence {
    /// Words of licences that let others print; a mere reservation of rights is none.
    private static let signs = [
        "creativecommons.org/", "creative commons", "cc by", "cc-by", "cc0", "public domain", "gnu free documentation",
        "gfdl", "copyleft", "open government licence", "free art license",
    ]

    /// A text on rights where it is a licence; nil where it reserves them.
    static func stated(in text: String?) -> String? {
        guard let text = text.map(HTMLFragment.line), text.utf8.count < 400 else { return nil }
        let lower = text.lowercased()
        return signs.contains { lower.contains($0) } ? text : nil
    }
}
