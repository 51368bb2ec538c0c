import Basics
import Fonts
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// What is true of every set paragraph.
@Suite struct LineInvariantTests {
    private static let widths = [262.0, 160, 90, 40]

    @Test(arguments: SampleTexts.all.map(\.name), widths)
    func everyByteIsSetOnceAndInOrder(_ name: String, _ width: Double) throws {
        let sample = try #require(SampleTexts.all.first { $0.name == name })
        let set = try LineFixture(sample.text, width: width, language: sample.language) { paragraph, _ in
            paragraph.direction = ["ar", "he"].contains(sample.language) ? .rightToLeft : .leftToRight
        }
        // Lines tile the text.
        var end: Int32 = 0
        for line in set.lines {
            #expect(line.text.lowerBound == end)
            end = line.text.upperBound
        }
        #expect(Int(end) == sample.text.utf8.count)
        // Each line holds the words of its own bytes, in visual order where it is read from the right.
        for line in set.lines {
            let own = sample.text.utf8.dropFirst(Int(line.text.lowerBound)).prefix(line.text.count)
            let written = set.text(line).replacing("\u{AD}", with: "")
            #expect(own.sorted() == written.utf8.sorted())
            if sample.language == "en-GB" { #expect(Array(own) == Array(written.utf8)) }
        }
    }

    @Test(arguments: SampleTexts.all.map(\.name), widths)
    func linesFillTheirMeasure(_ name: String, _ width: Double) throws {
        let sample = try #require(SampleTexts.all.first { $0.name == name })
        let set = try LineFixture(sample.text, width: width, language: sample.language)
        for line in set.lines.dropLast() {
            let runs = set.runs(line)
            let blanks = runs.map(\.wordSpace.points).min() ?? 0
            #expect(runs.allSatisfy { (980...1020).contains($0.scale) && $0.scale % 5 == 0 })
            #expect(blanks >= 0.75 * 2.5 - 0.001)
            // Twice the natural blank at most, in a narrow column somewhat more.
            #expect(blanks <= (width < 240 ? 2.75 : 2) * 2.5 + 0.01)
        }
    }

    @Test(.enabled(if: LineFixture.hasVollkorn, LineFixture.skipped), arguments: [262.0, 230, 300])
    func justifiedLinesEndAtTheEdge(_ width: Double) throws {
        let set = try LineFixture(SampleTexts.english, width: width) { paragraph, _ in
            paragraph.isRefined = false
        }
        #expect(set.lines.count > 5)
        var ragged = 0
        for line in set.lines.dropLast() {
            let ends = set.ends(line)
            // A line that would gape is left ragged.
            if ends.right < width - 10 {
                ragged += 1
                continue
            }
            #expect(abs(ends.left) < 0.001)
            // Each blank is rounded to a thousandth of a point.
            #expect(abs(ends.right - width) < 0.01)
        }
        #expect(ragged <= 1)
    }

    @Test(.enabled(if: LineFixture.hasVollkorn, LineFixture.skipped))
    func signsHangOut() throws {
        let set = try LineFixture(SampleTexts.english)
        for line in set.lines.dropLast() {
            let right = set.ends(line).right
            let text = set.text(line).trimmingSuffix(while: { $0 == " " })
            if text.hasSuffix(",") || text.hasSuffix("\u{AD}") || text.hasSuffix(".") {
                #expect(right > 262.8)
            } else if text.last?.isLetter == true {
                #expect(right > 261.98 && right < 262.5)
            }
        }
    }

    @Test func linesAreTheSameTwice() throws {
        let first = try LineFixture(SampleTexts.english)
        let second = try LineFixture(SampleTexts.english)
        #expect(first.dump == second.dump)
    }

    @Test func sourceIsWhereTheLineBegins() throws {
        let set = try LineFixture(SampleTexts.german, width: 150, language: "de") { paragraph, _ in
            paragraph.document = 3
            paragraph.segments = [
                .init(start: 0, node: 7, offset: 100), .init(start: 50, node: 9, offset: 0),
            ]
        }
        var isDivided = false
        for line in set.lines {
            let start = line.text.lowerBound
            let expected = SourcePosition(
                document: 3,
                node: start < 50 ? 7 : 9,
                offset: start < 50 ? start + 100 : start - 50,
                isInsideWord: isDivided
            )
            #expect(line.source == expected)
            isDivided = line.endsInHyphen
        }
        #expect(set.lines.contains { $0.endsInHyphen })
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var text = String(self)
        while let last = text.last, predicate(last) { text.removeLast() }
        return text
    }
}
