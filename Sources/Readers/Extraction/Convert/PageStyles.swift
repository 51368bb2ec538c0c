import Markup

/// The pictures that a page's style sheets hold as custom properties: pages saved as one file keep each picture once,
/// under a name, and show it as the background of the elements that stand for it.
final class PageStyles {
    private let tree: MarkupTree
    /// Found when first asked for: most pages have none, and style sheets are long.
    private lazy var pictures = Self.pictures(in: tree)

    init(_ tree: MarkupTree) { self.tree = tree }

    /// The address of the picture that a `style` attribute shows as a background.
    func background(_ style: ArraySlice<UInt8>) -> String? {
        guard let at = style.firstIndex(of: "background") else { return nil }
        let rest = style[at...]
        if let written = Self.address(in: rest) { return written }
        guard let start = rest.firstIndex(of: "var(--") else { return nil }
        let name = rest[(start + 4)...].prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",") }.trimmed
        return pictures[String(decoding: name, as: UTF8.self)]
    }

    /// The first `url(…)` of a value (CSS Values 4, §4.5).
    private static func address(in value: ArraySlice<UInt8>) -> String? {
        guard let start = value.firstIndex(of: "url(") else { return nil }
        var inner = value[(start + 4)...].drop { $0 <= 0x20 }
        guard let first = inner.first else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            inner = inner.dropFirst().prefix { $0 != first }
        } else {
            inner = inner.prefix { $0 != UInt8(ascii: ")") }.trimmed
        }
        return inner.isEmpty ? nil : String(decoding: inner, as: UTF8.self)
    }

    private static func pictures(in tree: MarkupTree) -> [String: String] {
        var found: [String: String] = [:]
        for index in tree.nodes.indices where tree.nodes[index].kind == .text {
            let parent = tree.nodes[index].parent
            guard parent >= 0, tree.nodes[Int(parent)].name == .style else { continue }
            collect(tree.bytes[tree.nodes[index].piece.range], into: &found)
        }
        return found
    }

    /// Reads `--name: url(…)` wherever it stands.
    private static func collect(_ sheet: ArraySlice<UInt8>, into found: inout [String: String]) {
        var index = sheet.startIndex
        while index + 2 < sheet.endIndex {
            guard sheet[index] == UInt8(ascii: "-"), sheet[index + 1] == UInt8(ascii: "-") else {
                index += 1
                continue
            }
            let start = index
            while index < sheet.endIndex, isNameByte(sheet[index]) { index += 1 }
            let name = sheet[start..<index]
            let rest = sheet[index...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: ":") else { continue }
            let value = rest.dropFirst().drop { $0 <= 0x20 }
            guard value.begins(with: "url("), let address = address(in: value) else { continue }
            found[String(decoding: name, as: UTF8.self)] = address
            index = value.startIndex + address.utf8.count
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
