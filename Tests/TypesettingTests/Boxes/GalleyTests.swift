import Basics
import Markup
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// Galleys of small documents beside what they are expected to be.
@Suite struct GalleyTests {
    static let folder = Fixtures.folder("Typesetting") + "/boxes"
    static let cases = Fixtures.names(in: folder).filter { $0.hasSuffix(".xhtml") }

    @Test(arguments: cases) func `galleys and structures are as expected`(_ name: String) throws {
        let bytes = try Fixtures.bytes("\(Self.folder)/\(name)")
        let dump = try BoxSample.dump(bytes)
        let reference = "\(Self.folder)/\(name.dropLast(6)).txt"
        #expect(dump == References.text(at: reference, updatingTo: dump))
    }
}

/// Sets documents with the stand-in setter.
enum BoxSample {
    /// Four pictures: a landscape, a portrait, a sign, and one of many pixels.
    static let pictures = [(600, 400), (300, 900), (16, 12), (3000, 2000)].map { width, height in
        TypesettingJob.Picture(
            size: Size(width: Length(points: Double(width) * 0.75), height: Length(points: Double(height) * 0.75)),
            pixels: width
        )
    }

    /// The galley and the structure of a document as text. Its own sheet is in its `style` element.
    static func dump(_ bytes: [UInt8]) throws -> String {
        try set(bytes) { galley, structure, concessions in
            var text = galley.dump() + "structure\n" + structure.dump()
            if concessions.reducedBoxes > 0 { text += "reduced \(concessions.reducedBoxes)\n" }
            return text
        }
    }

    /// Sets a document and looks at the result.
    static func set<Result>(
        _ bytes: [UInt8],
        _ look: (Galley, StructureTree, Concessions) throws -> Result
    ) throws -> Result {
        let tree = try XMLParser.parse(bytes)
        let document = Stylist(try sheets(of: tree)).styled(tree)
        var setter = GalleySetter(lines: PlainSetter(), pictures: pictures, language: "en") { name in
            PageMeasure(width: Length(points: name == "wide" ? 300 : 200), height: Length(points: 260))
        }
        setter.append(document, index: 0)
        setter.finish()
        return try look(setter.galley, setter.structure, setter.concessions)
    }

    static func sheets(of tree: MarkupTree) throws -> [StyleSource] {
        let base = try Fixtures.bytes("\(GalleyTests.folder)/boxes.css")
        var own: [UInt8] = []
        for index in 0..<tree.count where tree.isElement(MarkupTree.NodeID(Int32(index)), .style) {
            own += Array(tree.innerText(of: MarkupTree.NodeID(Int32(index))).utf8)
        }
        return [
            StyleSource(name: "boxes.css", origin: .userAgent, bytes: base),
            StyleSource(name: "own.css", origin: .author, bytes: own),
        ]
    }
}
