extension ExportCutter {
    /// Bytes that must be at hand after a `]]>` to tell what it ends: blanks and the longest names.
    private static let lookahead = 128
    /// A comment outside of all text is one of the few lines at the head of an export.
    private static let longestComment = 64 << 10

    /// Scans text for the next tag that matters.
    mutating func scanText(isLast: Bool) -> (part: Part?, needsMore: Bool) {
        guard let start = buffer.next(UInt8(ascii: "<"), from: index, to: buffer.count) else {
            index = buffer.count
            discardPassed()
            return (nil, true)
        }
        index = start
        guard isLast || buffer.count - start >= CharacterData.openingLength else { return (nil, true) }
        if buffer.stands(CharacterData.opening, at: start, to: buffer.count) {
            index = start + CharacterData.openingLength
            if open != nil { state = .section(start: index, field: lastName) }
            return (nil, false)
        }
        if buffer.stands("<!--", at: start, to: buffer.count) { return (nil, !passComment(start, isLast: isLast)) }
        switch ExportTag.at(start, in: buffer, to: buffer.count) {
        case .text:
            index = start + 1
            return (nil, false)
        case .cut:
            if isLast { index = buffer.count }
            return (nil, true)
        case .tag(let tag):
            index = tag.end
            return (pass(tag, from: start), false)
        }
    }

    /// Passes over a comment, or over its start alone where it has no end near; false where more bytes are needed.
    private mutating func passComment(_ start: Int, isLast: Bool) -> Bool {
        let limit = min(buffer.count, start + Self.longestComment)
        let from = max(start + 4, commentEnds)
        if from < limit, let end = buffer.next("-->", from: from, to: limit) {
            commentEnds = end
            index = end + 3
            return true
        }
        commentEnds = max(from, limit - 2)
        guard isLast || limit < buffer.count else { return false }
        index = start + 4
        return true
    }

    /// Scans a section for its end; true where more bytes are needed.
    mutating func scanSection(_ start: Int, _ field: [UInt8], isLast: Bool) -> Bool {
        guard let end = buffer.next("]]>", from: max(index, sectionEnds), to: buffer.count) else {
            index = max(index, buffer.count - 2)
            sectionEnds = index
            discardPassed()
            return true
        }
        sectionEnds = end
        index = end
        guard isLast || buffer.count - end > Self.lookahead else { return true }
        let after = buffer.afterBlanks(end + 3, to: buffer.count)
        if let name = CharacterData.endTagName(at: after, in: buffer, to: buffer.count),
            !buffer[name].elementsEqual(field), ExportName.endsSection(buffer[name]), escape(from: start, to: end)
        {
            return false
        }
        index = end + 3
        state = .text
        return false
    }

    /// Leaves a section that has no end, where an item ends inside of it; false where none does.
    mutating func escapeSection() -> Bool {
        guard case .section(let start, _) = state else { return false }
        return escape(from: start, to: buffer.count)
    }

    private mutating func escape(from start: Int, to end: Int) -> Bool {
        guard open?.isItem ?? false, let found = buffer.next("</item>", from: start, to: end) else { return false }
        index = found
        state = .text
        return true
    }

    /// What a tag ends or starts.
    private mutating func pass(_ tag: ExportTag, from start: Int) -> Part? {
        let name = buffer[tag.name]
        if let open {
            if tag.isEnd, name.elementsEqual(open.name) { return close(at: start, nil) }
            if name.equals("item"), !tag.isEnd {
                let part = close(at: start, .unended)
                begin(tag, from: start)
                return part
            }
            if tag.isEnd, name.equals("channel") || name.equals("rss") { return close(at: start, .unended) }
            if !tag.isEnd { lastName = Array(name) }
            if open.isItem { discard(tag, from: start) }
        } else if !tag.isEnd, !tag.isEmpty, ExportName.isWanted(name) {
            begin(tag, from: start)
        }
        return nil
    }

    private mutating func begin(_ tag: ExportTag, from start: Int) {
        open = Open(name: Array(buffer[tag.name]), tag: start, start: tag.end, line: line(at: start))
        lastName = Array(buffer[tag.name])
    }

    /// Notes the comments and settings of a post that nobody needs, and throws long runs of them away.
    private mutating func discard(_ tag: ExportTag, from start: Int) {
        let name = buffer[tag.name]
        if let run = discarded, let open = run.name {
            guard tag.isEnd, name.elementsEqual(open) else { return }
            if !run.isPartly, PostSettings.isNeeded(in: buffer, run.last..<start) {
                discarded = nil
            } else {
                discarded?.last = tag.end
                discarded?.name = nil
                discardPassed()
            }
        } else if !tag.isEnd, !tag.isEmpty, ExportName.isDiscarded(name) {
            let follows = discarded.map { buffer.afterBlanks($0.last, to: start) == start } ?? false
            if !follows { discarded = Discarded(start: start, last: start) }
            discarded?.last = start
            discarded?.name = Array(name)
        }
    }

    /// Throws away what is noted, where it is worth it or half of it is gone already.
    private mutating func discardPassed() {
        guard let run = discarded else { return }
        let end = run.name == nil ? run.last : index
        guard end - run.start >= Self.worthDiscarding || run.isPartly && run.name == nil else { return }
        remove(run.start..<end)
        // A setting that goes on for a mebibyte is none that is needed.
        discarded?.isPartly = run.name != nil
    }
}
