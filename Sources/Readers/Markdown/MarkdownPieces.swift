import Basics
import Documents
import Foundation

/// What is already converted while raw HTML around it is still read: it stands there as tokens of two characters of
/// private use and a number, and takes its place when the HTML has become blocks and inlines.
struct MarkdownPieces {
    static let open: Unicode.Scalar = "\u{FFFF0}"
    static let close: Unicode.Scalar = "\u{FFFF1}"

    private var inlines: [[Inline]] = []
    private var blocks: [[Block]] = []

    /// `text` without the characters that tokens are made of; almost always `text` itself.
    static func cleared(_ text: [UInt8]) -> [UInt8] {
        // U+FFFF0…FFFF2, of plane 15, are F3 BF BF B0…B2.
        let mayHave = text.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0, 0xF3, buffer.count) != nil } ?? false
        }
        guard mayHave, text.firstRange(of: [0xF3, 0xBF, 0xBF]) != nil else { return text }
        var out = text
        var at = 0
        while at + 3 < out.count {
            if out[at] == 0xF3, out[at + 1] == 0xBF, out[at + 2] == 0xBF, (0xB0...0xB2).contains(out[at + 3]) {
                out.replaceSubrange(at...at + 3, with: [0xEF, 0xBF, 0xBD, 0x20])
            }
            at += 1
        }
        return out
    }

    /// A token for inlines.
    mutating func token(for piece: [Inline]) -> String {
        inlines.append(piece)
        return "\(Self.open)i\(inlines.count - 1)\(Self.close)"
    }

    /// A token for blocks, to stand alone in a paragraph.
    mutating func token(for piece: [Block]) -> String {
        blocks.append(piece)
        return "\(Self.open)b\(blocks.count - 1)\(Self.close)"
    }

    /// A text with its tokens as the inlines they stand for.
    func resolved(_ text: String) -> [Inline] {
        guard text.unicodeScalars.contains(Self.open) else { return [.text(text)] }
        var out: [Inline] = []
        var rest = text.unicodeScalars[...]
        while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close) {
            if start > rest.startIndex { out.append(.text(String(rest[..<start]))) }
            let name = rest[start..<end].dropFirst()
            let number = Int(String(name.dropFirst())) ?? -1
            // A piece holds earlier pieces at most: HTML is read from the inside out.
            if name.first == "i", inlines.indices.contains(number) {
                out += resolved(inlines[number])
            } else if name.first == "b", blocks.indices.contains(number) {
                out += blocks[number].flatMap(Self.run)
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { out.append(.text(String(rest))) }
        return out
    }

    /// A block within a line: the picture of a figure, a link to a recording.
    private static func run(_ block: Block) -> [Inline] {
        switch block {
        case .figure(let figure): figure.pictures.map { .picture($0) }
        case .media(let media):
            media.address.map { [.link([.text(media.title ?? $0)], address: $0, title: nil)] } ?? []
        default: [.text(PlainText.of([block]).collapsed)]
        }
    }

    /// A paragraph among whose words tokens of blocks stand, parted there; nil where there are none.
    private func parted(_ inlines: [Inline]) -> [Block]? {
        func isBlock(_ inline: Inline) -> Bool {
            guard case .text(let text) = inline else { return false }
            return text.unicodeScalars.contains(Self.open) && text.contains("\(Self.open)b")
        }
        guard inlines.contains(where: isBlock) else { return nil }
        var out: [Block] = []
        var run: [Inline] = []
        func flush() {
            let words = resolved(run)
            if words.contains(where: { $0 != .text(" ") && $0 != .text("") && $0 != .lineBreak }) {
                out.append(.paragraph(Self.trimmed(words)))
            }
            run = []
        }
        for inline in inlines {
            guard isBlock(inline), case .text(let text) = inline else {
                run.append(inline)
                continue
            }
            var rest = text[...]
            while let start = rest.range(of: "\(Self.open)b"),
                let end = rest[start.upperBound...].unicodeScalars.firstIndex(of: Self.close)
            {
                if start.lowerBound > rest.startIndex { run.append(.text(String(rest[..<start.lowerBound]))) }
                flush()
                if let number = Int(rest[start.upperBound..<end]), blocks.indices.contains(number) {
                    out += blocks[number]
                }
                rest = rest[rest.unicodeScalars.index(after: end)...]
            }
            if !rest.isEmpty { run.append(.text(String(rest))) }
        }
        flush()
        return out
    }

    /// Words without the blanks and line ends beside a block.
    private static func trimmed(_ inlines: [Inline]) -> [Inline] {
        var words = inlines[...]
        while words.first == .lineBreak || words.first == .text(" ") { words.removeFirst() }
        while words.last == .lineBreak || words.last == .text(" ") { words.removeLast() }
        if case .text(let text)? = words.first { words[words.startIndex] = .text(String(text.drop { $0 == " " })) }
        if case .text(let text)? = words.last, text.hasSuffix(" ") {
            words[words.endIndex - 1] = .text(String(text.dropLast()))
        }
        return Array(words)
    }

    /// The blocks that a paragraph of one token stands for.
    func resolvedParagraph(_ inlines: [Inline]) -> [Block]? {
        let words = inlines.filter { $0 != .text(" ") }
        guard words.count == 1, case .text(let text) = words[0] else { return nil }
        let token = text.collapsed.unicodeScalars
        guard token.first == Self.open, token.last == Self.close,
            let number = Int(String(token.dropFirst(2).dropLast()))
        else { return nil }
        if token.dropFirst().first == "i" {
            return self.inlines.indices.contains(number) ? resolvedParagraph(self.inlines[number]) : nil
        }
        return blocks.indices.contains(number) ? resolved(blocks[number]) : nil
    }
}

extension MarkdownPieces {
    /// `list` with every token as what it stands for.
    func resolved(_ list: [Inline]) -> [Inline] { list.flatMap(resolved) }

    private func resolved(_ inline: Inline) -> [Inline] {
        switch inline {
        case .text(let text): resolved(text)
        case .emphasis(let inner): [.emphasis(resolved(inner))]
        case .strong(let inner): [.strong(resolved(inner))]
        case .link(let inner, let address, let title):
            [.link(resolved(inner), address: bare(address), title: title.map(bare))]
        case .superscript(let inner): [.superscript(resolved(inner))]
        case .subscript(let inner): [.subscript(resolved(inner))]
        case .smallCapitals(let inner): [.smallCapitals(resolved(inner))]
        case .deleted(let inner): [.deleted(resolved(inner))]
        case .inserted(let inner): [.inserted(resolved(inner))]
        case .marked(let inner): [.marked(resolved(inner))]
        case .quotation(let inner): [.quotation(resolved(inner))]
        case .cite(let inner): [.cite(resolved(inner))]
        case .abbreviation(let inner, let meaning): [.abbreviation(resolved(inner), meaning: meaning.map(bare))]
        case .foreign(let inner, let language, let direction):
            [.foreign(resolved(inner), language: language, direction: direction)]
        case .code(let text):
            [text.unicodeScalars.contains(Self.open) ? .code(PlainText.of(resolved(text))) : inline]
        case .picture(let picture): [.picture(bare(picture))]
        case .math(let math): [.math(bare(math))]
        case .anchor(let id): [.anchor(bare(id))]
        case .note, .lineBreak: [inline]
        }
    }

    /// `list` with every token as what it stands for.
    func resolved(_ list: [Block]) -> [Block] { list.flatMap(resolved) }

    private func resolved(_ block: Block) -> [Block] {
        switch block {
        case .paragraph(let inlines):
            return resolvedParagraph(inlines) ?? parted(inlines) ?? [.paragraph(resolved(inlines))]
        case .heading(let level, let inlines, let anchor):
            return [.heading(level: level, resolved(inlines), anchor: anchor.map(bare))]
        case .list(var list):
            list.items = list.items.map { resolved($0) }
            return [.list(list)]
        case .definitions(let definitions):
            return [
                .definitions(
                    definitions.map {
                        Definition(
                            terms: $0.terms.map { resolved($0) },
                            explanations: $0.explanations.map { resolved($0) }
                        )
                    }
                )
            ]
        case .quotation(let quotation):
            // Only what stood as tokens has not been looked at.
            let before = quotation
            var quotation = quotation
            quotation.blocks = resolved(quotation.blocks)
            quotation.attribution = resolved(quotation.attribution)
            if quotation != before { MarkdownConversion.takeAttribution(&quotation) }
            return [.quotation(quotation)]
        case .verse(let stanzas): return [.verse(stanzas.map { $0.map { resolved($0) } })]
        case .table(var table):
            table.caption = resolved(table.caption)
            table.head = table.head.map { $0.map(resolved) }
            table.body = table.body.map { $0.map(resolved) }
            return [.table(table)]
        case .figure(var figure):
            figure.pictures = figure.pictures.map(bare)
            figure.caption = resolved(figure.caption)
            figure.credit = figure.credit.map(bare)
            return [.figure(figure)]
        case .aside(let blocks): return [.aside(resolved(blocks))]
        case .foreign(let blocks, let language, let direction):
            return [.foreign(resolved(blocks), language: language, direction: direction)]
        case .code(let text, let language):
            guard text.unicodeScalars.contains(Self.open) else { return [block] }
            return [.code(PlainText.of(resolved(text)), language: language)]
        case .media(let media): return [.media(bare(media))]
        case .math(let math): return [.math(bare(math))]
        case .anchor(let id): return [.anchor(bare(id))]
        case .thoughtBreak: return [block]
        }
    }

    private func resolved(_ cell: Table.Cell) -> Table.Cell {
        var cell = cell
        cell.blocks = resolved(cell.blocks)
        return cell
    }
}
