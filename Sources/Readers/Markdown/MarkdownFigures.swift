import Basics
import Documents

// Paragraphs that are more than paragraphs: figures, captions, attributions.
extension MarkdownConversion {
    /// The figure that a paragraph of nothing but images is; their titles are its caption.
    mutating func figure(_ paragraph: MarkdownNode) -> Figure? {
        var pictures: [Picture] = []
        var titles: [String] = []
        var child = paragraph.firstChild
        while let node = child {
            child = node.next
            switch node.kind {
            case .image: break
            case .link where node.firstChild?.kind == .image && node.firstChild == node.lastChild: break
            case .softBreak, .lineBreak: continue
            case .text where node.literal.utf8.allSatisfy({ $0 == 0x20 }): continue
            default: return nil
            }
            guard let image = node.kind == .image ? node : node.firstChild, var picture = picture(image) else {
                return nil
            }
            // A link around a picture leads to the same, larger, or nowhere that a figure could.
            if node.kind == .link, Self.isPictureFile(node.address), node.address != picture.address {
                picture.others.append(node.address)
            }
            pictures.append(picture)
            if let title = image.title { titles.append(title) }
        }
        guard !pictures.isEmpty else { return nil }
        return Figure(pictures, caption: titles.isEmpty ? [] : [.text(titles.joined(separator: " "))])
    }

    private static func isPictureFile(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return LinkAddress.isSafePicture(address)
            && [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif"].contains(where: path.hasSuffix)
    }

    /// What a paragraph says that is emphasised from end to end.
    mutating func emphasisedOnly(_ node: MarkdownNode) -> [Inline]? {
        guard node.kind == .paragraph, let only = node.firstChild, only == node.lastChild, only.kind == .emphasis
        else { return nil }
        line = max(1, node.line)
        return inlines(of: only)
    }

    /// What a paragraph says that stands right after a table and begins with `: `.
    mutating func tableCaption(_ node: MarkdownNode) -> [Inline]? {
        guard node.previous?.kind == .table, let first = node.firstChild, first.kind == .text,
            first.literal.hasPrefix(":")
        else { return nil }
        return Self.dropping(inlines(of: node)) { $0 == ":" || $0 == " " }
    }

    /// A quotation; whose words they are, where its last paragraph or last line begins with a dash.
    mutating func quotation(_ node: MarkdownNode, depth: Int) -> Block {
        if let box = callout(node, depth: depth) { return box }
        guard let last = node.lastChild, last.kind == .paragraph else {
            return .quotation(Quotation(blocks(of: node, depth: depth + 1)))
        }
        if last != node.firstChild, let first = last.firstChild, Self.isDash(first) {
            var quoted = blocks(of: node, depth: depth + 1)
            guard case .paragraph(let content) = quoted.popLast() else { return .quotation(Quotation(quoted)) }
            return .quotation(Quotation(quoted, attribution: Self.withoutDash(content)))
        }
        guard let cut = attributionLine(of: last) else {
            return .quotation(Quotation(blocks(of: node, depth: depth + 1)))
        }
        var quoted = blocks(of: node, upTo: last, depth: depth + 1)
        line = max(1, last.line)
        let body = inlines(from: last.firstChild, to: cut, depth: 0)
        quoted.append(.paragraph(body))
        let attribution = inlines(from: cut.next, to: nil, depth: 0)
        return .quotation(Quotation(quoted, attribution: Self.withoutDash(attribution)))
    }

    /// The line end before the last line of a paragraph, where that line begins with a dash as an attribution does.
    private func attributionLine(of paragraph: MarkdownNode) -> MarkdownNode? {
        var node = paragraph.lastChild
        while let here = node {
            if here.kind == .softBreak || here.kind == .lineBreak {
                guard here != paragraph.firstChild, let next = here.next, Self.isDash(next) else { return nil }
                return here
            }
            node = here.previous
        }
        return nil
    }

    /// Whether a text begins as an attribution does: a dash and a space, or two hyphens.
    private static func isDash(_ node: MarkdownNode) -> Bool { node.kind == .text && isDash(node.literal) }

    private static func isDash(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        switch scalars.next() {
        case "—", "–", "―":
            return scalars.next().map { $0 == " " || $0 == "\u{A0}" || $0.properties.isAlphabetic } ?? true
        case "-": return scalars.next() == "-"
        default: return false
        }
    }

    /// Makes a last paragraph that begins with a dash the attribution of a quotation.
    static func takeAttribution(_ quotation: inout Quotation) {
        guard quotation.attribution.isEmpty, quotation.blocks.count > 1,
            case .paragraph(let content) = quotation.blocks.last,
            case .text(let text) = content.first, isDash(text)
        else { return }
        quotation.blocks.removeLast()
        quotation.attribution = withoutDash(content)
    }

    /// The inlines without a dash that begins them.
    static func withoutDash(_ inlines: [Inline]) -> [Inline] {
        dropping(inlines) { ["—", "–", "―", "-", " ", "\u{A0}"].contains($0) }
    }

    /// The inlines without the characters of the first text that match.
    private static func dropping(_ inlines: [Inline], _ matches: (Unicode.Scalar) -> Bool) -> [Inline] {
        guard case .text(let text) = inlines.first else { return inlines }
        let rest = String(text.unicodeScalars.drop(while: matches))
        return (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst()
    }
}
