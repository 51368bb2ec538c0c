import Basics
import Markup
import Packing
import Testing

@testable import Binding

@Suite struct ReadingTests {
    @Test func whatIsWrittenIsRead() throws {
        let package = try PackageDocument(reading: Books.package.bytes(), path: "p")
        #expect(package.bytes() == Books.package.bytes())
        #expect(package.people == Books.package.people)
        let navigation = try NavigationDocument(reading: Books.navigation.bytes(), path: "n")
        #expect(navigation.bytes() == Books.navigation.bytes())
        let ncx = try NCX(reading: Books.ncx.bytes(), path: "x")
        #expect(ncx.bytes() == Books.ncx.bytes())
        #expect(try ContainerDocument(reading: Books.container.bytes()) == Books.container)
    }

    @Test func anEPUB2Package() throws {
        let text = """
            <opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="b">
            <opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc-metadata>
            <dc:identifier id="a">first</dc:identifier><dc:identifier id="b">urn:uuid:2</dc:identifier>
            <dc:title>  Old
              bindings </dc:title>
            <dc:creator opf:role="aut" opf:file-as="Binder, A.">A. Binder</dc:creator>
            <dc:date opf:event="publication">1998-04</dc:date><dc:subject/></dc-metadata>
            <opf:meta name="cover" content="c"/><opf:meta name="calibre:series" content="Old Forme"/>
            <opf:meta name="calibre:series_index" content="4"/></opf:metadata>
            <opf:manifest><opf:item id="c" href="c.jpg" media-type="image/jpeg"/><opf:item id="x"/></opf:manifest>
            <opf:spine><opf:itemref idref="t" linear="no"/></opf:spine></opf:package>
            """
        let package = try PackageDocument(reading: Array(text.utf8), path: "p")
        #expect(package.identifier == "urn:uuid:2")
        #expect(package.titles == [PackageDocument.Title("Old bindings")])
        #expect(package.people == [PackageDocument.Person("A. Binder", sortKey: "Binder, A.", roles: ["aut"])])
        #expect(package.date?.iso == "1998-04")
        #expect(package.language == "und")
        #expect(package.subjects.isEmpty)
        #expect(package.collections == [PackageDocument.Collection("Old Forme", position: "4")])
        #expect(package.items.map(\.properties) == [["cover-image"]])
        #expect(package.spine == [PackageDocument.Reference("t", isLinear: false)])
        #expect(package.modified == 0)
    }

    @Test(arguments: ["<package/>", "<package><manifest/></package>", "<html/>"]) func incomplete(text: String) {
        #expect {
            try PackageDocument(reading: Array(text.utf8), path: "p")
        } throws: { error in
            if case .incomplete("p", _) = error as? BindingError { true } else { false }
        }
    }

    @Test(arguments: ["", "<package>", "&nbsp;"]) func notXML(text: String) {
        #expect {
            try PackageDocument(reading: Array(text.utf8), path: "p")
        } throws: { error in
            if case .notXML("p", _) = error as? BindingError { true } else { false }
        }
    }

    @Test func labelsThatArePictures() throws {
        let text = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:o="http://www.idpf.org/2007/ops"><body>
            <nav o:type="toc"><ol><li><a href="a"><img alt="Plate"/></a></li><li><ol/></li></ol></nav></body></html>
            """
        let document = try NavigationDocument(reading: Array(text.utf8), path: "n")
        #expect(document.entries.map(\.label) == ["Plate", ""])
        #expect(document.title.isEmpty)
    }

    static let places: [(String, String?, String?)] = [
        ("a.xhtml", "EPUB/text/a.xhtml", nil), ("../a.xhtml#b%20c", "EPUB/a.xhtml", "b c"),
        ("#here", "EPUB/text/nav.xhtml", "here"), ("/a", "a", nil), ("%C3%A9.png?x=1#y", "EPUB/text/é.png", "y"),
        ("100%", "EPUB/text/100%", nil), ("../../a", "a", nil), ("../../../a", nil, nil), ("http://a/b", nil, nil),
        ("//a/b", nil, nil), ("data:,x", nil, nil), ("a%00b", nil, nil), ("a%FF", nil, nil), ("..", "EPUB", nil),
        ("../..", nil, nil), ("a/b:c", "EPUB/text/a/b:c", nil),
    ]

    @Test(arguments: places) func whereLinksLead(href: String, path: String?, fragment: String?) {
        let found = ContainerReference(href, from: "EPUB/text/nav.xhtml")
        #expect(found?.path == path)
        #expect(found?.fragment == fragment)
    }
}
