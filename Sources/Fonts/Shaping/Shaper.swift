/// Shapes texts into the words of a store, each distinct one once. One for each flow of text, whose store it fills; what
/// any shaper of the case has shaped is not shaped again, but copied.
package struct Shaper: ~Copyable, Sendable {
    /// Every word shaped so far. Copy it only when the last word is shaped: a copy held while words are added costs
    /// all of it anew.
    package internal(set) var store = GlyphStore()
    /// The characters that no face has, in the order they were met, each once.
    package internal(set) var missing: [Unicode.Scalar] = []

    let typeCase: TypeCase
    let buffer: ShapingBuffer
    var table = WordTable(capacity: 1024)
    var drawers: [TypeDrawer?] = []
    var faces: [CasedFace?] = []
    var hyphens: [WordID?] = []
    var runs: [ShapingRun] = []
    var reported: Set<UInt32> = []

    /// A shaper with an empty store.
    ///
    /// - Throws: `noFonts` where HarfBuzz has no memory for a buffer.
    package init(_ typeCase: TypeCase) throws(FontError) {
        guard let buffer = ShapingBuffer() else { throw .noFonts }
        self.typeCase = typeCase
        self.buffer = buffer
        store.text.reserveCapacity(8 << 10)
        store.glyphs.reserveCapacity(8 << 10)
    }

    /// The words of a text, which lie one after the other in the store, in visual order.
    ///
    /// It is one word, but where characters need other faces or scripts meet. For a part of a word, as hyphenation
    /// makes them, ask with the bytes of the part.
    ///
    /// - Parameters:
    ///   - text: UTF-8 without word spaces (U+0020), of one direction. Characters nothing is drawn for, such as the
    ///     soft hyphen, leave no glyph.
    ///   - type: of this shaper's case.
    ///   - isRightToLeft: as the bidirectional algorithm says, whatever the script.
    /// - Returns: the words' numbers; empty where nothing of the text is shown.
    package mutating func words(
        _ text: UnsafeBufferPointer<UInt8>,
        type: TypeID,
        isRightToLeft: Bool
    ) -> Range<Int32> {
        let manner = UInt32(type.index) << 1 | (isRightToLeft ? 1 : 0)
        let hash = WordTable.hash(text, manner)
        let known = store.text.withUnsafeBufferPointer { table.find(text, manner, hash: hash, in: $0) }
        if let known { return known.words }
        return newWords(text, type, isRightToLeft, manner, hash: hash)
    }

    /// Words that the store does not have: out of the memory of all shapers, else shaped.
    @inline(never) private mutating func newWords(
        _ text: UnsafeBufferPointer<UInt8>,
        _ type: TypeID,
        _ isRightToLeft: Bool,
        _ manner: UInt32,
        hash: UInt32
    ) -> Range<Int32> {
        let start = store.text.count
        let words: Range<Int32>
        if let known = typeCase.memory.recall(text, manner, hash: hash, into: &store) {
            words = known
        } else {
            store.text.append(contentsOf: text)
            words = shape(text, at: start, type, isRightToLeft)
            typeCase.memory.keep(words, of: store, text: start..<start + text.count, manner, hash: hash)
        }
        table.insert(words, text: start..<store.text.count, manner, hash: hash)
        reportLacking(words)
        return words
    }

    /// The word of the hyphen that is set where a word is divided; its text is the soft hyphen, U+00AD.
    package mutating func hyphen(type: TypeID) -> WordID {
        let index = Int(type.index)
        while hyphens.count <= index { hyphens.append(nil) }
        if let known = hyphens[index] { return known }
        let drawer = drawer(type)
        let face = face(drawer.face)
        // The hyphen proper where the face has one; else the sign of ASCII.
        let shown: [UInt8] = face.coverage.has(0x2010) ? [0xE2, 0x80, 0x90] : [0x2D]
        let run = ShapingRun(start: 0, end: shown.count, face: drawer.face, script: .latin)
        let textStart = store.text.count
        shown.withUnsafeBufferPointer { shape(run, of: $0, at: textStart, drawer, isRightToLeft: false) }
        store.text += [0xC2, 0xAD]
        let word = store.words.count - 1
        store.words[word].textCount = 2
        for (place, glyph) in store.words[word].glyphs.enumerated() {
            store.glyphs[glyph].textStart = 0
            store.glyphs[glyph].textLength = place == 0 ? 2 : 0
        }
        let id = WordID(Int32(word))
        hyphens[index] = id
        return id
    }

    /// What the case holds of a type, kept here so that no lock is needed.
    mutating func drawer(_ type: TypeID) -> TypeDrawer {
        let index = Int(type.index)
        while drawers.count <= index { drawers.append(nil) }
        if let known = drawers[index] { return known }
        let drawer = typeCase.drawer(type)
        drawers[index] = drawer
        return drawer
    }

    /// A face of the case, kept here so that no lock is needed.
    mutating func face(_ face: FaceID) -> CasedFace {
        let index = Int(face.index)
        while faces.count <= index { faces.append(nil) }
        if let known = faces[index] { return known }
        let cased = typeCase.casedFace(face)
        faces[index] = cased
        return cased
    }
}
