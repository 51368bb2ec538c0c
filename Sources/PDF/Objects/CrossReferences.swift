/// Where each object of a file lies (7.5.4 and 7.5.8).
struct CrossReferences {
    /// Where an object lies.
    enum Place: Equatable {
        /// Reserved and never written: a free entry.
        case nowhere
        /// By itself, from the start of the file.
        case offset(Int)
        /// The how-manieth object of an object stream.
        case packed(in: Reference, index: Int)
    }

    /// By number; number 0 heads the list of free entries.
    private var places: [Place] = [.nowhere]

    /// One more than the largest number.
    var size: Int { places.count }

    mutating func reserve(_ count: Int) -> Reference {
        let first = Reference(places.count)
        places.append(contentsOf: repeatElement(.nowhere, count: count))
        return first
    }

    mutating func set(_ reference: Reference, _ place: Place) {
        precondition(places[reference.number] == .nowhere, "object \(reference.number) is written twice")
        places[reference.number] = place
    }

    // MARK: - As a stream

    /// The widths of the three fields: kind, offset or stream (4 GiB are enough), index or generation.
    private static let widths = [1, 4, 2]
    private static let rowSize = 7

    /// The entries that tell a reader how to read `streamBytes`. The predictor makes a third of the bytes: rows
    /// differ from their neighbours by little.
    func writeEntries(to tokens: inout Tokens) {
        tokens.name("Type", "XRef")
        tokens.integer("Size", size)
        tokens.integers("W", Self.widths)
        tokens.dictionary("DecodeParms") {
            $0.integer("Columns", Self.rowSize)
            $0.integer("Predictor", 12)
        }
    }

    /// A row for each number, each byte less the one above it (PNG's filter Up, 2).
    func streamBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(places.count * (Self.rowSize + 1))
        var above = [UInt8](repeating: 0, count: Self.rowSize)
        for (number, place) in places.enumerated() {
            let row = Self.row(place, isHead: number == 0)
            bytes.append(2)
            for (byte, upper) in zip(row, above) { bytes.append(byte &- upper) }
            above = row
        }
        return bytes
    }

    private static func row(_ place: Place, isHead: Bool) -> [UInt8] {
        let (kind, second, third): (UInt8, Int, Int) =
            switch place {
            case .nowhere: (0, 0, isHead ? 0xFFFF : 0)
            case .offset(let offset): (1, offset, 0)
            case .packed(let stream, let index): (2, stream.number, index)
            }
        return [
            kind, byte(second, 24), byte(second, 16), byte(second, 8), byte(second, 0), byte(third, 8), byte(third, 0),
        ]
    }

    private static func byte(_ value: Int, _ shift: Int) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) }

    // MARK: - As a table

    /// The table of rows of exactly twenty bytes.
    func writeTable(to tokens: inout Tokens) {
        tokens.append("xref\n0 ")
        tokens.append(integer: size)
        tokens.append("\n")
        for (number, place) in places.enumerated() {
            if case .offset(let offset) = place {
                Self.append(offset, digits: 10, to: &tokens)
                tokens.append(" 00000 n \n")
            } else {
                tokens.append(number == 0 ? "0000000000 65535 f \n" : "0000000000 00000 f \n")
            }
        }
    }

    private static func append(_ value: Int, digits: Int, to tokens: inout Tokens) {
        var scale = 1
        for _ in 1..<digits { scale *= 10 }
        while scale > 0 {
            tokens.append(integer: value / scale % 10)
            scale /= 10
        }
    }
}
