import Basics
import Documents

// What Obsidian adds to Markdown: `[[links]]`, `![[embeds]]`, `%%comments%%`, `==marks==`, `^block-names`.
extension DialectScan {
    /// Bytes of the name of a page.
    private static let longestName = 300
    private static let pictures: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "tif", "tiff",
    ]
    private static let sounds: Set<String> = ["mp3", "m4a", "ogg", "oga", "wav", "flac", "3gp", "opus"]
    private static let films: Set<String> = ["mp4", "webm", "mov", "mkv", "ogv", "m4v"]

    /// What stands between `[[` at `open` and `]]`: the page and the words after a bar.
    private func wikiName(_ open: Int) -> (name: String, words: String?, end: Int)? {
        let limit = min(bytes.endIndex, open + Self.longestName)
        var at = open + 2
        while at < limit, bytes[at] != UInt8(ascii: "]"), bytes[at] != UInt8(ascii: "["), bytes[at] >= 0x20 { at += 1 }
        guard at > open + 2, follows("]]", at: at) else { return nil }
        let inner = bytes[(open + 2)..<at]
        var name = inner[...]
        var words: ArraySlice<UInt8>?
        if let bar = inner.firstIndex(of: UInt8(ascii: "|")) {
            name = inner[..<bar]
            words = inner[(bar + 1)...]
            // In a table the bar is escaped.
            if name.last == UInt8(ascii: "\\") { name = name.dropLast() }
        }
        let page = String(decoding: name, as: UTF8.self).collapsed
        guard !page.isEmpty else { return nil }
        return (page, words.map { String(decoding: $0, as: UTF8.self).collapsed }, at + 2)
    }

    /// `[[Page#Heading|words]]`: a link to the file of that name.
    mutating func wikiLink() {
        guard byte(at - 1) != UInt8(ascii: "["), let (name, words, end) = wikiName(at) else { return }
        // `[[1]](address)` and `[[1]][name]` are links of Markdown, `[[1]]: ` defines one.
        if let next = byte(end), "([:]".utf8.contains(next) { return }
        if name == "_TOC_" || name.lowercased() == "toc" { return replace(upTo: end, with: "") }
        guard !isDefined(name) else { return }
        replace(upTo: end, with: Self.link(name, words))
    }

    /// Whether a link of Markdown has this name.
    private mutating func isDefined(_ name: String) -> Bool {
        let name = name.lowercased()
        return definitions.contains(name) || definitions.contains("[\(name)]")
    }

    private static func link(_ name: String, _ words: String?) -> String {
        let parts = name.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let page = parts[0].collapsed
        // A heading below a heading is found by its own name; a block has none that is shown.
        let heading = parts.dropFirst().last.map(\.collapsed).flatMap { $0.hasPrefix("^") ? nil : $0 }
        let shown =
            words.flatMap { $0.isEmpty ? nil : $0 }
            ?? [page, heading ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        guard !page.isEmpty || heading != nil else { return escaped(shown) }
        var address = ""
        if !page.isEmpty { address = encoded(page.lowercased().hasSuffix(".md") || isFile(page) ? page : page + ".md") }
        if let heading { address += "#" + encoded(HeadingLevels.slug(heading)) }
        return "[\(words == nil ? escaped(shown) : shown)](\(address))"
    }

    /// Whether a name ends as files do that are no notes.
    private static func isFile(_ name: String) -> Bool {
        let suffix = Path(name).suffix
        return suffix == "pdf" || suffix == "canvas" || pictures.contains(suffix) || sounds.contains(suffix)
            || films.contains(suffix)
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>&!~|".unicodeScalars.contains(scalar) { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out
    }

    /// `![[picture.png|300]]` shows a picture, `![[note]]` what a note says, to which a book can only lead.
    mutating func embed() {
        guard let (name, words, end) = wikiName(at + 1) else { return }
        if let next = byte(end), "([".utf8.contains(next) { return }
        guard !isDefined(name) else { return }
        let suffix = Path(String(name.prefix { $0 != "#" })).suffix
        if Self.pictures.contains(suffix) {
            // Numbers are its size, anything else is said of it.
            let said = (words ?? "").split(separator: "|").map(String.init).filter { part in
                !part.allSatisfy { $0.isNumber || $0 == "x" }
            }
            replace(upTo: end, with: "![\(Self.escaped(said.joined(separator: " ")))](\(Self.encoded(name)))")
        } else if Self.sounds.contains(suffix) || Self.films.contains(suffix), isAlone(at..<end) {
            let kind: Media.Kind = Self.sounds.contains(suffix) ? .audio : .video
            replace(upTo: end, with: .media(Media(kind: kind, address: Self.encoded(name), title: words)))
        } else {
            replace(upTo: end, with: Self.link(name, words))
        }
    }

    /// `%%` up to the next `%%`; alone on its line, over any number of lines.
    mutating func comment() {
        if let before = byte(at - 1), Self.isLetterOrDigit(before) || before == UInt8(ascii: "%") { return }
        if byte(at + 2) == UInt8(ascii: "%") { return }
        let isBlock = isAlone(at..<(at + 2))
        let found = isBlock ? find("%%", from: at + 2, before: bytes.endIndex) : findInParagraph("%%", from: at + 2)
        guard let close = found, close > at + 2 else { return }
        replace(upTo: close + 2, with: "")
    }

    /// `==words==`.
    mutating func marked() {
        let before = byte(at - 1) ?? 0x20
        guard !Self.isLetterOrDigit(before), before != UInt8(ascii: "="), let first = byte(at + 2), first > 0x20,
            first != UInt8(ascii: "=")
        else { return }
        guard let close = findInParagraph("==", from: at + 3), let last = byte(close - 1), last > 0x20 else { return }
        if let after = byte(close + 2), Self.isLetterOrDigit(after) || after == UInt8(ascii: "=") { return }
        let inner = bytes[(at + 2)..<close]
        // Comparisons of a program and the like.
        guard !inner.contains(UInt8(ascii: "`")), !inner.contains(UInt8(ascii: "<")) else { return }
        replace(upTo: at + 2, with: "<mark>")
        markEnds.append(close)
    }

    /// ` ^name` at the end of a block, which other notes link to.
    mutating func blockName() {
        guard let before = byte(at - 1), before == 0x20 || before == 0x0A else { return }
        let name = bytes[(at + 1)...].prefix { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        // A lone letter or number is an exponent.
        guard name.count >= 2, name.contains(where: Self.isLetter) else { return }
        let end = name.endIndex
        guard restOfLineIsEmpty(end) else { return }
        let next = min(lineEnd(end) + 1, bytes.endIndex)
        guard restOfLineIsEmpty(next) || byte(next).map({ "-*+>#".utf8.contains($0) }) == true else { return }
        replace(upTo: end, with: "")
    }
}
