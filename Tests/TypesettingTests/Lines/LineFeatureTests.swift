import Basics
import Fonts
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// What lines hold besides words.
@Suite struct LineFeatureTests {
    /// A run for each part of the text.
    private func parts(_ texts: [String], _ typeCase: TypeCase) -> Paragraph {
        var paragraph = LineFixture.paragraph(texts.joined(), language: "en-GB", typeCase)
        let run = paragraph.runs[0]
        paragraph.runs = []
        var start: Int32 = 0
        for text in texts {
            var part = run
            part.range = start..<(start + Int32(text.utf8.count))
            start = part.range.upperBound
            paragraph.runs.append(part)
        }
        return paragraph
    }

    private func set(
        _ texts: [String],
        width: Double = 262,
        _ change: (inout Paragraph) -> Void
    ) throws -> LineFixture {
        let typeCase = try TypeCase()
        var paragraph = parts(texts, typeCase)
        change(&paragraph)
        return try LineFixture(paragraph, in: typeCase, shape: LineShape(width: Length(points: width)))
    }

    @Test func callStaysWithItsWord() throws {
        for width in stride(from: 60.0, through: 200, by: 7) {
            let set = try set(
                ["Some words before the word ", "that is called", "1", " and more words after it."],
                width: width
            ) {
                $0.runs[2].call = 4
                $0.runs[2].rise = Length(points: 3)
                $0.runs[2].size = Length(points: 6)
            }
            let line = try #require(set.lines.first { !$0.calls.isEmpty })
            #expect(set.lines.count { !$0.calls.isEmpty } == 1)
            #expect(set.galley.calls == [4])
            #expect(set.text(line).contains("called1"))
            let call = try #require(set.runs(line).first { set.text($0).hasPrefix("1") })
            #expect(call.origin.y == Length(points: -3))
        }
    }

    @Test func linkHasAnAreaOnEachLine() throws {
        let set = try set(["Before ", "a link that goes over the end of a line", " after."], width: 100) {
            $0.links = [.init(target: "#there", node: 5)]
            $0.runs[1].link = 0
            $0.runs[1].decoration.underline = true
        }
        var areas = 0
        for line in set.lines {
            let items = set.galley.paint[Int(line.paint.lowerBound)..<Int(line.paint.upperBound)]
            let links = items.count { if case .link = $0 { true } else { false } }
            let rules = items.count { if case .rule = $0 { true } else { false } }
            #expect(links == rules)
            #expect(links <= 1)
            areas += links
        }
        #expect(areas > 1)
    }

    @Test func leaderFillsTheLine() throws {
        let set = try set(["An article ", "\u{FFFC}", " ", "\u{FFFC}"], width: 200) {
            $0.align = .start
            $0.fillings = [
                .init(leader: ". ", target: "", offset: Int32("An article ".utf8.count)),
                .init(leader: "", target: "article", offset: Int32("An article \u{FFFC} ".utf8.count)),
            ]
        }
        #expect(set.lines.count == 1)
        let reference = try #require(set.galley.references.first)
        #expect(reference.target == "article")
        guard case .text(let number) = set.galley.paint[Int(reference.paint)] else {
            Issue.record("no place for the number")
            return
        }
        #expect(number.pieces.isEmpty)
        #expect(abs((number.origin.x + reference.width).points - 200) < 0.01)
        let dots = try #require(set.runs(set.lines[0]).first { $0.tag == .artifact })
        #expect(set.text(dots).hasPrefix(". . . . "))
        #expect(dots.origin.x.points + set.width(dots) < number.origin.x.points)
    }

    @Test func objectStandsInTheLine() throws {
        let picture = PlacedPicture(
            source: .resource(0),
            frame: Rectangle(x: .zero, y: Length(points: -20), width: Length(points: 30), height: Length(points: 20)),
            tag: Tag(3)
        )
        let set = try set(["Before ", "\u{FFFC}", " after"]) {
            $0.align = .start
            $0.objects = [
                .init(width: Length(points: 30), ascent: Length(points: 20), descent: .zero, items: [.picture(picture)])
            ]
            $0.runs[1].kind = .object(0)
        }
        #expect(set.lines.count == 1)
        #expect(set.lines[0].ascent == Length(points: 20))
        let x = set.galley.paint.compactMap { if case .picture(let placed) = $0 { placed.frame.origin.x } else { nil } }
        let after = try #require(set.runs(set.lines[0]).last)
        #expect(x.count == 1 && after.origin.x == x[0] + Length(points: 30))
    }

    @Test func softHyphenDividesWhereItIs() throws {
        let set = try LineFixture("Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrt", width: 60, language: "de")
        #expect(set.lines.count > 1)
        #expect(set.lines.dropLast().allSatisfy { $0.endsInHyphen })
        #expect(set.text(set.lines[0]).hasSuffix("\u{AD}"))
        let words = set.lines.map(set.text).joined().replacing("\u{AD}", with: "")
        #expect(words == "Donaudampfschifffahrt")
    }

    @Test func noBreakSpaceHolds() throws {
        for width in stride(from: 50.0, through: 120, by: 5) {
            let set = try LineFixture("It was in 10\u{A0}km or 20\u{A0}km from here", width: width) { paragraph, _ in
                paragraph.align = .start
            }
            #expect(set.lines.allSatisfy { !set.text($0).hasSuffix("10") && !set.text($0).hasSuffix("20") })
        }
    }

    @Test func hyphensAndDashesDivide() throws {
        let text = "well-known twenty-one—thereafter/and https://example.org/a/long/path-to/something.html"
        let set = try LineFixture(text, width: 70) { paragraph, _ in
            paragraph.align = .start
            paragraph.runs[0].hyphens = .manual
        }
        #expect(set.lines.allSatisfy { set.ends($0).right < 72 })
        #expect(set.lines.map(set.text).joined() == text)
        #expect(set.lines.allSatisfy { !$0.endsInHyphen })
    }

    @Test func loosenessGivesALineMore() throws {
        let text = SampleTexts.english + " " + SampleTexts.english.prefix(400)
        let ordinary = try LineFixture(text)
        let longer = try LineFixture(text, looseness: 1)
        let shorter = try LineFixture(text, looseness: -1)
        #expect([0, 1].contains(longer.lines.count - ordinary.lines.count))
        #expect([0, -1].contains(shorter.lines.count - ordinary.lines.count))
        #expect(longer.lines.count >= shorter.lines.count)
    }

    @Test func forcedEndsAreKept() throws {
        let set = try LineFixture("One\u{2028}two\u{2028}\u{2028}three", width: 100)
        // What is copied has a blank where the text had an end of a line.
        #expect(set.lines.map(set.text) == ["One ", "two ", "", "three"])
    }

    @Test func shortTextAndWidths() throws {
        let typeCase = try TypeCase()
        var setter = try LineSetter(typeCase)
        let type = typeCase.id(of: TypeSpec(families: ["Vollkorn"]))
        var pieces: [RunPiece] = []
        let short = setter.setShort(
            "The running head",
            type: type,
            size: Length(points: 9),
            tag: .pagination,
            into: &pieces
        )
        #expect(short.runs.count == 1 && pieces.count == 5)
        #expect(short.width.points > 40 && short.ascent > .zero)
        var paragraph = LineFixture.paragraph("a incomprehensible b", language: "en-GB", typeCase)
        let hyphenated = setter.widths(of: paragraph)
        paragraph.runs[0].hyphens = .manual
        let whole = setter.widths(of: paragraph)
        #expect(hyphenated.least < whole.least && whole.least < whole.natural)
        #expect(hyphenated.natural == whole.natural)
    }
}
