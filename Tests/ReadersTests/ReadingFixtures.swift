import Basics
import Documents
import TestSupport

@testable import Readers

/// Reading fixtures into text: diagnostics first, then the articles.
enum ReadingFixtures {
    static let folder = Fixtures.folder("Readers")

    /// The fixtures of a folder, references left out.
    static func names(_ kind: String) -> [String] {
        Fixtures.names(in: "\(folder)/\(kind)").filter { !$0.hasSuffix(".expected") }
    }

    /// What a reader makes of bytes.
    static func read(_ bytes: [UInt8], as reader: any ArticleReader, name: String) -> (
        articles: [Article], report: [Diagnostic]
    ) {
        let collected = Collected()
        let input = Input(path: Path("/f/\(name)"), shown: name, bytes: bytes)
        do throws(Diagnostic) {
            try reader.read(input, reporting: { collected.report.append($0) }) { collected.articles.append($0) }
        } catch {
            collected.report.append(error)
        }
        return (collected.articles, collected.report)
    }

    /// The same as text.
    static func dump(_ bytes: [UInt8], as reader: any ArticleReader, name: String) -> String {
        let (articles, report) = read(bytes, as: reader, name: name)
        let lines = report.map { "\($0.severity.rawValue) \($0.code.rawValue) \($0.place): \($0.message)\n" }
        return lines.joined()
            + articles.map { article in
                "== \(article.line.map { "line \($0)" } ?? name)\n" + article.dump
            }.joined()
    }

    private final class Collected {
        var articles: [Article] = []
        var report: [Diagnostic] = []
    }
}
