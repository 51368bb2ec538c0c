import Testing

@testable import Fonts

/// Types found for specifications.
@Suite struct TypeCaseTests {
    @Test func missingFamiliesAreNamed() throws {
        let typeCase = try TypeCase()
        let type = typeCase.id(of: TypeSpec(families: ["No Such Family 7", "Nor This", "serif"]))
        let found = typeCase.face(typeCase.face(of: type)).family
        #expect(typeCase.substitutions.map(\.wanted) == ["No Such Family 7"])
        #expect(typeCase.substitutions.map(\.found) == [found])
        _ = typeCase.id(of: TypeSpec(families: ["Nor This", found]))
        _ = typeCase.id(of: TypeSpec(families: []))
        _ = typeCase.id(of: TypeSpec(families: ["sans-serif"]))
        #expect(typeCase.substitutions.count == 1)
    }

    @Test func genericFamiliesAreFound() throws {
        let typeCase = try TypeCase()
        let families = ["serif", "sans-serif", "monospace", "cursive"].map { name in
            typeCase.face(typeCase.face(of: typeCase.id(of: TypeSpec(families: [name])))).family
        }
        // Where Noto is not installed another face of the kind serves.
        if families[1] == "Noto Sans" { #expect(families == ["Vollkorn", "Noto Sans", "Noto Sans Mono", "Vollkorn"]) }
        #expect(families.allSatisfy { !$0.isEmpty })
    }

    @Test func weightsAreCutsOfTheirOwn() throws {
        let typeCase = try TypeCase()
        let types = stride(from: 100, through: 900, by: 100).map {
            typeCase.id(of: TypeSpec(families: ["Vollkorn"], weight: $0))
        }
        let faces = types.map { typeCase.face(of: $0) }
        #expect(faces[0] == faces[3], "Vollkorn has nothing lighter than regular")
        #expect(Set(faces.map(\.index)).count >= 2)
        let italic = typeCase.face(of: typeCase.id(of: TypeSpec(families: ["Vollkorn"], isItalic: true)))
        #expect(italic != faces[3])
    }

    @Test func metricsAreThoseOfABookFace() throws {
        let typeCase = try TypeCase()
        let metrics = typeCase.metrics(of: typeCase.id(of: TypeSpec(families: ["Vollkorn"])))
        let unit = metrics.unitsPerEm
        #expect(unit > 0 && metrics.ascent > unit / 2 && metrics.descent > 0 && metrics.descent < unit)
        #expect(metrics.xHeight > unit / 3 && metrics.xHeight < metrics.capHeight && metrics.capHeight < metrics.ascent)
        #expect(metrics.space > unit / 8 && metrics.space < unit / 2)
        #expect(metrics.hyphen > unit / 8 && metrics.figure > unit / 4)
        #expect(metrics.underlineThickness > 0 && metrics.underlinePosition > 0)
    }

    @Test func facesTellTheirGlyphs() throws {
        let typeCase = try TypeCase()
        let type = typeCase.id(of: TypeSpec(families: ["Vollkorn"]))
        let face = typeCase.face(typeCase.face(of: type))
        let space = try #require(face.glyph(for: " "))
        #expect(face.advance(of: space) == typeCase.metrics(of: type).space)
        #expect(face.glyph(for: "\u{10FFFF}") == nil)
        #expect(face.advance(of: 65_535) >= 0)
    }
}
