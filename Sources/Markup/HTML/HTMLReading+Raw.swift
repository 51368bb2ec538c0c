// Elements that hold text only (HTML, 13.2.5.2 to 13.2.5.5).
extension HTMLReading {
    /// Reads the text of the element just opened where it holds nothing else; returns where it ends.
    func fill(from start: Int) -> Int {
        let model = construction.contentModel
        guard model != .markup, let name = construction.current?.name else { return start }
        if model == .plaintext {
            construction.contentModel = .markup
            construction.text(slice(start..<page.count))
            return page.count
        }
        let letters = name.bytes
        let end = model == .script ? scriptEnd(from: start, letters) : endTag(letters, from: start) ?? page.count
        let text = slice(start..<end)
        if model == .escapableText {
            CharacterReferences.decode(text, into: &decoded)
            decoded.withUnsafeBufferPointer { construction.fill($0) }
        } else {
            construction.fill(text)
        }
        guard end < page.count else { return page.count }
        return tagEnd(end + 1, nameEnd: end + 2 + letters.count).map { $0 + 1 } ?? page.count
    }

    /// Where the end tag of that name stands.
    private func endTag(_ letters: [UInt8], from start: Int) -> Int? {
        var at = start
        while let less = find(UInt8(ascii: "<"), from: at) {
            if less + 1 < page.count, page[less + 1] == UInt8(ascii: "/"), isTag(letters, at: less + 2) { return less }
            at = less + 1
        }
        return nil
    }

    /// Where a script ends: its end tag does not count after `<!--` and `<script`, up to `-->`.
    private func scriptEnd(from start: Int, _ letters: [UInt8]) -> Int {
        var isEscaped = false
        var isDoubled = false
        var at = start
        while let less = find(UInt8(ascii: "<"), from: at) {
            if isEscaped, hasCommentEnd(at..<less) {
                isEscaped = false
                isDoubled = false
            }
            at = less + 1
            if begins("!--", at: at) {
                isEscaped = true
            } else if begins("/", at: at), isTag(letters, at: at + 1) {
                if !isDoubled { return less }
                isDoubled = false
            } else if isEscaped, isTag(letters, at: at) {
                isDoubled = true
            }
        }
        return page.count
    }

    private func hasCommentEnd(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while let dash = find(UInt8(ascii: "-"), from: at), dash < range.upperBound {
            if begins("-->", at: dash) { return true }
            at = dash + 1
        }
        return false
    }

    /// Whether a tag of that name has it at a place.
    private func isTag(_ letters: [UInt8], at place: Int) -> Bool {
        let end = place + letters.count
        guard end < page.count else { return false }
        for index in letters.indices where page[place + index] | 0x20 != letters[index] { return false }
        let next = page[end]
        return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }
}
