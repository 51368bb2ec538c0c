import Basics
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct AssetTests {
    /// Every file of Styles/ and Templates/ by its path in the repository.
    private func files() throws -> [String] {
        var found: [String] = []
        for folder in ["Styles", "Templates"] {
            let root = "\(Fixtures.repository)/\(folder)"
            let paths = FileManager.default.subpaths(atPath: root) ?? []
            for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
                if !isFolder.boolValue { found.append("\(folder)/\(path)") }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Test func everyFileIsBuiltIn() throws {
        #expect(try files() == AssetLibrary.embeddedNames)
    }

    @Test func builtInFilesAreTheFilesThemselves() throws {
        for name in try files() {
            let bytes = try Fixtures.bytes("\(Fixtures.repository)/\(name)")
            #expect(AssetLibrary.embedded(name) == bytes, "\(name)")
        }
    }

    @Test func theUsersFilesComeFirst() throws {
        let files = MemoryFiles([
            "/given/base.css": "given", "/issue/Styles/base.css": "beside", "/issue/Styles/book.css": "beside",
            "/issue/Templates/words/nl": "plural-rule = one-other",
        ])
        let world = World(files: files, currentFolder: Path("/"), now: 0)
        let assets = AssetLibrary(world: world, styles: Path("/given"), editionFolder: Path("/issue"))
        #expect(try assets.text(named: "Styles/base.css") == "given")
        #expect(try assets.text(named: "Styles/book.css") == "beside")
        #expect(try assets.text(named: "Styles/web.css").isEmpty == false)
        #expect(assets.names(startingWith: "Templates/words/").contains("Templates/words/nl"))
    }

    @Test func anUnknownNameIsRefusedWithTheNearest() throws {
        let error = #expect(throws: Diagnostic.self) { try Rendered.assets().text(named: "Styles/bock.css") }
        #expect(error?.code == .assetUnknown)
        #expect(error?.hint == "did you mean “Styles/book.css”?")
    }

    @Test func aTemplateThatIsNotUTF8IsRefused() throws {
        let files = MemoryFiles()
        files["/issue/Templates/article.xhtml"] = [0x3C, 0x0A, 0xFF]
        let assets = AssetLibrary(
            world: World(files: files, currentFolder: Path("/"), now: 0),
            editionFolder: Path("/issue")
        )
        let error = #expect(throws: Diagnostic.self) { try TemplateSet(assets) }
        #expect(error?.code == .templateBroken)
        #expect(error?.place.line == 2)
    }
}
