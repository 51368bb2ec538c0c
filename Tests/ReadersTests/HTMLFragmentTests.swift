import Documents
import Testing

@testable import Readers

/// Pieces of HTML that are all article.
struct HTMLFragmentTests {
    private static func dump(_ html: String, base: String? = nil, page: String? = nil) -> String {
        var article = Article()
        (article.body, article.notes) = HTMLFragment.blocks(of: html, base: base, page: page)
        return article.dump
    }

    @Test func keepsEverything() {
        let (blocks, _) = HTMLFragment.blocks(
            of: "Loose words. <p>One <b>bold</b></p><h1>Head</h1><footer><p>Foot</p></footer><aside>Beside</aside>",
            base: nil
        )
        #expect(
            blocks == [
                .paragraph([.text("Loose words.")]), .paragraph([.text("One "), .strong([.text("bold")])]),
                .heading(level: 2, [.text("Head")], anchor: nil), .paragraph([.text("Foot")]),
                .aside([.paragraph([.text("Beside")])]),
            ]
        )
    }

    @Test func leavesOutWhatNoArticleHas() {
        let text = Self.dump(
            """
            <p>The river rose for three days and nobody slept in the lower town, not even the miller.</p>
            <script>track()</script><style>p { color: red }</style><p hidden>Hidden</p>
            <img src="https://count.example/p.gif" width="1" height="1">
            <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://x.example/">Post</a></li></ul></div>
            <div class="feedflare"><a href="https://x.example/ff"><img src="https://x.example/ff.png"></a></div>
            <form action="/subscribe"><input name="mail"><p>Sign up</p></form>
            """
        )
        #expect(text.contains("The river rose"))
        for word in ["track", "color", "Hidden", "count.example", "Share", "Post", "ff.png", "Sign up"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func resolvesAddresses() {
        let text = Self.dump(
            """
            <p>See <a href="other">there</a> and <a href="https://a.example/2026/one/#end">below</a>.</p>
            <p><img src="../pic.jpg" alt="A mill"></p><p id="end">End. <a href="javascript:x()">no</a></p>
            """,
            base: "https://a.example/2026/one/"
        )
        #expect(text.contains("https://a.example/2026/one/other"))
        #expect(text.contains("https://a.example/2026/pic.jpg"))
        #expect(text.contains("#end"))
        #expect(!text.contains("javascript"))
    }

    @Test func makesNotes() {
        let (blocks, notes) = HTMLFragment.blocks(
            of: """
                <p>Said so.<sup id="r1"><a href="#n1">1</a></sup></p>
                <ol class="footnotes"><li id="n1"><p>In a letter. <a href="#r1">↩</a></p></li></ol>
                """,
            base: nil
        )
        #expect(notes == [Note([.paragraph([.text("In a letter.")])])])
        #expect(blocks.first == .paragraph([.text("Said so."), .note(0)]))
    }

    @Test(arguments: [
        ("Plain  words", "Plain words"), ("Bread &amp; <em>roses</em>", "Bread & roses"), ("a &lt; b", "a < b"),
        ("Tom &#8217;n&rsquo; Bo", "Tom ’n’ Bo"), ("", ""),
    ])
    func makesOneLine(_ html: String, _ line: String) {
        #expect(HTMLFragment.line(of: html) == line)
    }
}
