import Testing

@testable import Fonts

/// Where titles may be broken; a bar marks each place.
@Suite struct LineEndsTests {
    @Test(arguments: [
        ("one two", "one |two"), ("  one\n\ttwo ", "one |two"), ("1919–1943", "1919–|1943"),
        ("well-known", "well-|known"), ("e-mail", "e-mail"), ("minus -5", "minus |-5"), ("and/or", "and/|or"),
        ("no\u{A0}break", "no\u{A0}break"), ("soft\u{AD}hyphen", "softhyphen"), ("zero\u{200B}width", "zero|width"),
        ("Qui ? « La page »", "Qui\u{A0}? |«\u{A0}La |page\u{A0}»"), ("lead – film", "lead\u{A0}– |film"),
        ("铅、光，人", "铅、|光，|人"), ("「页」的书", "「页」|的|书"), ("中文Type", "中|文|Type"), ("キャット", "キャッ|ト"),
        ("한국의 활자", "한국의 |활자"), ("mark (see) it", "mark |(see) |it"), ("word—word", "word—|word"),
    ]) func barsStandWhereLinesMayEnd(title: String, expected: String) {
        let parts = LineEnds.pieces(of: title)
        let shown = parts.enumerated().map { index, part in
            part.text + (index + 1 < parts.count ? (part.isSpaced ? " |" : "|") : "")
        }
        #expect(shown.joined() == expected)
    }
}
