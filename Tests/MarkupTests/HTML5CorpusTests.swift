import Foundation
import TestSupport
import Testing

@testable import Markup

/// How far our trees are those of HTML, by html5lib's tests beside the repository.
@Suite struct HTML5CorpusTests {
    /// Why a tree differs, in the order in which reasons are looked for.
    private static let classes: [(name: String, matters: String, signs: [String])] = [
        ("frames", "no: a page of frames has no text of its own", ["<frame", "</frame"]),
        ("`noscript` in a head", "kept so: a tracker's picture there would begin the body", ["noscript"]),
        ("`selectedcontent`", "no: a copy that browsers make for the screen", ["selectedcontent"]),
        ("NUL in scripts, comments, SVG", "no: left out in place of U+FFFD", ["\u{0}"]),
    ]

    @Test func trees() throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let folder = "\(shared)/corpus/html5/tree-construction"
        var rows = ""
        var total = (passed: 0, count: 0, left: 0)
        var differing: [String: Int] = [:]
        for name in Fixtures.names(in: folder) where name.hasSuffix(".dat") {
            let all = try HTML5Case.read("\(folder)/\(name)")
            let cases = all.filter { !$0.isFragment && !$0.needsScripts }
            let failed = cases.filter { $0.built != $0.document }
            for test in failed {
                let text = String(decoding: test.data, as: UTF8.self)
                let found = Self.classes.first { $0.signs.contains { text.contains($0) } }?.name ?? "other"
                differing[found, default: 0] += 1
                if found == "other" { print("\(name): \(text)") }
            }
            total.passed += cases.count - failed.count
            total.count += cases.count
            total.left += all.count - cases.count
            rows += "| \(name) | \(cases.count) | \(cases.count - failed.count) |\n"
        }
        let page = Self.page(total, rows, differing)
        #expect(References.text(at: "\(Fixtures.repository)/Benchmarks/html5.md", updatingTo: page) == page)
        #expect(differing["other"] == nil)
    }

    private static func page(
        _ total: (passed: Int, count: Int, left: Int),
        _ rows: String,
        _ differing: [String: Int]
    ) -> String {
        var classRows = ""
        for row in classes { classRows += "| \(row.name) | \(differing[row.name] ?? 0) | \(row.matters) |\n" }
        return """
            # Trees of HTML

            Written by `UPDATE_REFERENCES=1 swift test --filter HTML5CorpusTests` from html5lib's tests of tree
            construction beside the repository: \(total.passed) of \(total.count) documents become the tree that the \
            standard
            wants. Document types are not compared, for our trees do not hold them; \(total.left) tests of fragments and of
            pages with running scripts are left out, for digest reads whole pages and runs nothing.

            ## What differs

            | class | documents | does it matter for articles? |
            | --- | ---: | --- |
            \(classRows)
            On purpose, and in no test: an `a` with `name` or `id` and without `href` is not opened anew in the paragraphs
            after it when its end tag is missing; elements below the depth limit stand beside their parents.

            ## By file

            | file | documents | alike |
            | --- | ---: | ---: |
            \(rows)
            """
    }
}
