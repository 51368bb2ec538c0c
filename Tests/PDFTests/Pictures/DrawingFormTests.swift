import Basics
import Foundation
import Images
import TestSupport
import Testing

@testable import PDF

/// Drawings in a file, beside what librsvg makes of the same SVG.
@Suite struct DrawingFormTests {
    static let folder = Fixtures.folder("Images") + "/Drawing"
    static let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".svg") && !$0.hasPrefix("refused") }

    static func drawing(_ name: String) throws -> (svg: [UInt8], drawing: Drawing) {
        let svg = try SVGPicture.sanitised(Fixtures.bytes("\(folder)/\(name)")).bytes
        return (svg, try Drawing.read(svg: svg))
    }

    static func file(_ name: String, isReadable: Bool = false) throws -> [UInt8] {
        let drawing = try drawing(name).drawing
        let page = (PDFPicture.drawing(drawing), drawing.width, drawing.height)
        return try PictureSheet.file([page], isReadable: isReadable)
    }

    /// A page as poppler draws it, two pixels a CSS pixel.
    static func page(_ bytes: [UInt8], _ size: (Int, Int)) throws -> Raster? {
        guard let poppler = Program("pdftoppm") else { return nil }
        let options = ["-png", "-singlefile", "-scale-to-x", "\(size.0)", "-scale-to-y", "\(size.1)"]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appendingPathComponent("page").path
        _ = try poppler.run(on: bytes, before: options, after: [out])
        return try PictureDecoder.raster(Fixtures.bytes(out + ".png"))
    }

    /// `DIGEST_DRAWING_SAMPLES=DIR swift test --filter DrawingForm` keeps both pictures of each.
    @Test(arguments: names) func looksAsLibrsvgDrawsIt(name: String) throws {
        let (svg, drawing) = try Self.drawing(name)
        let longer = max(drawing.width, drawing.height)
        let scale = 600 / longer
        let size = (Int((drawing.width * scale).rounded()), Int((drawing.height * scale).rounded()))
        let wanted: Raster
        do throws(PictureError) {
            wanted = try SVGRenderer.raster(svg: svg, width: size.0, height: size.1)
        } catch .libraryMissing {
            return print("skipped: no librsvg")
        }
        let file = try Self.file(name)
        guard let found = try Self.page(file, size) else { return }
        if let folder = ProcessInfo.processInfo.environment["DIGEST_DRAWING_SAMPLES"] {
            try RealFiles().replace(Path("\(folder)/\(name)-librsvg.png"), with: PNGEncoder.encode(wanted))
            try RealFiles().replace(Path("\(folder)/\(name)-poppler.png"), with: PNGEncoder.encode(found))
            try RealFiles().replace(Path("\(folder)/\(name).pdf"), with: file)
        }
        let share = Self.shareOfOtherPixels(wanted, found)
        print(name, "differs in", (share * 10_000).rounded() / 100, "% of its pixels")
        // Edges are drawn with other smoothing. Of what librsvg does otherwise than the standards only drawings are
        // looked at: its text is 12 pixels high where nothing is said, and its pixels are smoothed.
        let isJudged = !["numbers.svg", "pictures.svg", "texts.svg"].contains(name)
        #expect(!isJudged || share < 0.02)
    }

    /// `DIGEST_SVG_CORPUS=DIR swift test --filter svgsOfTheMachine` says how the SVGs of a folder fare: what is refused
    /// and why, and what looks otherwise than librsvg has it.
    @Test func svgsOfTheMachine() throws {
        guard let folder = ProcessInfo.processInfo.environment["DIGEST_SVG_CORPUS"] else { return }
        var (drawn, obstacles) = (0, [String: Int]())
        for name in Fixtures.names(in: folder) where name.hasSuffix(".svg") {
            let svg: [UInt8]
            let drawing: Drawing
            do {
                svg = try SVGPicture.sanitised(Fixtures.bytes("\(folder)/\(name)")).bytes
                drawing = try Drawing.read(svg: svg)
            } catch {
                obstacles["\(error)", default: 0] += 1
                continue
            }
            let scale = 200 / max(drawing.width, drawing.height)
            let size = (max(1, Int(drawing.width * scale)), max(1, Int(drawing.height * scale)))
            let file = try PictureSheet.file([(.drawing(drawing), drawing.width, drawing.height)])
            guard let wanted = try? SVGRenderer.raster(svg: svg, width: size.0, height: size.1),
                let found = try Self.page(file, size)
            else { continue }
            drawn += 1
            let share = Self.shareOfOtherPixels(wanted, found)
            if share > 0.02 { print(name, "differs in", (share * 10_000).rounded() / 100, "% of its pixels") }
        }
        print(drawn, "drawn")
        for (obstacle, count) in obstacles.sorted(by: { $0.value > $1.value }) { print(count, obstacle) }
    }

    /// The share of pixels that differ by more than a quarter of the way from black to white.
    static func shareOfOtherPixels(_ one: Raster, _ other: Raster) -> Double {
        guard one.width == other.width, one.height == other.height else { return 1 }
        func grey(_ raster: Raster, _ pixel: Int) -> Int {
            let step = raster.layout.bytesPerPixel
            guard step > 1 else { return Int(raster.pixels[pixel]) * 3 }
            return (0..<3).reduce(0) { $0 + Int(raster.pixels[pixel * step + $1]) }
        }
        let count = one.width * one.height
        let others = (0..<count).count { abs(grey(one, $0) - grey(other, $0)) > 3 * 64 }
        return Double(others) / Double(count)
    }

    @Test func programsFindNothing() throws {
        let pages = try Self.names.map { name -> (picture: PDFPicture, width: Double, height: Double) in
            let drawing = try Self.drawing(name).drawing
            return (.drawing(drawing), drawing.width, drawing.height)
        }
        for standard in PDFOptions.Standard.allCases {
            let bytes = try PictureSheet.file(pages, standard: standard)
            try Judges.findNothing(bytes, standard)
        }
    }

    @Test func contentIsPlain() throws {
        let actual = String(decoding: try Self.file("shapes.svg", isReadable: true), as: UTF8.self)
        let start = try #require(actual.range(of: "1 0 0 -1 0 90 cm"))
        let content = actual[start.lowerBound...]
        let end = try #require(content.range(of: "endstream"))
        let path = Fixtures.folder("PDF") + "/drawing-shapes.txt"
        let text = String(content[..<end.lowerBound])
        #expect(text == References.text(at: path, updatingTo: text))
    }

    @Test func blanksAloneAreNoText() throws {
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text x="1" y="15" xml:space="preserve">\
            <tspan fill="red">  </tspan>ab<tspan fill="red"> </tspan></text></svg>
            """
        let drawing = try Drawing.read(svg: Array(svg.utf8))
        try Judges.findNothing(try PictureSheet.file([(.drawing(drawing), 90, 20)]), .ua1)
    }

    @Test func sameBytesTwice() throws {
        #expect(try Self.file("texts.svg") == Self.file("texts.svg"))
    }
}
