import Basics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Readers

@Suite struct WordPressHostileTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let field = "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password/>"

    private static func item(_ content: String) -> String {
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>t</title>\(field)<content:encoded>"
            + "<![CDATA[\(content)]]></content:encoded></item></channel></rss>"
    }

    private func read(_ text: String) -> [Article] {
        WordPressReaderTests.read(Input(path: Path("/f/a.xml"), shown: "a.xml", bytes: Array(text.utf8))).articles
    }

    @Test(arguments: [
        times("[a b=1]", 20_000), times("[a]", 20_000), times("[a][/a]", 10_000), times("[[", 40_000),
        times("[/a]", 20_000),
        times("[caption]", 10_000) + times("[/caption]", 10_000), times("<pre>", 10_000), times("<!--", 20_000),
        times("<!-- wp:group -->", 5_000), times("<!-- wp:table --><figure>", 3_000), times("<!-- wp:a", 10_000),
        times("]]>", 20_000), times("<![CDATA[", 10_000), times("<![CDATA[ ]]> ", 10_000), times("\n\n", 40_000),
        times("<div>\n\n", 10_000), times("<br>", 20_000), times("&#146;", 20_000), times("&#", 40_000),
        times("<img src=\"a-1x1.jpg\"", 10_000), times("<img src='a-1x1.jpg'>", 5_000),
        times("[gallery ids=\"1,2\"]", 10_000),
        times("<", 100_000), times("https://youtu.be/a\n", 5_000), times("[embed]", 10_000),
        times("]]></wp:x>", 10_000),
        "[code]" + times("<", 50_000) + "[/code]", "[a b=\"" + times("x", 100_000),
    ]) func boundedText(content: String) {
        #expect(read(Self.item(content)).count == 1)
    }

    @Test(arguments: [
        times("<item>", 20_000), times("<item><![CDATA[", 10_000), times("<item><![CDATA[</item>", 10_000),
        times("<item><!--</item>", 10_000), times("<item><title>", 10_000), times("<wp:author>", 20_000),
        "<item>" + times("<wp:comment>", 20_000), "<item>" + times("<wp:postmeta></wp:postmeta>", 10_000) + "</item>",
        "<item>" + times("<title><![CDATA[", 10_000) + "</item>",
        "<item>" + times("<a><![CDATA[</a>", 10_000) + "</item>",
        "<item>" + times("<category domain=\"category\">c</category>", 2_000) + field + "</item>",
        times("</item>", 20_000), times("<rss>", 20_000), "<item " + times("a", 100_000), times("<![CDATA[", 20_000),
        "<!DOCTYPE rss [" + times("<!ENTITY a \"&a;&a;\">", 1000) + "]><item><title>&a;</title>\(field)</item>",
    ]) func boundedMarkup(text: String) {
        let start = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
        #expect(read(start + text).count <= 1)
    }

    /// A post of more bytes than any database holds is cut off; comments and settings do not count.
    @Test func aPostTooLong() {
        let long = Self.times("word ", ExportCutter.longest / 5 + 600_000)
        let text = Self.item("first ") + "<item><title>long</title>" + Self.field + "<content:encoded><![CDATA[" + long
        var cutter = ExportCutter()
        var damages: [Bool] = []
        let bytes = Array((text + "]]></content:encoded></item><item><title>last</title></item>").utf8)
        for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
            cutter.take(Array(bytes[start..<min(bytes.count, start + 1 << 20)])) { damages.append($0.damage != nil) }
        }
        cutter.take([]) { damages.append($0.damage != nil) }
        #expect(damages == [false, true, false])
    }

    /// Settings and comments of any length pass through without being kept.
    @Test func longSettingsAreThrownAway() {
        let comment = "<wp:comment><wp:comment_content>\(Self.times("x", 4000))</wp:comment_content></wp:comment>\n"
        let setting = "<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA["
        var cutter = ExportCutter()
        var sizes: [Int] = []
        var most = 0
        func take(_ text: String) {
            cutter.take(Array(text.utf8)) { sizes.append($0.content.count) }
            most = max(most, cutter.buffer.count)
        }
        take("<item><title>t</title>")
        for _ in 0..<12 { take(Self.times(comment, 128)) }
        take(setting)
        for _ in 0..<4 { take(Self.times("<title>leak</title>", 40_000)) }
        take("]]></wp:meta_value></wp:postmeta><wp:post_id>7</wp:post_id></item>")
        cutter.take([]) { sizes.append($0.content.count) }
        #expect(sizes.count == 1 && sizes.allSatisfy { $0 < 2 << 20 } && most < 4 << 20)
    }

    /// Damaged exports cost no more than whole ones.
    @Test(arguments: ReadingFixtures.names("WordPress")) func mutants(name: String) throws {
        let original = try WordPressReaderTests.bytes(name)
        let tokens = [
            "<item>", "</item>", "<![CDATA[", "]]>", "<!--", "-->", "<title>", "</title>", "<content:encoded>",
            "<wp:postmeta>", "</wp:postmeta>", "<wp:comment>", "[gallery ids=\"60,61\"]", "[caption]", "[/caption]",
            "[[", "]]",
            "<!-- wp:group -->", "<!-- /wp:group -->", "<!-- wp:table -->", "<!-- wp:gallery -->", "<pre>", "\n\n",
            "&#150;",
            "<wp:status>draft</wp:status>", "\u{0}", "\u{FFFE}", "<figure>", "</figcaption>",
        ]
        for mutant in Mutation(of: original, count: 140, seed: 3, tokens: tokens) {
            let input = Input(path: Path("/f/a.xml"), shown: "a.xml", bytes: mutant)
            let articles = WordPressReaderTests.read(input).articles
            #expect(articles.allSatisfy { $0.withheld == nil } && articles.count <= 60)
        }
    }

    /// Whatever is missing in an export, nothing of comments, settings and accounts comes to light.
    @Test(arguments: [1, 6, 40, 300]) func gapsDoNotLeak(length: Int) throws {
        let original = try WordPressReaderTests.bytes("leaks.xml")
        let secrets = [
            "LEAKpassword\"", "LEAKmail", "LEAKcomment", "203.0.113.77", "LEAKmeta", "LEAKvalue", "LEAKfolder",
            "LEAKhost",
        ]
        for start in stride(from: 0, to: original.count - length, by: 211) {
            var bytes = original
            bytes.removeSubrange(start..<(start + length))
            let input = Input(path: Path("/f/a.xml"), shown: "a.xml", bytes: bytes)
            let (articles, report) = WordPressReaderTests.read(input)
            let said = articles.map { "\($0)" }.joined() + report.map { "\($0)" }.joined()
            for secret in secrets where said.contains(secret) {
                Issue.record("\(secret) without \(start)..<\(start + length)")
            }
        }
    }

    /// The exports of other projects, read whole, with everything they withhold: as many as there are posts and pages.
    @Test(.enabled(if: Fixtures.shared != nil, "skipped: no ../shared")) func exportsOfOthers() throws {
        let folder = (Fixtures.shared ?? "") + "/corpus/wxr"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for name in names.sorted() where name.hasSuffix(".xml") {
            let bytes = try Fixtures.bytes("\(folder)/\(name)")
            let text = String(decoding: bytes, as: UTF8.self).replacing("<![CDATA[", with: "").replacing(
                "]]>",
                with: ""
            )
            let count = ["post", "page"].reduce(0) { $0 + text.ranges(of: "<wp:post_type>\($1)</wp:post_type>").count }
            let input = Input(path: Path("/f/\(name)"), shown: name, bytes: bytes)
            #expect(WordPressReaderTests.read(input, wanting: { _ in true }).articles.count == count, "\(name)")
        }
    }

    /// An export as large as `Benchmarks/export.py` writes, read within 150 MiB: only with DIGEST_LARGE_TESTS=1 and
    /// DIGEST_LARGE_EXPORT=FILE.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DIGEST_LARGE_TESTS"] == "1"))
    func aLargeExport() throws {
        guard let file = ProcessInfo.processInfo.environment["DIGEST_LARGE_EXPORT"] else { return }
        var articles = 0
        let input = try Input.opened(Path(file), shown: file, in: RealFiles())
        let before = Self.peak()
        try WordPressReader().read(input, reporting: { print($0.message) }) { _ in articles += 1 }
        print("\(articles) articles, peak \(Self.peak() >> 10) MiB, before \(before >> 10) MiB")
        #expect(articles > 0 && Self.peak() < 150 << 10)
    }

    /// The most memory this process ever had, in KiB (`VmHWM`).
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return Int(line.filter(\.isNumber)) ?? 0
    }
}
