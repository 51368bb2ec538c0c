import TestSupport
import Testing

@testable import PDF

/// Other programs that read PDF files; none of them may find anything to say.
enum Judges {
    static func findNothing(_ bytes: [UInt8], _ standard: PDFOptions.Standard) throws {
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
        guard let veraPDF = Program.veraPDF else { return }
        let answer = try veraPDF.run(on: bytes, before: [standard == .ua1 ? "ua1,2a" : "ua2,4"])
        #expect(answer.status == 0, "\(answer.text)")
    }
}
