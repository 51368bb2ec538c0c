/// A part of a face as a font file of its own, to be embedded in a document.
package struct FontSubset: Sendable {
    /// How the outlines are written.
    package enum Kind: Sendable, Hashable {
        /// Quadratic curves, in the table `glyf`: FontFile2 of a PDF.
        case trueType
        /// Cubic curves, in the table `CFF `: FontFile3 of a PDF.
        case compact
    }

    /// The font file: OpenType with one face. The same glyphs give the same bytes.
    package let bytes: [UInt8]
    /// How its outlines are written.
    package let kind: Kind
    /// Glyphs of the face to glyphs of the file; those that composite glyphs are made of are there as well.
    package let newGlyph: [UInt16: UInt16]
    /// The PostScript name of the face, in characters that need no escaping in PDF, without the tag of six letters
    /// that marks a subset.
    package let postScriptName: String
}

/// What the licence bits of a font allow (OpenType 1.9, OS/2 `fsType`).
package struct FontLicence: Sendable, Hashable {
    /// The field as the font has it; 0 where it says nothing, which means all is allowed.
    package let bits: UInt16

    /// Bits 1 to 3 are the kinds of use; where several are set, the least restrictive holds.
    private var use: UInt16 { bits & 0x000E }

    /// Whether a document that is read and printed, such as a PDF, may hold the font.
    package var allowsDocuments: Bool { bits & 0x0200 == 0 && (use == 0 || use & 0x000C != 0) }
    /// Whether a book whose files are open to all, such as an EPUB, may hold it: fonts for editing or for all.
    package var allowsBooks: Bool { bits & 0x0200 == 0 && (use == 0 || use & 0x0008 != 0) }
    /// Whether a part of it may be embedded, and not only the whole.
    package var allowsSubsets: Bool { bits & 0x0100 == 0 }
}

/// The directory of a font file (OpenType 1.9, "Organization of an OpenType Font").
enum SFNT {
    /// Where a table lies; nil where the file has none or is cut off.
    static func table(_ name: StaticString, of bytes: [UInt8]) -> Range<Int>? {
        guard bytes.count >= 12 else { return nil }
        let tag = name.withUTF8Buffer { Array($0) }
        for index in 0..<Int(number(bytes, 4, 2)) {
            let record = 12 + 16 * index
            guard record + 16 <= bytes.count else { return nil }
            guard bytes[record..<record + 4].elementsEqual(tag) else { continue }
            let (start, count) = (Int(number(bytes, record + 8, 4)), Int(number(bytes, record + 12, 4)))
            return start <= bytes.count && count <= bytes.count - start ? start..<start + count : nil
        }
        return nil
    }

    /// A big-endian number of so many bytes, which must lie in the file.
    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt32 {
        bytes[start..<start + count].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
