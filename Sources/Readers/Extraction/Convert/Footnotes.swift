import Basics
import Documents
import Markup

/// The notes of a page: short links in the text, each leading to a later element that looks like a note, and notes that
/// stand in the text where they are called.
struct Footnotes {
    /// The element of a note, by the element that calls it.
    private var calls: [Int: Int] = [:]
    /// The elements that hold notes, to be left out where they stand.
    private var notes: Set<Int> = []
    /// Links from a note back to its call.
    private var returns: Set<Int> = []
    /// What makes up a note that has no element of its own, by the first of it.
    private var parts: [Int: [Int]] = [:]
    /// What was dropped as clutter and belongs to a note, or calls one.
    private(set) var lost: [Int] = []

    /// No notes.
    init() {}

    /// The notes of a page, called from below `roots`.
    init(_ survey: PageSurvey, place: WebPlace, roots: [Int]) {
        addInPlace(survey, roots)
        var places: [String: Int] = [:]
        for index in survey.anchors.names.map({ Int($0) }) {
            for id in [survey.text(.id, of: index), survey.text(.name, of: index)] {
                if let id, places[id] == nil { places[id] = index }
            }
        }
        guard !places.isEmpty else { return }
        let links = FootnoteLinks(survey, place: place, places: places)
        var held: [Int: [FootnoteLinks.Link]] = [:]
        var holders: [Int] = []
        for one in links.all where one.target > one.link && !survey.marks[one.link].isDropped {
            guard roots.contains(where: { survey.isInside(one.link, $0) }), calls[one.link] == nil, links.isCall(one),
                let holder = Self.holder(of: one.target, survey), !survey.isInside(one.link, holder)
            else { continue }
            if held[holder] == nil { holders.append(holder) }
            held[holder, default: []].append(one)
        }
        for holder in holders { add(held[holder] ?? [], in: holder, links, survey) }
    }

    /// Adds the notes in one element, where they are notes.
    private mutating func add(
        _ callers: [FootnoteLinks.Link],
        in holder: Int,
        _ links: FootnoteLinks,
        _ survey: PageSurvey
    ) {
        let back = links.below(holder).filter { $0.target < holder }
        let blocks = Set(back.map { survey.marks[$0.target].block })
        let isAmongNotes = survey.marks[holder].hints.contains(.notes) || Self.isBelowNotes(holder, survey)
        let pieces = Self.pieces(of: Set(callers.map(\.target)).sorted(), in: holder, survey)
        var isFound = false
        for one in callers {
            let note = pieces[one.target]?.first ?? holder
            guard
                isAmongNotes || notes.contains(note) || links.isMarked(one)
                    || links.leadsBack(back, blocks, to: one.link)
            else { continue }
            calls[one.link] = note
            isFound = true
            if notes.insert(note).inserted, let pieces = pieces[one.target] {
                parts[note] = pieces
                notes.formUnion(pieces)
            }
        }
        guard isFound else { return }
        returns.formUnion(back.map(\.link))
        if survey.marks[holder].isDropped { lost.append(holder) }
    }

    /// Whether an element is a note, to be left out where it stands.
    func isNote(_ index: Int) -> Bool { !notes.isEmpty && notes.contains(index) }

    /// Whether there is no note at all.
    var isEmpty: Bool { notes.isEmpty }

    /// The note that an element calls.
    func note(calledBy index: Int) -> Int? { calls.isEmpty ? nil : calls[index] }

    /// Whether a link leads from a note to its call.
    func isReturn(_ index: Int) -> Bool { !returns.isEmpty && returns.contains(index) }

    /// What makes up a note that shares its element with others.
    func parts(of note: Int) -> [Int]? { parts[note] }

    /// The block that a note's id stands on or in.
    private static func holder(of target: Int, _ survey: PageSurvey) -> Int? {
        var here = target
        for _ in 0..<4 {
            let name = survey.name(here)
            if name == .dt, let next = survey.nextElement(here), survey.name(next) == .dd { return next }
            if [.li, .p, .dd, .tr, .div, .aside, .section].contains(name), survey.hasLetters(here) {
                // What holds headings is a part of the text, not a note.
                return survey.below(here).contains { survey.marks[$0].traits.contains(.heading) } ? nil : here
            }
            here = Int(max(0, survey.tree.nodes[here].parent))
        }
        return nil
    }

    private static func isBelowNotes(_ index: Int, _ survey: PageSurvey) -> Bool {
        var here = Int(survey.tree.nodes[index].parent)
        for _ in 0..<4 where here > 0 {
            if survey.marks[here].hints.contains(.notes) { return true }
            if let role = survey.value(.role, of: here), role.equals("doc-endnotes") { return true }
            here = Int(survey.tree.nodes[here].parent)
        }
        return false
    }

    /// The children of `holder` that make up each of several notes in it, which are lines of one paragraph, by target.
    ///
    /// Nothing where the holder is one note, or does not fall into pieces.
    private static func pieces(of targets: [Int], in holder: Int, _ survey: PageSurvey) -> [Int: [Int]] {
        guard targets.count > 1 else { return [:] }
        var pieces: [Int: [Int]] = [:]
        var here: Int?
        var hasWords = true
        var next = 0
        var child = survey.tree.nodes[holder].firstChild
        while child >= 0 {
            let index = Int(child)
            child = survey.tree.nodes[index].next
            let isBlock = survey.marks[index].traits.contains(.block)
            var first: Int?
            while next < targets.count, targets[next] < Int(survey.marks[index].end) {
                first = first ?? targets[next]
                next += 1
            }
            // Two ids on one place are one note: no text stands between them.
            if let first, hasWords {
                here = first
                hasWords = false
            } else if isBlock, survey.name(holder) != .p {
                here = nil
            }
            if let here { pieces[here, default: []].append(index) }
            hasWords = hasWords || survey.hasLetters(index)
        }
        return pieces.count > 1 ? pieces : [:]
    }
}

// Notes in the midst of the text.
extension Footnotes {
    /// Names of classes of notes beside the text, after the custom of Tufte's style sheet and its like.
    private static let besides: [StaticString] = ["sidenote", "marginnote", "margin-note", "side-note"]
    /// Shorter texts in a note's class are its number.
    private static let shortest = 8

    /// Finds elements in the line that are notes by their class: after their number, or numbered by the style sheet.
    private mutating func addInPlace(_ survey: PageSurvey, _ roots: [Int]) {
        for root in roots {
            for index in survey.below(root) {
                let mark = survey.marks[index]
                guard survey.tree.nodes[index].kind == .element, !mark.traits.contains(.block),
                    !mark.traits.contains(.dropped)
                else { continue }
                if mark.hints.contains(.notes) {
                    addAfterNumber(index, survey)
                } else if Self.isBeside(index, survey), !mark.isDropped,
                    survey.hasLetters(index, moreThan: Self.shortest)
                {
                    calls[index] = index
                    notes.insert(index)
                }
            }
        }
    }

    private static func isBeside(_ index: Int, _ survey: PageSurvey) -> Bool {
        guard [.span, .small].contains(survey.name(index)), let names = survey.value(.class, of: index) else {
            return false
        }
        // `sidenote-number` and `sidenote-wrapper` are other things.
        return besides.contains {
            names.equals($0) || names.begins(with: $0) && names.dropFirst($0.utf8CodeUnitCount).first == 0x20
        }
    }

    private mutating func addAfterNumber(_ index: Int, _ survey: PageSurvey) {
        guard let call = survey.previousElement(index), calls[call] == nil, !notes.contains(call),
            [.a, .sup, .span, .button].contains(survey.name(call)), !survey.hasLetters(call, moreThan: 5),
            FootnoteLinks.isNumber(survey.visibleText(of: call, includingDropped: true)),
            survey.hasLetters(index, moreThan: Self.shortest)
        else { return }
        calls[call] = index
        notes.insert(index)
        if survey.marks[call].isDropped { lost.append(call) }
        if survey.marks[index].isDropped { lost.append(index) }
    }
}
