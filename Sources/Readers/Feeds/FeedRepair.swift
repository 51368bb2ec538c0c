import Basics
import Markup

/// Makes well-formed XML of a feed that is none, byte by byte.
///
/// libxml2 recovers too, but loses what it does not know (`&nbsp;`) and nests the second item in the first where an
/// end tag is missing. Nothing is expanded but entities that stand for a few characters.
struct FeedRepair {
    let bytes: [UInt8]
    var index = 0
    var out: [UInt8] = []
    /// The names of the open elements, outermost first.
    private(set) var open: [[UInt8]] = []
    /// How many of each name are open: end tags without a start must not cost a search each.
    private var counts: [[UInt8]: Int] = [:]
    /// The texts of the document type's own entities.
    var entities: [[UInt8]: [UInt8]] = [:]
    /// What does not come any more.
    private var missing: Set<String> = []
    /// Elements deeper than this end where they start; `Markup` would put them higher anyway.
    static let deepest = 500

    /// Elements that HTML does not end, where HTML stands naked in a feed.
    static let void: Set<[UInt8]> = Set(["br", "hr", "img", "wbr", "input"].map { Array($0.utf8) })
    /// Elements of an entry that hold words only, and those that begin beside them where an end tag is missing.
    static let leaves: Set<[UInt8]> = Set(["title", "link", "guid", "pubDate", "category"].map { Array($0.utf8) })
    static let besides: Set<[UInt8]> = Set(
        [
            "title", "link", "guid", "pubDate", "category", "description", "author", "enclosure", "content:encoded",
            "dc:creator", "dc:date", "summary", "content", "updated", "published", "id",
        ].map { Array($0.utf8) }
    )
    /// Elements that do not stand in one another.
    static let entries: Set<[UInt8]> = Set(["item", "entry"].map { Array($0.utf8) })

    /// `bytes`, which are UTF-8, as XML in the same order.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        var repair = FeedRepair(bytes)
        repair.run()
        return repair.out
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        out.reserveCapacity(bytes.count + bytes.count / 16)
    }

    mutating func run() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): tag()
            case UInt8(ascii: "&"): reference()
            // `]]>` may not stand in text (XML, 2.4).
            case UInt8(ascii: ">"): write("&gt;")
            case let byte: copy(byte)
            }
        }
        while let name = pop() { end(name) }
    }

    /// Opens an element.
    mutating func push(_ name: [UInt8]) {
        open.append(name)
        counts[name, default: 0] += 1
    }

    /// The innermost element, which ends.
    mutating func pop() -> [UInt8]? {
        guard let name = open.popLast() else { return nil }
        counts[name, default: 1] -= 1
        return name
    }

    /// Whether an element of this name is open, the outermost not counted: it ends with the file, so that an end tag
    /// too early does not cut off the rest.
    func isOpen(_ name: [UInt8]) -> Bool { counts[name, default: 0] > (open.first == name ? 1 : 0) }

    /// Copies a byte of text; control characters have no place in XML.
    mutating func copy(_ byte: UInt8) {
        index += 1
        guard !open.isEmpty else { return }
        if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { out.append(byte) }
    }

    mutating func write(_ text: StaticString, skipping count: Int = 1) {
        index += count
        guard !open.isEmpty else { return }
        out += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func tag() {
        let rest = bytes[index...]
        if rest.begins(with: "<![CDATA[") { return section() }
        if rest.begins(with: "<!--") { return skip(past: "-->", else: 4) }
        if rest.begins(with: "<!DOCTYPE") { return documentType() }
        if rest.begins(with: "<?") { return skip(past: "?>", else: 2) }
        if rest.begins(with: "</") { return endTag() }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == UInt8(ascii: "!") { return skip(past: ">", else: rest.count) }
        if Self.startsName(next) { startTag() } else { write("&lt;") }
    }

    mutating func skip(past end: StaticString, else count: Int) {
        index = find(end, from: index).map { $0 + end.utf8CodeUnitCount } ?? min(bytes.count, index + count)
    }

    /// Where `text` stands next; what was once not found is not looked for again, or hostile feeds would take long.
    mutating func find(_ text: StaticString, from: Int) -> Int? {
        guard !missing.contains(text.description) else { return nil }
        let found = bytes[from...].firstIndex(of: text)
        if found == nil { missing.insert(text.description) }
        return found
    }

    /// A CDATA section; one without an end ends before the end tag of its element.
    mutating func section() {
        let from = index + 9
        let end = find("]]>", from: from)
        let to = end ?? endTagOfOpen(from: from)
        for byte in bytes[from..<to] {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;", skipping: 0)
            case UInt8(ascii: "<"): write("&lt;", skipping: 0)
            case UInt8(ascii: ">"): write("&gt;", skipping: 0)
            default: copy(byte)
            }
        }
        index = end.map { $0 + 3 } ?? to
    }

    func endTagOfOpen(from: Int) -> Int {
        guard let name = open.last else { return bytes.count }
        let tag = Array("</".utf8) + name
        return bytes[from...].firstRange(of: tag)?.lowerBound ?? bytes.count
    }
}
