import Basics

/// An element inside a part of an export: a field of a post or of an author.
struct ExportField {
    /// Its name with prefix.
    let name: ArraySlice<UInt8>
    /// What its start tag says besides the name.
    let attributes: ArraySlice<UInt8>
    /// What it says, entities and sections resolved; empty for elements that hold elements.
    let text: [UInt8]
    /// Where its content lies.
    let content: Range<Int>
    /// Whether it has an end of its own.
    let isWhole: Bool

    /// The value of an attribute.
    func attribute(_ name: StaticString) -> [UInt8]? {
        let bytes = Array(attributes)
        guard let at = bytes.next(name, from: 0, to: bytes.count) else { return nil }
        var index = bytes.afterBlanks(at + name.utf8CodeUnitCount, to: bytes.count)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index = bytes.afterBlanks(index + 1, to: bytes.count)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let end = bytes.next(bytes[index], from: index + 1, to: bytes.count)
        else { return nil }
        var out: [UInt8] = []
        ExportEntities.append(bytes[(index + 1)..<end], to: &out)
        return out
    }
}

/// Walks through the elements of a part of an export.
struct ExportFields {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    /// Where the last `]]>` stands, and from where on there is no `-->`: nothing is searched for in vain twice.
    private let lastSectionEnd: Int?
    private var commentless = Int.max

    /// The elements in `range` of `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
        lastSectionEnd = bytes.last("]]>", in: range)
    }

    /// The next element; the text of those that `wanting` refuses is left empty.
    mutating func next(wanting: (ArraySlice<UInt8>) -> Bool = { _ in true }) -> ExportField? {
        while let start = bytes.next(UInt8(ascii: "<"), from: index, to: end) {
            if bytes.stands(CharacterData.opening, at: start, to: end) {
                index =
                    lastSectionEnd.flatMap { $0 > start ? bytes.next("]]>", from: start, to: end) : nil } ?? start + 1
                continue
            }
            if let after = afterComment(start) {
                index = after
                continue
            }
            guard case .tag(let tag) = ExportTag.at(start, in: bytes, to: end), !tag.isEnd else {
                index = start + 1
                continue
            }
            return element(tag, wanting: wanting)
        }
        index = end
        return nil
    }

    private mutating func afterComment(_ start: Int) -> Int? {
        guard start < commentless, bytes.stands("<!--", at: start, to: end) else { return nil }
        if let close = bytes.next("-->", from: start + 4, to: end) { return close + 3 }
        commentless = start
        return nil
    }

    private mutating func element(_ tag: ExportTag, wanting: (ArraySlice<UInt8>) -> Bool) -> ExportField {
        let name = bytes[tag.name]
        var text: [UInt8] = []
        var last = tag.end
        var isWhole = true
        if !tag.isEmpty {
            let isContainer = ExportName.isContainer(name) && !holdsText(tag)
            let isWanted = !isContainer && wanting(name)
            (last, isWhole) = content(of: tag, isContainer: isContainer, isWanted: isWanted, into: &text)
        }
        index = max(index, last)
        return ExportField(
            name: name,
            attributes: bytes[tag.attributes],
            text: text,
            content: tag.end..<last,
            isWhole: isWhole
        )
    }

    /// Whether an element that usually holds elements holds a text: some write `<wp:author>` for the login.
    private func holdsText(_ tag: ExportTag) -> Bool {
        let first = bytes.afterBlanks(tag.end, to: end)
        return first < end && bytes[first] != UInt8(ascii: "<")
    }

    /// Reads up to the end of an element; returns where its content ends, and whether it has an end.
    private mutating func content(
        of tag: ExportTag,
        isContainer: Bool,
        isWanted: Bool,
        into text: inout [UInt8]
    ) -> (end: Int, isWhole: Bool) {
        let name = bytes[tag.name]
        var inner = name
        var isWhole = true
        index = tag.end
        while let start = bytes.next(UInt8(ascii: "<"), from: index, to: end) {
            if isWanted { ExportEntities.append(bytes[index..<start], to: &text) }
            index = start
            if bytes.stands(CharacterData.opening, at: start, to: end) {
                let section = section(start, of: isContainer ? inner : name)
                if isWanted { text += bytes[(start + CharacterData.openingLength)..<section.text] }
                if section.isBroken { isWhole = false }
                index = section.resume
            } else if let after = afterComment(start) {
                index = after
            } else if case .tag(let found) = ExportTag.at(start, in: bytes, to: end) {
                if found.isEnd, bytes[found.name].elementsEqual(name) {
                    index = found.end
                    return (start, isWhole)
                }
                if !isContainer, !found.isEnd, endsUnended(name, before: bytes[found.name]) { return (start, false) }
                if isContainer, !found.isEnd { inner = bytes[found.name] }
                index = found.end
                if isWanted { text += bytes[start..<found.end] }
            } else {
                index = start + 1
                if isWanted { text.append(UInt8(ascii: "<")) }
            }
        }
        if isWanted, index < end { ExportEntities.append(bytes[index..<end], to: &text) }
        index = end
        return (end, false)
    }

    /// The end of the section that begins at `start`.
    private func section(_ start: Int, of field: ArraySlice<UInt8>) -> CharacterData.End {
        let from = start + CharacterData.openingLength
        return CharacterData.end(from: from, in: bytes, to: end, field: field, lastEnd: lastSectionEnd)
    }

    /// Whether a start tag shows that a field before it has no end.
    private func endsUnended(_ name: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
        ExportName.isField(next) || name.equals("title") && (next.equals("link") || next.equals("pubDate"))
    }
}

extension [UInt8] {
    /// Where `text` last stands in `range`.
    func last(_ text: StaticString, in range: Range<Int>) -> Int? {
        var index = range.upperBound - text.utf8CodeUnitCount
        while index >= range.lowerBound {
            if stands(text, at: index, to: range.upperBound) { return index }
            index -= 1
        }
        return nil
    }
}
