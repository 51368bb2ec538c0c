import TestSupport
import Testing

@testable import Images

/// SVG from elsewhere, made fit for a book: `Fixtures/SVG/*.svg` with what is expected beside each.
@Suite struct SVGPictureTests {
    static let folder = Fixtures.folder("Images") + "/SVG"
    static let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".svg") }

    @Test(arguments: names) func matchesItsReference(name: String) throws {
        let bytes = try Fixtures.bytes("\(Self.folder)/\(name)")
        let actual: String
        do {
            let picture = try SVGPicture.sanitised(bytes)
            actual =
                String(decoding: picture.bytes, as: UTF8.self)
                + "\n\(picture.width) x \(picture.height)\nremoved: \(picture.removed.joined(separator: " "))\n"
        } catch {
            actual = "refused: \(error)\n"
        }
        let expected = References.text(at: "\(Self.folder)/\(name.dropLast(4)).txt", updatingTo: actual)
        #expect(actual == expected)
    }

    /// What comes out is clean: cleaning it again changes nothing.
    @Test(arguments: names) func cleaningTwiceIsCleaningOnce(name: String) throws {
        guard let once = try? SVGPicture.sanitised(Fixtures.bytes("\(Self.folder)/\(name)")) else { return }
        let twice = try SVGPicture.sanitised(once.bytes)
        #expect(twice.bytes == once.bytes && twice.removed.isEmpty)
    }

    @Test func nestedUseIsRefused() {
        var text = "<svg xmlns='http://www.w3.org/2000/svg'><defs><g id='a0'><rect/></g>"
        for level in 1...9 {
            let uses = String(repeating: "<use href='#a\(level - 1)'/>", count: 10)
            text += "<g id='a\(level)'>\(uses)</g>"
        }
        text += "</defs><use href='#a9'/></svg>"
        #expect(throws: PictureError.self) { try SVGPicture.sanitised(Array(text.utf8)) }
    }

    @Test(arguments: [
        "<svg><use href='#a' id='a'/></svg>", "<svg><g id='a'><g id='b'><use href='#a'/></g></g></svg>",
        "<svg>&bomb;</svg>", "<svg><g></svg>", "", "<html/>", "<notsvg/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "<?xml version='1.0' encoding='UTF-7'?><svg/>",
    ]) func refused(text: String) {
        #expect(throws: PictureError.self) { try SVGPicture.sanitised(Array(text.utf8)) }
    }

    @Test func depthAndLengthAreBounded() {
        let deep = String(repeating: "<g>", count: 5_000) + String(repeating: "</g>", count: 5_000)
        #expect(throws: PictureError.self) { try SVGPicture.sanitised(Array("<svg>\(deep)</svg>".utf8)) }
        let wide = String(repeating: "<g/>", count: 300_000)
        #expect(throws: PictureError.self) { try SVGPicture.sanitised(Array("<svg>\(wide)</svg>".utf8)) }
    }

    @Test(arguments: [
        "fill: url(http://a.example/b)", "background: image-set('http://a.example/b' 1x)", "@import 'a.css';",
        "fill: u\\72l(http://a)", "width: expression(alert(1))", "fill: url( \"data:text/html,a\" )",
    ]) func stylesReachingOutAreNot(harmless style: String) {
        #expect(!SVGReferences.isHarmless(style: style))
    }

    @Test(arguments: ["fill: url(#a)", "fill: url( '#a' ); stroke: #fff", ".a { fill: red }", ""])
    func stylesStayingInsideAre(harmless style: String) {
        #expect(SVGReferences.isHarmless(style: style))
    }

    @Test func addressesAreJudged() {
        #expect(SVGReferences.isInside(" #a", ofPicture: false))
        for address in [
            "http://a.example", "java\nscript:alert(1)", "//a.example", "a.png", "data:text/html,x", "",
            "data:image/svg+xml;base64,PHN2Zy8+", "data:image/png;base64,AAAA",
        ] {
            #expect(!SVGReferences.isInside(address, ofPicture: true))
        }
        let png = Base64Text.encode(HandMade.png())
        #expect(SVGReferences.isInside("data:image/png;base64,\(png)", ofPicture: true))
        #expect(!SVGReferences.isInside("data:image/png;base64,\(png)", ofPicture: false))
        let bomb = Base64Text.encode(HandMade.png(width: 90_000, height: 90_000))
        #expect(!SVGReferences.isInside("data:image/png;base64,\(bomb)", ofPicture: true))
    }

    @Test func base64IsRead() {
        #expect(Base64.decode("TWFuTQ==".utf8) == Array("ManM".utf8))
        #expect(Base64.decode("TW!u".utf8) == nil)
        #expect(Base64.decode("".utf8) == [])
    }
}

/// Base 64 the other way, for tests.
enum Base64Text {
    static func encode(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
            let bits = group[0] << 16 | group[1] << 8 | group[2]
            let kept = min(bytes.count - start, 3) + 1
            text += String((0..<kept).map { letters[bits >> (18 - 6 * $0) & 63] })
            text += String(repeating: "=", count: 4 - kept)
        }
        return text
    }
}
