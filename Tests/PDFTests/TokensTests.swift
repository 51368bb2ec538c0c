import Testing

@testable import PDF

@Suite struct TokensTests {
    static func spelled(_ body: (inout Tokens) -> Void) -> String {
        var tokens = Tokens()
        body(&tokens)
        return String(decoding: tokens.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0, 3, "0"), (12_500, 3, "12.5"), (-12_500, 3, "-12.5"), (250, 3, ".25"), (-5, 3, "-.005"), (12_000, 3, "12"),
        (7, 0, "7"), (1_000_000, 3, "1000"), (-1, 1, "-.1"), (100, 2, "1"),
    ])
    func fixedPoint(value: Int, places: Int, text: String) {
        #expect(Self.spelled { $0.fixed(value, places: places) } == text)
    }

    @Test func integers() {
        #expect(
            Self.spelled { for value in [0, 9, 10, -1, -120, Int.min] { $0.integer(value) } }
                == "0 9 10 -1 -120 -9223372036854775808"
        )
    }

    @Test func realsRound() {
        #expect(Self.spelled { for value in [0.5, -0.00001, 2.00004, 1e300, .nan] { $0.real(value) } } == ".5 0 2 0 0")
    }

    @Test func namesEscapeWhatEndsThem() {
        #expect(Self.spelled { $0.name("A b/c#é" as String) } == "/A#20b#2Fc#23#C3#A9")
    }

    @Test func stringsEscape() {
        #expect(Self.spelled { $0.string(Array("a(b)\\\r\n".utf8)) } == "(a\\(b\\)\\\\\\r\n)")
        #expect(Self.spelled { $0.hexadecimal([0, 0xAF]) } == "<00AF>")
    }

    @Test func textIsASCIIOrUTF16() {
        #expect(Self.spelled { $0.text("Plain (text)") } == "(Plain \\(text\\))")
        #expect(Self.spelled { $0.text("é𝄞") } == "<FEFF00E9D834DD1E>")
        #expect(Self.spelled { $0.text("a\u{7F}") } == "<FEFF0061007F>")
    }

    @Test func collectionsNeedNoSpaces() {
        let text = Self.spelled {
            $0.dictionary {
                $0.name("Type", "Page")
                $0.integers("MediaBox", [0, 0, 100, 200])
                $0.reference("Parent", Reference(3))
                $0.boolean("Marked", true)
                $0.array("Kids") {
                    $0.reference(Reference(1)); $0.name("X"); $0.text("y"); $0.integer(1)
                }
                $0.dictionary("Empty") { _ in }
            }
        }
        #expect(
            text == "<</Type/Page/MediaBox[0 0 100 200]/Parent 3 0 R/Marked true/Kids[1 0 R/X(y)1]/Empty<<>>>>"
        )
    }

    @Test func plainStyleIndents() {
        var tokens = Tokens(isPlain: true)
        tokens.dictionary {
            $0.name("Type", "Page")
            $0.dictionary("Resources") { $0.integer("A", 1) }
        }
        #expect(
            String(decoding: tokens.bytes, as: UTF8.self)
                == "<<\n  /Type /Page\n  /Resources <<\n    /A 1\n  >>\n>>"
        )
    }
}
