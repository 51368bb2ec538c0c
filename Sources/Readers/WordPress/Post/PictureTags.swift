import Basics

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
            guard at > range.lowerBound, html[at - 1] <= 0x20 || html[at - 1] == 0x22 || html[at - 1] == 0x27 else {
                continue
            }
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
