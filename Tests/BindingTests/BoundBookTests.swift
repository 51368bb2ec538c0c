import Basics
import Packing
import Testing

@testable import Binding

@Suite struct BoundBookTests {
    private func archive(_ files: [(String, [UInt8])]) throws -> ZipReader {
        let sink = MemorySink()
        try writeZip(files.count, to: sink, files: MemoryFiles(), cores: 1) { index in
            ZipEntry(files[index].0, .bytes(files[index].1, .deflate))
        }
        return try ZipReader(sink.bytes)
    }

    private let binding: [(String, [UInt8])] = [
        (ContainerDocument.path, Books.container.bytes()), ("EPUB/package.opf", Books.package.bytes()),
        ("EPUB/nav.xhtml", Books.navigation.bytes()), ("EPUB/toc.ncx", Books.ncx.bytes()),
    ]

    @Test func isOpened() throws {
        let book = try BoundBook(archive(binding))
        #expect(book.contents == Books.entries.dropLast())
        #expect(book.contentsPath == "EPUB/nav.xhtml")
        #expect(book.documents.map(\.path) == ["EPUB/nav.xhtml", "EPUB/chapter-1.xhtml", "EPUB/chapter-2.xhtml"])
        #expect(try book.bytes("EPUB/toc.ncx") == Books.ncx.bytes())
        #expect(throws: BindingError.missing("EPUB/chapter-1.xhtml")) { try book.bytes("EPUB/chapter-1.xhtml") }
    }

    @Test func withoutNavigationDocumentTheNCXServes() throws {
        let book = try BoundBook(archive(binding.filter { $0.0 != "EPUB/nav.xhtml" }))
        #expect(book.contentsPath == "EPUB/toc.ncx")
        #expect(book.contents.map(\.label) == ["Essays & notes"])
        let bare = try BoundBook(archive(Array(binding.prefix(2))))
        #expect(bare.contents.isEmpty)
    }

    @Test func withoutPackageNothingIsOpened() throws {
        let none = try archive([])
        #expect(throws: BindingError.missing(ContainerDocument.path)) { try BoundBook(none) }
        let hollow = try archive(Array(binding.prefix(1)))
        #expect(throws: BindingError.missing("EPUB/package.opf")) { try BoundBook(hollow) }
    }
}
