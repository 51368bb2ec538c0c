/// Finds where a CDATA section of an export ends.
///
/// Exports of before 2011, and many made by plug-ins since, put texts into CDATA as they are, also those with a `]]>`
/// of their own. What ends a field is what follows: its end tag, or the next section.
enum CharacterData {
    /// Where the text of a section ends, and where reading goes on.
    struct End {
        let text: Int
        let resume: Int
        /// Whether the section had no end of its own.
        let isBroken: Bool
    }

    /// `<![CDATA[`
    static let opening: StaticString = "<![CDATA["
    /// Bytes of it.
    static let openingLength = 9

    /// The end of the section whose text begins at `start`, in an element called `field`. `lastEnd` is where the last
    /// `]]>` before `end` stands, if any.
    static func end(
        from start: Int,
        in bytes: [UInt8],
        to end: Int,
        field: ArraySlice<UInt8>,
        lastEnd: Int?
    ) -> End {
        var index = lastEnd.map { $0 < start ? end : start } ?? end
        var isNested = false
        // Up to here the field's own end tag was looked for in vain.
        var looked = start
        while let close = bytes.next("]]>", from: index, to: end) {
            let after = bytes.afterBlanks(close + 3, to: end)
            if after == end || bytes.stands(opening, at: after, to: end)
                || isEndTag(field, at: after, in: bytes, to: end)
            {
                return End(text: close, resume: close + 3, isBroken: false)
            }
            if let other = endTagName(at: after, in: bytes, to: end), ExportName.endsSection(bytes[other]) {
                // The section of another field ended here: this one never did.
                let own =
                    endTag(field, from: looked, in: bytes, to: close)
                    ?? nextField(from: looked, in: bytes, to: close)
                if let own { return End(text: own, resume: own, isBroken: true) }
                looked = close
            }
            // `<![CDATA[ a <![CDATA[ b ]]> c ]]>`: the inner end belongs to the inner start.
            if !isNested { isNested = bytes.next(opening, from: index, to: close) != nil }
            if !isNested, isTextBetween(close + 3, in: bytes, to: end, field: field) {
                return End(text: close, resume: close + 3, isBroken: false)
            }
            isNested = false
            index = close + 3
        }
        let own = endTag(field, from: looked, in: bytes, to: end) ?? nextField(from: looked, in: bytes, to: end) ?? end
        return End(text: own, resume: own, isBroken: true)
    }

    /// Where the start tag of another field stands: a section without an end must not take in what follows it.
    private static func nextField(from start: Int, in bytes: [UInt8], to end: Int) -> Int? {
        var index = start
        while let found = bytes.next(UInt8(ascii: "<"), from: index, to: end) {
            if ExportName.isField(bytes[(found + 1)..<min(end, found + 12)]) { return found }
            index = found + 1
        }
        return nil
    }

    /// Whether what follows `start` is text between or after sections, as XML allows: it comes to a section or to the
    /// end of the field before there is another `]]>`.
    private static func isTextBetween(_ start: Int, in bytes: [UInt8], to end: Int, field: ArraySlice<UInt8>) -> Bool {
        guard let next = bytes.next("]]>", from: start, to: end) else { return true }
        return bytes.next(opening, from: start, to: next) != nil
            || endTag(field, from: start, in: bytes, to: next) != nil
    }

    /// Where `</field` first stands.
    static func endTag(_ field: ArraySlice<UInt8>, from start: Int, in bytes: [UInt8], to end: Int) -> Int? {
        var index = start
        while let found = bytes.next("</", from: index, to: end) {
            if isEndTag(field, at: found, in: bytes, to: end) { return found }
            index = found + 2
        }
        return nil
    }

    private static func isEndTag(_ field: ArraySlice<UInt8>, at index: Int, in bytes: [UInt8], to end: Int) -> Bool {
        guard bytes.stands("</", at: index, to: end), bytes.stands(field, at: index + 2, to: end) else { return false }
        let after = index + 2 + field.count
        return after == end || !ExportTag.isNameByte(bytes[after])
    }

    /// The name in the end tag at `index`.
    static func endTagName(at index: Int, in bytes: [UInt8], to end: Int) -> Range<Int>? {
        guard bytes.stands("</", at: index, to: end) else { return nil }
        var last = index + 2
        while last < end, ExportTag.isNameByte(bytes[last]) { last += 1 }
        return index + 2..<last
    }
}
