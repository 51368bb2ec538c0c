import Styling

// `text-transform` (CSS Text 3, 2.1), with the exceptions of languages (Unicode's SpecialCasing).
extension InlineText {
    /// Changes the case of the text from `start` on; places of the source stay right letter by letter.
    mutating func transform(from start: Int, _ transform: TextTransform, language: String) {
        guard start < paragraph.text.count else { return }
        let old = Array(paragraph.text[start...])
        if old.allSatisfy({ $0 < 0x80 }), !CaseRules.isTurkic(language) {
            transformASCII(from: start, transform)
        } else {
            rebuild(from: start, old, transform, CaseRules(language: language))
        }
    }

    private mutating func transformASCII(from start: Int, _ transform: TextTransform) {
        var isInside = start > 0 && CaseRules.isInsideWord(before: paragraph.text[..<start])
        for index in start..<paragraph.text.count {
            let byte = paragraph.text[index]
            let isUpper = (0x41...0x5A).contains(byte)
            let isLower = (0x61...0x7A).contains(byte)
            switch transform {
            case .none: break
            case .uppercase: if isLower { paragraph.text[index] = byte - 32 }
            case .lowercase: if isUpper { paragraph.text[index] = byte + 32 }
            case .capitalise: if isLower, !isInside { paragraph.text[index] = byte - 32 }
            }
            isInside = isUpper || isLower || (0x30...0x39).contains(byte) || (isInside && byte == 0x27)
        }
    }

    /// Writes the text anew, scalar by scalar; where its length in bytes changes, a new segment says where it comes from.
    private mutating func rebuild(from start: Int, _ old: [UInt8], _ transform: TextTransform, _ rules: CaseRules) {
        var segments = paragraph.segments[...]
        let first = segments.firstIndex { Int($0.start) >= start } ?? segments.endIndex
        var kept = Array(segments[..<first])
        segments = segments[first...]
        var isInside = start > 0 && CaseRules.isInsideWord(before: paragraph.text[..<start])
        paragraph.text.removeLast(old.count)
        var place = start
        let scalars = String(decoding: old, as: UTF8.self).unicodeScalars
        for scalar in scalars {
            while let segment = segments.first, Int(segment.start) <= place {
                kept.append(segment)
                kept[kept.count - 1].start = Int32(paragraph.text.count)
                segments = segments.dropFirst()
            }
            let width = UTF8.width(scalar)
            let changed = rules.changed(scalar, transform, isInside: isInside)
            paragraph.text += Array(changed.utf8)
            place += width
            if changed.utf8.count != width, let last = kept.last, last.node >= 0 {
                let end = Int32(paragraph.text.count)
                let origin = last.offset + (end - last.start) + Int32(width - changed.utf8.count)
                kept.append(Paragraph.Segment(start: end, node: last.node, offset: origin))
            }
            isInside = CaseRules.isInside(scalar, isInside)
        }
        paragraph.segments = kept
        closeRun()
    }
}

/// How a language changes the case of its letters.
struct CaseRules {
    private let isTurkic: Bool
    private let isGreek: Bool

    init(language: String) {
        isTurkic = Self.isTurkic(language)
        isGreek = language.hasPrefix("el")
    }

    /// Turkish and Azerbaijani, whose i keeps its dot.
    static func isTurkic(_ language: String) -> Bool { language.hasPrefix("tr") || language.hasPrefix("az") }

    /// Whether the character after these bytes is inside a word.
    static func isInsideWord(before bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = String(decoding: bytes.suffix(8), as: UTF8.self).unicodeScalars.last else { return false }
        return isInside(last, false)
    }

    /// Whether a word goes on after this character.
    static func isInside(_ scalar: Unicode.Scalar, _ before: Bool) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
            || (before && (scalar == "'" || scalar == "\u{2019}" || properties.isGraphemeExtend))
    }

    /// What a letter becomes.
    func changed(_ scalar: Unicode.Scalar, _ transform: TextTransform, isInside: Bool) -> String {
        switch transform {
        case .none: String(scalar)
        case .uppercase: upper(scalar)
        case .lowercase: lower(scalar)
        case .capitalise: isInside ? String(scalar) : title(scalar)
        }
    }

    private func title(_ scalar: Unicode.Scalar) -> String {
        if isTurkic, scalar == "i" { return "\u{130}" }
        return scalar.properties.titlecaseMapping
    }

    private func upper(_ scalar: Unicode.Scalar) -> String {
        if isTurkic, scalar == "i" { return "\u{130}" }
        if isGreek, let plain = Self.greek[scalar] { return plain }
        return scalar.properties.uppercaseMapping
    }

    private func lower(_ scalar: Unicode.Scalar) -> String {
        if isTurkic, scalar == "I" { return "\u{131}" }
        if isTurkic, scalar == "\u{130}" { return "i" }
        return scalar.properties.lowercaseMapping
    }

    /// Greek capitals have no accents.
    private static let greek: [Unicode.Scalar: String] = [
        "ά": "Α", "έ": "Ε", "ή": "Η", "ί": "Ι", "ό": "Ο", "ύ": "Υ", "ώ": "Ω", "ΐ": "Ϊ", "ΰ": "Ϋ",
        "Ά": "Α", "Έ": "Ε", "Ή": "Η", "Ί": "Ι", "Ό": "Ο", "Ύ": "Υ", "Ώ": "Ω",
    ]
}
