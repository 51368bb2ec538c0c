import Testing

@testable import Documents

@Suite struct HTMLWriterTests {
    private func text(_ text: String) -> [Inline] { [.text(text)] }

    @Test func runs() {
        let line: [Inline] = [
            .text("a < b & "), .emphasis(text("c")), .link(text("d"), address: "x?a=1&b=\"2\"", title: "T"), .lineBreak,
            .smallCapitals(text("e")), .foreign(text("f"), language: "de", direction: nil), .anchor("g"),
            .picture(Picture(address: "h.jpg", alternative: "")),
        ]
        let expected = """
            a &lt; b &amp; <em>c</em><a href="x?a=1&amp;b=&quot;2&quot;" title="T">d</a><br>
            <span class="small-caps">e</span><span lang="de">f</span><span id="g"></span><img src="h.jpg" alt="">
            """
        #expect(HTMLWriter.fragment(of: line) == expected)
    }

    @Test func listsAreTightOrLoose() {
        let items: [[Block]] = [[.paragraph(text("a"))], [.paragraph(text("b")), .thoughtBreak]]
        #expect(
            HTMLWriter.fragment(of: [.list(List(isOrdered: true, start: 3, items: items))])
                == "<ol start=\"3\">\n<li>a</li>\n<li>b\n<hr>\n</li>\n</ol>\n"
        )
        #expect(
            HTMLWriter.fragment(of: [.list(List(isOrdered: false, items: [items[0]], isTight: false))])
                == "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n"
        )
    }

    @Test func tables() {
        let table = Table(
            caption: text("Sizes"),
            head: [[.init([.paragraph(text("a"))], isHead: true), .init([], isHead: true)]],
            body: [[.init([.paragraph(text("b"))], isHead: true), .init([.paragraph(text("c"))], rows: 2)]],
            alignments: [.start, .end]
        )
        let expected = """
            <table>
            <caption>Sizes</caption>
            <thead>
            <tr>
            <th scope="col">a</th>
            <th scope="col" style="text-align: end"></th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <th scope="row">b</th>
            <td rowspan="2" style="text-align: end">c</td>
            </tr>
            </tbody>
            </table>

            """
        #expect(HTMLWriter.fragment(of: [.table(table)]) == expected)
    }

    @Test func figuresQuotationsAndVerse() {
        let blocks: [Block] = [
            .figure(Figure([Picture(address: "a.jpg", alternative: "A")], caption: text("B"), credit: "C")),
            .quotation(Quotation([.paragraph(text("D"))], attribution: text("E"))),
            .verse([[text("F"), text("G")]]), .code("let h\n", language: "swift"),
        ]
        let expected = """
            <figure>
            <img src="a.jpg" alt="A">
            <figcaption>B <span class="credit">C</span></figcaption>
            </figure>
            <blockquote>
            <p>D</p>
            <footer><cite>E</cite></footer>
            </blockquote>
            <div class="verse">
            <p>F<br>
            G</p>
            </div>
            <pre><code class="language-swift">let h


            </code></pre>

            """
        #expect(HTMLWriter.fragment(of: blocks) == expected.replacing("\n\n\n</code>", with: "\n\n</code>"))
    }

    @Test func notesLeadThereAndBack() {
        let blocks: [Block] = [
            .paragraph([.text("a"), .note(0), .link([.text("b"), .note(0)], address: "x", title: nil)])
        ]
        let expected = """
            <p>a<sup><a href="#p-note-1" id="p-call-1" role="doc-noteref">1</a></sup><a href="x">b</a><sup><a \
            href="#p-note-1" id="p-call-1-2" role="doc-noteref">1</a></sup></p>
            <section role="doc-endnotes">
            <ol>
            <li id="p-note-1">
            <p>c <a href="#p-call-1" role="doc-backlink">↩</a></p>
            </li>
            </ol>
            </section>

            """
        #expect(HTMLWriter.fragment(of: blocks, notes: [Note([.paragraph(text("c"))])], prefix: "p-") == expected)
    }
}
