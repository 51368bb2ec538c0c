import Testing

@testable import Styling

@Suite struct TokenizerTests {
    private func kinds(_ text: String) -> [Token.Kind] { Tokenizer.tokens(of: Array(text.utf8)).map(\.kind) }

    private func first(_ text: String) -> Token? { Tokenizer.tokens(of: Array(text.utf8)).first }

    @Test func `names, escapes and hashes`() {
        #expect(first("Fo\\6F-x")?.text == "Foo-x")
        #expect(first("Foo")?.keyword == "foo")
        #expect(first("\\31 0")?.text == "10")
        #expect(first("a\\")?.text == "a\u{FFFD}" || first("a\\")?.text == "a")
        #expect(first("#a1")?.isPlain == true)
        #expect(first("#1a")?.isPlain == false)
        #expect(first("größe")?.text == "größe")
        #expect(first("\\110000 x")?.text == "\u{FFFD}x")
        #expect(kinds("--x") == [.ident])
        #expect(kinds("-->") == [.commentClose])
        #expect(kinds("<!--") == [.commentOpen])
        #expect(kinds("@media") == [.atKeyword])
        #expect(kinds("@ media") == [.delimiter, .blank, .ident])
    }

    @Test func `numbers with units`() {
        #expect(first("+1.5E1pt")?.number == 15)
        #expect(first("1e3")?.number == 1000)
        #expect(first("1em")?.unit == .em)
        #expect(first("-.5Q")?.unit == .q)
        #expect(first("12%")?.kind == .percentage)
        #expect(first("1.")?.kind == .number)
        #expect(kinds("1.5.5") == [.number, .number])
        #expect(kinds("a-1") == [.ident])
        #expect(first(String(repeating: "9", count: 1000))?.number == 1e12)
    }

    @Test func `strings, addresses and comments`() {
        #expect(first("'a\\\nb'")?.text == "ab")
        #expect(first("\"\\2014  x\"")?.text == "— x")
        #expect(kinds("'a\nb") == [.badString, .blank, .ident])
        #expect(first("'open")?.text == "open")
        #expect(first("url( a\\29 b )")?.text == "a)b")
        #expect(kinds("url(a b)x") == [.badAddress, .ident])
        #expect(kinds("url('a')") == [.function, .string, .closeRound])
        #expect(kinds("a/* b */c/* d") == [.ident, .ident])
        #expect(kinds("") == [])
        #expect(kinds("/*") == [])
    }
}
