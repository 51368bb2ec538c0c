import Markup

/// The places in a rendered template that texts go to: `<?digest name?>`, `<?digest name index?>`.
enum Slots {
    /// A place: the instruction, and the name and index in it.
    struct Slot {
        let node: MarkupTree.NodeID
        let name: String
    }

    /// Every place below `top` in document order.
    static func instructions(below top: MarkupTree.NodeID, of tree: MarkupTree) -> [Slot] {
        var slots: [Slot] = []
        var here = tree.following(top, below: top)
        while let node = here {
            if tree.kind(of: node) == .instruction {
                let words = tree.text(of: node).split(separator: " ")
                if words.first == "digest" {
                    slots.append(Slot(node: node, name: words.dropFirst().joined(separator: " ")))
                }
            }
            here = tree.following(node, below: top)
        }
        return slots
    }

    /// Moves what was appended to `parent` after `last` to where `place` stands.
    static func move(
        after last: MarkupTree.NodeID?,
        in parent: MarkupTree.NodeID,
        before place: MarkupTree.NodeID,
        of tree: inout MarkupTree
    ) {
        guard last != place else { return }
        var next = last.map { tree.next(of: $0) } ?? tree.firstChild(of: parent)
        while let node = next {
            next = tree.next(of: node)
            tree.move(node, before: place)
        }
    }

    /// Puts the texts where they belong; notes come last, because they lead back to where they were called.
    static func fill(
        _ writer: inout BodyWriter,
        with content: (String) -> SlotContent?
    ) throws {
        let slots = instructions(below: writer.tree.document, of: writer.tree)
        for areNotes in [false, true] {
            for slot in slots where slot.name.hasPrefix("notes") == areNotes {
                guard let parent = writer.tree.parent(of: slot.node) else { continue }
                let last = writer.tree.lastChild(of: parent)
                if let content = content(slot.name) { write(content, in: parent, to: &writer) }
                move(after: last, in: parent, before: slot.node, of: &writer.tree)
                writer.tree.remove(slot.node)
                if let failure = writer.failure { throw failure }
            }
        }
    }

    private static func write(_ content: SlotContent, in parent: MarkupTree.NodeID, to writer: inout BodyWriter) {
        switch content {
        case .body(let setting): writer.body(setting, in: parent)
        case .notes(let setting): writer.notes(setting, in: parent)
        case .inlines(let inlines, let setting):
            writer.begin(setting)
            writer.inlines(inlines, in: parent)
        case .figure(let figure, let setting):
            writer.begin(setting)
            writer.figure(figure, in: parent)
        case .byline(let people, let words): writer.byline(people, words, in: parent)
        }
    }
}
