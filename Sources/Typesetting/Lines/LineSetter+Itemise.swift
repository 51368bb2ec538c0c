/// Second: directions, and where lines may end besides blanks.
extension LineSetter {
    /// Gives the atoms their levels and line ends.
    mutating func itemise(_ paragraph: borrowing Paragraph) {
        paragraph.text.withUnsafeBufferPointer { text in
            for index in atoms.indices where atoms[index].kind == .word {
                if atoms[index].end - atoms[index].start <= 3 { markSigns(index, text) }
                if index + 1 < atoms.count, atoms[index + 1].kind == .word { joinRuns(index, text) }
            }
        }
    }

    /// Whether a word is a sign that no line begins or ends with: in French and between dashes they stand free.
    private mutating func markSigns(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(atoms[index].start)..<Int(atoms[index].end)])
        guard !LetterClass.isLetter(bytes[0]) || bytes[0] == 0xC2 || bytes[0] == 0xE2 else { return }
        let scalar = MarginKerning.scalar(at: 0, bytes)
        guard bytes.count == (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3) else { return }
        switch scalar {
        case 0x21, 0x25, 0x3A, 0x3B, 0x3F, 0xBB, 0x203A, 0x2013, 0x2014, 0x2026: atoms[index].clings = true
        case 0xAB, 0x2039: atoms[index].opens = true
        default: break
        }
    }

    /// A line may end between two runs after a hyphen or a dash.
    private mutating func joinRuns(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        guard runs[Int(atoms[index].run)].wraps, runs[Int(atoms[index + 1].run)].wraps else { return }
        let end = Int(atoms[index].end)
        let length = end - Int(atoms[index].start)
        guard length >= 3, LetterClass.isLetter(text[end]), text[end] != 0xE2 else { return }
        if text[end - 1] == 0x2D, LetterClass.isLetter(text[end - 2]) { atoms[index].mayEnd = true }
        if text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0x93 || text[end - 1] == 0x94 {
            atoms[index].mayEnd = true
        }
    }

    /// Fills `line.order` with the items from left to right.
    mutating func reorder() {
        line.order.removeAll(keepingCapacity: true)
        for index in line.items.indices { line.order.append(Int32(index)) }
    }
}
