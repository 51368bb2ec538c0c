import Testing

@testable import Fonts

/// Texts cut by script; a bar marks each seam.
@Suite struct ScriptRunsTests {
    @Test(arguments: [
        ("one two, 3 × 4", "one two, 3 × 4 Latn"), ("“Где?” – Paris", "“Где?” –  Cyrl|Paris Latn"), ("12", "12 Latn"),
        ("", ""), ("e\u{301}́λ", "e\u{301}́ Latn|λ Grek"), ("日本のcat", "日本 Hani|の Hira|cat Latn"),
        ("abc אבג, def", "abc  Latn|אבג,  Hebr|def Latn"),
    ]) func barsStandBetweenScripts(text: String, expected: String) {
        var text = text
        let bytes = Array(text.utf8)
        let runs = text.withUTF8 { Array(ScriptRuns($0)) }
        let shown = runs.map { run in
            let tag = (0..<4).map { UInt8(truncatingIfNeeded: run.script.tag >> (24 - 8 * UInt32($0))) }
            return String(decoding: bytes[run.range], as: UTF8.self) + " " + String(decoding: tag, as: UTF8.self)
        }
        #expect(shown.joined(separator: "|") == expected)
    }
}
