import Basics

/// The addresses under which WordPress keeps one picture: as it was sent in, and in the sizes it made of it.
///
/// `boat-1024x768.jpg` and `boat-scaled.jpg` are made of `boat.jpg`.
enum PictureAddresses {
    private static let suffixes: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    ]
    /// What WordPress puts behind the name of a picture that it made smaller or turned.
    private static let marks = ["-scaled", "-rotated"]

    /// Whether an address is that of a picture, by its suffix.
    static func isPicture(_ address: [UInt8]) -> Bool {
        guard let dot = address.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let suffix = address[(dot + 1)...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return suffixes.contains(String(decoding: suffix, as: UTF8.self).lowercased())
    }

    /// Further addresses of the picture at `address`, best first: at most four. `attachment` is the one that the export
    /// gives it, if any.
    static func others(of address: String, attachment: String?) -> [String] {
        var found: [String] = []
        func add(_ other: String?) {
            if let other, other != address, !found.contains(other) { found.append(other) }
        }
        let bare = String(address.prefix { $0 != "?" && $0 != "#" })
        let original = original(of: bare)
        add(bare)
        add(attachment)
        add(original)
        add(attachment.flatMap { self.original(of: $0) })
        // An upload of more than 2560 pixels is kept beside the one that is shown.
        if bare.contains("/uploads/") { add(marked(original ?? bare)) }
        return Array(found.prefix(4))
    }

    /// The address without a size or mark; nil where it has none.
    static func original(of address: String) -> String? {
        guard let (stem, suffix) = parts(address) else { return nil }
        var kept = stem[...]
        if let size = sizeStart(stem) { kept = stem[..<size] }
        for mark in marks where kept.hasSuffix(mark) { kept = kept.dropLast(mark.count) }
        return kept.count == stem.count || kept.last == "/" ? nil : kept + suffix
    }

    private static func marked(_ address: String) -> String? {
        guard let (stem, suffix) = parts(address), !marks.contains(where: stem.hasSuffix) else { return nil }
        return stem + marks[0] + suffix
    }

    /// Everything before the dot of a picture's suffix, and the suffix with it.
    private static func parts(_ address: String) -> (stem: String, suffix: String)? {
        guard !address.hasPrefix("data:"), let dot = address.lastIndex(of: "."),
            suffixes.contains(address[dot...].dropFirst().lowercased())
        else { return nil }
        return (String(address[..<dot]), String(address[dot...]))
    }

    /// Where `-1024x768` starts at the end of a name.
    private static func sizeStart(_ stem: String) -> String.Index? {
        guard let dash = stem.lastIndex(of: "-") else { return nil }
        let sides = stem[dash...].dropFirst().split(separator: "x", omittingEmptySubsequences: false)
        let isSize =
            sides.count == 2
            && sides.allSatisfy { (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isSize ? dash : nil
    }
}

/// Tells every picture of a post its further addresses, in attributes that pages use for the same.
enum PictureTags {
    private static let carriers = ["data-hi-res-src", "data-full-src", "data-large-file", "data-orig-file"]

    /// The HTML with further addresses beside every `src`.
    static func completed(_ html: [UInt8], attachments: AttachmentShelf) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = html.next("<img", from: index, to: html.count) {
            index = start + 4
            guard case .tag(let tag) = ExportTag.at(start, in: html, to: html.count), html[tag.name].equals("img"),
                let source = value("src", in: html, tag.attributes)
            else { continue }
            let address = EntityText.decoded(String(decoding: source, as: UTF8.self))
            let attachment = number(in: value("class", in: html, tag.attributes) ?? [])
                .flatMap { attachments[$0] }.map { String(decoding: $0.address, as: UTF8.self) }
            out += html[copied..<tag.name.upperBound]
            copied = tag.name.upperBound
            for (carrier, other) in zip(carriers, PictureAddresses.others(of: address, attachment: attachment)) {
                out += " \(carrier)=\"".utf8
                XMLEscape.appendAttribute(other.utf8, to: &out)
                out.append(UInt8(ascii: "\""))
            }
        }
        return copied == 0 ? html : out + html[copied...]
    }

    /// The value of an attribute in a tag.
    private static func value(_ name: StaticString, in html: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
        var index = range.lowerBound
        while let at = html.next(name, from: index, to: range.upperBound) {
            index = at + name.utf8CodeUnitCount
            guard at > range.lowerBound, html[at - 1] <= 0x20 || html[at - 1] == 0x22 || html[at - 1] == 0x27 else { continue }
            var start = html.afterBlanks(index, to: range.upperBound)
            guard start < range.upperBound, html[start] == UInt8(ascii: "=") else { continue }
            start = html.afterBlanks(start + 1, to: range.upperBound)
            guard start < range.upperBound else { return nil }
            let mark = html[start]
            if mark == 0x22 || mark == 0x27 {
                let end = html.next(mark, from: start + 1, to: range.upperBound) ?? range.upperBound
                return html[(start + 1)..<end]
            }
            return html[start..<range.upperBound].prefix { $0 > 0x20 }
        }
        return nil
    }

    /// The number in `wp-image-123`.
    private static func number(in names: ArraySlice<UInt8>) -> Int? {
        guard let at = names.firstIndex(of: "wp-image-") else { return nil }
        let digits = names[(at + "wp-image-".utf8.count)...].prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
