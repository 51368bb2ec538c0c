import Basics
import Images
import Packing
import Synchronization
import TestSupport
import Testing
import Typesetting

@testable import PDF

/// Pictures of pixels in a file, read back by poppler.
@Suite struct ImageWritingTests {
    static func raster(_ layout: Raster.Layout, _ width: Int, _ height: Int, _ value: (Int, Int, Int) -> UInt8) throws
        -> Raster
    {
        let step = layout.bytesPerPixel
        let pixels = (0..<(width * height * step)).map { at in
            value(at / step % width, at / step / width, at % step)
        }
        return try #require(Raster(width: width, height: height, layout: layout, pixels: pixels))
    }

    /// Files of every kind that is passed through or packed anew.
    static func files() throws -> [(name: String, bytes: [UInt8])] {
        let slope = try raster(.rgb, 48, 32) { x, y, part in UInt8(truncatingIfNeeded: x * 5 + y * 3 * part) }
        let grey = try raster(.grey, 48, 32) { x, y, _ in UInt8(truncatingIfNeeded: x * 5 + y) }
        let clear = try raster(.rgba, 48, 32) { x, y, part in
            part == 3 ? UInt8(truncatingIfNeeded: x * 5) : UInt8(truncatingIfNeeded: y * 7 * part)
        }
        let lines = try raster(.rgb, 48, 32) { x, y, part in (x / 4 + y / 4) % 2 == 0 ? 250 : UInt8(part * 40) }
        let folder = Fixtures.folder("Images")
        return [
            ("png", try PNGEncoder.encode(slope)), ("grey png", try PNGEncoder.encode(grey)),
            ("clear png", try PNGEncoder.encode(clear)), ("lines png", try PNGEncoder.encode(lines)),
            ("jpeg", try JPEGEncoder.encode(slope)), ("grey jpeg", try JPEGEncoder.encode(grey)),
            ("inks", try Fixtures.bytes(folder + "/inks.jpg")),
            ("lossy webp", try Fixtures.bytes(folder + "/lossy.webp")),
            ("lossless webp", try Fixtures.bytes(folder + "/lossless.webp")),
        ]
    }

    static func page(_ bytes: [UInt8]) throws -> (picture: PDFPicture, width: Double, height: Double) {
        let picture = try PrintedPicture.read(bytes)
        let size = (Double(picture.shownWidth), Double(picture.shownHeight))
        return (.pixels(picture, file: { bytes }), size.0, size.1)
    }

    /// The share of pixels that are not the picture's, each looked at in its middle where the page is drawn eight times
    /// as large: poppler moves edges by up to a pixel.
    static func shareOfWrongPixels(_ wanted: Raster, _ file: [UInt8]) throws -> Double {
        guard let large = try DrawingFormTests.page(file, (wanted.width * 8, wanted.height * 8)) else { return 0 }
        let step = large.layout.bytesPerPixel
        let found = try Self.raster(large.layout, wanted.width, wanted.height) { x, y, part in
            large.pixels[((y * 8 + 4) * large.width + x * 8 + 4) * step + part]
        }
        return DrawingFormTests.shareOfOtherPixels(wanted, found)
    }

    @Test func pixelsAreThose() throws {
        for (name, bytes) in try Self.files() {
            let wanted = try PictureDecoder.raster(bytes).onWhite
            let share = try Self.shareOfWrongPixels(wanted, try PictureSheet.file([Self.page(bytes)]))
            #expect(share < 0.001, "\(name)")
        }
    }

    @Test func camerasAreTurned() throws {
        let corner = try Self.raster(.rgb, 40, 20) { x, y, _ in x < 10 && y < 10 ? 0 : 255 }
        for number in 1...8 {
            var turned = PrintedPicture.read(corner)
            turned.orientation = try #require(PictureOrientation(rawValue: number))
            let wanted = corner.turned(turned.orientation)
            let page = (PDFPicture.pixels(turned, file: { [] }), Double(wanted.width), Double(wanted.height))
            let share = try Self.shareOfWrongPixels(wanted, try PictureSheet.file([page]))
            #expect(share < 0.001, "orientation \(number)")
        }
    }

    @Test func programsFindNothing() throws {
        // A page has at least three points from side to side (PDF/A-2, 6.1.13).
        let pages = try Self.files().map { (picture: try Self.page($0.bytes).picture, width: 40.0, height: 40.0) }
        for standard in PDFOptions.Standard.allCases {
            try Judges.findNothing(try PictureSheet.file(pages, standard: standard), standard)
        }
    }

    @Test func aLostFileCostsThePictureAlone() throws {
        let refusals = Refusals()
        let bytes = try Self.files()[0].bytes
        let pixels = try PrintedPicture.read(bytes)
        let lost = PDFPicture.pixels(pixels) { throw FileError.missing(Path("/gone.png")) }
        let pages = [(picture: lost, width: 40.0, height: 40.0), try Self.page(bytes)]
        let file = try PictureSheet.file(pages) { source, error in refusals.add("\(source) \(error)") }
        #expect(refusals.list == ["resource(0) missing(/gone.png)"])
        try Judges.findNothing(file, .ua1)
    }
}

/// What a press refused, in order.
final class Refusals: Sendable {
    private let texts = Mutex<[String]>([])

    var list: [String] { texts.withLock { $0 } }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
