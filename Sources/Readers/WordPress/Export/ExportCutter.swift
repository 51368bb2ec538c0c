/// Cuts an export into the parts of its channel, piece by piece: its items, its authors, what it says of the site.
///
/// It looks at tags only as far as it must to know where a part ends, so that a part that is not well-formed costs
/// itself alone, and holds one part at a time. Comments and unneeded settings of a post are thrown away as they pass.
struct ExportCutter {
    /// A part of a channel.
    struct Part {
        /// Its element: `item`, `wp:author`, `title` …
        let name: [UInt8]
        /// Bytes among which its content is.
        let bytes: [UInt8]
        /// Where the content lies among them.
        let content: Range<Int>
        /// Where the start tag starts.
        let start: Int
        /// The line of the file where it starts, from 1.
        let line: Int
        /// What is wrong with it.
        let damage: Damage?
    }

    /// What is wrong with a part.
    enum Damage {
        /// It has no end of its own.
        case unended
        /// It has more bytes than `longest`; the rest is left out.
        case tooLong
    }

    /// Bytes of a part without its comments: databases take no longer posts, MySQL's `max_allowed_packet` being 16 MiB
    /// where nobody changed it.
    static let longest = 16 << 20
    /// Bytes of comments that are thrown away together: each time what follows is moved.
    static let worthDiscarding = 1 << 20

    /// A part whose end is not reached.
    struct Open {
        var name: [UInt8]
        /// Where the start tag starts, and where the content does.
        var tag: Int
        var start: Int
        var line: Int
        /// Whether the rest of it is passed over.
        var isSkipped = false

        var isItem: Bool { name.elementsEqual("item".utf8) }
    }

    /// Where the scan is.
    enum State {
        case text
        /// Inside a section whose text starts here, in an element of this name.
        case section(start: Int, field: [UInt8])
    }

    /// Elements that nobody needs, one after the other.
    struct Discarded {
        /// Where the first starts.
        var start: Int
        /// Where the last starts while it goes on, where it ends afterwards.
        var last: Int
        /// The name of the last while it goes on.
        var name: [UInt8]?
        /// Whether the start of the last is thrown away already, so that the rest must follow.
        var isPartly = false
    }

    /// Bytes not yet handed over or thrown away.
    var buffer: [UInt8] = []
    /// What lies before is scanned.
    var index = 0
    var state = State.text
    var open: Open?
    /// The name of the last start tag.
    var lastName: [UInt8] = []
    /// What is thrown away, while an item is open.
    var discarded: Discarded?
    /// Up to here there is no `]]>`, and no `-->`, from where they were looked for.
    var sectionEnds = 0
    var commentEnds = 0
    /// Lines before `counted`.
    var lines = 0
    var counted = 0

    /// Goes on with `piece`; every part that ends in it is handed to `each`. An empty piece ends the file.
    mutating func take<Failure: Error>(_ piece: [UInt8], each: (Part) throws(Failure) -> Void) throws(Failure) {
        let isLast = piece.isEmpty
        buffer += piece
        while let part = next(isLast: isLast) { try each(part) }
        trim(to: open.map { $0.isSkipped ? index : min($0.tag, index) } ?? index)
    }

    /// The next part that ends, nil where more bytes are needed.
    private mutating func next(isLast: Bool) -> Part? {
        while true {
            let part: Part?
            let needsMore: Bool
            switch state {
            case .text: (part, needsMore) = scanText(isLast: isLast)
            case .section(let start, let field):
                part = nil
                needsMore = scanSection(start, field, isLast: isLast)
            }
            if let part { return part }
            guard needsMore else { continue }
            if (isLast || isTooLong) && escapeSection() { continue }
            return isLast ? endOfFile() : isTooLong ? cutOff() : nil
        }
    }

    private var isTooLong: Bool {
        guard let open else { return false }
        return buffer.count - open.start > Self.longest
    }

    /// The part that is open, as it ends at `end`.
    mutating func close(at end: Int, _ damage: Damage?) -> Part? {
        guard let open else { return nil }
        let end = discarded.map { $0.isPartly ? min(end, $0.start) : end } ?? end
        self.open = nil
        discarded = nil
        guard !open.isSkipped else { return nil }
        return Part(
            name: open.name,
            bytes: buffer,
            content: min(open.start, end)..<end,
            start: open.tag,
            line: open.line,
            damage: damage
        )
    }

    private mutating func endOfFile() -> Part? {
        index = buffer.count
        state = .text
        return close(at: buffer.count, .unended)
    }

    /// Hands over what there is of a part that is too long; the rest is passed over.
    private mutating func cutOff() -> Part? {
        guard let open else { return nil }
        var rest = open
        rest.isSkipped = true
        rest.start = index
        let part = close(at: index, .tooLong)
        self.open = rest
        if case .section(_, let field) = state { state = .section(start: index, field: field) }
        return part
    }

    /// Throws away what lies before `end`.
    mutating func trim(to end: Int) {
        guard end > 0 else { return }
        remove(0..<end)
    }

    /// Throws a piece away that is scanned.
    mutating func remove(_ range: Range<Int>) {
        count(to: range.upperBound)
        buffer.removeSubrange(range)
        func moved(_ place: Int) -> Int {
            place >= range.upperBound ? place - range.count : min(place, range.lowerBound)
        }
        counted = moved(counted)
        index = moved(index)
        sectionEnds = moved(sectionEnds)
        commentEnds = moved(commentEnds)
        if let place = open {
            open?.start = moved(place.start)
            open?.tag = moved(place.tag)
        }
        if case .section(let start, let field) = state { state = .section(start: moved(start), field: field) }
        if let run = discarded {
            discarded?.start = moved(run.start)
            discarded?.last = moved(run.last)
        }
    }

    /// The line of a place.
    mutating func line(at place: Int) -> Int {
        count(to: place)
        return lines + 1
    }

    private mutating func count(to place: Int) {
        guard place > counted else { return }
        lines += buffer.lineEnds(in: counted..<place)
        counted = place
    }
}
