import Basics
import Markup

// What an element holds as HTML: Atom's XHTML, and markup that stands naked in RSS.
extension FeedTree {
    /// Elements that have no content in HTML, whose end is not written (HTML, 13.1.2).
    private static let void = NameSet("area base br col embed hr img input link meta param source track wbr")
    /// Attributes that hold an address.
    private static let addresses = NameSet("href src poster cite")

    /// The nodes below `node` as HTML.
    ///
    /// Text is escaped again where `isXHTML`; else its signs are markup already, as in `<description><p>&lt;b&gt;`.
    /// Addresses below an `xml:base` of their own are made absolute.
    func html(below node: Int, isXHTML: Bool) -> String {
        var out: [UInt8] = []
        var child = tree.nodes[node].firstChild
        while child >= 0 {
            write(Int(child), isXHTML: isXHTML, base: nil, to: &out)
            child = tree.nodes[Int(child)].next
        }
        return DoubleEncoding.repaired(String(decoding: out, as: UTF8.self))
    }

    private func write(_ node: Int, isXHTML: Bool, base: String?, to out: inout [UInt8]) {
        switch tree.nodes[node].kind {
        case .text:
            let bytes = tree.textBytes(of: MarkupTree.NodeID(Int32(node)))
            if isXHTML { Self.escape(bytes, to: &out) } else { out += bytes }
        case .element: element(node, isXHTML, base, to: &out)
        case .document, .comment, .instruction: return
        }
    }

    private func element(_ node: Int, _ isXHTML: Bool, _ around: String?, to out: inout [UInt8]) {
        let name = plainName(tree.nodes[node].name.bytes)
        let base = value(.xmlBase, of: node) == nil ? around : self.base(of: node)
        out.append(UInt8(ascii: "<"))
        out += name
        for (attribute, value) in tree.attributes(of: MarkupTree.NodeID(Int32(node))) {
            guard attribute != .xmlBase, !attribute.bytes.starts(with: "xmlns".utf8) else { continue }
            var value = value
            if let base, Self.addresses.contains(attribute) { value = WebPlace.absolute(value, from: base) ?? value }
            out.append(0x20)
            out += attribute.bytes
            out += "=\"".utf8
            Self.escape(Array(value.utf8)[...], to: &out)
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
        if Self.void.contains(local(node)) { return }
        var child = tree.nodes[node].firstChild
        while child >= 0 {
            write(Int(child), isXHTML: isXHTML, base: base, to: &out)
            child = tree.nodes[Int(child)].next
        }
        out += "</".utf8
        out += name
        out.append(UInt8(ascii: ">"))
    }

    private func plainName(_ name: [UInt8]) -> ArraySlice<UInt8> {
        name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            default: out.append(byte)
            }
        }
    }
}
