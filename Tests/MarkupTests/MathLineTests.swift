import Testing

@testable import Markup

/// Formulas as lines of text.
@Suite struct MathLineTests {
    static func line(_ inside: String) throws -> MathLine {
        let tree = try XMLParser.parse(Array("<math xmlns='http://www.w3.org/1998/Math/MathML'>\(inside)</math>".utf8))
        return MathLine(tree, try #require(tree.root))
    }

    static let x = "<mi>x</mi>"
    static let sum = "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>"
    static let two = "<mn>2</mn>"

    @Test(arguments: [
        ("\(x)<mo>=</mo>\(two)\(x)<mo>-</mo><mn>1</mn>", "x = 2x − 1"),
        ("<mo>-</mo>\(x)<mo>=</mo><mo>-</mo>\(two)", "−x = −2"),
        ("<mfrac>\(sum)<mi>c</mi></mfrac>", "(a + b)/c"),
        ("<mfrac><mn>1</mn><mrow>\(two)\(x)</mrow></mfrac>", "1/(2x)"),
        ("<mfrac><mn>1</mn><mfrac><mn>1</mn>\(two)</mfrac></mfrac>", "1/(1/2)"),
        ("<msup>\(x)\(two)</msup><mo>+</mo><msup>\(sum)\(two)</msup>", "x² + (a + b)²"),
        ("<msup><mrow><mo>(</mo>\(sum)<mo>)</mo></mrow><mi>n</mi></msup>", "(a + b)ⁿ"),
        ("<msup>\(x)<mfrac><mi>p</mi><mi>q</mi></mfrac></msup>", "x^(p/q)"),
        ("<msub>\(x)<mi>i</mi></msub><mo>,</mo><msub>\(x)<mi>q</mi></msub>", "xᵢ, x_q"),
        ("<msubsup>\(x)<mn>1</mn>\(two)</msubsup>", "x₁²"),
        ("<msup><mi>f</mi><mo>′</mo></msup><mo>&#x2061;</mo><mo>(</mo>\(x)<mo>)</mo>", "f′(x)"),
        ("<msqrt>\(x)</msqrt><mo>×</mo><msqrt>\(sum)</msqrt>", "√x × √(a + b)"),
        ("<mroot>\(x)<mn>3</mn></mroot><mroot>\(sum)<mi>n</mi></mroot>", "∛xⁿ√(a + b)"),
        (
            "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi>\(two)</msup>",
            "∑ᵢ₌₁ⁿ i²"
        ),
        ("<munder><mo>lim</mo><mrow>\(x)<mo>→</mo><mn>0</mn></mrow></munder>\(x)", "lim_(x→0) x"),
        ("<mi>sin</mi><mo>&#x2061;</mo>\(x)<mo>+</mo><mi>sin</mi><mo>(</mo>\(x)<mo>)</mo>", "sin x + sin(x)"),
        ("<msup><mi>cos</mi>\(two)</msup>\(x)", "cos² x"),
        (
            "<mover><mi>v</mi><mo>→</mo></mover><mo>=</mo><mover accent='true'>\(x)<mo>¯</mo></mover>",
            "v\u{20D7} = x\u{305}"
        ),
        (
            "<mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mo>-</mo><mn>1</mn></mtd></mtr></mtable><mo>]</mo>",
            "[1, 0; 0, −1]"
        ),
        ("<mfenced open='{' close='}' separators=';'>\(x)\(two)</mfenced>", "{x; 2}"),
        ("<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "binom(n, k)"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "₆¹⁴C"),
        ("<semantics>\(sum)<annotation>a+b</annotation></semantics>", "a + b"),
        ("<mi>n</mi><mo>!</mo><mo>∈</mo><mi mathvariant='double-struck'>N</mi>", "n! ∈ ℕ"),
        ("<msub><mi>H</mi>\(two)</msub><mi>O</mi><mtext> is  water</mtext>", "H₂O is water"),
        ("<mo>|</mo><mo>-</mo>\(x)<mo>|</mo><mspace width='1em'/><mi>ok</mi>", "|−x| ok"),
        ("", ""), ("<mfrac/><msup/><mroot>\(x)</mroot><munder/>", "x"),
    ]) func isWritten(markup: String, expected: String) throws {
        #expect(try Self.line(markup).text == expected)
    }

    @Test func piecesKeepTheirPlace() throws {
        let line = try Self.line(
            "<msup>\(Self.x)<mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup><mo>=</mo><mi>y</mi>"
        )
        #expect(line.text == "xⁿ⁺¹ = y")
        #expect(
            line.pieces == [
                MathLine.Piece(text: "x", place: .line, isItalic: true),
                MathLine.Piece(text: "n+1", place: .raised, isItalic: false),
                MathLine.Piece(text: " = ", place: .line, isItalic: false),
                MathLine.Piece(text: "y", place: .line, isItalic: true),
            ]
        )
    }

    @Test func depthIsNoDanger() throws {
        let open = String(repeating: "<msqrt>", count: 180)
        let close = String(repeating: "</msqrt>", count: 180)
        #expect(try Self.line(open + Self.sum + close).text.hasPrefix("√√√"))
    }
}
