import Fonts

/// Third: words of the store for the atoms, and how wide they are.
extension LineSetter {
    /// Shapes the words and measures every atom.
    mutating func shapeWords(_ paragraph: borrowing Paragraph) {
        guard !runs.isEmpty else { return }
        paragraph.text.withUnsafeBufferPointer { text in
            for index in atoms.indices {
                let run = runs[Int(atoms[index].run)]
                switch atoms[index].kind {
                case .word: shapeWord(index, text, run)
                case .blank, .fixedBlank: atoms[index].width = run.space
                case .reference: atoms[index].width = Self.widestNumber * facts(TypeID(run.type)).figure * run.size
                case .leader: atoms[index].width = run.space
                case .tab, .opening, .object, .end: break
                }
            }
        }
    }

    /// The figures of the largest number a page has.
    private static let widestNumber = 4.0

    @inline(__always)
    private mutating func shapeWord(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ run: RunFacts) {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(atoms[index].start)..<Int(atoms[index].end)])
        let words = shaper.words(bytes, type: TypeID(run.type), isRightToLeft: atoms[index].level & 1 == 1)
        atoms[index].count = Int32(words.count)
        guard !words.isEmpty else {
            atoms[index].word = -1
            atoms[index].width = 0
            return
        }
        atoms[index].word = words.lowerBound
        book.learn(
            words,
            bytes,
            type: TypeID(run.type),
            manner: run.manner,
            shaper.store,
            &faces
        )
        atoms[index].width = width(of: Int(words.lowerBound), run)
    }

    /// How wide the words of an entry are in a run.
    @inline(__always)
    func width(of entry: Int, _ run: RunFacts) -> Double {
        let entry = book.entries[entry]
        return entry.width * run.size + (run.letterSpacing == 0 ? 0 : run.letterSpacing * Double(entry.glyphCount))
    }

    /// Shapes a part of a word, as a line's end makes them; its width without letter-spacing.
    mutating func part(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ run: RunFacts,
        level: UInt8
    ) -> (words: Range<Int32>, width: Double, glyphs: Int) {
        let words = shaper.words(bytes, type: TypeID(run.type), isRightToLeft: level & 1 == 1)
        var width = 0.0
        var glyphs = 0
        for number in words {
            let word = shaper.store.words[Int(number)]
            width += Double(word.width) * faces[word.face] * run.size
            glyphs += Int(word.glyphCount)
        }
        return (words, width, glyphs)
    }
}
