import TestSupport
import Testing

@testable import Fonts

/// Where lines may end; a bar marks each place, a double one where a line must end.
@Suite struct LineBreakerTests {
    @Test(arguments: [
        ("one two", "one |two"), ("well-known", "well-|known"), ("minus -5 and -x", "minus |-5 |and |-x"),
        ("1919–1943", "1919–|1943"), ("and/or", "and/|or"), ("5/8 inch", "5/8 |inch"), ("word—word", "word|—|word"),
        ("(see) it", "(see) |it"), ("say “yes” now", "say |“yes” |now"), ("no\u{A0}break", "no\u{A0}break"),
        ("soft\u{AD}hyphen", "soft\u{AD}|hyphen"), ("zero\u{200B}width", "zero\u{200B}|width"),
        ("wait… more", "wait… |more"),
        ("$(12.50) a", "$(12.50) |a"), ("$(a)", "$|(a)"), ("costs $5.30/kg", "costs |$5.30/|kg"), ("is .5", "is |.5"),
        ("end .net", "end .net"), ("a\nb\r\nc", "a\n||b\r\n||c"), ("a\u{2028}b", "a\u{2028}||b"),
        ("see https://example.org/a/b?c=d&e", "see |https://|example.org/|a/|b?|c=d&e"),
        ("a\u{FFFC}b", "a|\u{FFFC}|b"), ("Привет, мир", "Привет, |мир"), ("« oui »", "« |oui |»"), ("", ""),
        ("one ", "one "),
        ("中文字", "中|文|字"), ("한국어 글", "한|국|어 |글"),
    ]) func barsStandWhereLinesMayEnd(text: String, expected: String) {
        var breaker = LineBreaker()
        #expect(shown(text, broken(text, by: &breaker, language: "en")) == expected)
    }

    @Test func chineseAndJapaneseHaveRulesOfTheirOwn() {
        var breaker = LineBreaker()
        for language in ["ja", "zh-Hant", "zh", "jav", "en"] {
            let breaks = broken("キャット、〜です。", by: &breaker, language: language)
            #expect(!breaks.isEmpty, "\(language)")
        }
    }

    /// The table answers as ICU does, for 60,000 random rows of characters of all classes it knows.
    @Test func theTableAnswersAsICU() throws {
        let icu = try #require(CBreaker(""))
        var random = SplitMix64(seed: 14)
        // Each class often enough, and what is common more often.
        let samples = Array(
            "aaZéñ бΩ5590 \u{20}\u{20}\u{20}\t-–—‐/.,:;!?()[]{}“”‘’«»\"'„‚…$€£%°‰&@#*+=<>|\\~´¿¡\u{A0}\u{AD}\u{200B}\u{2060}\u{202F}\u{2009}\u{0301}\u{0308}\n\r\u{2028}\u{85}\u{FFFC}†‡•·№™§¶±×÷‼⁇⁄′″℃→∑あ中אب"
                .unicodeScalars
        )
        var known = 0
        for _ in 0..<60_000 {
            var text = ""
            for _ in 0...random.below(12) { text.unicodeScalars.append(samples[random.below(samples.count)]) }
            var ours: [LineBreak] = []
            var theirs: [LineBreak] = []
            let isKnown = text.withUTF8 { bytes in
                icu.find(in: bytes, into: &theirs)
                return BreakTable.shared.find(in: bytes, into: &ours)
            }
            guard isKnown else { continue }
            known += 1
            #expect(
                shown(text, ours) == shown(text, theirs),
                "\(text.unicodeScalars.map { String($0.value, radix: 16) })"
            )
            if ours != theirs { break }
        }
        #expect(known > 20_000)
    }

    /// Whatever the bytes, breaks are inside the text and in order.
    @Test func damagedTextIsBrokenInOrder() {
        var breaker = LineBreaker()
        for mutant in Mutation(of: Array("“Où?” — an emoji 👍🏽, ไทย, 5,3 %".utf8), count: 500, seed: 3) {
            var breaks: [LineBreak] = []
            mutant.withUnsafeBufferPointer { breaker.find(in: $0, language: "en", into: &breaks) }
            let offsets = breaks.map(\.offset)
            #expect(offsets == offsets.sorted() && offsets.allSatisfy { $0 > 0 && $0 < mutant.count })
        }
    }

    private func broken(_ text: String, by breaker: inout LineBreaker, language: String) -> [LineBreak] {
        var text = text
        var breaks: [LineBreak] = []
        text.withUTF8 { breaker.find(in: $0, language: language, into: &breaks) }
        return breaks
    }

    private func shown(_ text: String, _ breaks: [LineBreak]) -> String {
        var bytes = Array(text.utf8)
        for place in breaks.reversed() {
            bytes.insert(contentsOf: (place.isMandatory ? "||" : "|").utf8, at: place.offset)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
