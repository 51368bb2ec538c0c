import Basics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Readers

/// The examples of the CommonMark specification and of GitHub's, through the model back to HTML.
///
/// Every example without raw HTML must come out as the specification says, apart from notation (`PlainHTML`) and from
/// those that `Fixtures/specification/different.txt` names with the reason.
@Suite struct MarkdownSpecificationTests {
    private struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
    }

    private static let files = ["spec-tests", "gfm-spec-tests", "gfm-extensions-tests"]
    private static let folder = Fixtures.folder("Readers") + "/specification"

    /// The examples of a file that may differ, with the reasons.
    private func listed(_ file: String) throws -> [Int: String] {
        let text = String(decoding: try Fixtures.bytes(Self.folder + "/different.txt"), as: UTF8.self)
        var listed: [Int: String] = [:]
        for line in text.split(separator: "\n") where line.first != "#" {
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            if parts.count == 3, parts[0] == file, let number = Int(parts[1]) { listed[number] = parts[2] }
        }
        return listed
    }

    @Test(arguments: files) func examples(file: String) throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let data = try Data(Fixtures.bytes("\(shared)/corpus/commonmark/\(file).json"))
        let reasons = try listed(file)
        var different: [Int] = []
        for example in try JSONDecoder().decode([Example].self, from: data) where !hasRawHTML(example.markdown) {
            let found = PlainHTML.normalised(html(of: example.markdown))
            let expected = PlainHTML.normalised(example.html)
            guard found != expected else { continue }
            different.append(example.example)
            if reasons[example.example] == nil {
                Issue.record("\(file) \(example.example)\n\(example.markdown)\nexpected \(expected)\nfound    \(found)")
            }
        }
        #expect(different == reasons.keys.sorted())
    }

    /// The same features in words of our own, for where the specification is not at hand.
    @Test(arguments: Fixtures.names(in: folder).filter { $0.hasSuffix(".md") }) func own(name: String) throws {
        let source = String(decoding: try Fixtures.bytes("\(Self.folder)/\(name)"), as: UTF8.self)
        let found = html(of: source)
        #expect(References.text(at: "\(Self.folder)/\(name).expected", updatingTo: found) == found)
    }

    /// The model as HTML, headings on the levels that were written.
    private func html(of markdown: String) -> String {
        var conversion = MarkdownConversion(file: nil, firstLine: 1, reporting: { _ in })
        let (blocks, notes) = conversion.converted(Array(markdown.utf8)[...])
        return HTMLWriter.fragment(of: blocks, notes: notes)
    }

    private func hasRawHTML(_ markdown: String) -> Bool {
        MarkdownNode.withDocument(of: Array(markdown.utf8)[...]) { document in
            var node: MarkdownNode? = document
            while let here = node {
                if here.kind == .html || here.kind == .inlineHTML { return true }
                node = here.following(below: document)
            }
            return false
        } ?? false
    }
}
