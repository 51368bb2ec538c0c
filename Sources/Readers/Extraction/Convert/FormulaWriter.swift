import Basics
import Markup

/// Writes formulas as XML of the elements and attributes of MathML Core, nothing else.
struct FormulaWriter {
    private static let elements = NameSet(
        """
        math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder \
        mover munderover mmultiscripts mprescripts none mtable mtr mtd mfenced menclose semantics
        """
    )
    private static let attributes = NameSet(
        """
        display mathvariant dir mathsize stretchy fence separator lspace rspace minsize maxsize symmetric largeop \
        movablelimits accent accentunder linethickness width height depth voffset columnspan rowspan columnalign \
        rowalign displaystyle scriptlevel open close separators notation
        """
    )

    let tree: MarkupTree

    /// The `math` element at `index`; nil where nothing of it is allowed or it is empty.
    func xml(_ index: Int) -> String? {
        var out: [UInt8] = []
        out += "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"".utf8
        append(attributesOf: index, to: &out)
        out.append(UInt8(ascii: ">"))
        let start = out.count
        children(of: index, to: &out)
        guard out.count > start else { return nil }
        out += "</math>".utf8
        return String(decoding: out, as: UTF8.self)
    }

    /// The formula as TeX, where an annotation gives it.
    func tex(_ index: Int) -> String? {
        let top = MarkupTree.NodeID(Int32(index))
        for node in tree.descendants(of: top) where tree.isElement(node, .annotation) {
            if tree.attribute(.encoding, of: node)?.lowercased().contains("tex") ?? false {
                return tree.innerText(of: node)
            }
        }
        return nil
    }

    private func children(of index: Int, to out: inout [UInt8]) {
        var child = tree.nodes[index].firstChild
        while child >= 0 {
            let node = tree.nodes[Int(child)]
            if node.kind == .text {
                XMLEscape.append(tree.bytes[node.piece.range], to: &out)
            } else if node.kind == .element, Self.elements.contains(node.name) {
                let name = node.name.bytes
                out.append(UInt8(ascii: "<"))
                out += name
                append(attributesOf: Int(child), to: &out)
                out.append(UInt8(ascii: ">"))
                children(of: Int(child), to: &out)
                out += "</".utf8
                out += name
                out.append(UInt8(ascii: ">"))
            }
            child = node.next
        }
    }

    private func append(attributesOf index: Int, to out: inout [UInt8]) {
        var next = tree.nodes[index].attribute
        while next >= 0 {
            let attribute = tree.attributes[Int(next)]
            if Self.attributes.contains(attribute.name) {
                out.append(UInt8(ascii: " "))
                out += attribute.name.bytes
                out += "=\"".utf8
                XMLEscape.appendAttribute(tree.bytes[attribute.value.range], to: &out)
                out.append(UInt8(ascii: "\""))
            }
            next = attribute.next
        }
    }
}
