import Basics
import Documents
import TestSupport
import Testing

@testable import Rendering

@Suite struct WordsTests {
    static let languages = ["ar", "de", "el", "en", "es", "fr", "it", "pt", "ru", "zh"]

    private func library(_ files: [String: String] = [:], _ reporting: Reporting = { _ in }) throws -> WordsLibrary {
        try WordsLibrary(Rendered.assets(files), reporting: reporting)
    }

    @Test func noLanguageLacksAWordAndNoneHasOneTooMany() throws {
        var reports: [Diagnostic] = []
        let library = try library { reports.append($0) }
        #expect(reports.isEmpty)
        #expect(library.languages == Self.languages)
    }

    @Test(arguments: languages) func filesHaveTheSameKeysInTheSameOrder(language: String) throws {
        func keys(_ language: String) throws -> [String] {
            let text = try Rendered.assets().text(named: "Templates/words/\(language)")
            let keys = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: "=").first?.split(separator: " ").first.map(String.init) }
            var bare: [String] = []
            for key in keys {
                let head = String(key.split(separator: ".")[0])
                if bare.last != head { bare.append(head) }
            }
            return bare
        }
        #expect(try keys(language) == keys("en"))
    }

    @Test(arguments: languages) func monthsAreTwelveAndPlaceholdersAreKept(language: String) throws {
        let library = try library()
        let words = library.words(for: language)
        let english = library.words(for: "en")
        #expect(words.months.count == 12 && words.monthsAlone.count == 12)
        for key in WordKey.allCases where !key.isCounted {
            #expect(placeholders(words[key]) == placeholders(english[key]), "\(key.rawValue)")
        }
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                $0.split(separator: "}").first.map(String.init)
            }
        )
    }

    @Test(arguments: [
        ("en", "1 November 2026 | November 2026 | 2026"), ("de", "1.\u{A0}November 2026 | November 2026 | 2026"),
        ("fr", "1 novembre 2026 | novembre 2026 | 2026"), ("es", "1 de noviembre de 2026 | noviembre de 2026 | 2026"),
        ("it", "1 novembre 2026 | novembre 2026 | 2026"), ("el", "1 Νοεμβρίου 2026 | Νοέμβριος 2026 | 2026"),
        ("pt", "1 de novembro de 2026 | novembro de 2026 | 2026"),
        ("ru", "1\u{A0}ноября 2026\u{A0}г. | ноябрь 2026\u{A0}г. | 2026\u{A0}г."),
        ("ar", "1 نوفمبر 2026 | نوفمبر 2026 | 2026"), ("zh", "2026年11月1日 | 2026年11月 | 2026年"),
    ]) func dates(language: String, expected: String) throws {
        let words = try library().words(for: language)
        let dates = [
            CalendarDate(year: 2026, month: 11, day: 1), CalendarDate(year: 2026, month: 11), CalendarDate(year: 2026),
        ]
        #expect(dates.compactMap { $0.map(words.date) }.joined(separator: " | ") == expected)
    }

    @Test(arguments: [
        ("The Mill, 2026-11-01", "First published: The Mill, 1 November 2026"), ("2026", "First published: 2026"),
        ("The Mill 4, autumn", "First published: The Mill 4, autumn"),
    ]) func firstPublications(said: String, expected: String) throws {
        #expect(try library().words(for: "en").firstPublished(said) == expected)
    }

    @Test(arguments: [
        (PluralRule.none, "other other other other other"), (.oneOther, "other one other other other"),
        (.zeroOneOther, "one one other other other"), (.eastSlavic, "many one few many one"),
        (.polish, "many one few many many"), (.czech, "other one few other other"),
        (.arabic, "zero one two many many"),
    ]) func plurals(rule: PluralRule, expected: String) {
        #expect([0, 1, 2, 11, 21].map { rule.category(of: $0).rawValue }.joined(separator: " ") == expected)
    }

    @Test func formsGoWithNumbers() throws {
        let library = try library()
        let russian = library.words(for: "ru-RU")
        #expect(
            [1, 3, 5, 12, 21].map { russian.count(.wordCount, $0) } == [
                "1 слово", "3 слова", "5 слов", "12 слов", "21 слово",
            ]
        )
        #expect(library.words(for: "ar").count(.minutes, 2) == "دقيقتا قراءة")
        #expect(library.words(for: "ar").count(.minutes, 103) == "103 دقائق قراءة")
        #expect(library.words(for: "en").count(.wordCount, 1_234_567) == "1,234,567 words")
        #expect(library.words(for: "de").count(.wordCount, 1234) == "1234 Wörter")
    }

    @Test func listsAndBylines() throws {
        let words = try library().words(for: "en")
        #expect(words.list([]) == "")
        #expect(words.list(["a"]) == "a")
        #expect(words.list(["a", "b"]) == "a and b")
        #expect(words.list(["a", "b", "c"]) == "a, b and c")
        let people = [Person("A"), Person("B"), Person("C", role: .translator)]
        #expect(Byline.text(of: people, words) == "By A and B; translated by C")
        #expect(Byline.text(of: [Person("C", role: .translator)], words) == "Translated by C")
        #expect(Byline.text(of: [], words) == nil)
    }

    @Test func regionThenLanguageThenEnglishWithANotice() throws {
        let library = try library()
        var reports: [Diagnostic] = []
        #expect(library.words(for: "pt-BR") { reports.append($0) }.language == "pt")
        #expect(library.words(for: "zh-Hant-TW") { reports.append($0) }.language == "zh")
        #expect(reports.isEmpty)
        #expect(library.words(for: "nl") { reports.append($0) }.language == "en")
        #expect(reports.map(\.code) == [.wordsUnknownLanguage])
    }

    @Test func theUsersOwnLanguageTakesWhatItLacksFromEnglish() throws {
        var reports: [Diagnostic] = []
        let file = "plural-rule = one-other\ncontents = Inhoud\nconents = x\nminutes.other = {n} min\n"
        let library = try library(["/issue/Templates/words/nl": file]) { reports.append($0) }
        let words = library.words(for: "nl-BE")
        #expect(words[.contents] == "Inhoud")
        #expect(words[.colophon] == "Colophon")
        #expect(words.count(.minutes, 1) == "1 min")
        #expect(reports.map(\.code) == [.wordsUnknownLanguage, .templateUnknownName])
        #expect(reports.last?.hint == "did you mean “contents”?")
        #expect(reports.last?.place.line == 3)
    }

    @Test(arguments: ["plural-rule = odd", "contents"]) func aBrokenFileIsRefused(text: String) {
        #expect(throws: Diagnostic.self) { try library(["/issue/Templates/words/nl": text]) }
    }

    @Test func valuesAreNotLookedInto() {
        #expect(Words.filled("{a} {b} {c} {", ["a": "{b}", "b": "x"]) == "{b} x {c} {")
    }
}
