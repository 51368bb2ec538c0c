import Basics
import Fonts
import Typesetting

/// The characters of a layout that no face on this machine has a glyph for.
enum MissingGlyphs {
    /// So many are named.
    private static let named = 8

    /// One diagnostic for all of them; nil where there are none.
    static func diagnostic(_ layout: Layout) -> Diagnostic? {
        var found: Set<Unicode.Scalar> = []
        for flow in layout.flows {
            let store = flow.store
            for word in store.words where word.lacksGlyphs {
                for glyph in store.glyphs[word.glyphs] where glyph.id == 0 {
                    let start = min(word.text.lowerBound + Int(glyph.textStart), word.text.upperBound)
                    let end = min(start + Int(glyph.textLength), word.text.upperBound)
                    found.formUnion(String(decoding: store.text[start..<end], as: UTF8.self).unicodeScalars)
                }
            }
        }
        guard !found.isEmpty else { return nil }
        let names = found.sorted().prefix(named).map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        let more = found.count > named ? " and \(found.count - named) more" : ""
        return Diagnostic(
            .glyphMissing,
            "no font here has \(names.joined(separator: ", "))\(more): boxes stand for them in the printed edition",
            hint: "install a font that has them (Debian: fonts-noto-core, fonts-noto-cjk), or put other characters"
        )
    }
}
