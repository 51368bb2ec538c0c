import Basics
import TestSupport
import Testing

@testable import Binding

@Suite struct WritingTests {
    static let documents: [(String, [UInt8])] = [
        ("container.xml", Books.container.bytes()), ("package.opf", Books.package.bytes()),
        ("nav.xhtml", Books.navigation.bytes()), ("toc.ncx", Books.ncx.bytes()),
        (
            "least.opf",
            PackageDocument(
                identifier: "urn:uuid:1",
                modified: 0,
                language: "de",
                titles: [PackageDocument.Title("Allein")]
            ).bytes()
        ),
    ]

    @Test(arguments: documents) func isWritten(name: String, bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(References.text(at: Fixtures.folder("Binding") + "/" + name, updatingTo: text) == text)
    }

    @Test func deeperEntriesAreListedOnTheSecondLevel() {
        var entries = [NavigationDocument.Entry("5", href: "5")]
        for level in (1...4).reversed() {
            entries = [NavigationDocument.Entry("\(level)", href: "\(level)", children: entries)]
        }
        let ncx = NCX(identifier: "i", title: "t", language: "en", entries: entries)
        let text = String(decoding: ncx.bytes(), as: UTF8.self)
        #expect(text.split(separator: "</navPoint>\n").count == 6)
        #expect(text.contains("        <navLabel>\n          <text>5</text>"))
        #expect(!text.contains("            <text>"))
    }

    @Test(arguments: [("1", true), ("3.11", true), ("", false), ("1.", false), ("first", false)])
    func positions(text: String, isPosition: Bool) {
        #expect(PackageDocument.Collection.isPosition(text) == isPosition)
    }
}
