import CQRCode

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a telephone reads as an address.
///
/// Up to 15 % of its code words can be repaired (level M). What is drawn wants
/// `quietZone` light modules around it.
package struct QRCode: Sendable, Equatable {
    /// Modules on a side: 21 to 177.
    package let size: Int
    /// The modules row by row from the top, each row from the left in whole bytes, the first module in the highest bit;
    /// 1 is dark.
    package let rows: [UInt8]

    /// How many light modules a reader needs on each side (ISO/IEC 18004, 5.3.8).
    package static let quietZone = 4

    /// The code of a text; nil for an empty one, one with a zero byte, and one of more than some 2,300 bytes, which no
    /// code holds.
    ///
    /// Figures and capitals take less room than other characters. A text beyond ASCII is marked as UTF-8 (ECI 26),
    /// which not every reader heeds: an address is better written with percent signs.
    package init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0), text.utf8.count <= Self.longestText,
            let code = text.utf8.allSatisfy({ $0 < 0x80 })
                ? QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) : Self.markedAsUTF8(text)
        else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard size > 0, let modules = code.pointee.data else { return nil }
        let rowBytes = (size + 7) / 8
        var rows = [UInt8](repeating: 0, count: rowBytes * size)
        // The lowest bit of each of the library's bytes says whether the module is dark.
        for row in 0..<size {
            for column in 0..<size where modules[row * size + column] & 1 == 1 {
                rows[row * rowBytes + column / 8] |= 0x80 >> UInt8(column % 8)
            }
        }
        self.size = size
        self.rows = rows
    }

    /// The code of a text that is not ASCII.
    private static func markedAsUTF8(_ text: String) -> UnsafeMutablePointer<CQRCode.QRcode>? {
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        defer { QRinput_free(input) }
        let bytes = Array(text.utf8)
        guard QRinput_appendECIheader(input, 26) == 0,
            QRinput_append(input, QR_MODE_8, Int32(truncatingIfNeeded: bytes.count), bytes) == 0
        else { return nil }
        return QRcode_encodeInput(input)
    }

    /// The most figures that the largest code holds; a text of bytes ends far before it.
    private static let longestText = 5_596

    /// Whether a module is dark; those outside are light.
    package func isDark(column: Int, row: Int) -> Bool {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
        return rows[row * ((size + 7) / 8) + column / 8] & 0x80 >> UInt8(column % 8) != 0
    }

    /// The dark modules as bars one module high, row by row: what a drawing fills.
    package var bars: [(row: Int, columns: Range<Int>)] {
        var bars: [(row: Int, columns: Range<Int>)] = []
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while isDark(column: column, row: row) { column += 1 }
                if column > start { bars.append((row, start..<column)) }
                column += 1
            }
        }
        return bars
    }
}
