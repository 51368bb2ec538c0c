/// Tags of languages as pages write them.
enum LanguageTag {
    /// A BCP 47 tag: `en_US` becomes `en-US`; nil for what is none.
    static func cleaned(_ text: String) -> String? {
        let tag = text.replacing("_", with: "-")
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ $0 > 0x40 }) else {
            return nil
        }
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        }
        guard isTag else { return nil }
        var out = first.lowercased()
        for part in parts.dropFirst() {
            out +=
                "-"
                + (part.utf8.count == 2 ? part.uppercased() : part.utf8.count == 4 ? part.capitalised : String(part))
        }
        return ["xx", "und", "zxx"].contains(out) ? nil : out
    }

    /// The part that names the language.
    static func primary(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
}

extension Substring {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
