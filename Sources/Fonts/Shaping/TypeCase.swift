import Synchronization

/// The types a book is set in: every face and every specification that was asked for, numbered.
///
/// It is shared by all workers of a build. Numbers are given in the order of asking, which may differ from run to run
/// where several threads ask: whatever is written must be ordered by something else, such as the first use on a page.
package final class TypeCase: Sendable {
    private let contents: Mutex<Contents>
    let memory = WordMemory()

    /// A case with one face in it, the one taken where nothing else is found.
    ///
    /// - Throws: `noFonts` where this machine has no font that can be opened.
    package init() throws(FontError) {
        let house = FontLibrary.shared.face(named: TypeFamilies.serif[0], weight: 400, isItalic: false)
        guard let face = house ?? FontLibrary.shared.face(TypeFamilies.serif), face.mayEmbed else { throw .noFonts }
        contents = Mutex(Contents(standard: face))
    }

    /// The number of a specification; its face is looked up when it is asked for first.
    package func id(of spec: TypeSpec) -> TypeID { contents.withLock { $0.id(of: spec) } }

    /// The face with a number.
    package func face(_ face: FaceID) -> FontFace { contents.withLock { $0.faces[Int(face.index)].face } }

    /// The face that a specification's text is set in, but for characters which it lacks.
    package func face(of type: TypeID) -> FaceID { contents.withLock { $0.drawers[Int(type.index)].face } }

    /// What layout asks of a type: the measures of its face, figures and hyphen as its features show them.
    package func metrics(of type: TypeID) -> FaceMetrics { contents.withLock { $0.drawers[Int(type.index)].metrics } }

    /// What layout asks of a face.
    package func metrics(of face: FaceID) -> FaceMetrics { contents.withLock { $0.faces[Int(face.index)].metrics } }

    /// The families that were asked for and not found, with the ones that stand in for them; sorted, each once.
    package var substitutions: [(wanted: String, found: String)] {
        contents.withLock { $0.substitutions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    /// What a shaper needs of a type.
    func drawer(_ type: TypeID) -> TypeDrawer { contents.withLock { $0.drawers[Int(type.index)] } }

    /// A face with its coverage.
    func casedFace(_ face: FaceID) -> CasedFace { contents.withLock { $0.faces[Int(face.index)] } }

    /// The face for a character with its marks that the type's own face does not show; nil where none has it.
    func fallback(for cluster: [UInt32], script: Script, type: TypeID) -> FaceID? {
        contents.withLock { $0.fallback(for: cluster, script: script, type: type) }
    }
}

/// A face of the case and what is asked of it often.
final class CasedFace: Sendable {
    let face: FontFace
    let metrics: FaceMetrics
    let coverage: Coverage

    init(_ face: FontFace) {
        self.face = face
        metrics = FaceMetrics(of: face, manner: ShapingManner(language: "", features: []))
        coverage = Coverage(of: face)
    }
}

/// What the case holds of one specification. It is a class because shapers hand it on for every new word.
final class TypeDrawer: Sendable {
    let spec: TypeSpec
    let face: FaceID
    let manner: ShapingManner
    let metrics: FaceMetrics
    let letters: LetterCase

    init(_ spec: TypeSpec, face: FaceID, _ font: FontFace) {
        self.spec = spec
        self.face = face
        manner = ShapingManner(language: spec.language, features: spec.features)
        metrics = FaceMetrics(of: font, manner: manner)
        letters = LetterCase(font, manner)
    }
}

/// Families of CSS's generic names.
enum TypeFamilies {
    /// The face of a text where nothing is said.
    static let serif = ["Vollkorn", "serif"]

    /// The families to look for: the generic names of CSS (Fonts 4, 2.1.3) replaced by the faces this house prefers.
    static func expanded(_ families: [String]) -> [String] {
        families.flatMap { family in
            switch family.lowercased() {
            // No hand and no fancy stands for a book's face.
            case "serif", "ui-serif", "fangsong", "cursive", "fantasy", "emoji", "": serif
            case "sans-serif", "ui-sans-serif", "system-ui", "ui-rounded": ["Noto Sans", "sans-serif"]
            case "monospace", "ui-monospace": ["Noto Sans Mono", "monospace"]
            case "math": ["Latin Modern Math", "math"] + serif
            default: [family]
            }
        }
    }

    /// Whether CSS has a generic family of this name.
    static func isGeneric(_ family: String) -> Bool { expanded([family]) != [family] }
}
