import Basics
import Typesetting

extension PDFDocument {
    /// Writes the annotation of one area of a link (12.5.6.5).
    mutating func writeLink(_ area: LinkArea, _ target: LinkTarget, on index: Int) throws {
        let page = layout.pages[index]
        let slug = PageBoxes(page).slug
        let height = page.size.height
        let frame = area.frame
        let box = [
            slug + frame.origin.x, slug + height - frame.bottom, slug + frame.right, slug + height - frame.origin.y,
        ]
        let reference = references.annotations.advanced(by: annotations.count)
        let parent = layout.pages.count + annotations.count
        let text = use.texts[area.node]?.collapsed ?? ""
        let contents = text.isEmpty ? area.target : text
        annotations.append(Annotation(element: source.tags.elementOfNode[Int(area.node)], page: index))
        let link = place(of: target)
        try file.write(reference) {
            $0.dictionary {
                $0.name("Type", "Annot")
                $0.name("Subtype", "Link")
                $0.array("Rect") { for length in box { $0.fixed(length.units, places: 3) } }
                $0.integers("Border", [0, 0, 0])
                // Printed (PDF/A-2, 6.3.2).
                $0.integer("F", 4)
                $0.text("Contents", contents)
                $0.integer("StructParent", parent)
                link.write(to: &$0)
            }
        }
    }

    /// Where a target is, as the file names it.
    func place(of target: LinkTarget) -> PlaceInFile {
        switch target {
        case .address(let address): .address(address)
        case .place(let destination): place(of: destination)
        }
    }

    /// Where a destination is, as the file names it.
    func place(of destination: Destination) -> PlaceInFile {
        let page = layout.pages[destination.page]
        let slug = PageBoxes(page).slug
        let node = Int(destination.node)
        let nodes = source.tags.elementOfNode
        let element = nodes.indices.contains(node) ? nodes[node] : 0
        return .place(
            page: references.pages.advanced(by: destination.page),
            element: isPDF2 ? reference(ofElement: element) : nil,
            left: (slug + destination.point.x).units,
            head: (slug + page.size.height - destination.point.y).units
        )
    }
}

/// Where a link or an entry of the outline leads, as a file names it.
enum PlaceInFile {
    /// Out of the file.
    case address(String)
    /// A place on a page, in thousandths of a point; in PDF 2.0 also the element there (PDF/UA-2, 8.8).
    case place(page: Reference, element: Reference?, left: Int, head: Int)

    /// Writes the entry of the annotation or outline item.
    func write(to tokens: inout Tokens) {
        switch self {
        case .address(let address):
            tokens.dictionary("A") {
                $0.name("S", "URI")
                $0.string("URI", Self.ascii(address))
            }
        case .place(let page, nil, let left, let head):
            tokens.array("Dest") { Self.write(page, left, head, to: &$0) }
        case .place(let page, let element?, let left, let head):
            tokens.dictionary("A") {
                $0.name("S", "GoTo")
                $0.array("D") { Self.write(page, left, head, to: &$0) }
                $0.array("SD") { Self.write(element, left, head, to: &$0) }
            }
        }
    }

    private static func write(_ target: Reference, _ left: Int, _ head: Int, to tokens: inout Tokens) {
        tokens.reference(target)
        tokens.name("XYZ")
        tokens.fixed(left, places: 3)
        tokens.fixed(head, places: 3)
        tokens.word("null")
    }

    /// An address in ASCII, as 12.6.4.8 wants it: anything else is written in per cent.
    private static func ascii(_ address: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if byte > 0x20, byte < 0x7F {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), Tokens.hexDigit(byte >> 4), Tokens.hexDigit(byte & 15)]
            }
        }
        return bytes
    }
}
