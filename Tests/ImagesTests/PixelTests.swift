import TestSupport
import Testing

@testable import Images

/// Pixels in and out of files.
@Suite struct PixelTests {
    /// A slope of colours, or of greys.
    static func slope(_ width: Int, _ height: Int, _ layout: Raster.Layout, grey: Bool = false) throws -> Raster {
        var pixels: [UInt8] = []
        for row in 0..<height {
            for column in 0..<width {
                let first = UInt8(column * 255 / max(width - 1, 1))
                let second = grey ? first : UInt8(row * 255 / max(height - 1, 1))
                switch layout {
                case .grey: pixels.append(first)
                case .rgb: pixels += [first, second, first]
                case .rgba: pixels += [first, second, first, 255]
                case .bgrx: pixels += [first, second, first, 0]
                }
            }
        }
        return try #require(Raster(width: width, height: height, layout: layout, pixels: pixels))
    }

    @Test(arguments: [Raster.Layout.grey, .rgb, .rgba, .bgrx]) func jpegsGoRound(layout: Raster.Layout) throws {
        let slope = try Self.slope(64, 48, layout)
        let bytes = try JPEGEncoder.encode(slope, quality: 95)
        let header = try #require(PictureHeader.read(bytes))
        #expect(header.format == .jpeg && header.width == 64 && header.height == 48 && !header.isProgressive)
        #expect(header.components == (layout == .grey ? 1 : 3))
        let back = try PictureDecoder.raster(bytes)
        #expect(back.layout == (layout == .grey ? .grey : .rgb))
        let channels = back.layout.bytesPerPixel
        for at in stride(from: 0, to: 64 * 48, by: 97) {
            let before = Int(slope.pixels[at * layout.bytesPerPixel])
            #expect(abs(before - Int(back.pixels[at * channels])) < 24)
        }
    }

    @Test(arguments: [Raster.Layout.rgb, .rgba, .bgrx]) func greyIsToldAndWrittenGrey(layout: Raster.Layout) throws {
        for (width, height) in [(1, 1), (3, 1), (31, 7)] {
            let grey = try Self.slope(width, height, layout, grey: true)
            #expect(grey.isGrey)
            #expect(try PictureHeader.read(JPEGEncoder.encode(grey))?.components == 1)
            for at in [0, width * height - 1] {
                var pixels = grey.pixels
                pixels[at * layout.bytesPerPixel + 1] ^= 1
                let tinted = Raster(width: width, height: height, layout: layout, pixels: pixels)
                #expect(tinted?.isGrey == false)
            }
        }
    }

    @Test(arguments: [Raster.Layout.grey, .rgb, .rgba]) func pngsGoRoundExactly(layout: Raster.Layout) throws {
        let slope = try Self.slope(33, 21, layout)
        let bytes = try PNGEncoder.encode(slope)
        #expect(PictureHeader.read(bytes)?.hasAlpha == (layout == .rgba))
        #expect(try PictureDecoder.raster(bytes) == slope)
    }

    @Test func blueFirstBecomesRedFirstInPNG() throws {
        let pixel = try #require(Raster(width: 1, height: 1, layout: .bgrx, pixels: [1, 2, 3, 0]))
        #expect(try PictureDecoder.raster(PNGEncoder.encode(pixel)).pixels == [3, 2, 1])
    }

    @Test func webPsAreRead() throws {
        let lossless = try PictureDecoder.raster(Fixtures.bytes(Fixtures.folder("Images") + "/lossless.webp"))
        #expect(lossless.layout == .rgba && lossless.pixels == [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 128])
        let lossy = try PictureDecoder.raster(Fixtures.bytes(Fixtures.folder("Images") + "/lossy.webp"))
        #expect(lossy.layout == .rgb && lossy.width == 4 && lossy.height == 2)
        #expect(lossy.pixels[0] > 150 && lossy.pixels[1] < 80)
    }

    @Test func inksBecomeLight() throws {
        let red = try PictureDecoder.raster(Fixtures.bytes(Fixtures.folder("Images") + "/inks.jpg"))
        #expect(red.layout == .rgb && red.pixels[0] > 240 && red.pixels[1] < 15 && red.pixels[2] < 15)
    }

    @Test func largeJPEGsAreMadeSmallerOnTheWay() throws {
        let bytes = try JPEGEncoder.encode(Self.slope(401, 160, .rgb))
        #expect(try PictureDecoder.raster(bytes, side: 200).width == 201)
        #expect(try PictureDecoder.raster(bytes, side: 201).width == 401)
        #expect(try PictureDecoder.raster(bytes, side: 1).width == 51)
    }

    @Test func bombsAreRefusedBeforeDecoding() {
        #expect(throws: PictureError.tooLarge(width: 30_000, height: 30_000)) {
            try PictureDecoder.raster(HandMade.png(width: 30_000, height: 30_000))
        }
        #expect(throws: PictureError.unknownFormat) { try PictureDecoder.raster([1, 2, 3]) }
        #expect(throws: PictureError.unsupported(.gif)) { try PictureDecoder.raster(HandMade.gif(frames: 1)) }
        #expect(throws: PictureError.unsupported(.webp)) { try PictureDecoder.raster(HandMade.animatedWebP) }
    }

    @Test(arguments: HandMade.all) func headersWithoutPixelsAreBroken(name: String, bytes: [UInt8]) {
        #expect(throws: PictureError.self) { try PictureDecoder.raster(bytes) }
    }

    @Test func damagedFilesCostNoMoreThanThePicture() throws {
        let slope = try Self.slope(40, 40, .rgb)
        let folder = Fixtures.folder("Images")
        for whole in [
            try JPEGEncoder.encode(slope), try PNGEncoder.encode(slope), try Fixtures.bytes(folder + "/lossy.webp"),
            try Fixtures.bytes(folder + "/inks.jpg"),
        ] {
            for length in stride(from: 0, to: whole.count, by: 7) {
                _ = try? PictureDecoder.raster(Array(whole.prefix(length)))
            }
            for at in stride(from: 0, to: whole.count, by: 3) {
                var damaged = whole
                damaged[at] ^= 0x55
                _ = try? PictureDecoder.raster(damaged, limit: PixelLimit(side: 4_000, area: 1_000_000))
            }
        }
    }

    @Test func rastersFitTheirSize() {
        #expect(Raster(width: 2, height: 2, layout: .rgb, pixels: [0]) == nil)
        #expect(Raster(width: 0, height: 2, layout: .rgb, pixels: []) == nil)
    }
}
