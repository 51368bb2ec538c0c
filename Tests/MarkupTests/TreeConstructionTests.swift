import TestSupport
import Testing

@testable import Markup

/// The rules of HTML for tags in the wrong order, each in a line of our own.
@Suite struct TreeConstructionTests {
    private func body(_ html: String) -> String {
        let tree = HTMLParser.parse(Array(("<body>" + html).utf8)).tree
        guard let root = tree.root, let body = tree.children(of: root).first(where: { tree.isElement($0, .body) })
        else { return "" }
        return String(decoding: XMLWriter.fragment(below: body, of: tree), as: UTF8.self)
    }

    @Test(arguments: [
        // Implied ends
        ("<p>One<div>two</div>", "<p>One</p><div>two</div>"),
        ("<ul><li>One<li>two</ul>", "<ul><li>One</li><li>two</li></ul>"),
        ("<dl><dt>Word<dd>sense<dt>next</dl>", "<dl><dt>Word</dt><dd>sense</dd><dt>next</dt></dl>"),
        ("<h2>One<h3>two</h3>", "<h2>One</h2><h3>two</h3>"),
        ("<p>One</div>two", "<p>Onetwo</p>"),
        ("One</p>two", "One<p></p>two"),
        ("One</br>two", "One<br/>two"),
        ("<p>One<hr>two", "<p>One</p><hr/>two"),
        // Formatting
        ("<b>One<i>two</b>three</i>", "<b>One<i>two</i></b><i>three</i>"),
        ("<em>One<p>two</em>three", "<em>One</em><p><em>two</em>three</p>"),
        ("<p><b>One<p>two</b>three", "<p><b>One</b></p><p><b>two</b>three</p>"),
        ("<a href=1>One<a href=2>two</a>", "<a href=\"1\">One</a><a href=\"2\">two</a>"),
        ("<p><a id=x>One<p>two", "<p><a id=\"x\">One</a></p><p>two</p>"),
        // Tables
        (
            "<table>One<tr><td>two</table>",
            "One<table><tbody><tr><td>two</td></tr></tbody></table>"
        ),
        (
            "<table><p>One</p><tr><td>two<td>three<tr><th>four</table>",
            "<p>One</p><table><tbody><tr><td>two</td><td>three</td></tr><tr><th>four</th></tr></tbody></table>"
        ),
        (
            "<table><caption>One<tr><td>two</table>",
            "<table><caption>One</caption><tbody><tr><td>two</td></tr></tbody></table>"
        ),
        // Elements of text
        ("<textarea>\n<b>One</textarea>two", "<textarea>&lt;b&gt;One</textarea>two"),
        ("<iframe><p>One</iframe>two", "<iframe>&lt;p&gt;One</iframe>two"),
        ("<xmp><p>One</xmp>two", "<xmp>&lt;p&gt;One</xmp>two"),
        ("<script>if (a</b>1) '<p>'</script>One", "<script>if (a&lt;/b&gt;1) '&lt;p&gt;'</script>One"),
        ("<p>One<plaintext></p>two", "<p>One</p><plaintext>&lt;/p&gt;two</plaintext>"),
        ("<noscript><img src=a></noscript>", "<noscript><img src=\"a\"/></noscript>"),
        // Tags as they are written
        (
            "<p @click=\"a > b\" title='One &amp; two&lt'>three",
            "<p @click=\"a > b\" title=\"One &amp; two&lt;\">three</p>"
        ),
        ("<div/>One", "<div>One</div>"),
        ("<p class=a class=b>One", "<p class=\"a\">One</p>"),
        ("a < b <> c", "a &lt; b &lt;&gt; c"),
        ("One<!-- > -->two<![endif]>three<?php ?>four", "Onetwothreefour"),
        // Foreign elements
        (
            "<svg viewbox='0 0 1 1'><lineargradient/><title><b>One</b></title></svg>two",
            "<svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient><title><b>One</b></title></svg>two"
        ),
        ("<svg><p>One", "<svg></svg><p>One</p>"),
        ("<math><mi>x</mi><mo>=</math>One", "<math><mi>x</mi><mo>=</mo></math>One"),
        // References
        (
            "&copy2024 &#150; &#x1F4D6; &notit; &CounterClockwiseContourIntegral; &#xD800;&nbsp",
            "©2024 – 📖 ¬it; ∳ \u{FFFD}\u{A0}"
        ),
    ]) func rules(html: String, expected: String) {
        #expect(body(html) == expected)
    }

    @Test func headsEndWhereBodiesBegin() {
        let tree = HTMLParser.parse(
            Array("<noscript><img src=a></noscript><meta name=b><title>One</title><p>two<title>three</title>".utf8)
        ).tree
        let shown = String(decoding: XMLWriter.fragment(below: tree.document, of: tree), as: UTF8.self)
        #expect(
            shown == """
                <html><head><noscript>&lt;img src=a&gt;</noscript><meta name="b"/><title>One</title></head>\
                <body><p>two<title>three</title></p></body></html>
                """
        )
    }

    @Test func adoptedElementsStandInOrder() {
        expectOrder("<p><b>1<i>2<div>3</b>4<table><b>5<tr><td>6</i>7</table>8")
    }

    /// Some thousand damaged pages: every tree is whole, ordered and no deeper than the limit.
    @Test func damagedPagesMakeWholeTrees() {
        let page = """
            <!DOCTYPE html><html lang=en><head><title>A &amp; b</title><style>p > b {}</style></head><body>
            <article><h1>One</h1><p>Two <b>three <i>four</b> five</i> &copy; six.<table><caption>c</caption>
            <tr><td>7<td>8</table><ul><li>9<li><a href="?a=1&b=2">10</a></ul><svg><title>t</title><path/></svg>
            <template><tr><td>x</template><select><option>1<option>2</select><textarea>y</textarea>
            <script>a("</p>")</script><math><mi>x</math><form><input><button>z</button></form></article></body></html>
            """
        let tokens = [
            "<table>", "</table>", "<tr>", "<td>", "<b>", "</b>", "<i>", "<a href=x>", "</a>", "<p>", "</p>", "<div>",
            "</div>", "<template>", "</template>", "<svg>", "<math>", "<foreignObject>", "<select>", "<option>", "<!--",
            "-->", "<script>", "</script>", "<plaintext>", "<![CDATA[", "<caption>", "<col>", "&#", "&amp", "<head>",
            "<body a=b>", "</body>", "<html c=d>", "<noscript>", "<title>", "<font color=x>", "<nobr>", "<button>",
        ]
        var limits = MarkupLimits()
        limits.depth = 12
        for mutant in Mutation(of: Array(page.utf8), count: 3000, seed: 5, tokens: tokens) {
            let tree = HTMLParser.parse(mutant, limits: limits, comments: true).tree
            guard isWhole(tree, depth: limits.depth) else {
                Issue.record("\(String(decoding: mutant, as: UTF8.self))")
                return
            }
        }
    }

    @Test func formattingWithoutEndIsBounded() {
        let html = (0..<1000).map { "<b class=\($0)><p>\($0) " }.joined()
        var limits = MarkupLimits()
        limits.nodes = 400_000
        let tree = HTMLParser.parse(Array(html.utf8), limits: limits).tree
        #expect(tree.count < limits.nodes + 1000 && isWhole(tree, depth: limits.depth))
    }

    private func expectOrder(_ html: String) {
        #expect(isWhole(HTMLParser.parse(Array(html.utf8)).tree, depth: 200))
    }

    /// Whether nodes follow each other in document order, each after its parent, none too deep.
    private func isWhole(_ tree: MarkupTree, depth: Int) -> Bool {
        var last: Int32 = 0
        var here = tree.following(tree.document, below: tree.document)
        var depths = [Int](repeating: 0, count: tree.count)
        while let node = here {
            guard node.index > last, let parent = tree.parent(of: node), parent.index < node.index else { return false }
            depths[Int(node.index)] = depths[Int(parent.index)] + 1
            guard depths[Int(node.index)] <= depth + 1 else { return false }
            last = node.index
            here = tree.following(node, below: tree.document)
        }
        return true
    }
}
