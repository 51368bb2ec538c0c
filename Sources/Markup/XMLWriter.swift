import Basics

/// Writes trees as XML: XHTML with an XML declaration, or a fragment.
package enum XMLWriter {
    /// Elements that HTML knows as empty: written `<br/>`. Every other one keeps its end tag, because readers that
    /// parse XHTML as HTML would take `<p/>` as never closed (XHTML 1.0, C.3).
    private static let void = NameSet("area base br col embed hr img input link meta source track wbr")

    /// The whole document: XML declaration in UTF-8, document type, tree.
    package static func document(_ tree: MarkupTree, docType: String? = "<!DOCTYPE html>") -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(tree.bytes.count + tree.nodes.count * 8)
        out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
        if let docType { out += Array(docType.utf8) + [UInt8(ascii: "\n")] }
        write(below: tree.document, of: tree, to: &out)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    /// What lies below `node`.
    package static func fragment(below node: MarkupTree.NodeID, of tree: MarkupTree) -> [UInt8] {
        var out: [UInt8] = []
        write(below: node, of: tree, to: &out)
        return out
    }

    private static func write(below top: MarkupTree.NodeID, of tree: MarkupTree, to out: inout [UInt8]) {
        var names = NameCache()
        tree.bytes.withUnsafeBufferPointer { bytes in
            tree.nodes.withUnsafeBufferPointer { nodes in
                var index = nodes[Int(top.index)].firstChild
                while index >= 0 {
                    let node = nodes[Int(index)]
                    open(node, tree, bytes, &names, &out)
                    if node.firstChild >= 0 {
                        index = node.firstChild
                        continue
                    }
                    var here = index
                    while nodes[Int(here)].next < 0 {
                        let parent = nodes[Int(here)].parent
                        if parent == top.index || parent < 0 { return }
                        close(nodes[Int(parent)].name, &names, &out)
                        here = parent
                    }
                    index = nodes[Int(here)].next
                }
            }
        }
    }

    private static func open(
        _ node: MarkupTree.Node,
        _ tree: MarkupTree,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ names: inout NameCache,
        _ out: inout [UInt8]
    ) {
        switch node.kind {
        case .document: break
        case .text: XMLEscape.append(UnsafeBufferPointer(rebasing: bytes[node.piece.range]), to: &out)
        case .comment: out += Array("<!--".utf8) + bytes[node.piece.range] + Array("-->".utf8)
        case .instruction: out += Array("<?".utf8) + bytes[node.piece.range] + Array("?>".utf8)
        case .element:
            out.append(UInt8(ascii: "<"))
            out += names[node.name]
            var index = node.attribute
            while index >= 0 {
                let attribute = tree.attributes[Int(index)]
                out.append(UInt8(ascii: " "))
                out += names[attribute.name]
                out += "=\"".utf8
                XMLEscape.appendAttribute(UnsafeBufferPointer(rebasing: bytes[attribute.value.range]), to: &out)
                out.append(UInt8(ascii: "\""))
                index = attribute.next
            }
            if node.firstChild >= 0 {
                out.append(UInt8(ascii: ">"))
            } else if void.contains(node.name) {
                out += "/>".utf8
            } else {
                out.append(UInt8(ascii: ">"))
                close(node.name, &names, &out)
            }
        }
    }

    private static func close(_ name: Name, _ names: inout NameCache, _ out: inout [UInt8]) {
        out += "</".utf8
        out += names[name]
        out.append(UInt8(ascii: ">"))
    }
}

/// The texts of names already met, so that the shared table is asked once a name.
private struct NameCache {
    private var texts: [[UInt8]?] = []

    subscript(name: Name) -> [UInt8] {
        mutating get {
            let index = Int(name.index)
            if index >= texts.count { texts += [[UInt8]?](repeating: nil, count: index + 1 - texts.count) }
            if let text = texts[index] { return text }
            let text = name.bytes
            texts[index] = text
            return text
        }
    }
}
