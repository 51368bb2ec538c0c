/// The attachments of a site by their number: where each lies and what is said of it.
///
/// A site of twenty years has a hundred thousand and more, so that their texts lie together in a few large pieces.
struct AttachmentShelf {
    /// An attachment.
    struct Attachment {
        /// Where it is on the web.
        let address: [UInt8]
        /// What it shows, in words.
        let alternative: [UInt8]
        /// What is said under it, as HTML.
        let caption: [UInt8]
        /// Its title.
        let title: [UInt8]
    }

    /// Where the texts of an attachment lie.
    private struct Place {
        let piece: UInt16
        let start: UInt32
        let lengths: (UInt16, UInt16, UInt16, UInt16)
    }

    /// Bytes of a piece.
    private static let pieceLength = 1 << 20
    /// Bytes of the longest text of an attachment that is kept; captions have some hundred.
    private static let longestText = 8192
    /// Pieces at most: forty mebibytes are the texts of two hundred thousand attachments.
    private static let mostPieces = 40

    private var pieces: [[UInt8]] = []
    private var places: [Int: Place] = [:]
    /// The attachments of a post: which post, which attachment.
    private var parents: [(post: Int, attachment: Int)] = []
    private var isSorted = true

    /// Keeps an attachment of a post; the first of its number counts.
    mutating func add(_ attachment: Attachment, number: Int, of post: Int?) {
        guard places[number] == nil, !attachment.address.isEmpty else { return }
        let texts = [attachment.address, attachment.alternative, attachment.caption, attachment.title].map {
            $0.prefix(Self.longestText)
        }
        let length = texts.reduce(0) { $0 + $1.count }
        if pieces.last.map({ $0.count + length > Self.pieceLength }) ?? true {
            guard pieces.count < Self.mostPieces else { return }
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(Self.pieceLength)
        }
        let last = pieces.count - 1
        places[number] = Place(
            piece: UInt16(last),
            start: UInt32(pieces[last].count),
            lengths: (
                UInt16(texts[0].count), UInt16(texts[1].count), UInt16(texts[2].count), UInt16(texts[3].count)
            )
        )
        for text in texts { pieces[last] += text }
        guard let post else { return }
        parents.append((post, number))
        isSorted = false
    }

    /// Makes `attachments(of:)` ready to be asked.
    mutating func sort() {
        guard !isSorted else { return }
        parents.sort { ($0.post, $0.attachment) < ($1.post, $1.attachment) }
        isSorted = true
    }

    /// The attachment of a number.
    subscript(number: Int) -> Attachment? {
        guard let place = places[number] else { return nil }
        var start = Int(place.start)
        func take(_ length: UInt16) -> [UInt8] {
            defer { start += Int(length) }
            return Array(pieces[Int(place.piece)][start..<start + Int(length)])
        }
        let address = take(place.lengths.0)
        let alternative = take(place.lengths.1)
        let caption = take(place.lengths.2)
        return Attachment(address: address, alternative: alternative, caption: caption, title: take(place.lengths.3))
    }

    /// The numbers of the attachments of a post, in their order.
    func attachments(of post: Int) -> [Int] {
        var low = 0
        var high = parents.count
        while low < high {
            let middle = (low + high) / 2
            if parents[middle].post < post { low = middle + 1 } else { high = middle }
        }
        return parents[low...].prefix { $0.post == post }.map(\.attachment)
    }
}
