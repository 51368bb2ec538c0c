import Basics
import Documents
import Markup

// Raw HTML in Markdown: read by the HTML parser together with the Markdown inside it, which stands there as tokens.
extension MarkdownConversion {
    /// Elements below elements in raw HTML; with what Markdown nests around them the text stays below 200.
    private static var limits: MarkupLimits {
        var limits = MarkupLimits()
        limits.depth = 40
        return limits
    }
    /// Stretches of HTML whose end is looked for in vain before it is looked for no more.
    private static let patience = 8

    /// Nodes of a paragraph among which there are tags.
    mutating func mixed(from first: MarkdownNode?, to end: MarkdownNode?, depth: Int) -> [Inline] {
        let html = markup(from: first, to: end, depth: depth)
        let (tree, _) = HTMLParser.parse(Array(html.utf8), limits: Self.limits)
        return RawHTML.settled(pieces.resolved(RawHTML(tree).inlines).joined)
    }

    /// The nodes from `first` to `end` as HTML: tags as they are, everything else as tokens.
    private mutating func markup(from first: MarkdownNode?, to end: MarkdownNode?, depth: Int) -> String {
        htmlDepth += 1
        defer { htmlDepth -= 1 }
        var html = ""
        var node = first
        while let here = node, here != end {
            if here.kind == .inlineHTML {
                html += here.literal
                node = here.next
            } else {
                var stop = here.next
                while let next = stop, next != end, next.kind != .inlineHTML { stop = next.next }
                html +=
                    keepsLines
                    ? lines(from: here, to: stop, depth: depth)
                    : pieces.token(for: inlines(from: here, to: stop, depth: depth))
                node = stop
            }
        }
        return html
    }

    /// Nodes between tags of verse: line ends are tags too.
    private mutating func lines(from first: MarkdownNode, to end: MarkdownNode?, depth: Int) -> String {
        var html = ""
        for inline in inlines(from: first, to: end, depth: depth).split(
            separator: .lineBreak,
            omittingEmptySubsequences: false
        ) {
            html += (html.isEmpty ? "" : "<br>") + pieces.token(for: Array(inline))
        }
        return html
    }

    /// A block of raw HTML, with the Markdown up to where its elements are closed.
    mutating func html(_ node: MarkdownNode, following child: inout MarkdownNode?, depth: Int) -> [Block] {
        guard htmlDepth < 2 else { return [] }
        var html = node.literal
        var open = OpenElements()
        open.scan(html)
        let isVerse = OpenElements.isVerse(html)
        if isVerse { html = Self.withLineEnds(html) }
        if !open.isEmpty, unclosedRuns < Self.patience {
            if let last = closing(open, after: node) {
                let outer = keepsLines
                keepsLines = isVerse || outer
                html += markup(after: node, through: last, isVerse: keepsLines, depth: depth)
                keepsLines = outer
                child = last.next
            } else {
                unclosedRuns += 1
            }
        }
        let (tree, _) = HTMLParser.parse(Array(html.utf8), limits: Self.limits)
        if let blocks = PlainHTML.blocks(RawHTML(tree), pieces) { return blocks }
        let blocks = RawHTML(tree).blocks(&pieces)
        // A rule has no text beside it that it could part, as long as it is looked at alone.
        if blocks.isEmpty, tree.descendants(of: tree.document).contains(where: { tree.isElement($0, .hr) }) {
            return [.thoughtBreak]
        }
        return pieces.resolved(blocks)
    }

    /// The block of HTML that closes what `open` leaves open.
    private func closing(_ open: OpenElements, after node: MarkdownNode) -> MarkdownNode? {
        var open = open
        var next = node.next
        while let here = next {
            if here.kind == .html {
                open.scan(here.literal)
                if open.isEmpty { return here }
            }
            next = here.next
        }
        return nil
    }

    private mutating func markup(after node: MarkdownNode, through last: MarkdownNode, isVerse: Bool, depth: Int)
        -> String
    {
        htmlDepth += 1
        defer { htmlDepth -= 1 }
        var html = ""
        var next = node.next
        while let here = next {
            line = max(1, here.line)
            switch here.kind {
            case .html: html += isVerse ? Self.withLineEnds(here.literal) : here.literal
            case .paragraph:
                if !isVerse, let figure = figure(here) {
                    for picture in figure.pictures { html += Self.tag(of: picture) }
                } else {
                    htmlDepth -= 1
                    html += "<p>" + markup(from: here.firstChild, to: nil, depth: depth) + "</p>"
                    htmlDepth += 1
                }
            default: html += "<p>" + pieces.token(for: alone(here, depth: depth + 1)) + "</p>"
            }
            if here == last { break }
            next = here.next
        }
        return html
    }

    /// One block of Markdown inside HTML.
    private mutating func alone(_ node: MarkdownNode, depth: Int) -> [Block] {
        guard depth < Self.deepestBlock else { return [.paragraph([.text(MarkdownConversion.plainText(of: node))])] }
        return block(node, depth: depth).map { [$0] } ?? []
    }

    private static func tag(of picture: Picture) -> String {
        var tag: [UInt8] = Array("<img src=\"".utf8)
        XMLEscape.appendAttribute(picture.address.utf8, to: &tag)
        if let alternative = picture.alternative {
            tag += Array("\" alt=\"".utf8)
            XMLEscape.appendAttribute(alternative.utf8, to: &tag)
        }
        return String(decoding: tag, as: UTF8.self) + "\">"
    }

    /// HTML whose line ends are those of verse: a tag for each, unless the line ends with a tag that is one.
    private static func withLineEnds(_ html: String) -> String {
        let ending = ["br>", "br/>", "br />", "p>", "div>", "blockquote>"]
        var out = ""
        for row in html.split(separator: "\n", omittingEmptySubsequences: true) {
            let words = row.trimming(while: { $0 == " " || $0 == "\r" || $0 == "\t" })
            let isTag = words.first == "<" && words.dropFirst().first { $0 == "<" } == nil && words.last == ">"
            out += words
            if !isTag, !ending.contains(where: words.hasSuffix) { out += "<br>" }
            out += "\n"
        }
        return out
    }
}

extension Substring {
    /// The text without the characters at both ends that match.
    func trimming(while matches: (Character) -> Bool) -> Substring {
        var rest = drop(while: matches)
        while let last = rest.last, matches(last) { rest.removeLast() }
        return rest
    }
}
