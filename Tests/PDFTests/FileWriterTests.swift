import Basics
import Foundation
import Packing
import TestSupport
import Testing

@testable import PDF

@Suite struct FileWriterTests {
    /// A file of one empty page and some hundred small objects, written through all ways there are.
    static func file(_ style: FileStyle, version: FileVersion = .pdf17, filler: Int = 600) throws -> [UInt8] {
        let sink = MemorySink()
        var file = try FileWriter(to: sink, version: version, style: style)
        let catalog = file.reserve()
        let pages = file.reserve()
        let page = file.reserve()
        let content = file.reserve()
        let many = file.reserve(filler)
        try file.write(catalog) {
            $0.dictionary {
                $0.name("Type", "Catalog")
                $0.reference("Pages", pages)
                $0.references("Filler", (0..<filler).map(many.advanced))
            }
        }
        try file.write(pages) {
            $0.dictionary {
                $0.name("Type", "Pages")
                $0.references("Kids", [page])
                $0.integer("Count", 1)
            }
        }
        try file.write(page) {
            $0.dictionary {
                $0.name("Type", "Page")
                $0.reference("Parent", pages)
                $0.integers("MediaBox", [0, 0, 100, 100])
                $0.reference("Contents", content)
                $0.dictionary("Resources") { _ in }
            }
        }
        try file.write(content, deflating: Array(repeatElement(Array("0 0 10 10 re f\n".utf8), count: 20).joined()))
        var apart = ObjectStream(style: style)
        for index in 0..<filler / 2 { apart.add(many.advanced(by: index)) { $0.integer(index) } }
        try file.write(apart.packed(Deflater(.zlib)))
        for index in filler / 2..<filler { try file.write(many.advanced(by: index)) { $0.text("object \(index)") } }
        try file.finish(catalog: catalog, information: nil)
        return sink.bytes
    }

    @Test(arguments: [FileStyle.compact, .plain], [FileVersion.pdf17, .pdf20])
    func qpdfFindsNothing(style: FileStyle, version: FileVersion) throws {
        guard let qpdf = Program("qpdf") else { return }
        let bytes = try Self.file(style, version: version)
        #expect(try qpdf.run(on: bytes, before: ["--check"]).status == 0)
    }

    @Test func sameBytesTwice() throws {
        #expect(try Self.file(.compact) == Self.file(.compact))
    }

    @Test func identifierFollowsTheContent() throws {
        let one = try Self.file(.plain, filler: 4)
        let other = try Self.file(.plain, filler: 6)
        #expect(Self.identifier(one) == Self.identifier(one))
        #expect(Self.identifier(one) != Self.identifier(other))
    }

    static func identifier(_ bytes: [UInt8]) -> Substring {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.range(of: "/ID [") else { return "" }
        return text[range.upperBound...].prefix(34)
    }

    @Test func plainFileIsReadable() throws {
        let text = String(decoding: try Self.file(.plain, filler: 2), as: UTF8.self)
        #expect(text == References.text(at: Fixtures.folder("PDF") + "/plain-file.txt", updatingTo: text))
    }
}
