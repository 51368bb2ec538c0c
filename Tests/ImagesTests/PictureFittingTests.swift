import TestSupport
import Testing

@testable import Images

/// Pictures made smaller, turned and written anew.
@Suite struct PictureFittingTests {
    static func raster(_ width: Int, _ layout: Raster.Layout, _ pixels: [UInt8]) throws -> Raster {
        let height = pixels.count / layout.bytesPerPixel / width
        return try #require(Raster(width: width, height: height, layout: layout, pixels: pixels))
    }

    @Test func areasAreAveraged() throws {
        let four = try Self.raster(4, .grey, [0, 100, 200, 255, 0, 100, 200, 255])
        #expect(four.reduced(to: 2, 1).pixels == [50, 228])
        #expect(four.reduced(to: 4, 2) == four)
        #expect(four.reduced(to: 9, 9) == four)
        let three = try Self.raster(3, .grey, [0, 90, 240])
        #expect(three.reduced(to: 2, 1).pixels == [30, 190])
        let white = try Self.raster(7, .rgb, [UInt8](repeating: 255, count: 7 * 5 * 3))
        #expect(white.reduced(to: 3, 2).pixels.allSatisfy { $0 == 255 })
        #expect(white.reduced(to: 1, 1).pixels == [255, 255, 255])
    }

    @Test func hiddenColoursDoNotBleed() throws {
        let edge = try Self.raster(2, .rgba, [255, 0, 0, 255, 0, 255, 0, 0])
        #expect(edge.reduced(to: 1, 1).pixels == [255, 0, 0, 128])
        #expect(!edge.isOpaque && edge.onWhite.pixels == [255, 0, 0, 255, 255, 255])
    }

    /// What is stored of the letter F, 2 × 3, in each of the eight orientations.
    @Test(arguments: [
        (1, 2, [1, 2, 3, 4, 5, 6]), (2, 2, [2, 1, 4, 3, 6, 5]), (3, 2, [6, 5, 4, 3, 2, 1]),
        (4, 2, [5, 6, 3, 4, 1, 2]), (5, 3, [1, 3, 5, 2, 4, 6]), (6, 3, [2, 4, 6, 1, 3, 5]),
        (7, 3, [6, 4, 2, 5, 3, 1]), (8, 3, [5, 3, 1, 6, 4, 2]),
    ]) func camerasAreTurnedUpright(number: Int, width: Int, stored: [UInt8]) throws {
        let orientation = try #require(PictureOrientation(rawValue: number))
        let upright = try Self.raster(width, .grey, stored).turned(orientation)
        #expect(upright.width == 2 && upright.pixels == [1, 2, 3, 4, 5, 6])
    }

    @Test func whatFitsStays() throws {
        let small = try JPEGEncoder.encode(PixelTests.slope(40, 20, .rgb))
        #expect(try PictureFitting.fit(small, to: PictureDemand(side: 40)) == nil)
        #expect(try PictureFitting.fit(HandMade.gif(frames: 2), to: PictureDemand(side: 10)) == nil)
        #expect(try PictureFitting.fit(HandMade.drawing, to: PictureDemand(side: 10)) == nil)
    }

    @Test func whatIsTooLargeBecomesSmaller() throws {
        let large = try JPEGEncoder.encode(PixelTests.slope(900, 600, .rgb))
        let fitted = try #require(try PictureFitting.fit(large, to: PictureDemand(side: 200)))
        let header = try #require(PictureHeader.read(fitted))
        #expect(header.format == .jpeg && header.width == 200 && header.height == 133)
        let drawn = try PNGEncoder.encode(PixelTests.slope(900, 1, .grey))
        #expect(try PictureFitting.fit(drawn, to: PictureDemand(side: 800)).map { $0.count < drawn.count } ?? true)
    }

    @Test func formatsNotTakenAreConverted() throws {
        let png = try PNGEncoder.encode(PixelTests.slope(64, 64, .rgb))
        let jpeg = try #require(try PictureFitting.fit(png, to: PictureDemand(side: 99, formats: [.jpeg])))
        #expect(PictureHeader.read(jpeg)?.format == .jpeg)
        let clear = try PNGEncoder.encode(Self.raster(2, .rgba, [255, 0, 0, 255, 0, 255, 0, 0]))
        let onWhite = try #require(try PictureFitting.fit(clear, to: PictureDemand(side: 99, formats: [.jpeg])))
        #expect(PictureHeader.read(onWhite)?.format == .jpeg)
        #expect(throws: PictureError.unsupported(.avif)) {
            try PictureFitting.fit(HandMade.avif(), to: PictureDemand(side: 99))
        }
    }

    @Test func webPBecomesWhatReadersTake() throws {
        let bytes = try Fixtures.bytes(Fixtures.folder("Images") + "/lossless.webp")
        let fitted = try #require(try PictureFitting.fit(bytes, to: PictureDemand(side: 99)))
        #expect(PictureHeader.read(fitted)?.format == .png)
        #expect(try PictureDecoder.raster(fitted).pixels.count == 12)
    }
}
