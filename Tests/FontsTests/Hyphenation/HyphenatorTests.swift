import Foundation
import TestSupport
import Testing

@testable import Fonts

/// Words divided by the dictionaries of the machine, beside what libhyphen says (`oracle.py`).
@Suite struct HyphenatorTests {
    private static let folder = Fixtures.repository + "/Tests/FontsTests/Hyphenation/Fixtures"
    static let languages = Fixtures.names(in: folder).map { String($0.dropLast(4)) }

    @Test(arguments: languages) func wordsAreDividedAsLibhyphenDoes(language: String) throws {
        guard let hyphenator = Hyphenator.for(language: language) else {
            print("skipped: no hyphen-* package for \(language)")
            return
        }
        let text = try String(contentsOfFile: "\(Self.folder)/\(language).txt", encoding: .utf8)
        for line in text.split(separator: "\n") {
            let word = String(line.prefix { $0 != "\t" })
            #expect(word + "\t" + Divisions.shown(word, hyphenator) == line)
        }
    }

    @Test func aLanguageIsLoadedOnce() {
        guard let english = Hyphenator.for(language: "en") else {
            print("skipped: no hyphen-en-us")
            return
        }
        #expect(Hyphenator.for(language: "en") === english)
        #expect(Hyphenator.for(language: "en-US") === english)
        #expect(english.leftMinimum == 2 && english.rightMinimum == 3)
    }

    @Test func manyThreadsShareOne() async {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { Hyphenator.for(language: "de")?.points(in: "Silbentrennung").count ?? -1 }
            }
            var counts = Set<Int>()
            for await count in group { counts.insert(count) }
            #expect(counts.count == 1)
        }
    }

    @Test(arguments: [
        ("en", "en_US en"), ("en-GB", "en_GB en_GB en_US en"), ("en-AU", "en_AU en_GB en_US en"),
        ("EN-us", "en_US en_US en"),
        ("en-CA", "en_CA en_US en"), ("de", "de_DE de"), ("de-AT", "de_AT de_DE de"), ("de-CH-1901", "de_CH de_DE de"),
        ("fr", "fr fr"), ("pt-BR", "pt_BR pt_PT pt"), ("no", "nb_NO no"), ("sr-Latn-RS", "sr-Latn_RS"),
        ("zh-Hant", "zh"), ("x-private", ""), ("../../etc", ""), ("e", ""), ("", ""), ("en/../de", ""),
    ]) func tagsNameDictionaries(tag: String, expected: String) {
        #expect(HyphenationFile.names(language: tag).joined(separator: " ") == expected)
    }

    @Test func aTagWithoutADictionaryHasNone() {
        #expect(Hyphenator.for(language: "tlh") == nil)
        #expect(Hyphenator.for(language: "../passwd") == nil)
    }
}

/// Divisions as the fixtures write them: byte offsets, and what is replaced by what.
enum Divisions {
    static func shown(_ word: String, _ hyphenator: Hyphenator) -> String {
        hyphenator.points(in: word).map { division in
            guard !division.isPlain else { return "\(division.offset)" }
            let change = hyphenator.change(division)
            let text = change.before + Array("=".utf8) + change.after
            return "\(division.offset)[\(division.start)-\(division.end):\(String(decoding: text, as: UTF8.self))]"
        }.joined(separator: " ")
    }
}
