import Fonts
import Typesetting

/// The characters of a whole layout by face, and for every glyph of every word the character it is.
///
/// Found in one walk over the pages in order, so that codes depend on what is printed and not on how layout was done.
struct TextCodes {
    /// What is special about a word.
    struct WordTraits: OptionSet {
        let rawValue: UInt8
        /// It is on a page.
        static let isUsed = WordTraits(rawValue: 1)
        /// Its characters do not give its text back.
        static let needsActualText = WordTraits(rawValue: 2)
        /// Some glyph is raised or lowered, by how much depends on the size.
        static let hasRise = WordTraits(rawValue: 4)
        /// A box is drawn in its place: no face has its glyphs.
        static let isBox = WordTraits(rawValue: 8)
        /// It was written from the right.
        static let isRightToLeft = WordTraits(rawValue: 16)
    }

    /// By number of the face.
    private(set) var faces: [CharacterCodes] = []
    /// The numbers of the faces that text is set in, in the order of their first use. Faces get their numbers in the
    /// order threads ask for them: nothing that is written may follow that.
    private(set) var faceOrder: [Int] = []
    /// By number of the face, the glyph of the space.
    private(set) var spaces: [UInt16?] = []
    private(set) var texts = TextKeys()
    /// Whether any word is drawn as boxes.
    private(set) var hasBoxes = false
    /// Whether any word is written from the right.
    private(set) var isBothWays = false
    /// By flow and word.
    private(set) var traits: [[WordTraits]]
    /// By flow and glyph: its place among the characters of its face.
    private(set) var places: [[UInt16]]
    private var uses: [[Int32]]
    private var order: [(flow: Int32, word: Int32)] = []
    private var spaceUses: [Int] = []
    private var isUsed: [Bool] = []
    private let source: FaceSource

    /// What stands for the further glyphs of a cluster that has more glyphs than characters; such words say what they
    /// are as a whole, but no character may be without text (PDF/A-2, 6.2.11.7.2).
    private static let filler: UInt64 = 0xE2808B  // U+200B

    /// The characters of a layout with their codes.
    init(_ layout: Layout, faces source: FaceSource) {
        self.source = source
        traits = Array(repeating: [], count: layout.flows.count)
        places = Array(repeating: [], count: layout.flows.count)
        uses = Array(repeating: [], count: layout.flows.count)
        for page in layout.pages where layout.flows.indices.contains(page.flow) {
            take(page, of: layout.flows[page.flow])
        }
        count(in: layout)
        for face in faces.indices { faces[face].giveCodes() }
    }

    // MARK: - Pages

    private mutating func take(_ page: Page, of flow: FlowText) {
        if traits[page.flow].isEmpty {
            traits[page.flow] = Array(repeating: [], count: flow.store.words.count)
            uses[page.flow] = Array(repeating: 0, count: flow.store.words.count)
            places[page.flow] = Array(repeating: 0, count: flow.store.glyphs.count)
        }
        var face: Int?
        for item in page.items {
            guard case .text(let run) = item else { continue }
            face = flow.face(of: run) ?? face
            for piece in flow.pieces[Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)] {
                if piece.value >= 0 {
                    face = take(word: Int(piece.value), flow: page.flow, flow)
                } else if let face {
                    prepare(face)
                    spaceUses[face] += 1
                }
            }
        }
    }

    /// Counts a word and returns its face.
    @inline(__always)
    private mutating func take(word number: Int, flow: Int, _ text: FlowText) -> Int {
        let face = Int(text.store.words[number].face.index)
        uses[flow][number] += 1
        if uses[flow][number] == 1 {
            order.append((Int32(flow), Int32(number)))
            prepare(face)
            enter(number, flow, text.store)
        }
        return face
    }

    private mutating func prepare(_ face: Int) {
        while faces.count <= face {
            spaces.append(source.space(FaceID(UInt16(faces.count))))
            faces.append(CharacterCodes())
            spaceUses.append(0)
            isUsed.append(false)
        }
        guard !isUsed[face] else { return }
        isUsed[face] = true
        faceOrder.append(face)
    }

    private mutating func count(in layout: Layout) {
        for (flow, number) in order {
            let (flow, number) = (Int(flow), Int(number))
            let word = layout.flows[flow].store.words[number]
            let times = Int(uses[flow][number])
            for glyph in word.glyphs where layout.flows[flow].store.glyphs[glyph].id != 0 {
                faces[Int(word.face.index)].count(Int(places[flow][glyph]), times: times)
            }
        }
        for face in faces.indices where spaceUses[face] > 0 {
            guard let glyph = spaces[face], let place = faces[face].place(glyph: glyph, text: TextKeys.space) else {
                continue
            }
            faces[face].count(place, times: spaceUses[face])
        }
    }

    // MARK: - Words

    /// Finds the characters of a word met for the first time.
    private mutating func enter(_ number: Int, _ flow: Int, _ store: GlyphStore) {
        let word = store.words[number]
        var traits: WordTraits = .isUsed
        if word.isRightToLeft {
            traits.insert(.isRightToLeft)
            isBothWays = true
        }
        if ReadableText.isPrivate(store.text[word.text]) { traits.insert(.needsActualText) }
        if word.lacksGlyphs {
            traits.insert(.isBox)
            hasBoxes = true
        }
        var start = word.glyphs.lowerBound
        while start < word.glyphs.upperBound {
            var end = start + 1
            while end < word.glyphs.upperBound, store.glyphs[end].textLength == 0 { end += 1 }
            // Glyph 0 is never shown: a box is drawn for it, which says itself what it stands for.
            let isShown = store.glyphs[start..<end].allSatisfy { $0.id != 0 }
            if isShown, !enter(cluster: start..<end, of: word, flow, store) { traits.insert(.needsActualText) }
            for glyph in store.glyphs[start..<end] where glyph.yOffset != 0 { traits.insert(.hasRise) }
            start = end
        }
        self.traits[flow][number] = traits
    }

    /// Finds the characters of a cluster. Returns whether they give its text back.
    private mutating func enter(
        cluster: Range<Int>,
        of word: GlyphStore.Word,
        _ flow: Int,
        _ store: GlyphStore
    ) -> Bool {
        let first = store.glyphs[cluster.lowerBound]
        let start = min(word.text.lowerBound + Int(first.textStart), word.text.upperBound)
        let range = start..<min(start + Int(first.textLength), word.text.upperBound)
        return store.text.withUnsafeBufferPointer { text in
            let whole = UnsafeBufferPointer(rebasing: text[range])
            if cluster.count == 1, !whole.isEmpty {
                place(first.id, texts.key(whole), at: cluster.lowerBound, word, flow)
                return true
            }
            // One character for each glyph, the last one taking what is left; written from the right, the last glyph
            // comes first.
            var at = whole.startIndex
            for step in 0..<cluster.count {
                let glyph = word.isRightToLeft ? cluster.upperBound - 1 - step : cluster.lowerBound + step
                var end = at
                if step == cluster.count - 1 {
                    end = whole.endIndex
                } else if at < whole.endIndex {
                    end += 1
                    while end < whole.endIndex, whole[end] & 0xC0 == 0x80 { end += 1 }
                }
                let part = UnsafeBufferPointer(rebasing: whole[at..<end])
                place(store.glyphs[glyph].id, part.isEmpty ? Self.filler : texts.key(part), at: glyph, word, flow)
                if part.isEmpty { return finish(cluster, from: step + 1, word, flow, store) }
                at = end
            }
            return true
        }
    }

    /// The glyphs of a cluster that no character is left for.
    private mutating func finish(
        _ cluster: Range<Int>,
        from step: Int,
        _ word: GlyphStore.Word,
        _ flow: Int,
        _ store: GlyphStore
    ) -> Bool {
        for rest in step..<max(step, cluster.count) {
            let glyph = word.isRightToLeft ? cluster.upperBound - 1 - rest : cluster.lowerBound + rest
            place(store.glyphs[glyph].id, Self.filler, at: glyph, word, flow)
        }
        return false
    }

    private mutating func place(_ id: UInt16, _ text: UInt64, at glyph: Int, _ word: GlyphStore.Word, _ flow: Int) {
        places[flow][glyph] = UInt16(faces[Int(word.face.index)].place(glyph: id, text: text) ?? 0)
    }
}

extension FlowText {
    /// The number of the face that a run begins in: that of its first word; nil where it has none.
    func face(of run: TextRun) -> Int? {
        for piece in pieces[Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)] where piece.value >= 0 {
            return Int(store.words[Int(piece.value)].face.index)
        }
        return nil
    }
}
