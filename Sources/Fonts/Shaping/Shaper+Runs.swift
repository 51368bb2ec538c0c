/// A stretch of a text in one face and one script.
struct ShapingRun {
    /// In bytes of the text.
    var start: Int
    var end: Int
    /// Nil where no face has its characters.
    var face: FaceID?
    var script: Script
}

extension Shaper {
    /// The longest stretch shaped at once, in bytes: offsets and counts of a word have 16 bits, and a glyph may become
    /// several.
    static let runLimit = 8192

    /// Cuts a text into stretches of one face and one script, in the order it is written.
    mutating func findRuns(_ text: UnsafeBufferPointer<UInt8>, _ type: TypeID) {
        runs.removeAll(keepingCapacity: true)
        let drawer = drawer(type)
        let cased = face(drawer.face)
        if cased.coverage.hasASCII, text.count <= Self.runLimit, text.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            runs.append(ShapingRun(start: 0, end: text.count, face: drawer.face, script: .latin))
            return
        }
        var script = firstScript(text) ?? Script.usual(for: drawer.spec.language)
        var at = 0
        while at < text.count {
            let start = at
            var cluster = nextCluster(text, &at)
            cluster.removeAll(where: Invisibles.contains)
            if let own = cluster.first.map(Script.init(ofValue:)), !own.isShared { script = own }
            var used: FaceID? = runs.last?.face ?? drawer.face
            if !cluster.isEmpty, !cased.coverage.shows(cluster) {
                used = typeCase.fallback(for: cluster, script: script.asked(for: cluster[0]), type: type)
            } else if !cluster.isEmpty {
                used = drawer.face
            }
            if let last = runs.last, last.face == used, last.script == script, at - last.start <= Self.runLimit {
                runs[runs.count - 1].end = at
            } else {
                runs.append(ShapingRun(start: start, end: at, face: used, script: script))
            }
        }
    }

    private func firstScript(_ text: UnsafeBufferPointer<UInt8>) -> Script? {
        var at = 0
        while at < text.count {
            let script = Script(ofValue: UTF8Walk.next(text, &at))
            if !script.isShared { return script }
        }
        return nil
    }

    /// A character with the marks, joiners and selectors after it, and what a joiner joins to it.
    func nextCluster(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> [UInt32] {
        var cluster = [UTF8Walk.next(text, &at)]
        var joins = false
        // A letter with more marks than this is no letter; the bound keeps a text of marks alone from being one.
        while at < text.count, cluster.count < 32 {
            var after = at
            let scalar = UTF8Walk.next(text, &after)
            guard joins || Self.isExtending(scalar) else { break }
            joins = scalar == 0x200D && cluster[0] >= 0x2190
            cluster.append(scalar)
            at = after
        }
        return cluster
    }

    private static func isExtending(_ value: UInt32) -> Bool {
        guard value >= 0x300 else { return value == 0xAD }
        guard let scalar = Unicode.Scalar(value) else { return false }
        if (0x1F3FB...0x1F3FF).contains(value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

extension Script {
    /// The script a text of signs alone is taken for.
    static func usual(for language: String) -> Script {
        switch language.prefix(2).lowercased() {
        case "zh", "ja": Script(ofValue: 0x4E00)
        case "ko": Script(ofValue: 0xAC00)
        default: .latin
        }
    }

    /// The script by whose faces a character is looked for: East Asia's punctuation belongs to all scripts, but only
    /// its faces have it.
    func asked(for scalar: UInt32) -> Script {
        guard Script(ofValue: scalar).isShared, !breaksAnywhere else { return self }
        return (0x3000...0x303F).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
            ? Script(ofValue: 0x4E00) : self
    }
}

/// UTF-8, scalar by scalar; a byte that begins none is the replacement character.
enum UTF8Walk {
    static func next(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
        let first = UInt32(text[at])
        at += 1
        if first < 0x80 { return first }
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
        guard more > 0, first < 0xF5, at + more <= text.count else { return 0xFFFD }
        var value = first & (0x3F >> UInt32(more))
        for offset in 0..<more {
            let byte = UInt32(text[at + offset])
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            value = value << 6 | byte & 0x3F
        }
        at += more
        return Unicode.Scalar(value) == nil ? 0xFFFD : value
    }
}
