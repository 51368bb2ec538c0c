#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Where a start tag ends, and its name and attributes (HTML, 13.2.5.6 to 13.2.5.40).
struct StartTagScan {
    /// An attribute by its places in the page.
    struct Attribute {
        let name: Range<Int>
        var value: Range<Int>
        /// Whether the value may hold references to characters.
        let hasReference: Bool
    }

    /// Attributes of one element; what comes after is left out. Every name is looked for among those before it.
    private static let mostAttributes = 512

    /// Where the tag's `>` is; nil where the page ends before.
    private(set) var end: Int?
    private(set) var isSelfClosing = false
    private(set) var name = 0..<0
    private let page: UnsafeBufferPointer<UInt8>
    private var at: Int

    /// Scans the tag at a place, and notes its attributes.
    init(_ page: UnsafeBufferPointer<UInt8>, at place: Int, noting attributes: inout [Attribute]) {
        self.page = page
        at = place + 1
        name = scanName(isAttribute: false)
        while end == nil, at < page.count { step(&attributes) }
    }

    private mutating func step(_ attributes: inout [Attribute]) {
        switch page[at] {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: at += 1
        case UInt8(ascii: ">"): end = at
        case UInt8(ascii: "/"):
            at += 1
            isSelfClosing = at < page.count && page[at] == UInt8(ascii: ">")
        default:
            let name = scanName(isAttribute: true)
            let (value, hasReference) = scanValue()
            guard attributes.count < Self.mostAttributes else { return }
            attributes.append(Attribute(name: name, value: value, hasReference: hasReference))
        }
    }

    private mutating func scanName(isAttribute: Bool) -> Range<Int> {
        let start = at
        while at < page.count {
            switch page[at] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"): return start..<at
            case UInt8(ascii: "=") where isAttribute && at > start: return start..<at
            default: at += 1
            }
        }
        return start..<at
    }

    private mutating func scanValue() -> (value: Range<Int>, hasReference: Bool) {
        var ahead = at
        while ahead < page.count, isBlank(page[ahead]) { ahead += 1 }
        guard ahead < page.count, page[ahead] == UInt8(ascii: "=") else { return (at..<at, false) }
        at = ahead + 1
        while at < page.count, isBlank(page[at]) { at += 1 }
        guard at < page.count else { return (at..<at, false) }
        let quote = page[at]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { at += 1 }
        let start = at
        var hasReference = false
        if isQuoted, let base = page.baseAddress {
            // A picture in a `data:` address has millions of bytes.
            let close = memchr(base + at, Int32(quote), page.count - at)
            at = close.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? page.count
            hasReference = memchr(base + start, Int32(UInt8(ascii: "&")), at - start) != nil
        } else {
            while at < page.count, !isBlank(page[at]), page[at] != UInt8(ascii: ">") {
                if page[at] == UInt8(ascii: "&") { hasReference = true }
                at += 1
            }
        }
        let value = start..<at
        if isQuoted, at < page.count { at += 1 }
        return (value, hasReference)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
    }
}
