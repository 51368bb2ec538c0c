import Markup

// Titles in pieces: the site's name at an end, and the kicker before the title.
extension PageTitle {
    private static let separators: [StaticString] = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " « ", " ‹ ", " › ", " ~ ", "| ", " |", " > ",
        " ｜ ", "｜",
    ]
    /// Signs before a site's name in Chinese and Japanese, which set no blanks.
    private static let narrow: [Character] = ["-", "_", "－", "|"]

    /// Splits a heading whose last words are what machines are told into kicker and title.
    func split(by told: [String]) -> Found? {
        let mixed = heads.filter { (survey.name($0.index) == .h1 || heads.count == 1) && isMixed($0.index) }
        guard !mixed.isEmpty else { return nil }
        let wanted = ([data.headline].compactMap { $0 } + told + told.map(withoutSite) + told.flatMap(pieces))
            .map(Self.letters).filter { $0.utf8.count >= 10 }
        for heading in mixed {
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

    /// Whether a heading holds more than one piece of text.
    private func isMixed(_ index: Int) -> Bool {
        (index..<Int(survey.marks[index].end)).count { inner in
            survey.tree.nodes[inner].kind == .text
                && survey.tree.bytes[survey.tree.nodes[inner].piece.range].contains { $0 > 0x20 }
        } > 1
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
                    return kicker.isEmpty || PrintedDate.first(in: before) != nil
                        ? nil : (String(kicker), String(title))
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
        var pieces = [Array(title.utf8)[...]]
        for separator in Self.separators {
            pieces = pieces.flatMap { piece in
                var parts: [ArraySlice<UInt8>] = []
                var rest = piece
                while let at = rest.firstIndex(of: separator) {
                    parts.append(rest[..<at])
                    rest = rest[(at + separator.utf8CodeUnitCount)...]
                }
                return parts + [rest]
            }
        }
        return pieces.count > 1 ? pieces.map { String(decoding: $0, as: UTF8.self) } : []
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
        let bytes = Array(title.utf8)[...]
        var last: (at: Int, separator: StaticString)?
        for separator in Self.separators {
            if let at = bytes.lastIndex(of: separator), at > last?.at ?? 0 { last = (at, separator) }
        }
        guard let last else { return withoutNarrow(title) }
        let (head, tail) = Self.parted(bytes, at: last.at, last.separator)
        if site.isLike(tail) { return head }
        // Without a known name: a short last piece after a bar, or after a dash where no headline is printed.
        let separator = "\(last.separator)"
        let isBar = separator.contains("|") || separator.contains("｜")
        if isBar, Self.count(head) >= 3, Self.count(tail) <= 4 { return head }
        if heads.isEmpty, separator == " – ", Self.count(head) >= 4, Self.count(tail) <= 2 { return head }
        for separator in Self.separators {
            guard let at = bytes.firstIndex(of: separator) else { continue }
            let (head, tail) = Self.parted(bytes, at: at, separator)
            if site.isLike(head), !tail.isEmpty { return tail }
        }
        return withoutNarrow(title)
    }

    private static func parted(_ bytes: ArraySlice<UInt8>, at index: Int, _ separator: StaticString) -> (String, String)
    {
        let rest = bytes[(index + separator.utf8CodeUnitCount)...]
        return (
            String(decoding: bytes[..<index], as: UTF8.self).collapsed, String(decoding: rest, as: UTF8.self).collapsed
        )
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

    private static func count(_ text: String) -> Int { text.split(separator: " ").count }
}

extension ArraySlice<UInt8> {
    /// Where `text` last stands.
    fileprivate func lastIndex(of text: StaticString) -> Int? {
        var found: Int?
        var rest = self
        while let at = rest.firstIndex(of: text) {
            found = at
            rest = rest[(at + 1)...]
        }
        return found
    }
}
