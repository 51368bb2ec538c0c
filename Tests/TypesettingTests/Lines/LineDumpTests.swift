import Basics
import Fonts
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// Paragraphs as they are set, in references.
@Suite(.enabled(if: LineFixture.hasVollkorn, LineFixture.skipped)) struct LineDumpTests {
    private func expect(_ set: LineFixture, _ name: String) {
        let path = "\(Fixtures.folder("Typesetting"))/Lines/\(name).txt"
        #expect(set.dump == References.text(at: path, updatingTo: set.dump))
    }

    @Test(arguments: ["english", "german", "french"]) func paragraph(_ name: String) throws {
        let sample = try #require(SampleTexts.all.first { $0.name == name })
        let set = try LineFixture(sample.text, language: sample.language) { paragraph, _ in
            paragraph.indent = Length(points: 10)
        }
        expect(set, name)
    }

    @Test func narrowColumn() throws { expect(try LineFixture(SampleTexts.english, width: 150), "narrow") }

    @Test func beside() throws {
        let typeCase = try TypeCase()
        let shape = LineShape(width: Length(points: 262), insetLines: 3, inset: Length(points: 40))
        let paragraph = LineFixture.paragraph(SampleTexts.english, language: "en-GB", typeCase)
        expect(try LineFixture(paragraph, in: typeCase, shape: shape), "beside")
    }

    @Test func ragged() throws {
        let set = try LineFixture(SampleTexts.english) { paragraph, _ in
            paragraph.align = .start
            paragraph.isRefined = false
        }
        expect(set, "ragged")
    }

    @Test func balanced() throws {
        let set = try LineFixture("On the white between the words, and those who looked at it last", width: 200) {
            paragraph,
            _ in
            paragraph.align = .centre
            paragraph.isBalanced = true
            paragraph.runs[0].hyphens = .manual
            paragraph.runs[0].size = Length(points: 18)
        }
        expect(set, "balanced")
    }

    @Test func hebrewAndArabic() throws {
        for (name, text) in [("hebrew", SampleTexts.hebrew), ("arabic", SampleTexts.arabic)] {
            let set = try LineFixture(text, width: 150, language: name == "hebrew" ? "he" : "ar") { paragraph, _ in
                paragraph.direction = .rightToLeft
            }
            expect(set, name)
        }
    }

    @Test func chinese() throws { expect(try LineFixture(SampleTexts.chinese, language: "zh"), "chinese") }

    @Test func code() throws {
        let set = try LineFixture("let a  = 1\u{2028}\tif a > 0 { return }\u{2028}\u{2028}  // end", width: 300) {
            paragraph,
            _ in
            paragraph.align = .start
            paragraph.runs[0].wraps = false
            paragraph.runs[0].hyphens = .none
            paragraph.isRefined = false
        }
        expect(set, "code")
    }
}
