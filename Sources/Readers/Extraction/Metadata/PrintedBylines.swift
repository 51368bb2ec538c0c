import Markup

/// Finds names in what a page shows: elements that say that they hold an author, and lines that begin as bylines do.
struct PrintedBylines {
    let survey: PageSurvey
    let head: PageHead
    let site: SiteNames
    let text: PrintedText

    /// The names near the headline, from the surest sign to the least.
    ///
    /// The site's own name, an office or an agency counts there only after a label such as `By`.
    func inHead() -> [String] {
        guard survey.applies(.headByline) else { return [] }
        let marked = survey.finds.properties.map { Int($0) }.filter {
            head.range.contains($0) && isVisible($0) && !isOfOthers($0)
        }
        let properties = marked.filter(isAuthorProperty)
        let finds = [(properties.map(name), properties.first), relations(among: marked), classes(among: marked)]
        for (texts, index) in finds {
            let names = Byline.people(texts).filter { text.contains($0) }
            let people = names.filter { !site.contains($0) }
            if people.count == names.count || people.isEmpty && isLabelled(index, texts) {
                if !names.isEmpty { return names }
            } else if !people.isEmpty {
                return people
            }
        }
        return lineInHead()
    }

    /// Whether a name has a label before it, in its element or in its line.
    private func isLabelled(_ index: Int?, _ texts: [String]) -> Bool {
        guard let index else { return false }
        if texts.contains(where: { Byline.withoutLabel($0) != $0.collapsed }) { return true }
        let block = Int(survey.marks[index].block)
        guard let at = head.lines.firstIndex(where: { $0.block == block }) else { return false }
        if at > 0, Byline.isLabel(head.lines[at - 1].text) { return true }
        return Self.pieces(head.lines[at].text).contains { Byline.withoutLabel($0) != $0 || Byline.credit($0) != nil }
    }

    private func lineInHead() -> [String] { survey.applies(.bylineLines) ? Self.names(in: head.lines) : [] }

    /// The names in the first line that is a byline.
    private static func names(in lines: [PageHead.Line]) -> [String] {
        for (index, line) in lines.enumerated() where line.text.utf8.count < longestLine {
            if index > 0, Byline.isLabel(lines[index - 1].text), line.text.split(separator: " ").count < 6 {
                let names = Byline.people([line.text])
                if !names.isEmpty { return names }
            }
            for text in pieces(line.text) where mayBeByline(text) {
                if Byline.isByline(text) { return Byline.people([text]) }
                if let name = Byline.credit(text) {
                    let names = Byline.people([name])
                    if !names.isEmpty { return names }
                }
            }
        }
        return []
    }

    /// A quick look: a label first, or a date and then a label.
    private static func mayBeByline(_ text: String) -> Bool {
        if Byline.mayBegin(text) { return true }
        let bytes = Array(text.utf8)[...]
        let labels: [StaticString] = [" von ", " by ", " par ", " por ", " di ", " door "]
        return bytes.contains { (0x30...0x39).contains($0) } && labels.contains { bytes.contains($0) }
    }

    /// What stands in a line between signs that part its facts.
    private static func pieces(_ line: String) -> [String] {
        // The signs are one byte, or begin with C2 or E2.
        guard line.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == 0xC2 || $0 == 0xE2 }) else { return [line] }
        return line.split { "|•·".contains($0) }.map { String($0).collapsed }
    }

    /// A longer line is a sentence.
    private static let longestLine = 120

    /// Names in microdata of the whole page.
    func properties() -> [String] {
        var names: [String] = []
        for index in survey.finds.properties.map({ Int($0) }) where isAuthorProperty(index) && !isOfOthers(index) {
            let name = name(index)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Names that links with `rel="author"` on the whole page have.
    func relations() -> [String] {
        relations(among: survey.finds.properties.map { Int($0) }.filter { !isOfOthers($0) && isVisible($0) }).names
    }

    /// What the first element of the whole page says whose class speaks of an author.
    func classes() -> [String] {
        let all = survey.finds.properties.map { Int($0) }.filter { !isOfOthers($0) && isVisible($0) }
        for wantsKept in [true, false] {
            let found = classes(among: all.filter { survey.marks[$0].isDropped != wantsKept }).names
            if !found.isEmpty { return found }
        }
        return []
    }

    /// A line of the whole page that is a byline.
    func lines() -> [String] {
        guard survey.applies(.bylineLines) else { return [] }
        return Self.names(in: PageHead.allLines(of: survey))
    }

    private func isAuthorProperty(_ index: Int) -> Bool {
        guard let value = survey.value(.itemprop, of: index) else { return false }
        return value.equals("author") || value.equals("creator")
    }

    /// The name that an element with `itemprop="author"` gives.
    private func name(_ index: Int) -> String {
        var text = survey.text(.content, of: index)
        for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) {
            if let property = survey.value(.itemprop, of: inner), property.equals("name") {
                text = survey.text(.content, of: inner) ?? survey.visibleText(of: inner, includingDropped: true)
                break
            }
        }
        return text ?? survey.visibleText(of: index, includingDropped: true)
    }

    private func relations(among indices: [Int]) -> (names: [String], index: Int?) {
        var names: [String] = []
        var first = 0
        for index in indices {
            guard survey.name(index) == .a, let value = survey.value(.rel, of: index), value.contains("author") else {
                continue
            }
            let name = survey.visibleText(of: index, includingDropped: true)
            guard !name.isEmpty, !names.contains(name) else { continue }
            // Further ones belong to the first only where they stand beside it.
            if names.isEmpty { first = index } else if index - first > 12 { break }
            names.append(name)
        }
        return (names, names.isEmpty ? nil : first)
    }

    private func classes(among indices: [Int]) -> (names: [String], index: Int?) {
        for index in indices {
            let mark = survey.marks[index]
            guard mark.hints.contains(.byline), mark.end - Int32(index) < 80 else { continue }
            let text = survey.visibleText(of: index, includingDropped: true)
            if (3...150).contains(text.utf8.count), !Byline.people([text]).isEmpty { return ([text], index) }
        }
        return ([], nil)
    }

    /// Whether an element can be seen.
    private func isVisible(_ index: Int) -> Bool { !above(index) { survey.isHidden($0) } }

    /// Whether an element is about the author of something else: a comment, a picture, a quotation.
    private func isOfOthers(_ index: Int) -> Bool {
        above(index) {
            let hints = survey.marks[$0].hints
            if survey.marks[$0].isDropped, !hints.isDisjoint(with: [.comments, .related]) { return true }
            return survey.name($0) == .blockquote || survey.name($0) == .figure
                || !hints.isDisjoint(with: [.caption, .credit])
        }
    }

    /// Whether something holds for an element or one of the few above it.
    private func above(_ index: Int, _ holds: (Int) -> Bool) -> Bool {
        var here = index
        for _ in 0..<4 where here > 0 {
            if holds(here) { return true }
            here = Int(survey.tree.nodes[here].parent)
        }
        return false
    }
}

extension PageSurvey {
    /// Whether the first word below an element is one that bylines start with.
    func startsAsByline(_ index: Int) -> Bool {
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            let bytes = tree.bytes[tree.nodes[inner].piece.range].trimmed
            if bytes.isEmpty { continue }
            let word = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
            return word.count < 16
                && Byline.firstWords.contains(word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        }
        return false
    }
}
