import Basics
import Foundation
import Markup

// What an element holds as HTML: Atom's XHTML, and markup that stands naked in RSS.
extension FeedTree {
    /// How an element is written again.
    private enum Form {
        /// Its text holds signs of markup already, as in `<description><p>&lt;b&gt;`.
        case loose
        /// Its text is text.
        case strict
        /// As strict, and every element ends: SVG.
        case drawing
    }

    /// Elements that have no content in HTML, whose end is not written (HTML, 13.1.2).
    private static let void = NameSet("area base br col embed hr img input link meta param source track wbr")
    /// Attributes that hold an address.
    private static let addresses = NameSet("href src poster cite")

    /// The nodes below `node` as HTML.
    ///
    /// Text is escaped again where `isXHTML`. Addresses below an `xml:base` of their own are made absolute.
    func html(below node: Int, isXHTML: Bool) -> String {
        var out: [UInt8] = []
        children(of: node, isXHTML ? .strict : .loose, base: nil, to: &out)
        return DoubleEncoding.repaired(String(decoding: out, as: UTF8.self))
    }

    private func children(of node: Int, _ form: Form, base: String?, to out: inout [UInt8]) {
        var child = tree.nodes[node].firstChild
        while child >= 0 {
            let index = Int(child)
            child = tree.nodes[index].next
            switch tree.nodes[index].kind {
            case .text:
                let bytes = tree.textBytes(of: MarkupTree.NodeID(Int32(index)))
                if form == .loose { out += bytes } else { Self.escape(bytes, to: &out) }
            case .element: element(index, form, base, to: &out)
            case .document, .comment, .instruction: continue
            }
        }
    }

    private func element(_ node: Int, _ form: Form, _ around: String?, to out: inout [UInt8]) {
        if form == .strict, local(node) == .svg, space(node) == .markup { return drawing(node, to: &out) }
        let name = tree.nodes[node].name.bytes
        let plain = name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
        let base = value(.xmlBase, of: node) == nil ? around : self.base(of: node)
        out.append(UInt8(ascii: "<"))
        out += plain
        attributes(of: node, base: base, to: &out)
        out.append(UInt8(ascii: ">"))
        if form != .drawing, Self.void.contains(local(node)) { return }
        children(of: node, form, base: base, to: &out)
        out += "</".utf8
        out += plain
        out.append(UInt8(ascii: ">"))
    }

    private func attributes(of node: Int, base: String?, to out: inout [UInt8]) {
        for (name, value) in tree.attributes(of: MarkupTree.NodeID(Int32(node))) {
            guard name != .xmlBase, !name.bytes.starts(with: "xmlns".utf8) else { continue }
            var value = value
            if let base, Self.addresses.contains(name) { value = WebPlace.absolute(value, from: base) ?? value }
            out.append(0x20)
            out += name.bytes
            out += "=\"".utf8
            Self.escape(Array(value.utf8)[...], to: &out)
            out.append(UInt8(ascii: "\""))
        }
    }

    /// A drawing as a picture that holds itself, which is read as every other picture is.
    private func drawing(_ node: Int, to out: inout [UInt8]) {
        var xml = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"".utf8)
        attributes(of: node, base: nil, to: &xml)
        xml.append(UInt8(ascii: ">"))
        children(of: node, .drawing, base: nil, to: &xml)
        xml += "</svg>".utf8
        out += "<img src=\"data:image/svg+xml;base64,\(Data(xml).base64EncodedString())\"".utf8
        if let words = text(.markup, .title, in: node)?.collapsed {
            out += " alt=\"".utf8
            Self.escape(Array(words.utf8)[...], to: &out)
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
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
