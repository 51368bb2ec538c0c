#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

// What stands between start tags: text, end tags, comments, declarations (HTML, 13.2.5).
extension HTMLReading {
    /// Reads from a place that is in no tag up to the following start tag, whose place is returned.
    func readOn(from start: Int) -> Int {
        var at = fill(from: start)
        while let less = find(UInt8(ascii: "<"), from: at) {
            text(at..<less)
            at = less
            guard less + 1 < page.count else { break }
            switch page[less + 1] {
            case 65...90, 97...122: return less
            case UInt8(ascii: "/"): at = end(at: less)
            case UInt8(ascii: "!"): at = declaration(at: less)
            case UInt8(ascii: "?"): at = bogusComment(from: less + 1)
            default:
                construction.text(slice(less..<less + 1))
                at = less + 1
            }
        }
        text(at..<page.count)
        return page.count
    }

    func find(_ byte: UInt8, from place: Int) -> Int? {
        guard place < page.count, let base = page.baseAddress,
            let found = memchr(base + place, Int32(byte), page.count - place)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: page[range]) }

    /// Hands over text with its references decoded.
    private func text(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let text = slice(range)
        guard let base = text.baseAddress, memchr(base, Int32(UInt8(ascii: "&")), text.count) != nil else {
            return construction.text(text)
        }
        CharacterReferences.decode(text, into: &decoded)
        decoded.withUnsafeBufferPointer { construction.text($0) }
    }

    /// Takes the end tag at a place; returns where it ends.
    private func end(at place: Int) -> Int {
        guard place + 2 < page.count else {
            construction.text(slice(place..<page.count))
            return page.count
        }
        let first = page[place + 2]
        guard (65...90).contains(first & 0xDF) else {
            return first == UInt8(ascii: ">") ? place + 3 : bogusComment(from: place + 2)
        }
        var index = place + 2
        while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: ">"), page[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        guard let close = tagEnd(place + 1, nameEnd: index) else { return page.count }
        construction.end(names.name(lowering: slice(place + 2..<index)))
        return close + 1
    }

    /// Where the `>` of an end tag is, whose name begins after `place`.
    func tagEnd(_ place: Int, nameEnd: Int) -> Int? {
        guard nameEnd < page.count else { return nil }
        if page[nameEnd] == UInt8(ascii: ">") { return nameEnd }
        var unheard: [StartTagScan.Attribute] = []
        return StartTagScan(page, at: place, noting: &unheard).end
    }

    /// Takes a comment, a document type or CDATA; returns where it ends.
    private func declaration(at place: Int) -> Int {
        if begins("<!--", at: place) { return comment(from: place + 4) }
        if begins("<!doctype", at: place) { return documentType(from: place + 9) }
        if begins("<![cdata[", at: place), let current = construction.current, current.space != .html {
            var at = place + 9
            while at < page.count, !begins("]]>", at: at) { at = find(UInt8(ascii: "]"), from: at + 1) ?? page.count }
            construction.text(slice(place + 9..<at))
            return min(at + 3, page.count)
        }
        return bogusComment(from: place + 2)
    }

    private func comment(from start: Int) -> Int {
        if begins(">", at: start) || begins("->", at: start) {
            return comment(start..<start, through: find(UInt8(ascii: ">"), from: start) ?? start)
        }
        var at = start
        while let dash = find(UInt8(ascii: "-"), from: at) {
            if begins("-->", at: dash) { return comment(start..<dash, through: dash + 2) }
            if begins("--!>", at: dash) { return comment(start..<dash, through: dash + 3) }
            at = dash + 1
        }
        var end = page.count
        while end > start, end > page.count - 2, page[end - 1] == UInt8(ascii: "-") { end -= 1 }
        return comment(start..<end, through: page.count - 1)
    }

    private func bogusComment(from start: Int) -> Int {
        let close = find(UInt8(ascii: ">"), from: start) ?? page.count
        return comment(start..<close, through: min(close, page.count - 1))
    }

    private func comment(_ range: Range<Int>, through last: Int) -> Int {
        if comments { construction.comment(slice(range)) }
        return last + 1
    }

    private func documentType(from start: Int) -> Int {
        let close = find(UInt8(ascii: ">"), from: start) ?? page.count
        var rest = page[start..<close].drop { $0 <= 0x20 }
        let name = rest.prefix { $0 > 0x20 }
        rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
        let word = String(decoding: rest.prefix(6), as: UTF8.self).lowercased()
        var identifiers: [[UInt8]] = []
        rest = rest.dropFirst(6)
        while identifiers.count < 2, let quote = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) {
            let value = rest[(quote + 1)...].prefix { $0 != rest[quote] }
            identifiers.append(Array(value))
            rest = rest[min(value.endIndex + 1, rest.endIndex)...]
        }
        let isPublic = word == "public"
        construction.documentType(
            name: Array(name),
            publicID: isPublic ? identifiers.first : nil,
            systemID: isPublic ? identifiers.dropFirst().first : identifiers.first
        )
        return min(close + 1, page.count)
    }
}
