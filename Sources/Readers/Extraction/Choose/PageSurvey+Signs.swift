import Markup

// The signs by which what is foreign to an article is known.
extension PageSurvey {
    /// Whether a short block before the text is no more than a date or byline.
    func isParticular(_ index: Int) -> Bool {
        if startsAsByline(index), Byline.isByline(visibleText(of: index)) { return true }
        var digits = 0
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            for byte in tree.bytes[tree.nodes[inner].piece.range] where (0x30...0x39).contains(byte) { digits += 1 }
        }
        return digits > 4 && PrintedDate.first(in: visibleText(of: index)) != nil
    }

    /// Whether a paragraph does no more than point at another page: `Read more: …`, or all of it is one link.
    func isPointer(_ index: Int, _ mark: Mark, _ labels: Labels) -> Bool {
        guard mark.ownLinked * 2 > mark.own, mark.own < 250 else { return false }
        if applies(.labelledPointers), labels.startsPointer(visibleBytes(of: index)) { return true }
        guard applies(.barePointers), mark.traits.contains(.paragraph), mark.ownLinked * 100 >= mark.own * 95,
            mark.own > 25, mark.pictures == 0
        else { return false }
        // An address written out is meant to be read.
        let text = visibleBytes(of: index)[...]
        return !text.contains("@") && !text.contains("://") && !text.contains("www.")
    }

    /// Whether a link that stands between blocks, on a line of its own, is a label.
    func isLooseLabel(_ index: Int, _ mark: Mark, _ labels: Labels) -> Bool {
        let block = Int(mark.block)
        guard block != index, marks[block].holdsBlocks, !mark.holdsBlocks, Int(tree.nodes[index].parent) == block,
            !marks[block].traits.contains(.item), letters(of: index) < 40
        else { return false }
        return labels.kind(of: visibleBytes(of: index)) != nil
    }

    /// The letters of a short element in lower case, blanks collapsed.
    func visibleBytes(of index: Int) -> [UInt8] {
        var out: [UInt8] = []
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text && !marks[inner].isDropped {
            for byte in tree.bytes[tree.nodes[inner].piece.range] {
                if byte <= 0x20 {
                    if let last = out.last, last != 0x20 { out.append(0x20) }
                } else {
                    Self.append(lower: byte, to: &out)
                }
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    /// Appends a byte of UTF-8 in lower case: ASCII, Latin-1 (C3 80…9E) and Cyrillic (D0 90…AF).
    static func append(lower byte: UInt8, to out: inout [UInt8]) {
        switch (out.last, byte) {
        case (_, 0x41...0x5A): out.append(byte | 0x20)
        case (0xC3, 0x80...0x9E) where byte != 0x97, (0xD0, 0x90...0x9F): out.append(byte + 0x20)
        case (0xD0, 0xA0...0xAF):
            out[out.count - 1] = 0xD1
            out.append(byte - 0x20)
        default: out.append(byte)
        }
    }

    /// Letters of an element that stands in a line.
    func letters(of index: Int) -> Int {
        var count = 0
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text && !marks[inner].isDropped {
            for byte in tree.bytes[tree.nodes[inner].piece.range] where byte > 0x20 && !(0x80..<0xC0).contains(byte) {
                count += 1
            }
        }
        return count
    }

    /// Whether an element that stands in a line is all, or nearly all, of its block: a date in a sentence is not.
    private func isLoose(_ index: Int) -> Bool {
        let block = Int(marks[index].block)
        return !marks[block].traits.contains(.paragraph) || Int(marks[block].own) - letters(of: index) < 40
    }

    /// Whether an element is one of several that each announce another article: a linked heading and a few lines.
    private func isCard(_ index: Int, _ mark: Mark) -> Bool {
        guard mark.traits.contains(.container) || tree.nodes[index].name == .li, mark.links > 0, mark.text < 450,
            mark.linked > 10,
            announces(index)
        else { return false }
        for neighbour in [nextElement(index), previousElement(index)].compactMap({ $0 })
        where name(neighbour) == name(index) && announces(neighbour) && marks[neighbour].text < 450 { return true }
        return false
    }

    /// Whether a table, or its body, has several rows of several cells each; a head may have one.
    private func isTabular(_ index: Int) -> Bool {
        var rows = 0
        var cells = 0
        for inner in index..<Int(marks[index].end) {
            switch name(inner) {
            case .tr: rows += 1
            case .td, .th: cells += 1
            case .table where inner != index: return false
            default: continue
            }
        }
        return rows > (name(index) == .thead ? 0 : 1) && cells >= 2 * rows
    }

    private func announces(_ index: Int) -> Bool {
        for inner in (index + 1)..<max(index + 1, Int(marks[index].end)) where marks[inner].traits.contains(.heading) {
            return marks[inner].own > 0 && marks[inner].ownLinked * 10 > marks[inner].own * 8
        }
        return false
    }

    /// The element beside another, after it.
    func nextElement(_ index: Int) -> Int? {
        var next = tree.nodes[index].next
        while next >= 0, tree.nodes[Int(next)].kind != .element { next = tree.nodes[Int(next)].next }
        return next < 0 ? nil : Int(next)
    }

    /// The element beside another, before it.
    func previousElement(_ index: Int) -> Int? {
        var previous = tree.nodes[index].previous
        while previous >= 0, tree.nodes[Int(previous)].kind != .element {
            previous = tree.nodes[Int(previous)].previous
        }
        return previous < 0 ? nil : Int(previous)
    }

    /// Whether an element inside the article is about something else, by its links and its class.
    func isForeign(_ index: Int, _ mark: Mark, _ whole: Int32) -> Bool {
        let name = tree.nodes[index].name
        let hints = mark.hints
        if mark.traits.contains(.heading) { return false }
        if !mark.traits.contains(.block), !hints.isDisjoint(with: [.byline, .date, .tags, .particulars, .modified]) {
            return applies(.particularNames) && hints.isDisjoint(with: [.caption, .body]) && letters(of: index) < 120
                && !mark.holdsBlocks
                && isLoose(index)
        }
        if mark.text == 0 { return false }
        let isShort = mark.prose * 8 < whole
        if applies(.cards), isCard(index, mark) { return true }
        if applies(.particularNames), !hints.isDisjoint(with: [.byline, .date, .tags, .particulars, .modified]),
            mark.text < 250, isShort,
            mark.prose < 160, hints.isDisjoint(with: [.caption, .body])
        {
            return true
        }
        if hints.contains(.biography), mark.prose * 2 < whole, applies(.biographyNames) { return true }
        if mark.traits.contains(.collection), name != .table {
            return applies(.linkLists) && mark.links > 0 && mark.linked * 100 > mark.text * 85 && mark.text < 4000
                && isShort
        }
        guard mark.traits.contains(.block), mark.links > 0 else { return false }
        // The parser puts the rows into a body of their own, which is as much a table.
        if name == .table || name == .tbody || name == .thead, applies(.linkTables), isTabular(index) { return false }
        if applies(.teaserNames), hints.contains(.teaser), mark.linked * 4 > mark.text,
            mark.pictures == 0 || mark.linked > 0, isShort
        {
            return true
        }
        if mark.traits.contains(.paragraph) || mark.traits.contains(.item) { return false }
        return applies(.linkBoxes) && mark.linked * 2 > mark.text && isShort && mark.prose < 200
    }
}
