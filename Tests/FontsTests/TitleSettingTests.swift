import Testing

@testable import Fonts

/// Titles in boxes. Fonts differ from machine to machine: what is tested holds for every face.
@Suite struct TitleSettingTests {
    static let titles: [(language: String, title: String)] = [
        ("en", "Type"), ("en", "A"), ("en", "The Comintern, 1919–1943"),
        ("en", "Setting type by hand in a world of glass"),
        ("en", "The long road of the compositor: lead, film, light, and those who stood between author and reader"),
        ("de", "Donaudampfschifffahrtsgesellschaft und ihre Setzer"),
        ("ru", "Долгий путь наборщика: свинец, плёнка, свет и тихие люди"),
        ("el", "Η τέχνη της τυπογραφίας και οι άνθρωποί της"),
        ("ar", "الطريق الطويل لعامل التنضيد: الرصاص والفيلم والضوء والناس الهادئون"),
        ("zh-Hans", "排字工人的漫长道路：铅、胶片、光，以及站在作者与读者之间的那些安静的人们"),
        ("ja", "活字を組む人びと――「ページ」と光のあいだで働いた職人たちの静かな物語"),
    ]
    static let box = TitleSetting.Box(width: 1000, height: 900, lines: 7)
    static let sizes = TitleSetting.scale(from: 220, to: 40)

    static func fount(_ title: String, _ language: String) throws -> Fount {
        try #require(FontLibrary.shared.fount(["Vollkorn"], language: language, covering: title))
    }

    /// The characters without spaces: those that line ends may take away.
    static func inked(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: titles) func everyLineLiesInTheBox(language: String, title: String) throws {
        let fount = try Self.fount(title, language)
        let setting = TitleSetting.fit(title, in: Self.box, sizes: Self.sizes, fount: fount)
        #expect(setting.fits && Self.sizes.contains(setting.size))
        #expect(setting.lines.count <= Self.box.lines && setting.height <= Self.box.height + 0.001)
        for line in setting.lines { #expect(fount.width(of: line, size: setting.size) <= Self.box.width + 0.001) }
        #expect(Self.inked(setting.lines.joined()) == Self.inked(title))
        #expect(setting.lines.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
        #expect(setting.isRightToLeft == (language == "ar"))
    }

    @Test(arguments: titles) func wordsStayWhole(language: String, title: String) throws {
        let fount = try Self.fount(title, language)
        let setting = TitleSetting.fit(title, in: Self.box, sizes: Self.sizes, fount: fount)
        guard !title.unicodeScalars.contains(where: { Script(of: $0).breaksAnywhere }) else { return }
        let words = title.split(separator: " ").map(String.init)
        let set = setting.lines.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        let atDashes = set.reduce(into: [String]()) { whole, word in
            if let last = whole.last, words.contains(last + word) {
                whole[whole.count - 1] = last + word
            } else {
                whole.append(word)
            }
        }
        #expect(atDashes == words)
    }

    @Test func linesAreBalanced() throws {
        let title = "Every quick setter hangs printed sheets above stone tables while apprentices watch"
        let fount = try Self.fount(title, "en")
        let box = TitleSetting.Box(width: 1000, height: 900, lines: 7)
        let setting = TitleSetting.fit(title, in: box, sizes: [90], fount: fount)
        let widths = setting.lines.map { fount.width(of: $0, size: setting.size) }
        let (least, most) = (try #require(widths.min()), try #require(widths.max()))
        #expect(setting.lines.count > 1 && least / most > 0.7, "\(setting.lines)")
    }

    @Test func longWordsMakeLettersSmallerBeforeTheyAreCut() throws {
        let word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
        let fount = try Self.fount(word, "de")
        let wide = fount.width(of: word)
        let whole = TitleSetting.fit(word, in: Self.box, sizes: [200, 100, 900 / wide], fount: fount)
        #expect(whole.lines == [word] && whole.fits)
        let cut = TitleSetting.fit(word, in: Self.box, sizes: [200, 100], fount: fount)
        #expect(cut.size == 100 && cut.lines.count > 1 && cut.lines.joined() == word && cut.fits)
    }

    @Test func whatCannotFitIsSetWholeAndSaysSo() throws {
        let title = Array(repeating: "word", count: 400).joined(separator: " ")
        let fount = try Self.fount(title, "en")
        let setting = TitleSetting.fit(title, in: Self.box, sizes: [80], fount: fount)
        #expect(!setting.fits && Self.inked(setting.lines.joined()) == Self.inked(title))
    }

    @Test(arguments: ["", "   ", "\n"]) func nothingIsNoLine(title: String) throws {
        let setting = TitleSetting.fit(title, in: Self.box, sizes: Self.sizes, fount: try Self.fount("A", "en"))
        #expect(setting.lines.isEmpty && setting.fits)
    }

    @Test func sizesFallByEqualSteps() {
        let scale = TitleSetting.scale(from: 200, to: 100)
        #expect(scale.first == 200 && scale.last == 100)
        #expect((13...14).contains(scale.count))
        #expect(zip(scale, scale.dropFirst()).allSatisfy { $0 > $1 })
    }
}
