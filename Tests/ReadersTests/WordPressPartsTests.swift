import TestSupport
import Testing

@testable import Readers

@Suite struct WordPressPartsTests {
    @Test(
        arguments: [
            ("boat-1024x768.jpg", "boat.jpg"), ("boat-scaled.jpg", "boat.jpg"), ("boat-scaled-300x200.jpg", "boat.jpg"),
            ("boat-rotated.JPG", "boat.JPG"), ("/u/2026/boat-1x1.webp", "/u/2026/boat.webp"), ("boat.jpg", nil),
            ("boat-1024.jpg", nil), ("boat-axb.jpg", nil), ("1024x768.jpg", nil), ("boat-1024x768.html", nil),
            ("-100x100.jpg", nil), ("data:image/png;base64,a-1x1.png", nil), ("boat-1024x768x3.jpg", nil),
        ] as [(String, String?)]
    ) func originalOfASize(address: String, original: String?) {
        #expect(PictureAddresses.original(of: address).flatMap { $0.hasPrefix(".") ? nil : $0 } == original)
    }

    @Test func furtherAddresses() {
        let base = "https://a.example/wp-content/uploads/"
        #expect(
            PictureAddresses.others(of: base + "b-300x200.jpg?w=300", attachment: base + "b-scaled.jpg")
                == ["b-300x200.jpg", "b-scaled.jpg", "b.jpg"].map { base + $0 }
        )
        #expect(PictureAddresses.others(of: base + "b.jpg", attachment: base + "b.jpg") == [base + "b-scaled.jpg"])
        #expect(PictureAddresses.others(of: base + "b-scaled.jpg", attachment: nil) == [base + "b.jpg"])
        #expect(PictureAddresses.others(of: "https://a.example/b.jpg", attachment: nil) == [])
    }

    @Test(arguments: [
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"), ("a\nb", "<p>a<br>\nb</p>\n"), ("a\r\n \t\r\nb", "<p>a</p>\n<p>b</p>\n"),
        ("<p>a</p>\n\n<p>b</p>", "<p>a</p>\n\n<p>b</p>"), ("<p>a\n\nb</p>", "<p>a</p>\n<p>b</p>"),
        ("<h2>x\ny</h2>z", "<h2>x\ny</h2><p>z</p>\n"), ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>"),
        ("<li>a\n\nb</li>", "<li><p>a</p>\n<p>b</p>\n</li>"), ("a<br/>\nb", "<p>a<br>b</p>\n"),
        ("a<br><br />b", "<p>a</p>\n<p>b</p>\n"), ("<pre>a\n\nb</pre>c", "<pre>a\n\nb</pre><p>c</p>\n"),
        ("a < b\n\n&amp; c", "<p>a < b</p>\n<p>&amp; c</p>\n"), ("a\n<!--more-->\nb", "<p>a</p>\n<p>b</p>\n"),
        ("a<!--more-->b", "<p>ab</p>\n"), ("a<!--nextpage-->b", "<p>a</p>\n<p>b</p>\n"), ("", ""), ("\n\n \n", ""),
        ("<div>a</div>", "<div><p>a</p>\n</div>"), ("<em>a\n\nb</em>", "<p><em>a</p>\n<p>b</em></p>\n"),
    ]) func paragraphs(text: String, html: String) {
        let made = String(decoding: Paragraphs.added(to: Array(text.replacing("\r\n", with: "\n").utf8)), as: UTF8.self)
        let isBlank = made.utf8.allSatisfy { $0 <= 0x20 }
        #expect(made == html || html.isEmpty && isBlank)
    }

    @Test(
        arguments: [
            ("[x a=\"1\"]", "", ["x"]), ("[x /]", "", ["x"]), ("a [sic] b", "a [sic] b", []),
            ("[1] [...] [A b]", "[1] [...] [A b]", []),
            ("[b]c[/b]", "c", []), ("[[b]]", "[b]", []), ("[[b]c[/b]]", "[b]c[/b]", []), ("[/b]", "[/b]", []),
            ("<code>[x a=1] [[y]]</code>", "<code>[x a=1] [y]</code>", []),
            ("<a title=\"[x a=1]\">b</a>", "<a title=\"[x a=1]\">b</a>", []),
            ("[x a=&quot;b c&quot;]d", "d", ["x"]), ("[x a=“b c”]d", "d", ["x"]), ("[a_b]", "", ["a_b"]),
            ("[a", "[a", []),
            ("[gallery ids=\"1\"]", "", []), ("[caption]", "", []),
            ("[code]a\n\n<b>[/code]", "\n\n<pre><code>a\n\n&lt;b&gt;</code></pre>\n\n", []),
            ("<!-- wp:x {\"a\":\"[y b=1]\"} -->", "<!-- wp:x {\"a\":\"[y b=1]\"} -->", []),
        ] as [(String, String, [String])]
    ) func shortcodes(text: String, html: String, dropped: [String]) {
        var shortcodes = Shortcodes(Array(text.utf8), attachments: AttachmentShelf(), post: nil)
        #expect(String(decoding: shortcodes.replaced(), as: UTF8.self) == html)
        #expect(shortcodes.dropped == dropped)
    }

    @Test func aShelfOfManyAttachments() {
        var shelf = AttachmentShelf()
        for number in 1...20_000 {
            let address = Array("https://a.example/\(number).jpg".utf8)
            shelf.add(
                AttachmentShelf.Attachment(
                    address: address,
                    alternative: [],
                    caption: Array("c\(number)".utf8),
                    title: [0x74]
                ),
                number: number,
                of: number % 100
            )
        }
        shelf.sort()
        #expect(shelf[777].map { String(decoding: $0.caption, as: UTF8.self) } == "c777")
        #expect(shelf[20_001].map(\.address) == nil)
        #expect(shelf.attachments(of: 7).count == 200 && shelf.attachments(of: 7).first == 7)
        #expect(shelf.attachments(of: 100).isEmpty)
    }
}
