import Basics
import Fonts
import Packing
import Publishing
import Testing

private let hasVollkorn = FontLibrary.shared.face(["Vollkorn"])?.family == "Vollkorn"

/// `--embed-fonts`: what is written names its fonts, and holds them.
@Suite(.enabled(if: hasVollkorn, "skipped: Vollkorn is not installed")) struct EmbeddedFontsTests {
    private static let names = ["text-regular", "text-italic", "text-bold", "text-bolditalic"].map { "fonts/\($0).ttf" }

    /// The files that a build of one article leaves.
    private func build(_ format: BuildOrder.Format) throws -> MemoryFiles {
        let files = MemoryFiles()
        files["/desk/a.md"] = Array("# A\n\nWords, *more* and **many**.\n".utf8)
        var order = BuildOrder(inputs: ["a.md"], title: "A", formats: [format])
        order.embedsFonts = true
        let world = World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200)
        #expect(!Press(world: world).build(order).isFailed)
        return files
    }

    @Test func `a book holds the four cuts that its sheet names`() throws {
        let book = try #require(try build(.epub)["/desk/Output/a.epub"])
        let archive = try ZipReader(book)
        let sheet = try archive.bytes(of: #require(archive["EPUB/styles/fonts.css"]))
        let package = try archive.bytes(of: #require(archive["EPUB/package.opf"]))
        for name in Self.names {
            #expect(try archive.bytes(of: #require(archive["EPUB/" + name])).count > 1000)
            #expect(String(decoding: sheet, as: UTF8.self).contains("url(../\(name))"))
            #expect(String(decoding: package, as: UTF8.self).contains("href=\"\(name)\" media-type=\"font/ttf\""))
        }
    }

    @Test func `so does a folder of web pages`() throws {
        let files = try build(.xhtml)
        for name in Self.names { #expect(files["/desk/Output/a/" + name] != nil) }
    }
}
