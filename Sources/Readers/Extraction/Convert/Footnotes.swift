import Basics
import Documents
import Markup

/// The notes of a page: short links in the text, each leading to a later element that looks like a note.
struct Footnotes {
    /// The element of a note, by the link that calls it.
    private var calls: [Int: Int] = [:]
    /// The elements that hold notes.
    private var notes: Set<Int> = []
    /// Links from a note back to its call.
    private var returns: Set<Int> = []

    /// No notes.
    init() {}

    /// The notes of a page, called from below `roots`.
    init(_ survey: PageSurvey, roots: [Int]) {
        guard !survey.anchors.links.isEmpty else { return }
        var places: [String: Int] = [:]
        for index in survey.anchors.names.map({ Int($0) }) {
            for id in [survey.text(.id, of: index), survey.text(.name, of: index)] {
                if let id, places[id] == nil { places[id] = index }
            }
        }
        var links: [(link: Int, target: Int)] = []
        for index in survey.anchors.links.map({ Int($0) }) {
            guard let address = survey.text(.href, of: index),
                let target = places[WebPlace.unescaped(address.dropFirst())]
            else { continue }
            links.append((index, target))
        }
        for (link, target) in links where target > link && !survey.marks[link].isDropped {
            guard roots.contains(where: { survey.isInside(link, $0) }), Self.isCall(survey.visibleText(of: link)) else {
                continue
            }
            guard let note = Self.holder(of: target, survey), !survey.isInside(link, note) else { continue }
            // Links are in the order of the page: those in the note lie together.
            let low = links.partitioningIndex { $0.link >= note }
            let high = links.partitioningIndex { $0.link >= Int(survey.marks[note].end) }
            let back = links[low..<max(low, high)].filter {
                survey.isInside($0.link, note) && $0.target < $0.link && !survey.isInside($0.target, note)
            }
            guard !back.isEmpty || survey.marks[note].hints.contains(.notes) || Self.isBelowNotes(note, survey) else {
                continue
            }
            calls[link] = note
            notes.insert(note)
            for one in back { returns.insert(one.link) }
        }
    }

    /// Whether an element is a note, to be left out where it stands.
    func isNote(_ index: Int) -> Bool { !notes.isEmpty && notes.contains(index) }

    /// The note that a link calls.
    func note(calledBy index: Int) -> Int? { calls.isEmpty ? nil : calls[index] }

    /// Whether a link leads from a note to its call.
    func isReturn(_ index: Int) -> Bool { !returns.isEmpty && returns.contains(index) }

    /// `1`, `[12]`, `*`, `†`, `a`: at most three signs without brackets.
    private static func isCall(_ text: String) -> Bool {
        let inner = text.filter { !"[]() .".contains($0) }
        guard (1...3).contains(inner.count) else { return false }
        return inner.allSatisfy { $0.isNumber || "*†‡§¶#".contains($0) }
            || inner.count == 1 && inner.first?.isLetter ?? false
    }

    /// The block that a note's id stands on or in.
    private static func holder(of target: Int, _ survey: PageSurvey) -> Int? {
        var here = target
        for _ in 0..<4 {
            let name = survey.name(here)
            if [.li, .p, .dd, .tr, .div, .aside].contains(name), survey.marks[here].text > 0 { return here }
            here = Int(max(0, survey.tree.nodes[here].parent))
        }
        return nil
    }

    private static func isBelowNotes(_ index: Int, _ survey: PageSurvey) -> Bool {
        var here = Int(survey.tree.nodes[index].parent)
        for _ in 0..<4 where here > 0 {
            if survey.marks[here].hints.contains(.notes) { return true }
            here = Int(survey.tree.nodes[here].parent)
        }
        return false
    }
}

extension Conversion {
    /// What a note says, without its number and the way back.
    mutating func note(_ index: Int) -> Note {
        var blocks: [Block] = []
        flow(index, into: &blocks)
        blocks.removeAll { if case .anchor = $0 { true } else { false } }
        if case .paragraph(var items) = blocks.first {
            Self.removeLabel(from: &items)
            if Self.hasContent(items) { blocks[0] = .paragraph(items) } else { blocks.removeFirst() }
        }
        if case .paragraph(var items) = blocks.last {
            Self.removeReturn(from: &items)
            if Self.hasContent(items) { blocks[blocks.count - 1] = .paragraph(items) } else { blocks.removeLast() }
        }
        return Note(blocks)
    }

    /// Takes `1.`, `[1]`, `^` off the start.
    private static func removeLabel(from items: inout [Inline]) {
        while let first = items.first {
            switch first {
            case .anchor: items.removeFirst()
            case .superscript(let inner) where PlainText.of(inner).utf8.count <= 5: items.removeFirst()
            case .text(let text):
                let rest = text.drop { "0123456789[]().:^* \u{A0}".contains($0) }
                // A year or a number that starts a sentence is no label.
                let label = text.prefix(text.count - rest.count)
                guard label.count(where: \.isNumber) < 4 else { return }
                if rest.isEmpty { items.removeFirst() } else { items[0] = .text(String(rest)); return }
            default: return
            }
        }
    }

    /// Takes an arrow off the end.
    private static func removeReturn(from items: inout [Inline]) {
        guard case .text(let text) = items.last else { return }
        var kept = text[...]
        while let last = kept.last, "↩︎↑⏎^ \u{A0}\u{FE0E}".contains(last) { kept = kept.dropLast() }
        items[items.count - 1] = .text(String(kept))
    }
}

extension [(link: Int, target: Int)] {
    /// The first place from which on `belongs` holds, found by halving.
    fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
