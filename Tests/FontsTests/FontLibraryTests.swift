import Testing

@testable import Fonts

/// Faces found and texts measured, whatever fonts this machine has.
@Suite struct FontLibraryTests {
    @Test func someFaceIsAlwaysFound() throws {
        let face = try #require(FontLibrary.shared.face(["No Such Family 7"]))
        #expect(!face.family.isEmpty && !face.file.isEmpty && face.capHeight > 0.3 && face.ascent > 0.3)
        let fount = try #require(FontLibrary.shared.fount(["No Such Family 7"], covering: "Type"))
        #expect(fount.substitute == face.family)
        let again = try #require(FontLibrary.shared.face([face.family]))
        #expect(again.family == face.family)
        #expect(FontLibrary.shared.fount([face.family], covering: "Type")?.substitute == nil)
    }

    @Test func facesAreOpenedOnce() throws {
        let first = try #require(FontLibrary.shared.face(["serif"]))
        let second = try #require(FontLibrary.shared.face(["serif"]))
        #expect(first === second)
    }

    @Test func widthsGrowWithTextAndSize() throws {
        let fount = try #require(FontLibrary.shared.fount(["Vollkorn"], covering: "Type setting"))
        let word = fount.width(of: "Type")
        #expect(word > 0.5 && word < 4)
        #expect(fount.width(of: "Type setting") > word)
        #expect(abs(fount.width(of: "Type", size: 200) - 200 * word) < 0.001)
        #expect(fount.width(of: "") == 0)
    }

    @Test(arguments: ["ru", "el", "ar", "zh", "ja", "hi"]) func otherScriptsFindTheirFaces(language: String) throws {
        let texts = [
            "ru": "Наборщик", "el": "Στοιχεῖα", "ar": "الحروف", "zh": "铅字", "ja": "活字を", "hi": "अक्षर",
        ]
        let text = try #require(texts[language])
        let fount = try #require(FontLibrary.shared.fount(["Vollkorn"], language: language, covering: text))
        // Where the machine has no face for the script the text is measured all the same.
        #expect(fount.width(of: text) > 0)
        #expect(fount.faces.count <= FontLibrary.fallbackLimit + 1)
    }

    @Test func hostileTextIsMeasured() throws {
        let odd = "\u{0}\u{FFFF}\u{10FFFF}\u{202E}a\u{301}\u{301}\u{301}\u{FE0F}\u{200D}🙂‍↔️"
        let fount = try #require(FontLibrary.shared.fount(["Vollkorn"], covering: odd))
        #expect(fount.width(of: odd) >= 0)
    }

    @Test func readingOrderIsTold() {
        #expect("الحروف".isRightToLeft && "1943 שלום".isRightToLeft)
        #expect(!"Type الحروف".isRightToLeft && !"1943".isRightToLeft)
    }

    @Test func lookupsFromManyTasksAgree() async throws {
        let widths = await withTaskGroup(of: Double.self) { group in
            for _ in 0..<8 {
                group.addTask { FontLibrary.shared.fount(["serif"], covering: "Type")?.width(of: "Type") ?? -1 }
            }
            return await group.reduce(into: Set<Double>()) { $0.insert($1) }
        }
        #expect(widths.count == 1)
    }
}
