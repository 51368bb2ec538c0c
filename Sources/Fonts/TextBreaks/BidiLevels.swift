import CFriBidi

/// The embedding levels of a paragraph by the Unicode Bidirectional Algorithm (UAX #9), as runs: even levels are read
/// from the left, odd ones from the right.
///
/// What `dir` says of an element in the paragraph the caller writes into the text before: U+2067 … U+2069 for `rtl`,
/// U+2066 for `ltr`, U+2068 for `auto`. Mirrored signs are HarfBuzz's business.
package struct BidiLevels: Sendable {
    /// Bytes of the paragraph that have one level.
    package struct Run: Sendable, Hashable {
        package var range: Range<Int32>
        package var level: UInt8

        /// Whether it is read from the right.
        package var isRightToLeft: Bool { level & 1 == 1 }

        package init(range: Range<Int32>, level: UInt8) {
            self.range = range
            self.level = level
        }
    }

    /// The direction of a paragraph as a whole.
    package enum Base: Sendable {
        case leftToRight
        case rightToLeft
        /// That of its first letter (rules P2 and P3); from the left where there is none.
        case automatic
    }

    /// The runs in the order of the text, end to end; neighbours differ in level.
    package let runs: [Run]
    /// The level of the paragraph: 0 or 1.
    package let base: UInt8

    /// The levels of a paragraph; nil, at the cost of a look at its bytes, for one that is read from the left
    /// throughout, as nearly all are. A paragraph beyond 2 GB has none either.
    package init?(_ text: UnsafeBufferPointer<UInt8>, base direction: Base) {
        guard direction == .rightToLeft || Self.hasRightToLeft(text), text.count <= Int(Int32.max) else { return nil }
        var letters: [FriBidiChar] = []
        var starts: [Int32] = []
        letters.reserveCapacity(text.count)
        starts.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            starts.append(Int32(truncatingIfNeeded: at))
            letters.append(UTF8Walk.next(text, &at))
        }
        guard let (levels, base) = Self.levels(of: letters, direction) else { return nil }
        self.base = base
        var runs: [Run] = []
        for (index, level) in levels.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : Int32(truncatingIfNeeded: text.count)
            if let last = runs.last, last.level == level {
                runs[runs.count - 1].range = last.range.lowerBound..<end
            } else {
                runs.append(Run(range: starts[index]..<end, level: level))
            }
        }
        self.runs = runs
    }

    /// The level of each letter and of the paragraph; nil where FriBidi has no memory.
    private static func levels(of letters: [FriBidiChar], _ direction: Base) -> (levels: [UInt8], base: UInt8)? {
        let count = FriBidiStrIndex(truncatingIfNeeded: letters.count)
        var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: letters.count)
        var brackets = [FriBidiBracketType](repeating: 0, count: letters.count)
        var levels = [FriBidiLevel](repeating: 0, count: letters.count)
        fribidi_get_bidi_types(letters, count, &types)
        fribidi_get_bracket_types(letters, count, types, &brackets)
        var paragraph: FriBidiParType =
            switch direction {
            case .leftToRight: FRIBIDI_PAR_LTR
            case .rightToLeft: FRIBIDI_PAR_RTL
            case .automatic: FRIBIDI_PAR_ON
            }
        guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &paragraph, &levels) > 0 else { return nil }
        let isRightToLeft = paragraph.rawValue & FRIBIDI_PAR_RTL.rawValue & ~FRIBIDI_PAR_LTR.rawValue != 0
        return (levels.map { UInt8(truncatingIfNeeded: max($0, 0)) }, isRightToLeft ? 1 : 0)
    }

    /// Whether a text holds anything that is read from the right, by its bytes: eight at a time where they are ASCII.
    package static func hasRightToLeft(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        let raw = UnsafeRawBufferPointer(text)
        let upperBits: UInt64 = 0x8080_8080_8080_8080
        while at < text.count {
            if at + 8 <= text.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & upperBits == 0 {
                at += 8
                continue
            }
            // Hebrew is the first of them, at U+0590: D6 90. What comes before in bytes is passed over.
            let lead = text[at]
            if lead >= 0xD6, at + 1 < text.count,
                isRightToLeft(lead, text[at + 1], at + 2 < text.count ? text[at + 2] : 0)
            {
                return true
            }
            at += 1
        }
        return false
    }

    /// Whether a sequence with these first bytes is a letter or a mark of the bidirectional algorithm from the right.
    private static func isRightToLeft(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch lead {
        case 0xD6: second >= 0x90 && second < 0xC0
        case 0xD7...0xDF: true
        case 0xE0: second >= 0xA0 && second <= 0xA3  // U+0800 to U+08FF
        case 0xE2:  // U+200F, U+202B, U+202E, U+2067
            second == 0x80 && (third == 0x8F || third == 0xAB || third == 0xAE) || second == 0x81 && third == 0xA7
        case 0xEF:  // U+FB1D to U+FDFF, U+FE70 to U+FEFE
            second == 0xAC && third >= 0x9D || second >= 0xAD && second <= 0xB7
                || second == 0xB9 && third >= 0xB0 || second == 0xBA || second == 0xBB && third != 0xBF
        case 0xF0:  // U+10800 to U+10FFF, U+1E800 to U+1EFFF
            second == 0x90 && third >= 0xA0 || second == 0x9E && third >= 0xA0
        default: false
        }
    }
}
