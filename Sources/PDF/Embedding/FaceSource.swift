import Fonts

/// What the exporter asks about faces.
package struct FaceSource: Sendable {
    /// The glyph of the word space; nil where the face has none.
    package var space: @Sendable (FaceID) -> UInt16?
    /// The units of 1 em, in which the glyphs of words are measured.
    package var unitsPerEm: @Sendable (FaceID) -> Int
    /// The font file with the glyphs that are used, in order of their numbers; nil where it cannot be had.
    package var program: @Sendable (FaceID, [UInt16]) -> FontProgram?

    /// A source.
    package init(
        space: @escaping @Sendable (FaceID) -> UInt16?,
        unitsPerEm: @escaping @Sendable (FaceID) -> Int,
        program: @escaping @Sendable (FaceID, [UInt16]) -> FontProgram?
    ) {
        self.space = space
        self.unitsPerEm = unitsPerEm
        self.program = program
    }
}

extension FaceSource {
    /// The faces of a case. `refused` hears of faces that cannot be embedded, and why.
    package init(_ typeCase: TypeCase, refused: @escaping @Sendable (FontError) -> Void = { _ in }) {
        self.init(
            space: { typeCase.face($0).glyph(for: " ") },
            unitsPerEm: { Int(typeCase.face($0).unitsPerEm) },
            program: { face, glyphs in
                do throws(FontError) {
                    let subset = try typeCase.face(face).subset(glyphs: glyphs)
                    return FontProgram(
                        bytes: subset.bytes,
                        newGlyph: subset.newGlyph,
                        name: subset.postScriptName
                    )
                } catch {
                    refused(error)
                    return nil
                }
            }
        )
    }
}

/// A font file as it is embedded.
package struct FontProgram: Sendable {
    /// The file.
    package var bytes: [UInt8]
    /// The glyphs of the face to those of the file, where they are not the same.
    package var newGlyph: [UInt16: UInt16]?
    /// The face's PostScript name.
    package var name: String

    /// A font file.
    package init(bytes: [UInt8], newGlyph: [UInt16: UInt16]?, name: String) {
        self.bytes = bytes
        self.newGlyph = newGlyph
        self.name = name
    }
}
