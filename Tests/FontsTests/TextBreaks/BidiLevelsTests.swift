import TestSupport
import Testing

@testable import Fonts

/// Levels of mixed texts, and the order in which a line shows them.
@Suite struct BidiLevelsTests {
    @Test(arguments: [
        ("plain text, “quoted” — Ελληνικά, Русский, 中文", false), ("עברית", true), ("العربية", true),
        ("a\u{200F}b", true),
        ("a\u{200E}b", false), ("\u{2067}x\u{2069}", true), ("eight bytes and then א", true), ("\u{FB1D}", true),
        ("\u{FEFF}x", false), ("\u{FE8E}", true), ("\u{1E900}", true), ("👍", false), ("", false),
    ]) func bytesTellWhatIsReadFromTheRight(text: String, expected: Bool) {
        var text = text
        #expect(text.withUTF8 { BidiLevels.hasRightToLeft($0) } == expected)
    }

    /// Every scalar whose class is from the right is seen by its bytes.
    @Test func noLetterFromTheRightIsMissed() {
        for value in (0x80 as UInt32)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), Script(of: scalar).isRightToLeft else { continue }
            var text = String(scalar)
            #expect(text.withUTF8 { BidiLevels.hasRightToLeft($0) }, "U+\(String(value, radix: 16))")
        }
    }

    /// Runs as "text/level"; letters א to ד are read from the right.
    @Test(arguments: [
        ("one אבג two", "ltr", "0: one /0 אבג/1  two/0"), ("one אבג 12 two", "ltr", "0: one /0 אבג /1 12/2  two/0"),
        ("אבג one 12", "auto", "1: אבג /1 one 12/2"), ("אבג one 12", "ltr", "0: אבג/1  one 12/0"),
        ("one", "rtl", "1: one/2"), ("one.", "rtl", "1: one/2 ./1"), ("(אב) c", "ltr", "0: (/0 אב/1 ) c/0"),
        ("a \u{2067}b אב\u{2069} c", "ltr", "0: a \u{2067}/0 b/2  אב/1 \u{2069} c/0"),
    ]) func runsHaveLevels(text: String, base: String, expected: String) throws {
        var text = text
        let levels = try #require(text.withUTF8 { BidiLevels($0, base: direction(base)) })
        let bytes = Array(text.utf8)
        #expect("\(levels.base): " + shown(levels.runs, bytes) == expected)
    }

    @Test(arguments: ["", "one two", "Ελλ", "中"]) func mostTextHasNoLevels(text: String) {
        var text = text
        #expect(text.withUTF8 { BidiLevels($0, base: .automatic) } == nil)
        #expect(text.withUTF8 { BidiLevels($0, base: .leftToRight) } == nil)
    }

    @Test func linesAreSeenFromLeftToRight() throws {
        let text = Array("one אב 12 גד two אב ".utf8)
        let levels = try #require(text.withUnsafeBufferPointer { BidiLevels($0, base: .leftToRight) })
        func line(_ range: Range<Int>) -> String {
            shown(text.withUnsafeBufferPointer { levels.visualRuns(of: range, in: $0) }, text)
        }
        #expect(line(0..<text.count) == "one /0  גד/1 12/2 אב /1  two /0 אב/1  /0")
        // A line that ends after "12": the space at its end is at the paragraph's level.
        #expect(line(0..<12) == "one /0 12/2 אב /1  /0")
        #expect(line(4..<9) == "אב/1  /0")
        #expect(line(3..<3) == "")
        #expect(line(0..<4) == "one /0")
        #expect(line(9..<999) == " גד/1 12/2  two /0 אב/1  /0")
    }

    /// Whatever the bytes, runs lie end to end and a line's runs are all of it.
    @Test func damagedTextLosesNothing() {
        for mutant in Mutation(of: Array("ab \u{2067}אבג\u{2069} (12) العر".utf8), count: 300, seed: 9) {
            mutant.withUnsafeBufferPointer { bytes in
                guard let levels = BidiLevels(bytes, base: .rightToLeft) else { return }
                #expect(levels.runs.map { Int($0.range.count) }.reduce(0, +) == mutant.count)
                let line = levels.visualRuns(of: 0..<mutant.count, in: bytes)
                #expect(line.map { Int($0.range.count) }.reduce(0, +) == mutant.count)
            }
        }
    }

    private func direction(_ name: String) -> BidiLevels.Base {
        name == "ltr" ? .leftToRight : name == "rtl" ? .rightToLeft : .automatic
    }

    private func shown(_ runs: [BidiLevels.Run], _ bytes: [UInt8]) -> String {
        runs.map { run in
            let text = bytes[Int(run.range.lowerBound)..<Int(run.range.upperBound)]
            return String(decoding: text, as: UTF8.self) + "/\(run.level)"
        }.joined(separator: " ")
    }
}
