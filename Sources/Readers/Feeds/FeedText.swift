import Basics
import Documents
import Markup

/// A text of a feed, plain or HTML, with what its addresses and language are taken from.
struct FeedText {
    /// As the feed has it: HTML with tags, or characters as they are.
    var text: String
    /// Whether signs of markup in it are none.
    var isPlain: Bool
    /// Where relative addresses start, where the feed says so for this text.
    var base: String?
    /// The language it is in, where the feed says.
    var language: String?

    /// A text without anything to read is none.
    init?(_ text: String?, isPlain: Bool, base: String? = nil, language: String? = nil) {
        guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        self.text = text
        self.isPlain = isPlain
        self.base = base
        self.language = language
    }

    /// Everything on one line, for titles.
    ///
    /// Nobody knows whether the title of an RSS item is HTML: a sign that starts no tag with an end is a sign.
    var line: String {
        if isPlain { return text.collapsed }
        let hasTags = Self.hasTags(text)
        return HTMLFragment.line(of: hasTags ? text : text.replacing("<", with: "&lt;")).collapsed
    }

    /// The blocks of the text, and its notes.
    func blocks(base: String?, page: String?, language: String?) -> (blocks: [Block], notes: [Note]) {
        if isPlain {
            let parts = Self.paragraphs(text)
            return (parts.map { .paragraph([.text($0.collapsed)]) }, [])
        }
        let html = hasMarkedBlocks ? text : Self.paragraphs(text).map { "<p>\($0)</p>" }.joined()
        return HTMLFragment.blocks(of: html, base: self.base ?? base, page: page, language: language)
    }

    /// Whether the text has more than the plainest marks: somebody set it with care.
    var isMarkedUp: Bool { !isPlain && Self.hasTags(text) }

    /// Elements by which lines are told apart; without them an empty line does.
    private static let marks: [StaticString] = [
        "<p", "<br", "<div", "<li", "<pre", "<table", "<blockquote", "<h1", "<h2", "<h3", "<dl", "<section", "<article",
    ]

    private var hasMarkedBlocks: Bool {
        let bytes = Array(text.utf8)[...]
        return Self.marks.contains { bytes.contains($0) }
    }

    /// What is set apart by empty lines.
    private static func paragraphs(_ text: String) -> [String] {
        var parts: [String] = []
        var lines: [Substring] = []
        for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.utf8.contains(where: { $0 > 0x20 }) {
                lines.append(line)
            } else if !lines.isEmpty {
                parts.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
        return parts
    }

    /// Whether there are tags: an end tag, or a tag that has none.
    static func hasTags(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
            let rest = bytes[index...]
            if rest.begins(with: "<br") || rest.begins(with: "<img") || rest.begins(with: "<p>") { return true }
            if rest.begins(with: "</"), rest.count > 2, (0x61...0x7A).contains(rest[index + 2] | 0x20) { return true }
        }
        return bytes[...].contains("/>")
    }
}
