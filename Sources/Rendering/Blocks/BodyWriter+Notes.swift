import Documents
import Markup

// Notes: their calls in the text, and the notes themselves at its end.
extension BodyWriter {
    /// The call of a note: a raised number that leads to it. Inside the link are only characters (Apple Books opens
    /// nothing else in a pop-up); a call inside another link waits for that one's end.
    mutating func noteCall(_ index: Int, in parent: MarkupTree.NodeID) {
        guard setting.text.notes.indices.contains(index) else { return }
        guard !isInLink else {
            deferredCalls.append(index)
            return
        }
        let occurrence = occurrence(ofNote: index)
        let raised = element(.sup, in: parent)
        let call = element(.a, in: raised)
        tree.setAttribute(.epubType, "noteref", of: call)
        tree.setAttribute(.role, "doc-noteref", of: call)
        setID(setting.text.id(ofCall: index, occurrence: occurrence), of: call)
        tree.setAttribute(.href, "#" + setting.text.id(ofNote: index), of: call)
        tree.appendText(String(index + 1), to: call)
    }

    /// The notes of a text under their heading. Each starts with its number, which leads back to its first call
    /// (Kindle runs notes together that do not); `role="doc-endnote"` is deprecated, so that each is a footnote.
    mutating func notes(_ setting: TextSetting, in parent: MarkupTree.NodeID) {
        guard !setting.text.notes.isEmpty else { return }
        begin(setting)
        let section = element(.section, in: parent, class: "notes")
        tree.setAttribute(.epubType, "endnotes", of: section)
        tree.setAttribute(.role, "doc-endnotes", of: section)
        breakLine(in: section)
        let names: [Name] = [.h2, .h3, .h4, .h5, .h6]
        let heading = element(names[min(max(setting.level - 2, 0), names.count - 1)], in: section)
        tree.appendText(words[.notes], to: heading)
        breakLine(in: section)
        for (index, note) in setting.text.notes.enumerated() {
            self.note(note, index, in: section)
            breakLine(in: section)
        }
        breakLine(in: parent)
    }

    private mutating func note(_ note: Note, _ index: Int, in parent: MarkupTree.NodeID) {
        let body = element(.div, in: parent, class: "note")
        tree.setAttribute(.epubType, "footnote", of: body)
        tree.setAttribute(.role, "doc-footnote", of: body)
        setID(setting.text.id(ofNote: index), of: body)
        let first: MarkupTree.NodeID
        var rest = note.blocks[...]
        if case .paragraph(let inlines)? = note.blocks.first {
            first = element(.p, in: body)
            number(index, in: first)
            self.inlines(inlines, in: first)
            rest = rest.dropFirst()
        } else {
            first = element(.p, in: body)
            number(index, in: first)
        }
        if !rest.isEmpty { breakLine(in: body) }
        blocks(Array(rest), in: body)
        placeWaiting(in: body)
    }

    private mutating func number(_ index: Int, in parent: MarkupTree.NodeID) {
        let place: MarkupTree.NodeID
        if isCalled(index) {
            place = element(.a, in: parent, class: "note-number")
            tree.setAttribute(.epubType, "backlink", of: place)
            tree.setAttribute(.role, "doc-backlink", of: place)
            tree.setAttribute(.href, "#" + setting.text.id(ofCall: index), of: place)
        } else {
            place = element(.span, in: parent, class: "note-number")
        }
        tree.appendText("\(index + 1).", to: place)
        tree.appendText(" ", to: parent)
    }
}
