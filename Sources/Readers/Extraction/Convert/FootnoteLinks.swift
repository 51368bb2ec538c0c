import Markup

/// The links of a page that lead to places on it, and which of them may call notes.
struct FootnoteLinks {
    /// A link and the element it leads to.
    struct Link {
        let link: Int
        let target: Int
    }

    /// All of them, in the order of the page.
    let all: [Link]
    private let survey: PageSurvey

    /// Beginnings of ids that say that they are notes.
    private static let prefixes: [StaticString] = [
        "fn", "_ftn", "_edn", "footnote", "endnote", "cite_note", "note", "sdfootnote", "sdendnote", "easy-footnote",
        "easy_footnote", "fussnote", "anm", "ftn", "edn",
    ]

    /// The links to `places` by id: as `#id`, or written out as browsers do that save a page.
    init(_ survey: PageSurvey, place: WebPlace, places: [String: Int]) {
        self.survey = survey
        var found: [Link] = []
        for index in survey.tree.nodes.indices where survey.name(index) == .a {
            guard let written = survey.value(.href, of: index), let hash = written.firstIndex(of: UInt8(ascii: "#"))
            else { continue }
            let fragment = written[hash...].dropFirst()
            guard !fragment.isEmpty,
                let target = places[WebPlace.unescaped(String(decoding: fragment, as: UTF8.self))]
            else { continue }
            let isHere =
                hash == written.startIndex || Self.isNamed(fragment)
                || place.link(String(decoding: written, as: UTF8.self))?.hasPrefix("#") ?? false
            if isHere { found.append(Link(link: index, target: target)) }
        }
        all = found
    }

    /// The links below an element.
    func below(_ index: Int) -> ArraySlice<Link> {
        // Links are in the order of the page: those below one element lie together.
        let low = partitioningIndex { $0.link >= index }
        let high = partitioningIndex { $0.link >= Int(survey.marks[index].end) }
        return all[low..<max(low, high)]
    }

    private func partitioningIndex(where belongs: (Link) -> Bool) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if belongs(all[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Whether one of the links in a note leads to the call, or the block that the call stands in; `blocks` are those
    /// that the links lead into.
    func leadsBack(_ back: [Link], _ blocks: Set<Int32>, to call: Int) -> Bool {
        // More ways back than this lead to many calls; the blocks of those are near enough.
        blocks.contains(survey.marks[call].block)
            || back.count < 8
                && back.contains {
                    survey.isInside(call, $0.target) && !survey.marks[$0.target].traits.contains(.container)
                }
    }

    /// Whether a link may call a note: `1`, `[12]`, `*`, and where it says so itself, `note 3` too.
    func isCall(_ one: Link) -> Bool {
        let text = survey.visibleText(of: one.link)
        return Self.isNumber(text) || isMarked(one) && Self.isLongNumber(text)
    }

    /// Whether a link or its target says by role, class or id that this is a note.
    func isMarked(_ one: Link) -> Bool {
        let role = survey.value(.role, of: one.link) ?? survey.value(.epubType, of: one.link)
        if let role, role.contains("noteref") { return true }
        if let rel = survey.value(.rel, of: one.link), rel.equals("footnote") { return true }
        if let role = survey.value(.role, of: one.target), role.equals("doc-footnote") || role.equals("doc-endnote") {
            return true
        }
        if survey.marks[one.link].hints.contains(.notes) { return true }
        guard isRaised(one.link) else { return false }
        return survey.value(.href, of: one.link).map { Self.isNamed($0.split(separator: UInt8(ascii: "#")).last ?? []) }
            ?? false
    }

    /// Whether a link stands in, or holds, raised characters or brackets: an id alone proves no note.
    private func isRaised(_ link: Int) -> Bool {
        let above = Int(max(0, survey.tree.nodes[link].parent))
        if survey.name(above) == .sup || survey.below(link).contains(where: { survey.name($0) == .sup }) { return true }
        return survey.visibleText(of: link).hasPrefix("[")
    }

    private static func isNamed(_ id: ArraySlice<UInt8>) -> Bool {
        let id = id.first == UInt8(ascii: "#") ? id.dropFirst() : id
        return prefixes.contains { id.begins(with: $0) }
    }

    /// `1`, `[12]`, `*`, `†`, `a`: at most three signs without brackets.
    static func isNumber(_ text: String) -> Bool {
        let inner = text.filter { !"[]() .".contains($0) }
        guard (1...3).contains(inner.count) else { return false }
        return inner.allSatisfy { $0.isNumber || "*†‡§¶#".contains($0) }
            || inner.count == 1 && inner.first?.isLetter ?? false
    }

    /// `note 3`, `nb 12`, `iv`, `1a`: a short word and a number, or nothing where the style sheet writes the number.
    private static func isLongNumber(_ text: String) -> Bool {
        let inner = text.filter { !"[]() .:".contains($0) }.lowercased()
        if inner.isEmpty { return true }
        guard inner.count <= 12 else { return false }
        let digits = inner.count(where: \.isNumber)
        return digits > 0 && digits <= 4 || inner.allSatisfy { "ivxlc".contains($0) }
    }
}
