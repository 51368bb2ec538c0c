import Documents

// Captions and credits that stand beside their pictures as paragraphs.
extension BodyTidying {
    /// Beginnings of lines that say who made a picture.
    private static let credits = [
        "photo", "foto", "image", "bild", "credit", "picture", "quelle", "crédit", "crédito", "©", "(c)", "source",
        "fuente", "fot.", "zdj", "fotó",
        "grafik", "illustration", "abbildung", "reuters", "getty images", "istock", "shutterstock", "thinkstock",
        "ap photo", "imago",
    ]

    /// Gives figures the lines beside them that are captions or credits by their words.
    static func withCredits(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        for block in blocks {
            guard case .paragraph(let items) = block, case .figure(var figure) = out.last else {
                out.append(block)
                continue
            }
            let text = PlainText.of(items)
            let bare = text.lowercased().drop { $0 == "(" || $0 == "[" }
            if text.utf8.count < 120, figure.credit == nil, credits.contains(where: { starts(bare, with: $0) }) {
                figure.credit = text
            } else if text.utf8.count < 320, figure.caption.isEmpty, text.last == ")", names(text) {
                figure.caption = items
            } else {
                out.append(block)
                continue
            }
            out[out.count - 1] = .figure(figure)
        }
        return out
    }

    /// Whether a line starts with a label of a credit: the word is followed by a sign or a name, not by a sentence.
    private static func starts(_ text: Substring, with label: String) -> Bool {
        guard text.hasPrefix(label) else { return false }
        guard let next = text.dropFirst(label.count).first(where: { !$0.isLetter }) else { return true }
        return ":/|.©)".contains(next) || text.utf8.count < 60 && text.last != "."
    }

    /// Whether a line ends with whose picture it is, in brackets.
    private static func names(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "(") else { return false }
        let inner = text[at...].dropFirst().lowercased()
        return credits.contains { inner.hasPrefix($0) } || inner.contains("getty") || inner.contains("ap photo")
            || inner.contains("reuters")
    }
}
