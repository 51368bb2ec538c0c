import Documents

// The standfirst, and whether there are pictures.
extension BodyTidying {
    /// Whether what stands before the text is one paragraph or heading of moderate length.
    static func isStandfirst(_ blocks: [Block]) -> Bool {
        let items = line(of: blocks)
        return !items.isEmpty && (20...600).contains(PlainText.of(items).utf8.count)
    }

    /// The content of the one line in `blocks`; nothing where there are several.
    static func line(of blocks: [Block]) -> [Inline] {
        let lines = blocks.filter { if case .anchor = $0 { false } else { true } }
        guard lines.count == 1 else { return [] }
        switch lines[0] {
        case .paragraph(let items), .heading(_, let items, _): return items
        default: return []
        }
    }

    /// Takes the standfirst off the body: the first paragraph where it is what the page describes itself with, or what
    /// stands before the text in a heading of its own.
    static func standfirst(from body: inout [Block], description: String?) -> [Inline] {
        guard body.count > 2 else { return [] }
        for index in body.indices.prefix(3) {
            let items: [Inline]
            switch body[index] {
            case .figure, .anchor, .media: continue
            case .paragraph(let inner): items = inner
            case .heading(_, let inner, _):
                guard index + 1 < body.count, case .paragraph = body[index + 1], PlainText.of(inner).utf8.count > 60
                else { return [] }
                items = inner
            default: return []
            }
            let text = PlainText.of(items)
            guard (30...500).contains(text.utf8.count), let description, Self.words(text) == Self.words(description)
            else { return [] }
            body.remove(at: index)
            return items
        }
        return []
    }

    /// Whether there is any picture.
    static func hasPicture(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block {
            case .figure: true
            case .aside(let inner), .foreign(let inner, _, _): hasPicture(inner)
            default: false
            }
        }
    }
}
