import CHarfBuzz

extension Shaper {
    /// Shapes a text that lies at `start` in the store's text.
    mutating func shape(
        _ text: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ type: TypeID,
        _ isRightToLeft: Bool
    ) -> Range<Int32> {
        let first = Int32(store.words.count)
        let drawer = drawer(type)
        let glyphs = store.glyphs.count
        if !isRightToLeft, drawer.letters.set(text, into: &store.glyphs) {
            let run = ShapingRun(start: 0, end: text.count, face: drawer.face, script: .latin)
            appendWord(run, from: glyphs, at: start, drawer.face, isRightToLeft: false)
            return first..<Int32(store.words.count)
        }
        findRuns(text, type)
        for place in 0..<runs.count {
            let run = runs[isRightToLeft ? runs.count - 1 - place : place]
            shape(run, of: text, at: start, drawer, isRightToLeft: isRightToLeft)
        }
        return first..<Int32(store.words.count)
    }

    /// Shapes one stretch into one word; none where nothing of it is shown.
    mutating func shape(
        _ run: ShapingRun,
        of text: UnsafeBufferPointer<UInt8>,
        at textStart: Int,
        _ drawer: TypeDrawer,
        isRightToLeft: Bool
    ) {
        let first = store.glyphs.count
        let used = run.face ?? drawer.face
        let cased = face(used)
        if run.face == nil {
            appendBoxes(run, text, cased, isRightToLeft)
        } else {
            buffer.shape(
                text,
                run.start..<run.end,
                in: cased.face.font,
                run.script,
                isRightToLeft: isRightToLeft,
                drawer.manner
            )
            appendGlyphs(run, text)
            giveText(run, text, store.glyphs.count - first, isRightToLeft)
        }
        appendWord(run, from: first, at: textStart, used, isRightToLeft: isRightToLeft)
    }

    /// The glyphs from `first` on become a word, if there are any.
    private mutating func appendWord(
        _ run: ShapingRun,
        from first: Int,
        at textStart: Int,
        _ face: FaceID,
        isRightToLeft: Bool
    ) {
        guard store.glyphs.count > first else { return }
        var width: Int32 = 0
        var lacks = false
        for glyph in store.glyphs[first...] {
            width &+= Int32(glyph.advance)
            if glyph.id == 0 { lacks = true }
        }
        store.words.append(
            GlyphStore.Word(
                face: face,
                isRightToLeft: isRightToLeft,
                lacksGlyphs: lacks,
                glyphStart: UInt32(clamping: first),
                glyphCount: UInt16(clamping: store.glyphs.count - first),
                textStart: UInt32(clamping: textStart + run.start),
                textCount: UInt16(clamping: run.end - run.start),
                width: width
            )
        )
    }

    /// Notes the characters of words that no face has.
    mutating func reportLacking(_ words: Range<Int32>) {
        for word in words where store.words[Int(word)].lacksGlyphs {
            let (text, glyphs) = (store.words[Int(word)].text, store.words[Int(word)].glyphs)
            for glyph in glyphs where store.glyphs[glyph].id == 0 {
                var at = min(Int(store.glyphs[glyph].textStart), text.count - 1)
                let value = store.text[text].withUnsafeBufferPointer { UTF8Walk.next($0, &at) }
                guard reported.insert(value).inserted, let scalar = Unicode.Scalar(value) else { continue }
                missing.append(scalar)
            }
        }
    }

    /// Takes the glyphs over; each one's `textStart` is where its cluster begins in the stretch. Controls, for which a
    /// font has nothing, are left out.
    private mutating func appendGlyphs(_ run: ShapingRun, _ text: UnsafeBufferPointer<UInt8>) {
        buffer.withGlyphs { infos, positions in
            // A stretch is short enough that a font has to multiply its letters by eight to come here.
            for at in 0..<min(infos.count, positions.count, Int(UInt16.max)) {
                let (info, position) = (infos[at], positions[at])
                var start = Int(info.cluster)
                if info.codepoint == 0, Invisibles.contains(UTF8Walk.next(text, &start)) { continue }
                store.glyphs.append(
                    Glyph(
                        id: UInt16(exactly: info.codepoint) ?? 0,
                        textStart: UInt16(clamping: Int(info.cluster) - run.start),
                        textLength: 0,
                        advance: Int16(clamping: position.x_advance),
                        xOffset: Int16(clamping: position.x_offset),
                        yOffset: Int16(clamping: position.y_offset)
                    )
                )
            }
        }
    }

    /// Gives each cluster's text to its first glyph in reading order. Soft hyphens at its ends belong to nobody.
    private mutating func giveText(
        _ run: ShapingRun,
        _ text: UnsafeBufferPointer<UInt8>,
        _ count: Int,
        _ isRightToLeft: Bool
    ) {
        let first = store.glyphs.count - count
        var end = run.end - run.start
        // From the last cluster in reading order to the first, so that each ends where the one before began.
        var place = count - 1
        while place >= 0 {
            let cluster = store.glyphs[first + visual(place, count, isRightToLeft)].textStart
            while place > 0,
                store.glyphs[first + visual(place - 1, count, isRightToLeft)].textStart == cluster
            {
                place -= 1
            }
            var start = Int(cluster)
            var stop = end
            while stop - start > 2, Self.isSoftHyphen(text, run.start + stop - 2) { stop -= 2 }
            while stop - start > 2, Self.isSoftHyphen(text, run.start + start) { start += 2 }
            let glyph = first + visual(place, count, isRightToLeft)
            store.glyphs[glyph].textStart = UInt16(clamping: start)
            store.glyphs[glyph].textLength = UInt8(clamping: stop - start)
            end = Int(cluster)
            place -= 1
        }
    }

    private func visual(_ place: Int, _ count: Int, _ isRightToLeft: Bool) -> Int {
        isRightToLeft ? count - 1 - place : place
    }

    private static func isSoftHyphen(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        text[at] == 0xC2 && text[at + 1] == 0xAD
    }

    /// One glyph 0 for each character with its marks that no face has.
    private mutating func appendBoxes(
        _ run: ShapingRun,
        _ text: UnsafeBufferPointer<UInt8>,
        _ cased: CasedFace,
        _ isRightToLeft: Bool
    ) {
        let first = store.glyphs.count
        let declared = cased.face.advance(of: 0)
        let advance = declared > 0 ? declared : cased.metrics.unitsPerEm / 2
        var at = run.start
        while at < run.end {
            let start = at
            _ = nextCluster(text, &at)
            store.glyphs.append(
                Glyph(
                    id: 0,
                    textStart: UInt16(clamping: start - run.start),
                    textLength: UInt8(clamping: at - start),
                    advance: Int16(clamping: advance)
                )
            )
        }
        if isRightToLeft { store.glyphs[first...].reverse() }
    }
}
