import Basics

/// How the HTML of a block is brought into the form of an article, whose figures hold pictures and nothing else.
enum BlockShape {
    case asWritten
    /// A quotation beside the text.
    case pullQuote
    /// A table with its caption below.
    case table
    /// Something to hear or see, with words below.
    case player
    /// The address of something that is fetched, with words below.
    case embed
    /// Pictures with words below each or all.
    case gallery
    /// Text over a picture, which may be written as a style only.
    case cover
    /// A link to a file, twice.
    case file
    /// Lines of verse.
    case verse

    /// The shape of a block by its name.
    init(name: String) {
        switch name {
        case "pullquote": self = .pullQuote
        case "table": self = .table
        case "audio", "video": self = .player
        case "embed": self = .embed
        case "gallery": self = .gallery
        case "cover", "cover-image": self = .cover
        case "file": self = .file
        case "verse": self = .verse
        default: self = name.hasPrefix("core-embed/") ? .embed : .asWritten
        }
    }

    /// The HTML of a block in its new form. `address` is the `url` of its settings.
    func markup(of html: [UInt8], address: String?) -> [UInt8] {
        switch self {
        case .asWritten: html
        case .pullQuote: Self.isFigure(html) ? Self.renamed(html, ["figure": "aside"]) : Self.wrapped(html, in: "aside")
        case .table: Self.table(html)
        case .player: Self.renamed(html, ["figure": "div", "figcaption": "p"])
        case .embed: Self.embed(html, address)
        case .gallery: Self.gallery(html)
        case .cover: Self.cover(html, address)
        case .file: Self.file(html)
        case .verse: Self.verse(html)
        }
    }

    private static func isFigure(_ html: [UInt8]) -> Bool { html.next("<figure", from: 0, to: html.count) != nil }

    private static func wrapped(_ html: [UInt8], in name: String) -> [UInt8] {
        Array("<\(name)>".utf8) + html + Array("</\(name)>".utf8)
    }

    /// The HTML with elements of these names called otherwise, without their attributes: what a class says of a caption
    /// does not hold of a paragraph.
    static func renamed(_ html: [UInt8], _ names: KeyValuePairs<StaticString, String>) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = html.next(UInt8(ascii: "<"), from: index, to: html.count) {
            index = start + 1
            guard case .tag(let tag) = ExportTag.at(start, in: html, to: html.count) else { continue }
            guard let new = names.first(where: { html[tag.name].equals($0.key) })?.value else { continue }
            out += html[copied..<tag.name.lowerBound]
            out += new.utf8
            out.append(UInt8(ascii: ">"))
            copied = tag.end
        }
        return out + html[copied...]
    }

    /// The first element of a name: the whole of it, and its content.
    private static func first(
        _ name: StaticString,
        in html: [UInt8],
        from start: Int = 0,
        isLast: Bool = false
    ) -> (whole: Range<Int>, content: Range<Int>)? {
        var found: (Range<Int>, Range<Int>)?
        var index = start
        while let start = html.next(UInt8(ascii: "<"), from: index, to: html.count) {
            index = start + 1
            guard case .tag(let tag) = ExportTag.at(start, in: html, to: html.count), !tag.isEnd,
                html[tag.name].equals(name)
            else { continue }
            guard let end = CharacterData.endTag(html[tag.name], from: tag.end, in: html, to: html.count) else { break }
            let last = html.next(UInt8(ascii: ">"), from: end, to: html.count).map { $0 + 1 } ?? html.count
            found = (start..<last, tag.end..<end)
            index = last
            if !isLast { break }
        }
        return found
    }

    /// The caption moves into the table.
    private static func table(_ html: [UInt8]) -> [UInt8] {
        guard let caption = first("figcaption", in: html), let table = first("table", in: html),
            caption.whole.lowerBound >= table.whole.upperBound
        else { return renamed(html, ["figure": "div", "figcaption": "p"]) }
        var made = Array(html[..<table.content.lowerBound])
        made += "<caption>".utf8
        made += html[caption.content]
        made += "</caption>".utf8
        made += html[table.content.lowerBound..<caption.whole.lowerBound]
        made += html[caption.whole.upperBound...]
        return renamed(made, ["figure": "div"])
    }

    private static func embed(_ html: [UInt8], _ address: String?) -> [UInt8] {
        let caption = first("figcaption", in: html)
        // Some have the frame itself written into them.
        if html.next("<iframe", from: 0, to: html.count) != nil
            || html.next("<blockquote", from: 0, to: html.count) != nil
        {
            return renamed(html, ["figure": "div", "figcaption": "p"])
        }
        var written = address
        if written == nil, let start = html.next("http", from: 0, to: html.count) {
            let text = html[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") }
            written = EntityText.decoded(String(decoding: text, as: UTF8.self))
        }
        var out = EmbedMarkup.markup(written ?? "")
        if let caption { out += Array("<p>".utf8) + html[caption.content] + Array("</p>".utf8) }
        return out
    }

    /// A gallery whose pictures have words of their own is a row of figures.
    private static func gallery(_ html: [UInt8]) -> [UInt8] {
        guard let figure = first("figure", in: html), let last = first("figcaption", in: html, isLast: true) else {
            return html
        }
        let inner = html[figure.content].contains("<figure") || html[figure.content].contains("<figcaption")
        guard inner || figure.whole.upperBound <= last.whole.lowerBound else { return html }
        let end = html.last("</figure", in: 0..<html.count) ?? html.count
        let hasOwn =
            !html[last.whole.upperBound..<max(last.whole.upperBound, end)].contains("</figure")
            && html[..<last.whole.lowerBound].contains("</figure")
        var out = Array("<div>".utf8)
        out += hasOwn ? html[figure.content.lowerBound..<last.whole.lowerBound] : html[figure.content.lowerBound..<end]
        if hasOwn { out += Array("<p>".utf8) + html[last.content] + Array("</p>".utf8) }
        return out + Array("</div>".utf8)
    }

    /// The picture of a cover, where no element holds it.
    private static func cover(_ html: [UInt8], _ address: String?) -> [UInt8] {
        guard let address, WebPlace.isAbsolute(address) || address.hasPrefix("/"),
            html.next("<img", from: 0, to: html.count) == nil, html.next("<video", from: 0, to: html.count) == nil,
            PictureAddresses.isPicture(Array(address.utf8))
        else { return html }
        var out = Array("<figure><img src=\"".utf8)
        XMLEscape.appendAttribute(address.utf8, to: &out)
        out += "\"></figure>".utf8
        return out + html
    }

    /// The second link, a button that says “Download”, is left out.
    private static func file(_ html: [UInt8]) -> [UInt8] {
        guard let button = html.next("wp-block-file__button", from: 0, to: html.count),
            let start = html.last("<a", in: 0..<button),
            let end = CharacterData.endTag(html[(start + 1)..<(start + 2)], from: button, in: html, to: html.count),
            let last = html.next(UInt8(ascii: ">"), from: end, to: html.count)
        else { return html }
        return Array(html[..<start] + html[(last + 1)...])
    }

    /// Breaks become line ends, as the blanks of a verse count like those of a listing.
    private static func verse(_ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = html.next("<br", from: index, to: html.count) {
            index = start + 1
            guard case .tag(let tag) = ExportTag.at(start, in: html, to: html.count), html[tag.name].equals("br") else {
                continue
            }
            out += html[copied..<start]
            out.append(0x0A)
            copied = tag.end
        }
        return out + html[copied...]
    }
}
