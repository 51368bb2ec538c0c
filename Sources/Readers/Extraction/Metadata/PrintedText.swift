import Markup

/// The letters and digits of all that a page shows, in small letters and without anything between them, to see whether
/// something is printed on it.
struct PrintedText {
    private var letters: [UInt8] = []

    init(_ survey: PageSurvey) {
        letters.reserveCapacity(survey.tree.bytes.count / 4)
        var index = 1
        while index < survey.marks.count {
            let node = survey.tree.nodes[index]
            if node.kind == .text {
                survey.tree.bytes.withUnsafeBufferPointer { Self.append($0[node.piece.range], to: &letters) }
            } else if survey.marks[index].traits.contains(.dropped) || survey.isHidden(index) {
                index = max(index + 1, Int(survey.marks[index].end))
                continue
            }
            index += 1
        }
    }

    /// How many letters there are.
    var count: Int { letters.count }

    /// Whether `text` is printed somewhere, whatever blanks and signs stand between its letters.
    func contains(_ text: String) -> Bool {
        var wanted: [UInt8] = []
        Self.append(text.utf8, to: &wanted)
        guard let first = wanted.first else { return false }
        return letters.withUnsafeBufferPointer { all in
            wanted.withUnsafeBufferPointer { wanted in
                guard all.count >= wanted.count else { return false }
                for start in 0...(all.count - wanted.count) where all[start] == first {
                    var length = 1
                    while length < wanted.count, all[start + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return true }
                }
                return false
            }
        }
    }

    /// Appends what are letters; C2 and E2 begin signs and blanks (U+0080…00BF, U+2000…2FFF).
    static func append(_ bytes: some Sequence<UInt8>, to letters: inout [UInt8]) {
        var skipped = 0
        for byte in bytes {
            if skipped > 0 {
                skipped -= 1
                continue
            }
            switch byte {
            case 0x30...0x39, 0x61...0x7A: letters.append(byte)
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0x80..<0xC2, 0xC3...0xE1, 0xE3...0xFF: PageSurvey.append(lower: byte, to: &letters)
            case 0xC2: skipped = 1
            case 0xE2: skipped = 2
            default: break
            }
        }
    }
}
