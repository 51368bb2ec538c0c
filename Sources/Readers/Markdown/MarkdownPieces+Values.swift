import Basics
import Documents

// Tokens where there can be no runs: in attributes that were never closed, in formulas around Markdown.
extension MarkdownPieces {
    /// `text` with the words that its tokens stand for.
    func bare(_ text: String) -> String {
        guard text.unicodeScalars.contains(Self.open) else { return text }
        return PlainText.of(resolved(text)).collapsed
    }

    func bare(_ picture: Picture) -> Picture {
        Picture(
            address: bare(picture.address),
            alternative: picture.alternative.map(bare),
            others: picture.others.map(bare)
        )
    }

    func bare(_ media: Media) -> Media {
        Media(
            kind: media.kind,
            address: media.address.map(bare),
            title: media.title.map(bare),
            speaker: media.speaker.map(bare),
            duration: media.duration.map(bare),
            poster: media.poster.map(bare)
        )
    }

    /// A formula with the words between its tags, escaped as it is.
    func bare(_ math: MathMarkup) -> MathMarkup {
        guard math.xml.unicodeScalars.contains(Self.open) else { return math }
        var xml: [UInt8] = []
        var rest = math.xml.unicodeScalars[...]
        while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close) {
            xml += String(rest[..<start]).utf8
            for case .text(let words) in resolved(String(rest[start...end])) {
                XMLEscape.append(words.utf8, to: &xml)
            }
            rest = rest[rest.index(after: end)...]
        }
        xml += String(rest).utf8
        return MathMarkup(
            xml: String(decoding: xml, as: UTF8.self),
            alternative: math.alternative.map(bare),
            isBlock: math.isBlock
        )
    }
}
