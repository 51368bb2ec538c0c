import Basics
import Markup
import Styling

/// A note that was called and is not yet set.
struct WaitingNote {
    var body: Int32
    var note: Int32
    /// The width of the column it was called in.
    var width: Length
    var language: Int32
}

// Notes at the foot: their calls, and their bodies once the text is set.
extension GalleySetter where Setter: ~Copyable {
    /// Begins the call of a note; returns its body where this is the first call of a note at the foot, else -1.
    mutating func beginCall(_ attributes: ElementAttributes, _ around: inout Surroundings) -> Int32 {
        guard !notes.bodies.isEmpty, !isMeasuring, let href = attributes.href, document.tree.bytes[href].first == 0x23,
            NotePlan.isCall(attributes, document.tree), let body = notes.body(String(text(href).dropFirst())),
            notes.note(of: body) == nil
        else { return -1 }
        around.call = wait(for: body, language: around.language)
        return body
    }

    /// Ends the call of a note: the note's element comes after it.
    mutating func endCall(_ body: Int32, _ around: Surroundings) {
        let parent = textParent(around)
        let name = document.tree.nodes[Int(body)].name
        notes.setStructure(add(name, to: parent, around), of: body)
    }

    private mutating func wait(for body: Int32, language: Int32) -> Int32 {
        let note = Int32(galley.notes.count)
        galley.notes.append(GalleyNote(items: []))
        notes.call(body, note: note)
        waitingNotes.append(WaitingNote(body: body, note: note, width: columnWidth, language: language))
        return note
    }

    /// Sets the bodies of all notes called; notes of notes among them.
    mutating func setWaitingNotes() {
        var index = 0
        var uncalled = notes.bodies[...]
        while true {
            if index == waitingNotes.count {
                // What is called only where nothing is set is not lost: it stands with the last line.
                uncalled = uncalled.drop { notes.note(of: $0) != nil }
                guard let body = uncalled.first else { break }
                _ = wait(for: body, language: 0)
            }
            let waiting = waitingNotes[index]
            let items = setAside { $0.setBody(waiting) }
            // Frames belong to the text; a note has the rule above all notes.
            galley.notes[Int(waiting.note)].items = items.filter { item in
                switch item {
                case .box, .space, .penalty, .fixed: true
                case .open, .close, .float, .string, .anchor, .beginRepeat, .endRepeat: false
                }
            }
            index += 1
        }
        waitingNotes.removeAll(keepingCapacity: true)
    }

    private mutating func setBody(_ waiting: WaitingNote) {
        let body = Int(waiting.body)
        var around = Surroundings(left: .zero, width: waiting.width, style: 0, node: 0, takesText: false)
        around.language = number(ofLanguage: language(around: waiting.body))
        around.nodeLanguage = notes.structureNode(of: waiting.body) == nil ? 0 : waiting.language
        let parent = document.tree.nodes[body].parent
        if parent >= 0 { around.style = document.styleOf[Int(parent)] }
        let traits = elements(document.tree.nodes[body].name)
        let display = document.styles[Int(document.styleOf[body])].display
        let isItem = display == .listItem
        if isItem { lists.append(ListCount(next: ordinal(of: waiting.body), step: 1)) }
        block = LineBlock(style: around.style, left: .zero, width: waiting.width)
        setBlock(waiting.body, traits, isItem ? .listItem : .block, in: around)
        if isItem { lists.removeLast() }
    }

    /// The language an element is in by its ancestors; empty for the book's.
    private func language(around node: Int32) -> String {
        var here = document.tree.nodes[Int(node)].parent
        while here > 0 {
            let attributes = ElementAttributes(of: here, in: document.tree, names: names)
            if let language = attributes.language { return text(language) }
            here = document.tree.nodes[Int(here)].parent
        }
        return ""
    }

    /// Which item of its list an element is; found by walking back, at most so far.
    private func ordinal(of node: Int32) -> Int {
        if let value = attribute(.value, of: node).flatMap({ Int($0) }) { return value }
        var count = 0
        var here = document.tree.nodes[Int(node)].previous
        while here >= 0 {
            if document.tree.nodes[Int(here)].name == names.li { count += 1 }
            here = document.tree.nodes[Int(here)].previous
        }
        let start = attribute(.start, of: document.tree.nodes[Int(node)].parent).flatMap { Int($0) } ?? 1
        return min(max(start, -1_000_000), 1_000_000_000) + count
    }

    /// Whether a link back to the call is dropped: an arrow, which paper has no use for. A number stays.
    func dropsBackLink(_ node: Int32, _ attributes: ElementAttributes) -> Bool {
        guard !notes.bodies.isEmpty, isText(attributes.role, "doc-backlink") || isText(attributes.type, "backlink")
        else {
            return false
        }
        let text = document.tree.innerText(of: MarkupTree.NodeID(node))
        return !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
