import Basics
import TestSupport
import Testing

@testable import PDF

@Suite struct ExportTests {
    static let samples: [(name: String, make: @Sendable () throws -> SampleLayouts.Sample)] = [
        ("paragraph", { try SampleLayouts.paragraph() }),
        ("scripts", { try SampleLayouts.scripts() }),
        ("everything", { try SampleLayouts.everything() }),
    ]

    static func bytes(
        _ sample: SampleLayouts.Sample,
        standard: PDFOptions.Standard = .ua1,
        isReadable: Bool = false,
        cores: Int = 1
    ) throws -> [UInt8] {
        var exporter = sample.exporter
        exporter.options.standard = standard
        exporter.options.isReadable = isReadable
        exporter.cores = cores
        let sink = MemorySink()
        try exporter.write(sample.layout, to: sink)
        return sink.bytes
    }

    static func sample(_ name: String) throws -> SampleLayouts.Sample {
        try #require(try samples.first { $0.name == name }?.make())
    }

    /// What other programs say of a file, veraPDF among them: nothing.
    @Test(arguments: samples.map(\.name), PDFOptions.Standard.allCases)
    func programsFindNothing(name: String, standard: PDFOptions.Standard) throws {
        let bytes = try Self.bytes(Self.sample(name), standard: standard)
        try Judges.findNothing(bytes, standard)
    }

    @Test(arguments: samples.map(\.name))
    func bytesDoNotDependOnThreads(name: String) throws {
        let one = try Self.bytes(Self.sample(name))
        #expect(try Self.bytes(Self.sample(name)) == one)
        #expect(try Self.bytes(Self.sample(name), cores: 4) == one)
    }

    /// Every word of the layout, once and in order, as another program reads them.
    @Test(arguments: [
        ("paragraph", "The quick brown fox jumps over the lazy dog (and AVATAR stays where it stood)."),
        (
            "scripts",
            "Ωκεανός и Достоевский fi ffi: offices שלום السلام ראשון שני שלישי कर्म किताब ภาษาไทย น้ำ ไทย 活字は美しい"
        ),
    ])
    func wordsAreThere(name: String, words: String) throws {
        guard let poppler = Program("pdftotext") else { return }
        let answer = try poppler.run(on: Self.bytes(Self.sample(name)), after: ["-"])
        let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}"]
        let text = String(String.UnicodeScalarView(answer.text.unicodeScalars.filter { !marks.contains($0) }))
        let found = text.split(whereSeparator: \.isWhitespace)
        #expect(found.starts(with: words.split(separator: " ")), "\(text)")
    }

    /// The file for people, without what is no text.
    @Test(arguments: samples.map(\.name).filter { $0 != "scripts" }, PDFOptions.Standard.allCases)
    func readableFile(name: String, standard: PDFOptions.Standard) throws {
        let sample = try Self.sample(name)
        let text = PlainFile.text(try Self.bytes(sample, standard: standard, isReadable: true))
        let more = name == "everything" ? ["NotoSansMono-Regular", "LMRoman10-Regular"] : []
        for face in ["Vollkorn-Regular"] + more where !text.contains("+\(face)") {
            print("skipped: \(face) is not installed")
            return
        }
        let path = Fixtures.folder("PDF") + "/\(name)-\(standard.rawValue).txt"
        #expect(text == References.text(at: path, updatingTo: text))
    }
}
