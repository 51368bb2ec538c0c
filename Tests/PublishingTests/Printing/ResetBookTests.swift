import Basics
import Publishing
import Testing

/// Finished books of other programs, set anew as PDF.
@Suite struct ResetBookTests {
    @Test(arguments: ForeignBook.Maker.allCases)
    func everyWordIsOnThePages(maker: ForeignBook.Maker) throws {
        let files = MemoryFiles()
        let foreign = ForeignBook(maker: maker)
        files["/desk/book.epub"] = try foreign.bytes()
        let world = World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200)
        let book = try PrintedBook(BuildOrder(inputs: ["book.epub"], formats: [.pdf]), in: world)
        #expect(book.diagnostics == [])
        let found = Outline(of: book.layout).settled()
        let words = found.flatMap { $0.text.split(separator: " ").map(String.init) }
        // The list of contents may stand before the text, where the book has it in its order.
        #expect(Array(words.suffix(foreign.words.count)) == foreign.words)
        #expect(book.strays() == [])
    }

    /// The file is a PDF, beside the book unless another place is named; the book is as it was.
    @Test func theFileIsWritten() throws {
        let files = MemoryFiles()
        let bytes = try ForeignBook(maker: .pandoc).bytes()
        files["/desk/book.epub"] = bytes
        let world = World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200)
        let report = Press(world: world).build(BuildOrder(inputs: ["book.epub"], formats: [.pdf]))
        let product = try #require(report.products.first)
        #expect(files[product.path.text]?.starts(with: Array("%PDF-1.7".utf8)) == true)
        #expect(files["/desk/book.epub"] == bytes)
    }
}
