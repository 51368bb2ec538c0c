import Markup

// Titles in pieces: the site's name at an end, and the kicker before the title.
extension PageTitle {
    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " « ", " ‹ ", " › ", " ~ ", "| ", " |", " > ",
        " ｜ ", "｜",
    ]
    /// Signs before a site's name in Chinese and Japanese, which set no blanks.
    private static let narrow: [Character] = ["-", "_", "－", "|"]

    /// Splits a heading whose last words are what machines are told into kicker and title.
    func split(by told: [String]) -> Found? {
        let wanted = ([data.headline].compactMap { $0 } + told + told.map(withoutSite) + told.flatMap(pieces))
            .map(Self.letters).filter { $0.utf8.count >= 10 }
        for heading in heads where survey.name(heading.index) == .h1 || heads.count == 1 {
            let whole = Self.letters(heading.text)
            for words in wanted
            where words.utf8.count < whole.utf8.count && whole.hasSuffix(words)
                && words.utf8.count * 10 >= whole.utf8.count * 4
            {
                if let (kicker, title) = parts(of: heading.index, endingWith: words) {
                    return Found(text: title, heading: heading.index, kicker: kicker)
                }
            }
        }
        return nil
    }

    /// The text of a heading before and after the first text node from which on its letters are `words`.
    private func parts(of index: Int, endingWith words: String) -> (kicker: String, title: String)? {
        let end = Int(survey.marks[index].end)
        var before = ""
        var here = index + 1
        while here < end {
            let node = survey.tree.nodes[here]
            if survey.marks[here].traits.contains(.dropped) {
                here = max(here + 1, Int(survey.marks[here].end))
                continue
            }
            if node.kind == .text {
                let rest = text(from: here, to: end)
                if !before.isEmpty, Self.letters(rest) == words {
                    let kicker = before.collapsed[...].trimming { " |:-–—/·•".contains($0) }
                    let title = rest.drop { " |:-–—/·•".contains($0) }
                    return kicker.isEmpty || PrintedDate.first(in: before) != nil ? nil : (String(kicker), String(title))
                }
                before += String(decoding: survey.tree.bytes[node.piece.range], as: UTF8.self)
            } else {
                before += " "
            }
            here += 1
        }
        return nil
    }

    private func text(from start: Int, to end: Int) -> String {
        var out = ""
        for index in start..<end where survey.tree.nodes[index].kind == .text {
            let above = Int(max(0, survey.tree.nodes[index].parent))
            if survey.marks[above].traits.contains(.dropped) { continue }
            out += String(decoding: survey.tree.bytes[survey.tree.nodes[index].piece.range], as: UTF8.self)
        }
        return out.collapsed
    }

    /// The pieces of a title between separators.
    private func pieces(_ title: String) -> [String] {
        var pieces = [Substring(title)]
        for separator in Self.separators { pieces = pieces.flatMap { $0.split(separator: separator) } }
        return pieces.count > 1 ? pieces.map(String.init) : []
    }

    /// A title without the site's name before or after it.
    func withoutSite(_ title: String) -> String {
        var title = title
        for _ in 0..<3 {
            guard let cut = cutOnce(title) else { break }
            title = cut
        }
        return title
    }

    private func cutOnce(_ title: String) -> String? {
        var last: (head: Substring, tail: Substring, separator: String)?
        for separator in Self.separators {
            guard let at = title.ranges(of: separator).last else { continue }
            if at.lowerBound > last?.head.endIndex ?? title.startIndex {
                last = (title[..<at.lowerBound], title[at.upperBound...], separator)
            }
        }
        if let (head, tail, separator) = last, !head.isEmpty {
            if site.isLike(String(tail)) { return String(head).collapsed }
            // Without a known name: a short last piece after a bar, or after a dash where no headline is printed.
            let isBar = separator.contains("|") || separator.contains("｜")
            if isBar, Self.count(head) >= 3, Self.count(tail) <= 4 { return String(head).collapsed }
            if heads.isEmpty, separator == " – ", Self.count(head) >= 4, Self.count(tail) <= 2 {
                return String(head).collapsed
            }
        }
        for separator in Self.separators {
            guard let at = title.firstRange(of: separator) else { continue }
            let (head, tail) = (title[..<at.lowerBound], title[at.upperBound...])
            if site.isLike(String(head)), !tail.isEmpty { return String(tail).collapsed }
        }
        return withoutNarrow(title)
    }

    /// A Chinese or Japanese title without the short name after the last dash or line.
    private func withoutNarrow(_ title: String) -> String? {
        guard heads.isEmpty, let at = title.lastIndex(where: { Self.narrow.contains($0) }) else { return nil }
        let tail = title[at...].dropFirst()
        guard (1...8).contains(tail.count), title[..<at].count > 3 * tail.count,
            tail.unicodeScalars.allSatisfy({ (0x3040...0x9FFF).contains($0.value) })
        else { return nil }
        return String(title[..<at]).collapsed
    }

    private static func count(_ text: Substring) -> Int { text.split(separator: " ").count }
}
