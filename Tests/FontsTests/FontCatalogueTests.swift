import Testing

@testable import Fonts

/// Families found by their names alone, beside what fontconfig finds.
@Suite struct FontCatalogueTests {
    @Test(arguments: ["Vollkorn", "Noto Sans", "Noto Serif", "Noto Sans Mono", "Noto Serif Hebrew", "DejaVu Serif"])
    func fontconfigFindsTheSame(family: String) throws {
        let usual = try #require(FontLibrary.shared.face([family]))
        guard let catalogue = FontCatalogue.shared, usual.family == family else { return }
        for weight in [400, 700] {
            for isItalic in [false, true] {
                let wanted = try #require(FontLibrary.shared.face([family], weight: weight, isItalic: isItalic))
                let found = try #require(catalogue.find(family.uppercased(), weight: weight, isItalic: isItalic))
                #expect(found.file == wanted.file && found.index == wanted.index)
            }
        }
    }

    @Test func weightsFollowCSS() throws {
        guard let catalogue = FontCatalogue.shared else { return }
        func file(_ weight: Int) -> String? { catalogue.find("Vollkorn", weight: weight, isItalic: false)?.file }
        guard let regular = file(400), let bold = file(700) else { return }
        #expect(file(100) == regular && file(300) == regular && regular != bold)
        #expect(file(950) != regular)
    }

    @Test func otherNamesAreNotFound() {
        #expect(FontCatalogue.shared?.find("No Such Family 7", weight: 400, isItalic: false) == nil)
        #expect(FontCatalogue.shared?.find("", weight: 400, isItalic: false) == nil)
        #expect(FontLibrary.shared.face(named: "No Such Family 7", weight: 400, isItalic: false) == nil)
        #expect(FontLibrary.shared.face(named: "serif", weight: 400, isItalic: false) == nil)
    }
}
