/// The faces a text is set in: one first, and others for the characters it lacks. Immutable, for any thread.
package struct Fount: Sendable {
    /// The first face and its fallbacks, in the order they are tried.
    package let faces: [FontFace]
    /// The language of the text, BCP 47.
    package let language: String
    /// The families that were asked for.
    package let wanted: [String]

    /// The family found for the ones that were asked for.
    private let family: String

    init(faces: [FontFace], language: String, wanted: [String], family: String) {
        self.faces = faces
        self.language = language
        self.wanted = wanted
        self.family = family
    }

    /// The families to name in a style sheet so that the same faces are found that were measured; each once.
    package var families: [String] {
        faces.reduce(into: []) { names, face in if !names.contains(face.family) { names.append(face.family) } }
    }

    /// The family that stands in for the ones asked for; nil where one of those was found.
    package var substitute: String? {
        wanted.contains { $0.lowercased() == family.lowercased() } ? nil : family
    }

    /// The width of `text` on one line, shaped, in the unit of `size`.
    package func width(of text: String, size: Double = 1) -> Double {
        runs(of: text).reduce(0) { $0 + $1.face.width(ofRun: $1.text, script: $1.script, language: language) } * size
    }

    /// The characters of `text` that none of `faces` has, each once.
    static func lacking(_ text: String, in faces: [FontFace]) -> String {
        var seen: Set<Unicode.Scalar> = []
        var lacking = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.isInvisible && seen.insert(scalar).inserted {
            if !faces.contains(where: { $0.covers(scalar) }) { lacking.append(scalar) }
        }
        return String(lacking)
    }

    /// A stretch of text in one face and one script.
    package struct Run: Sendable {
        /// The text; spaces belong to the run they follow.
        package var text: Substring
        /// The face that has its characters.
        package let face: FontFace
        let script: Script
    }

    /// `text` in stretches of one face and one script, in the order it is written. Whole characters are kept together
    /// with their marks.
    ///
    /// librsvg (2.54) moves the base line between faces inside one `text`; where a line has more than one run and is
    /// written from the left, each goes into a `tspan` of its own, with the family of its face, under `xml:space="preserve"`.
    package func runs(of text: String) -> [Run] {
        guard let first = faces.first else { return [] }
        var runs: [Run] = []
        var script = text.firstScript ?? .latin
        var at = text.startIndex
        while at < text.endIndex {
            let next = text.index(after: at)
            let character = text[at..<next]
            if let own = character.firstScript { script = own }
            // Spaces stay with what stands before them, so that no run is made for them alone.
            let isSpace = character.unicodeScalars.allSatisfy(\.isInvisible)
            let face = isSpace ? runs.last?.face ?? first : self.face(for: character) ?? first
            if let last = runs.last, last.face === face, last.script == script {
                runs[runs.count - 1].text = text[last.text.startIndex..<next]
            } else {
                runs.append(Run(text: character, face: face, script: script))
            }
            at = next
        }
        return runs
    }

    private func face(for character: Substring) -> FontFace? {
        faces.first { face in
            character.unicodeScalars.allSatisfy { $0.isInvisible || face.covers($0) }
        } ?? faces.first { face in character.unicodeScalars.first.map(face.covers) ?? false }
    }
}

extension Unicode.Scalar {
    /// Whether nothing is drawn for it: spaces, controls, joiners and selectors.
    fileprivate var isInvisible: Bool {
        properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value < 0x20
            || (0x7F...0x9F).contains(value)
    }
}
