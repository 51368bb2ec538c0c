import Basics
import Fonts
import Styling

/// What sets the short texts of margins and the numbers of pages, in a text of its own that is added to the flow's.
protocol MarginSetting: ~Copyable {
    /// Sets a text in a style into lines no wider than `width`.
    ///
    /// Items lie with their base lines at zero and below it, one `lineHeight` from the other, from the left edge of
    /// the given width, aligned as asked.
    mutating func set(_ text: String, style: ComputedStyle, align: TextAlign, width: Length) -> MarginText
    /// How wide a text is on one line.
    mutating func width(of text: String, style: ComputedStyle) -> Length
    /// Sets a number behind a space; both in `text`, and how wide the number is.
    mutating func number(_ number: String, type: TypeID, size: Length) -> (pieces: Range<Int32>, width: Length)
    /// Everything set so far.
    var text: FlowText { mutating get }
}

/// A text of a margin box.
struct MarginText: Sendable {
    /// What it draws, all of it `.pagination`.
    var items: [PageItem] = []
    var lines = 0
    /// From the upper edge of a line to its base line.
    var baseline = Length.zero
}

extension MarginText {
    /// The same with its pieces that much later.
    func shifted(by count: Int32) -> MarginText {
        var shifted = self
        shifted.items = items.map { item in
            guard case .text(var run) = item else { return item }
            run.pieces = run.pieces.lowerBound + count..<run.pieces.upperBound + count
            return .text(run)
        }
        return shifted
    }
}

extension FlowText {
    /// Adds another text behind this one; its words get new numbers.
    mutating func append(_ other: FlowText) {
        let word = Int32(store.words.count)
        let glyph = UInt32(store.glyphs.count)
        let text = UInt32(store.text.count)
        store.words.reserveCapacity(store.words.count + other.store.words.count)
        for var added in other.store.words {
            added.glyphStart += glyph
            added.textStart += text
            store.words.append(added)
        }
        store.glyphs += other.store.glyphs
        store.text += other.store.text
        pieces += other.pieces.map { piece in
            piece.word == nil ? piece : RunPiece(WordID(piece.value + word))
        }
    }
}
