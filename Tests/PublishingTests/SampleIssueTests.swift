import Basics
import Foundation
import Publishing
import TestSupport
import Testing

/// The sample issue, built as a user would and judged by programs that know nothing of ours.
@Suite struct SampleIssueTests {
    private static let issue = "\(Fixtures.repository)/Examples/forme"
    private static let environment = ProcessInfo.processInfo.environment
    private static let hasEPUBCheck = environment["DIGEST_EPUBCHECK_JAR"].map { !$0.isEmpty } ?? false
    private static let python = environment["DIGEST_PYTHON"]
    static let languages = ["ar", "de", "el", "en", "es", "fr", "it", "pt", "ru", "zh"]

    /// Builds `edition` into a folder that is removed afterwards.
    private func building(_ edition: String, _ body: (String, BuildReport) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let report = Press(world: .real()).build(BuildOrder(inputs: [edition], output: folder, cores: 2))
        try body(try #require(report.products.first).path.text, report)
    }

    @Test func everythingIsInIt() throws {
        try building("\(Self.issue)/edition.yaml") { _, report in
            #expect(report.summary.picturesPlaced == report.summary.picturesWanted)
            #expect(report.diagnostics.filter { $0.severity > .notice } == [])
            let counts = Dictionary(uniqueKeysWithValues: report.summary.articles.map { ($0.completeness, $0.count) })
            #expect(counts == ["full": 23, "excerpt": 3, "stub": 0, "media": 2])
        }
    }

    @Test(.enabled(if: hasEPUBCheck, "skipped: no DIGEST_EPUBCHECK_JAR; `make test` sets it"))
    func epubCheckFindsNothing() throws {
        try building("\(Self.issue)/edition.yaml") { book, _ in
            let checked = try Peer.run("python3", ["\(Fixtures.repository)/Tests/Support/epubcheck.py", book])
            #expect(checked.status == 0, "\(checked.output)")
        }
    }

    /// Every word of the articles, once and in order, as two other parsers read the book.
    @Test(.enabled(if: python != nil, "skipped: no DIGEST_PYTHON; `make test` sets it"))
    func everyWordIsThereOnceAndInOrder() throws {
        try building("\(Self.issue)/edition.yaml") { book, _ in
            let press = Press(world: .real())
            let names = Fixtures.names(in: "\(Self.issue)/articles").filter { $0.hasSuffix(".md") }
            // Articles are found by their titles: not the one that the edition retitles, nor the one named like the book.
            let texts = names.flatMap { press.extract("\(Self.issue)/articles/\($0)").articles }
                .filter { !["Five Letters Under the Glass", "The Forme"].contains($0.title) }
            let expected = book + ".json"
            try ("[" + texts.map { $0.json.written() }.joined(separator: ",") + "]")
                .write(toFile: expected, atomically: true, encoding: .utf8)
            let script = "\(Fixtures.repository)/Tests/Support/words_in_order.py"
            let checked = try Peer.run(Self.python ?? "python3", [script, book, expected])
            #expect(checked.status == 0, "\(checked.output)")
        }
    }

    /// The sample issue as if it were of another language, in which its own articles are foreign.
    private func building(in language: String, _ body: (String, BuildReport) throws -> Void) throws {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("issue-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: Self.issue, toPath: copy)
        let text = try String(contentsOfFile: "\(copy)/edition.yaml", encoding: .utf8)
        try (text + "\nlanguage: \(language)\n")
            .write(toFile: "\(copy)/edition.yaml", atomically: true, encoding: .utf8)
        try building("\(copy)/edition.yaml", body)
    }

    /// Foreign articles bear their language, and their direction where it is another.
    @Test(.enabled(if: hasEPUBCheck, "skipped: no DIGEST_EPUBCHECK_JAR; `make test` sets it"), arguments: ["ar", "de"])
    func epubCheckFindsNothingInOtherLanguages(language: String) throws {
        try building(in: language) { book, _ in
            let checked = try Peer.run("python3", ["\(Fixtures.repository)/Tests/Support/epubcheck.py", book])
            #expect(checked.status == 0, "\(checked.output)")
        }
    }

    /// In a book of any language no fixed word of ours is English.
    @Test(arguments: languages) func noWordOfOursIsEnglish(language: String) throws {
        try building(in: language) { book, report in
            #expect(report.summary.language == language)
            let support = "\(Fixtures.repository)/Tests/Support"
            let words = "\(Fixtures.repository)/Templates/words"
            let checked = try Peer.run(
                "python3",
                ["\(support)/no_english.py", book, language, "--words", words, "--inputs", Self.issue]
            )
            #expect(checked.status == 0, "\(checked.output)")
        }
    }
}
