import Basics
import TestSupport
import Testing

@testable import PDF

@Suite struct ExportTests {
    static let samples: [(name: String, make: @Sendable () throws -> SampleLayouts.Sample)] = [
        ("paragraph", { try SampleLayouts.paragraph() }),
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

    /// What other programs say of a file: nothing.
    @Test(arguments: samples.map(\.name), PDFOptions.Standard.allCases)
    func programsFindNothing(name: String, standard: PDFOptions.Standard) throws {
        let bytes = try Self.bytes(Self.sample(name), standard: standard)
        try? RealFiles().replace(Path("/tmp/pdf-\(name)-\(standard.rawValue).pdf"), with: bytes)
        if let qpdf = Program("qpdf") {
            let answer = try qpdf.run(on: bytes, before: ["--check"])
            #expect(answer.status == 0, "\(answer.text)")
        }
        if let mutool = Program("mutool") {
            let answer = try mutool.run(on: bytes, before: ["draw", "-q", "-r", "50", "-F", "pgm", "-o", "/dev/null"])
            // Debian's build knows no ICC and says so.
            let text = answer.text.replacing("warning: ICC support is not available\n", with: "")
            #expect(answer.status == 0 && text.isEmpty, "\(text)")
        }
        if let ghostscript = Program("gs") {
            let options = ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage"]
            let answer = try ghostscript.run(on: bytes, before: options)
            #expect(answer.status == 0 && answer.text.isEmpty, "\(answer.text)")
        }
        if let poppler = Program("pdftotext") {
            let answer = try poppler.run(on: bytes, after: ["/dev/null"])
            #expect(answer.status == 0 && answer.text.isEmpty, "\(answer.text)")
        }
    }

    @Test(arguments: samples.map(\.name), PDFOptions.Standard.allCases)
    func standardsAreKept(name: String, standard: PDFOptions.Standard) throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        guard let veraPDF = Program(path: shared + "/tools/verapdf/verapdf") else { return }
        let bytes = try Self.bytes(Self.sample(name), standard: standard)
        let answer = try veraPDF.run(on: bytes, before: [standard == .ua1 ? "ua1,2a" : "ua2,4"])
        #expect(answer.status == 0, "\(answer.text)")
    }
}
