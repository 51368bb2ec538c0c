import Packing

/// Small objects under construction that will lie together in one stream (7.5.7). May be filled and packed on any
/// thread; a `FileWriter` then takes it in its turn.
package struct ObjectStream: Sendable {
    private var tokens: Tokens
    private var members: [(reference: Reference, offset: Int)] = []

    /// An empty stream. In plain style objects are kept apart and written one by one.
    package init(style: FileStyle) { tokens = Tokens(isPlain: style == .plain) }

    /// How many objects it holds.
    package var count: Int { members.count }

    /// Whether it holds enough. A reader unpacks the whole stream for one object; past some hundred objects the
    /// stream gets hardly smaller: 31,000 elements of structure took 402 kB by 100, 371 by 250, 363 by 1000.
    package var isFull: Bool { members.count >= 250 }

    /// Adds an object that is not a stream.
    package mutating func add(_ reference: Reference, _ body: (inout Tokens) -> Void) {
        if !tokens.bytes.isEmpty { tokens.append("\n") }
        members.append((reference, tokens.bytes.count))
        body(&tokens)
    }

    /// The stream as it is written, deflated.
    package func packed(_ deflater: borrowing Deflater) -> PackedObjects {
        if tokens.isPlain {
            var texts: [[UInt8]] = []
            for (index, member) in members.enumerated() {
                let end = index + 1 < members.count ? members[index + 1].offset - 1 : tokens.bytes.count
                texts.append(Array(tokens.bytes[member.offset..<end]))
            }
            return PackedObjects(references: members.map(\.reference), first: 0, form: .apart(texts))
        }
        var head = Tokens()
        for member in members {
            head.integer(member.reference.number)
            head.integer(member.offset)
        }
        head.append("\n")
        let first = head.bytes.count
        head.append(tokens.bytes)
        return PackedObjects(
            references: members.map(\.reference),
            first: first,
            form: .together(deflater.deflated(head.bytes))
        )
    }
}

/// An object stream ready to be written.
package struct PackedObjects: Sendable {
    /// The objects in it, in order.
    let references: [Reference]
    /// Where in the unpacked stream the first object begins.
    let first: Int
    /// Its bytes.
    let form: Form

    /// Deflated together, or each by itself.
    enum Form: Sendable {
        case together([UInt8])
        case apart([[UInt8]])
    }
}
