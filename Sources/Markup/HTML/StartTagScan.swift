#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Where a start tag ends, and whether libxml2 reads it as HTML does (13.2.5.6 to 13.2.5.40).
///
/// libxml2 knows names as XML has them: at `@click="a > b"` it loses its way and takes the rest for text.
struct StartTagScan {
    /// An attribute by its places in the page.
    struct Attribute {
        let name: Range<Int>
        let value: Range<Int>
    }

    /// Where the tag's `>` is; nil where the page ends before.
    private(set) var end: Int?
    private(set) var isSelfClosing = false
    /// Whether names, references and slashes are of the kind that libxml2 reads rightly.
    private(set) var isUsual = true
    private(set) var name = 0..<0
    private(set) var attributes: [Attribute] = []
    private let page: UnsafeBufferPointer<UInt8>
    private var at: Int
    private let keeps: Bool

    /// Scans the tag at a place; its attributes are noted only where `keeps` is set.
    init(_ page: UnsafeBufferPointer<UInt8>, at place: Int, keeps: Bool) {
        self.page = page
        self.keeps = keeps
        at = place + 1
        name = scanName(isAttribute: false)
        while end == nil, at < page.count { step() }
    }

    private mutating func step() {
        switch page[at] {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: at += 1
        case UInt8(ascii: ">"): end = at
        case UInt8(ascii: "/"):
            at += 1
            isSelfClosing = at < page.count && page[at] == UInt8(ascii: ">")
            if !isSelfClosing { isUsual = false }
        default:
            let name = scanName(isAttribute: true)
            let value = scanValue()
            if keeps { attributes.append(Attribute(name: name, value: value)) }
        }
    }

    private mutating func scanName(isAttribute: Bool) -> Range<Int> {
        let start = at
        while at < page.count {
            switch page[at] {
            case 97...122, 65...90: break
            case 48...57, UInt8(ascii: "-"), UInt8(ascii: "."): if at == start { isUsual = false }
            case UInt8(ascii: ":"), UInt8(ascii: "_"): break
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"): return bounded(start..<at)
            case UInt8(ascii: "=") where isAttribute && at > start: return bounded(start..<at)
            default: isUsual = false
            }
            at += 1
        }
        return start..<at
    }

    /// libxml2 cuts names off at a hundred letters.
    private mutating func bounded(_ range: Range<Int>) -> Range<Int> {
        if range.count >= 90 { isUsual = false }
        return range
    }

    private mutating func scanValue() -> Range<Int> {
        var ahead = at
        while ahead < page.count, isBlank(page[ahead]) { ahead += 1 }
        guard ahead < page.count, page[ahead] == UInt8(ascii: "=") else { return at..<at }
        at = ahead + 1
        while at < page.count, isBlank(page[at]) { at += 1 }
        guard at < page.count else { return at..<at }
        let quote = page[at]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { at += 1 }
        let start = at
        if isQuoted, let base = page.baseAddress {
            // A picture in a `data:` address has millions of bytes.
            let close = memchr(base + at, Int32(quote), page.count - at)
            at = close.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? page.count
            if memchr(base + start, Int32(UInt8(ascii: "&")), at - start) != nil { isUsual = false }
        } else {
            while at < page.count, !isBlank(page[at]), page[at] != UInt8(ascii: ">") {
                if page[at] == UInt8(ascii: "&") { isUsual = false }
                at += 1
            }
        }
        let value = start..<at
        if isQuoted, at < page.count { at += 1 }
        return value
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
    }
}
