import CFontconfig
import Synchronization

/// The fonts installed on this machine, as fontconfig knows them.
///
/// fontconfig reads its configuration when a font is asked for first (some milliseconds): a run that measures no text
/// pays nothing. Lookups are done one at a time; what they return is shared and immutable.
package final class FontLibrary: Sendable {
    /// The one library of the process; fontconfig itself has but one.
    package static let shared = FontLibrary()

    private let opened = Mutex<[FaceKey: FontFace]>([:])

    /// The most faces tried for one text besides the first: a title of ten scripts is no title.
    static let fallbackLimit = 8

    private init() {}

    /// Reads fontconfig's configuration now, once; whatever else uses fontconfig (Pango, inside librsvg) comes after.
    package static func prepare() { _ = isPrepared }

    private static let isPrepared: Bool = FcInit() != 0

    /// The face that suits best, coverage before family: where the family lacks characters of `text` that another has,
    /// the other is returned.
    ///
    /// - Parameters:
    ///   - families: names, the preferred first; then any serif.
    ///   - style: the cut.
    ///   - language: BCP 47.
    ///   - text: what is to be set; empty to go by family alone.
    /// - Returns: nil where no font is installed. A family not asked for means it was substituted.
    package func face(
        _ families: [String],
        style: FontStyle = .regular,
        language: String = "en",
        covering text: String = ""
    ) -> FontFace? {
        face(families, weight: style.weight, isItalic: style.isItalic, language: language, covering: text)
    }

    /// The face that suits best, as above, its weight as CSS counts: 100 to 900, 400 for a text, 700 for bold.
    package func face(
        _ families: [String],
        weight: Int,
        isItalic: Bool,
        language: String = "en",
        covering text: String = ""
    ) -> FontFace? {
        Self.prepare()
        let style = FontStyle(weight: weight, isItalic: isItalic)
        return opened.withLock { faces in
            FontQuery(families, weight, isItalic, language, text)?.first { Self.open($0, families, style, &faces) }
        }
    }

    /// The face of a family that is there under this very name; nil where none is.
    func face(named family: String, weight: Int, isItalic: Bool) -> FontFace? {
        let style = FontStyle(weight: weight, isItalic: isItalic)
        return opened.withLock { faces in
            if let found = FontCatalogue.shared?.find(family, weight: weight, isItalic: isItalic),
                let face = Self.open(found, [family], style, &faces)
            {
                return face
            }
            // Fonts may lie in folders that only rules of fontconfig name.
            Self.prepare()
            return FontQuery([family], weight, isItalic, "en", "")?.first { found in
                guard found.families.contains(where: { $0.lowercased() == family.lowercased() }) else { return nil }
                return Self.open(found, [family], style, &faces)
            }
        }
    }

    private static func open(
        _ found: FoundFont,
        _ families: [String],
        _ style: FontStyle,
        _ faces: inout [FaceKey: FontFace]
    ) -> FontFace? {
        let key = FaceKey(file: found.file, index: found.index, variations: found.variations, style: style)
        if let face = faces[key] { return face }
        // A family goes by several names; the one that was asked for is kept, so that nothing looks substituted.
        let family =
            families.first { wanted in found.families.contains { $0.lowercased() == wanted.lowercased() } }
            ?? found.families.first ?? ""
        let face = FontFace(found, family: family, style: style)
        faces[key] = face
        return face
    }

    /// The faces to set `text` in: the family's own first, then one for each script it lacks.
    ///
    /// Where the family lacks most letters of the text, the face that has them comes first, so that figures and marks
    /// of punctuation are of one cut with the letters; the family itself then comes after it.
    package func fount(
        _ families: [String],
        style: FontStyle = .regular,
        language: String = "en",
        covering text: String
    ) -> Fount? {
        guard let first = face(families, style: style, language: language) else { return nil }
        var faces = [first]
        while faces.count <= Self.fallbackLimit {
            let lacking = Fount.lacking(text, in: faces)
            guard let scalar = lacking.unicodeScalars.first else { break }
            let script = Script(of: scalar)
            let alike = String(String.UnicodeScalarView(lacking.unicodeScalars.filter { Script(of: $0) == script }))
            let names = ScriptFaces.families(for: script, language: language) + families
            guard let next = face(names, style: style, language: language, covering: alike),
                alike.unicodeScalars.contains(where: next.covers), !faces.contains(where: { $0 === next })
            else { break }
            faces.append(next)
        }
        let letters = text.unicodeScalars.filter { !Script(of: $0).isShared }
        if faces.count > 1, letters.count(where: first.covers) * 2 < letters.count { faces.swapAt(0, 1) }
        return Fount(faces: faces, language: language, wanted: families, family: first.family)
    }

    private struct FaceKey: Hashable {
        let file: String
        let index: Int
        let variations: String
        let style: FontStyle
    }
}
