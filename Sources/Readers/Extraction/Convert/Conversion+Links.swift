import Basics
import Documents
import Markup

// Links, the calls of notes, and the places that links lead to.
extension Conversion {
    mutating func link(_ index: Int, into run: inout Run) {
        if footnotes.isReturn(index) || isWayOn(index) { return }
        anchor(of: index, to: &run)
        var inner = Run(afterBlank: run.afterBlank)
        let before = floating.count
        inlines(of: index, into: &inner)
        run.afterBlank = inner.afterBlank
        let address = survey.text(.href, of: index).flatMap(destination)
        if floating.count > before, let address { addOriginal(address, from: before) }
        while case .lineBreak = inner.items.first { inner.items.removeFirst() }
        guard !inner.isEmpty else { return }
        guard let address, Self.hasContent(inner.items) else {
            Self.join(inner.items, to: &run.items)
            return
        }
        run.items.append(.link(inner.items, address: address, title: survey.text(.title, of: index)))
    }

    /// Whether a link leads on or back on the page and is all that its block says: `Next`, `Back to top`.
    private func isWayOn(_ index: Int) -> Bool {
        guard survey.value(.href, of: index)?.first == UInt8(ascii: "#") else { return false }
        let block = survey.marks[Int(survey.marks[index].block)]
        // Items are lists of contents; longer words are a line of one.
        return block.own == block.ownLinked && block.own < 20
            && block.traits.isDisjoint(with: [.item, .heading]) && !survey.hasLetters(index, moreThan: 20)
    }

    /// Where a link leads: an anchor of the article only where there is one.
    private func destination(_ written: String) -> String? {
        guard let address = place.link(written) else { return nil }
        guard address.hasPrefix("#") else { return address }
        let anchor = "#" + WebPlace.unescaped(address.dropFirst())
        return leadsSomewhere(anchor) ? anchor : WebPlace.isAbsolute(written) ? WebPlace.cleaned(written) : nil
    }

    private func leadsSomewhere(_ address: String) -> Bool {
        !address.hasPrefix("#") || targets.contains(WebPlace.unescaped(address.dropFirst()))
    }

    /// A link around blocks: its address is kept on the heading in it, else on every paragraph.
    mutating func blockLink(_ index: Int, into blocks: inout [Block]) {
        if let id = target(of: index) { blocks.append(.anchor(id)) }
        var inner: [Block] = []
        flow(index, into: &inner)
        defer { blocks += inner }
        guard let address = survey.text(.href, of: index).flatMap(destination) else { return }
        let title = survey.text(.title, of: index)
        let hasHeading = inner.contains { if case .heading = $0 { true } else { false } }
        for number in inner.indices {
            switch inner[number] {
            case .heading(let level, let items, let anchor) where !Self.holdsLink(items):
                inner[number] = .heading(
                    level: level,
                    [.link(items, address: address, title: title)],
                    anchor: anchor
                )
            case .paragraph(let items) where !hasHeading && !Self.holdsLink(items):
                inner[number] = .paragraph([.link(items, address: address, title: title)])
            case .figure(var figure):
                figure.pictures = figure.pictures.map { Self.picture($0, withOriginal: address) }
                inner[number] = .figure(figure)
            default: continue
            }
        }
    }

    private static func holdsLink(_ items: [Inline]) -> Bool {
        items.contains { item in
            if case .link = item { return true }
            return holdsLink(item.inner ?? [])
        }
    }

    /// A link around a picture often leads to the same picture, larger.
    private mutating func addOriginal(_ address: String, from first: Int) {
        for index in first..<floating.count where floating[index].pictures.count == 1 {
            floating[index].pictures[0] = Self.picture(floating[index].pictures[0], withOriginal: address)
        }
    }

    private static func picture(_ picture: Picture, withOriginal address: String) -> Picture {
        guard PictureSource.isPicture(address), picture.address != address, !picture.others.contains(address) else {
            return picture
        }
        var picture = picture
        picture.others.append(address)
        return picture
    }

    /// The call of a note, close to the word before it.
    mutating func call(_ note: Int, into run: inout Run) {
        while case .text(let text) = run.items.last, text.hasSuffix(" ") {
            let kept = String(text.dropLast())
            run.items.removeLast()
            if !kept.isEmpty { run.items.append(.text(kept)) }
        }
        add(.note(number(of: note)), to: &run)
    }

    /// Keeps a place that links of the article lead to.
    func anchor(of index: Int, to run: inout Run) {
        if let id = target(of: index) { run.items.append(.anchor(id)) }
        if survey.name(index) == .a, let id = survey.text(.name, of: index), targets.contains(id),
            target(of: index) != id
        {
            run.items.append(.anchor(id))
        }
    }
}
