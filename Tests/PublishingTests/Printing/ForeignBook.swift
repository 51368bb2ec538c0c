import Basics
import Packing

/// A small book such as other programs write, in the shape of each.
struct ForeignBook {
    /// The program: what its books are called and what their files look like.
    enum Maker: String, CaseIterable {
        /// One document a chapter, `<section>` with ids, notes in `<aside>` at the end of each document.
        case pandoc
        /// Documents cut anywhere, paragraphs with classes, blocks made of `div`, its own navigation document last.
        case calibre
        /// The navigation document first in the spine, an XML declaration in single quotes, no sheets.
        case ebooklib
    }

    let maker: Maker

    /// The words of its documents in the order of the spine.
    var words: [String] {
        chapters.flatMap { chapter in
            (chapter.title + " " + chapter.paragraphs.joined(separator: " ")).split(separator: " ").map(String.init)
        }
    }

    private struct Chapter {
        let title: String
        let paragraphs: [String]
    }

    private let chapters = [
        Chapter(
            title: "On the stone",
            paragraphs: [
                "The formes lie on the imposing stone until the last letter of the last line has been put right.",
                "A line that ends in half a word asks the eye to remember where it was, and the eye is not good at it.",
            ]
        ),
        Chapter(
            title: "In the press",
            paragraphs: [
                "Ink is laid on with two balls, rolled against each other until they whisper and no longer smack.",
                "Paper is damped the evening before, turned in the morning, and weighted with a board and a stone.",
            ]
        ),
    ]

    /// The bytes of the book.
    func bytes() throws -> [UInt8] {
        let sink = MemorySink()
        let files = MemoryFiles()
        let texts = entries().map { ZipEntry($0.name, .bytes(Array($0.text.utf8), .deflate)) }
        let all = [.mimetype("application/epub+zip")] + texts
        try writeZip(all.count, to: sink, files: files, cores: 1) { all[$0] }
        return sink.bytes
    }

    private var folder: String { maker == .calibre ? "" : "EPUB/" }
    private var names: [String] {
        switch maker {
        case .pandoc: ["text/ch001.xhtml", "text/ch002.xhtml"]
        case .calibre: ["index_split_000.html", "index_split_001.html"]
        case .ebooklib: ["chap_1.xhtml", "chap_2.xhtml"]
        }
    }

    private func entries() -> [(name: String, text: String)] {
        let container = """
            <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\
            <rootfiles><rootfile full-path="\(folder)content.opf" media-type="application/oebps-package+xml"/></rootfiles>\
            </container>
            """
        var files = [("META-INF/container.xml", container), ("\(folder)content.opf", package())]
        files.append(("\(folder)nav.xhtml", document("Contents", "<nav epub:type=\"toc\" hidden=\"\">\(list())</nav>")))
        for (name, chapter) in zip(names, chapters) {
            files.append((folder + name, document(chapter.title, body(chapter))))
        }
        if maker != .ebooklib {
            files.append(
                ("\(folder)stylesheet.css", "@page { margin: 10px } p.calibre1 { margin: 1em 0; text-indent: 1.5em }")
            )
        }
        return files.map { (name: $0.0, text: $0.1) }
    }

    private func list() -> String {
        let items = zip(names, chapters).map { "<li><a href=\"\($0)\">\($1.title)</a></li>" }.joined()
        return "<ol>\(items)</ol>"
    }

    private func package() -> String {
        let items = names.enumerated().map {
            "<item id=\"c\($0)\" href=\"\($1)\" media-type=\"application/xhtml+xml\"/>"
        }
        let spine = names.indices.map { "<itemref idref=\"c\($0)\"/>" }.joined()
        let first = maker == .ebooklib ? "<itemref idref=\"nav\"/>" : ""
        return """
            <?xml version='1.0' encoding='utf-8'?>
            <package xmlns="http://www.idpf.org/2007/opf" unique-identifier="id" version="3.0">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">\(maker.rawValue)</dc:identifier>\
            <dc:title>A Book by Another Hand</dc:title><dc:language>en</dc:language>\
            <meta property="dcterms:modified">2026-11-01T00:00:00Z</meta></metadata>
            <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\(items.joined())\
            </manifest><spine>\(first)\(spine)</spine></package>
            """
    }

    private func document(_ title: String, _ body: String) -> String {
        let link = maker == .ebooklib ? "" : "<link rel=\"stylesheet\" type=\"text/css\" href=\"\(up)stylesheet.css\"/>"
        return """
            <?xml version='1.0' encoding='utf-8'?><!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"><head>\
            <title>\(title)</title>\(link)</head><body>\(body)</body></html>
            """
    }

    private var up: String { maker == .pandoc ? "../" : "" }

    private func body(_ chapter: Chapter) -> String {
        switch maker {
        case .pandoc:
            let text = chapter.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
            return "<section id=\"s\" class=\"level1\"><h1>\(chapter.title)</h1>\n\(text)\n</section>"
        case .calibre:
            let text = chapter.paragraphs.map { "<div class=\"calibre\"><p class=\"calibre1\">\($0)</p></div>" }
            return "<h1 class=\"calibre2\"><span class=\"b\">\(chapter.title)</span></h1>\(text.joined())"
        case .ebooklib: return "<h1>\(chapter.title)</h1>" + chapter.paragraphs.map { "<p>\($0)</p>" }.joined()
        }
    }
}
