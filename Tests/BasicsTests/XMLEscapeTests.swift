import Testing

@testable import Basics

@Suite struct XMLEscapeTests {
    private func escaped(_ text: String, _ append: (String.UTF8View, inout [UInt8]) -> Void) -> String {
        var out: [UInt8] = []
        append(text.utf8, &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test func characterData() {
        #expect(XMLEscape.text("a<b>&\"'\n\u{0}\u{B}\u{FFFE}\u{FFFF}\u{FFFD}é") == "a&lt;b&gt;&amp;\"'\n\u{FFFD}é")
        #expect(XMLEscape.text("") == "")
        #expect(XMLEscape.text("]]>") == "]]&gt;")
    }

    @Test func attributes() {
        #expect(
            escaped("a<b>&\"\n\t\u{1}\u{FFFF}") { XMLEscape.appendAttribute($0, to: &$1) }
                == "a&lt;b>&amp;&quot;&#10;&#9;"
        )
    }

    @Test func templates() {
        #expect(escaped("a<b>&\"\n\u{1}") { XMLEscape.appendAnywhere($0, to: &$1) } == "a&lt;b&gt;&amp;&quot;\n")
    }
}
