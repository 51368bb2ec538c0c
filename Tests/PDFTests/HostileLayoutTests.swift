import Basics
import Fonts
import Markup
import Styling
import Testing
import Typesetting

@testable import PDF

/// Layouts that make no sense are written as far as they do.
@Suite struct HostileLayoutTests {
    static func bytes(_ layout: Layout, _ change: (inout PDFExporter) -> Void = { _ in }) throws -> [UInt8] {
        var exporter = PDFExporter(metadata: SampleLayouts.metadata, faces: FaceSource(layout.typeCase))
        change(&exporter)
        let sink = MemorySink()
        try exporter.write(layout, to: sink)
        if let qpdf = Program("qpdf") {
            let answer = try qpdf.run(on: sink.bytes, before: ["--check"])
            #expect(answer.status == 0, "\(answer.text)")
        }
        return sink.bytes
    }

    static func empty(pages: Int) throws -> Layout {
        var layout = Layout(typeCase: try TypeCase())
        for number in 0..<pages {
            layout.pages.append(
                Page(
                    size: Size(width: Length(points: 100), height: Length(points: 100)),
                    flow: 7,
                    folio: Folio(style: .arabic, number: number + 1),
                    isLeft: false
                )
            )
        }
        return layout
    }

    @Test(arguments: [0, 1, 32, 33, 1025])
    func anyNumberOfEmptyPages(count: Int) throws {
        let bytes = try Self.bytes(Self.empty(pages: count))
        guard count > 0, let poppler = Program("pdfinfo") else { return }
        let lines = try poppler.run(on: bytes).text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("Pages:") && $0.hasSuffix(" \(count)") })
    }

    @Test func linksThatLeadNowhere() throws {
        var layout = try Self.empty(pages: 2)
        let p = layout.structure.add(.p, to: 0)
        let frame = Rectangle(x: .zero, y: .zero, width: Length(points: 9), height: Length(points: 9))
        layout.destinations["far"] = Destination(page: 99, point: .zero, node: 5000)
        layout.destinations["here"] = Destination(page: 1, point: .zero, node: 5000)
        for target in ["#far", "#lost", "", "#", "#here", "ht tp://\u{FFFF}(\\"] {
            for node in [p, 0, -1, 5000] {
                layout.pages[0].items.append(.link(LinkArea(frame: frame, target: target, node: node)))
            }
        }
        for isPDF2 in [false, true] {
            _ = try Self.bytes(layout) {
                $0.options.standard = isPDF2 ? .ua2 : .ua1
                $0.outline = [OutlineItem(title: "", target: "far"), OutlineItem(title: "(", target: "here")]
            }
        }
    }

    @Test func tenThousandNotes() throws {
        var layout = try Self.empty(pages: 10)
        let frame = Rectangle(x: .zero, y: .zero, width: Length(points: 9), height: Length(points: 9))
        for number in 0..<10_000 {
            let note = layout.structure.add(.aside, to: layout.structure.add(.p, to: 0))
            layout.structure.attributes[note, default: StructureAttributes()].role = "doc-footnote"
            let leaf = layout.structure.addLeaf(to: note)
            layout.pages[number / 1000].items.append(.rule(Rule(frame: frame, colour: .black, tag: leaf)))
        }
        _ = try Self.bytes(layout)
    }

    @Test func aPictureThatCannotBeHad() throws {
        var layout = try Self.empty(pages: 1)
        let frame = Rectangle(x: .zero, y: .zero, width: Length(points: 9), height: Length(points: 9))
        let picture = PlacedPicture(source: .resource(-5), frame: frame, tag: Tag(900))
        layout.pages[0].items.append(.picture(picture))
        let bytes = try Self.bytes(layout) { $0.options.isReadable = true }
        #expect(!String(decoding: bytes, as: UTF8.self).contains(" Do"))
    }

    @Test func aFaceThatMayNotBeEmbedded() throws {
        let sample = try SampleLayouts.paragraph()
        let bytes = try Self.bytes(sample.layout) {
            let faces = sample.exporter.faces
            $0.faces = FaceSource(space: faces.space, unitsPerEm: faces.unitsPerEm) { _, _ in nil }
            $0.options.isReadable = true
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/ActualText(T)"))
        #expect(!text.contains("/FontFile2"))
    }

    @Test func damagedFontFiles() throws {
        let sample = try SampleLayouts.paragraph()
        for length in [0, 3, 12, 40, 200] {
            _ = try Self.bytes(sample.layout) {
                let faces = sample.exporter.faces
                $0.faces = FaceSource(space: faces.space, unitsPerEm: faces.unitsPerEm) { face, glyphs in
                    guard var program = faces.program(face, glyphs) else { return nil }
                    program.bytes = Array(program.bytes.prefix(length))
                    return program
                }
            }
        }
    }

    @Test func anotherThreadMayCancel() throws {
        let layout = try Self.empty(pages: 3)
        let exporter = PDFExporter(metadata: SampleLayouts.metadata, faces: FaceSource(layout.typeCase))
        #expect(throws: CancellationError.self) { try exporter.write(layout, to: MemorySink()) { true } }
    }
}
