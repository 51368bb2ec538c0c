import Basics
import Fonts
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// Texts that no one wrote to be read: nothing is lost, nothing sticks out, nothing takes long.
@Suite struct LineHostileTests {
    private static let texts: [(name: String, text: String)] = [
        ("a word of many letters", String(repeating: "abcdefghij", count: 2000)),
        ("no-break spaces", Array(repeating: "word", count: 500).joined(separator: "\u{A0}")),
        ("hyphens", Array(repeating: "word", count: 2000).joined(separator: "-")),
        ("strokes", String(repeating: "/", count: 5000)),
        ("soft hyphens", String(repeating: "\u{AD}", count: 3000)),
        ("marks", "a" + String(repeating: "\u{301}", count: 3000)),
        ("Arabic", String(repeating: "مرحبا", count: 1000)),
        ("turns", String(repeating: "\u{202E}a\u{202D}b", count: 300)),
        ("blanks", String(repeating: " ", count: 5000)),
        ("ends", String(repeating: "\u{2028}", count: 500)),
        ("tabulators", String(repeating: "\ta", count: 1000)),
        ("objects nobody knows", String(repeating: "\u{FFFC}", count: 1000)),
        ("addresses", Array(repeating: "http://a.example/b?c=d", count: 300).joined()),
    ]

    @Test(arguments: texts.map(\.name), [262.0, 1]) func isSet(_ name: String, _ width: Double) throws {
        let text = try #require(Self.texts.first { $0.name == name }).text
        let set = try LineFixture(text, width: width)
        #expect(!set.lines.isEmpty)
        #expect(set.lines.count <= text.utf8.count + 1)
        var end: Int32 = 0
        for line in set.lines {
            #expect(line.text.lowerBound == end)
            end = line.text.upperBound
        }
        #expect(Int(end) == text.utf8.count)
        if width > 1, !["marks", "turns", "blanks", "tabulators"].contains(name) {
            #expect(set.lines.allSatisfy { set.ends($0).right < width + 4 })
        }
    }

    @Test func manyWordsTakeTheirTimeOnce() throws {
        let text = Array(repeating: SampleTexts.english, count: 100).joined(separator: " ")
        let set = try LineFixture(text)
        #expect(set.lines.count > 800)
        // Each distinct word is shaped once, besides the parts of those that are divided.
        #expect(set.galley.text.store.words.count < 400)
    }

    @Test func emptyParagraphHasOneLine() throws {
        let set = try LineFixture("")
        #expect(set.lines.count == 1)
        #expect(set.lines[0].paint.isEmpty)
        #expect(set.lines[0].ascent > .zero)
    }

    @Test func rangesBeyondTheTextAreCut() throws {
        let set = try LineFixture("Some words") { paragraph, _ in
            paragraph.runs[0].range = -5..<1000
            paragraph.runs[0].language = 99
            paragraph.runs[0].link = 12
        }
        #expect(set.lines.map(set.text) == ["Some words"])
    }

    @Test func noRunsAtAll() throws {
        let set = try LineFixture("") { paragraph, _ in paragraph.runs = [] }
        #expect(set.lines.count <= 1)
    }
}
