import TestSupport
import Testing

@testable import Fonts

/// Dictionaries written for the tests, good and bad.
@Suite struct HyphenationDictionaryTests {
    /// Divides `word` by the patterns in `lines`.
    private func divided(_ word: String, _ lines: String..., charset: String = "UTF-8", language: String = "en") throws
        -> String
    {
        let text = ([charset] + lines).joined(separator: "\n")
        let bytes =
            charset == "ISO8859-1" ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(text.utf8)
        let hyphenator = try #require(Hyphenator(dictionary: bytes, language: language))
        return Divisions.shown(word, hyphenator)
    }

    @Test func theHighestValueWins() throws {
        #expect(try divided("hyphenation", "hy3ph", "he2n", "hena4", "hen5at", "1na", "n2at", "1tio", "2io") == "2 6")
    }

    @Test func boundariesAndCaseCount() throws {
        #expect(try divided("Überaus", ".über1", "1us.") == "5 6")
        #expect(try divided("ÜBERAUS", ".über1", "1us.") == "5 6")
        #expect(try divided("überausus", ".über1", "1us.") == "5 8")
    }

    @Test func oneByteCharsetsAreRead() throws {
        #expect(try divided("Überall", "ü1b", "r1a", charset: "ISO8859-1") == "5")
        #expect(try divided("bbüberall", "ü1b", "r1a", charset: "ISO8859-1") == "4 7")
        let russian = Array("KOI8-R\n".utf8) + [0xC1, 0x31, 0xC2]  // а1б
        let hyphenator = try #require(Hyphenator(dictionary: russian, language: "ru"))
        #expect(Divisions.shown("баба", hyphenator) == "4")
        #expect(Divisions.shown("БАБА", hyphenator) == "4")
    }

    @Test func minimaAreKept() throws {
        #expect(try divided("aaaaaa", "a1a") == "2 3 4")
        #expect(try divided("aaaaaa", "LEFTHYPHENMIN 3", "RIGHTHYPHENMIN 4", "a1a") == "")
        #expect(try divided("aaaaaaa", "LEFTHYPHENMIN 3", "RIGHTHYPHENMIN 4", "a1a") == "3")
        // One letter is never left alone, and Czech leaves three behind.
        #expect(try divided("aaaaaa", "LEFTHYPHENMIN 1", "RIGHTHYPHENMIN 1", "a1a") == "2 3 4")
        #expect(try divided("aaaaaa", "a1a", language: "cs") == "2 3")
    }

    @Test func compoundsAreDividedFirst() throws {
        let lines = ["COMPOUNDLEFTHYPHENMIN 2", "COMPOUNDRIGHTHYPHENMIN 3", "werk1", "NEXTLEVEL", "a1b", "e1r", "k1w"]
        func words(_ word: String) throws -> String {
            let hyphenator = try #require(
                Hyphenator(dictionary: Array((["UTF-8"] + lines).joined(separator: "\n").utf8), language: "de")
            )
            return Divisions.shown(word, hyphenator)
        }
        #expect(try words("werkabend") == "4")
        #expect(try words("werkaabend") == "4 6")
        #expect(try words("werkwerk") == "4 6")
        #expect(try words("taberab") == "2 4")
    }

    @Test func hyphensAndApostrophesPartWords() throws {
        #expect(try divided("aaaa-aaaa", "LEFTHYPHENMIN 2", "RIGHTHYPHENMIN 2", "a1a", "a1-", "-1a") == "2 7")
        #expect(try divided("l'aaaa", "a1a") == "")
        #expect(try divided("l’aaaa", "LEFTHYPHENMIN 2", "a1a") == "6")
    }

    @Test func lettersAreChanged() throws {
        #expect(try divided("asszony", "as3szon/sz=,2,1") == "2[1-2:sz=]")
        #expect(try divided("omaatje", "aa1tje./=,2,1", language: "nl") == "4[3-4:=]")
        #expect(try divided("Schiffahrt", "f1f/ff=f,1,2") == "5[4-6:ff=f]")
        #expect(try divided("SCHIFFAHRT", "f1f/ff=f,1,2") == "")
        #expect(try divided("bacsáb", "a1cs/ats=,1,1") == "2[1-2:ats=]")
    }

    @Test(arguments: [
        "", "abc", "ab1cd", "12345678", "ab2cdab", "schön\u{AD}abcd", "ab\u{301}", "日本語日本語", "👍👍👍👍",
    ]) func suchWordsAreNotDivided(word: String) throws {
        #expect(try divided(word, "a1b", "b1c", "c1d", "ö1n") == "")
    }

    @Test func longWordsAreNotDivided() throws {
        #expect(try divided(String(repeating: "a", count: 255), "a1a").split(separator: " ").count == 252)
        #expect(try divided(String(repeating: "a", count: 256), "a1a") == "")
    }

    /// Levels beyond the second, lines of a megabyte, unknown charsets, binary files.
    @Test func hostileDictionariesAreBounded() throws {
        #expect(try divided("aabbccaa", "a1b", "NEXTLEVEL", "b1c", "NEXTLEVEL", "c1a", "NEXTLEVEL") == "2 4")
        #expect(try divided("aabbaa", String(repeating: "a1", count: 500_000), "a1b") == "2")
        #expect(Hyphenator(dictionary: [], language: "en") == nil)
        #expect(Hyphenator(dictionary: Array("EBCDIC\na1b".utf8), language: "en") == nil)
        let alphabet = (0x4E00..<0x5200).compactMap { Unicode.Scalar($0) }.map { "\($0)1a" }.joined(separator: "\n")
        #expect(try divided("中中aa", alphabet, "a1a") == "6")
        #expect(try divided("aabbaa", "/", "a/", "a1b/=", "/=,1,1", "a1b/x=y,9,9", "1", "-", "a1b") == "2")
    }

    @Test func damagedDictionariesDivideInOrder() {
        let good = """
            UTF-8
            LEFTHYPHENMIN 2
            COMPOUNDRIGHTHYPHENMIN 3
            NOHYPHEN ',-
            werk1
            as3szon/sz=,2,1
            NEXTLEVEL
            .ab3c
            f1f1ah/ff=f,1,2
            é2l1l
            1ba
            """
        let words = ["asszonyok", "werkabcélla", "Schiffahrt-werk's", "baba"]
        for mutant in Mutation(
            of: Array(good.utf8),
            count: 2_000,
            seed: 5,
            tokens: ["NEXTLEVEL\n", "9", "/", "=,1,9", "\n"]
        ) {
            guard let hyphenator = Hyphenator(dictionary: mutant, language: "de") else { continue }
            for word in words {
                let divisions = hyphenator.points(in: word)
                let offsets = divisions.map { Int($0.offset) }
                #expect(offsets == offsets.sorted() && offsets.allSatisfy { $0 > 0 && $0 < word.utf8.count })
                #expect(divisions.allSatisfy { $0.start <= $0.end && Int($0.end) <= word.utf8.count })
            }
        }
    }
}
