import Packing
import TestSupport
import Testing

@testable import Images

/// Pictures described for print, and their data read back as a viewer would.
@Suite struct PrintedPictureTests {
    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return HandMade.big(data.count) + body + HandMade.big(Int(CRC32(body).value))
    }

    static func png(
        _ width: Int,
        _ height: Int,
        _ rows: [UInt8],
        bits: UInt8 = 8,
        colour: UInt8 = 2,
        interlace: UInt8 = 0,
        extra: [UInt8] = []
    ) -> [UInt8] {
        let header = chunk("IHDR", HandMade.big(width) + HandMade.big(height) + [bits, colour, 0, 0, interlace])
        let packed = Deflater(.zlib).deflated(rows)
        // In two chunks, as programs write them.
        let half = packed.count / 2
        let pixels = chunk("IDAT", Array(packed[..<half])) + chunk("IDAT", Array(packed[half...]))
        return [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A] + header + extra + pixels + chunk("IEND", [])
    }

    /// The data as a viewer unpacks them.
    static func unpacked(_ picture: PrintedPicture, _ file: [UInt8]) throws -> [UInt8] {
        try Inflater(.zlib).inflated(picture.bytes(from: file), limit: 1 << 24)
    }

    @Test func plainPNGIsLeftAsItIs() throws {
        let rows: [UInt8] = [0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 0, 0, 0, 255]
        let file = Self.png(2, 2, rows)
        let picture = try PrintedPicture.read(file)
        #expect(picture.colours == PrintedPicture.Colours(.rgb) && picture.bits == 8)
        #expect(picture.filter == .flate(isPredicted: true) && picture.mask == nil)
        guard case .parts(let parts) = picture.data else { return #expect(Bool(false)) }
        #expect(parts.count == 2)
        #expect(try Self.unpacked(picture, file) == rows)
    }

    @Test func palettesAreKept() throws {
        let palette = Self.chunk("PLTE", [255, 0, 0, 0, 0, 255, 9, 9, 9])
        let file = Self.png(3, 1, [0, 0b0001_1000], bits: 2, colour: 3, extra: palette)
        let picture = try PrintedPicture.read(file)
        #expect(picture.colours.palette == [255, 0, 0, 0, 0, 255, 9, 9, 9] && picture.bits == 2)
        #expect(picture.colours.components == 1)
        let grey = Self.png(
            3,
            1,
            [0, 0b0001_1000],
            bits: 2,
            colour: 3,
            extra: Self.chunk("PLTE", [1, 1, 1, 200, 200, 200])
        )
        #expect(try PrintedPicture.read(grey).colours == PrintedPicture.Colours(.grey, palette: [1, 200]))
    }

    @Test func oneHiddenColourIsAMask() throws {
        let palette = Self.chunk("PLTE", [255, 0, 0, 0, 0, 255]) + Self.chunk("tRNS", [255, 0])
        let file = Self.png(2, 1, [0, 0b0100_0000], bits: 1, colour: 3, extra: palette)
        #expect(try PrintedPicture.read(file).hiddenColour == [1])
        let grey = Self.png(2, 1, [0, 7, 9], colour: 0, extra: Self.chunk("tRNS", [0, 9]))
        #expect(try PrintedPicture.read(grey).hiddenColour == [9])
        let half = Self.chunk("PLTE", [255, 0, 0, 0, 0, 255]) + Self.chunk("tRNS", [255, 128])
        let soft = try PrintedPicture.read(Self.png(2, 1, [0, 0b0100_0000], bits: 1, colour: 3, extra: half))
        let mask = try #require(soft.mask)
        let alphas = Self.png(2, 1, try Inflater(.zlib).inflated(mask.bytes, limit: 100), colour: 0)
        #expect(try PictureDecoder.raster(alphas).pixels == [255, 128])
        #expect(soft.colours.palette == [255, 0, 0, 0, 0, 255] && soft.bits == 1)
    }

    @Test func alphaIsTakenApart() throws {
        let rows: [UInt8] = [0, 5, 5, 5, 255, 7, 7, 7, 0]
        let picture = try PrintedPicture.read(Self.png(2, 1, rows, colour: 6))
        #expect(picture.colours.space == .grey && picture.mask != nil)
        let opaque = try PrintedPicture.read(Self.png(2, 1, [0, 5, 6, 5, 255, 7, 7, 7, 255], colour: 6))
        #expect(opaque.mask == nil && opaque.colours.palette == [5, 6, 5, 7, 7, 7])
    }

    @Test func deepPNGIsDecoded() throws {
        let rows: [UInt8] = [0] + (0..<40).flatMap { [UInt8($0 * 6), UInt8(0)] }
        let picture = try PrintedPicture.read(Self.png(40, 1, rows, bits: 16, colour: 0))
        #expect(picture.colours == PrintedPicture.Colours(.grey) && picture.bits == 8)
    }

    @Test func damagedPNGIsRefused() throws {
        let file = Self.png(2, 2, [0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 0, 0, 0, 255])
        for at in 16..<(file.count - 16) {
            var damaged = file
            damaged[at] ^= 1
            #expect(throws: PictureError.self) { try PrintedPicture.read(damaged) }
        }
        let bomb = Self.png(20_000, 5_000, [0, 1, 2, 3])
        #expect(throws: PictureError.self) { try PrintedPicture.read(bomb) }
        #expect(throws: PictureError.tooLarge(width: 90_000, height: 90_000)) {
            try PrintedPicture.read(Self.png(90_000, 90_000, [0]))
        }
    }

    @Test func rasterIsPackedWithoutLoss() throws {
        let slope = try PixelTests.slope(60, 40, .rgb)
        let picture = PrintedPicture.read(slope)
        #expect(picture.filter == .flate(isPredicted: true))
        let file = Self.png(60, 40, try Self.unpacked(picture, []))
        #expect(try PictureDecoder.raster(file).pixels == slope.pixels)
        let pixels = (0..<12).flatMap { _ in [0, 255, 255] as [UInt8] }
        let raster = try #require(Raster(width: 18, height: 2, layout: .grey, pixels: pixels))
        let lines = PrintedPicture.read(raster)
        #expect(lines.bits == 1 && lines.colours == PrintedPicture.Colours(.grey, palette: [0, 255]))
        #expect(try Self.unpacked(lines, []) == [0x6D, 0xB6, 0xC0, 0x6D, 0xB6, 0xC0].map { UInt8($0) })
    }

    @Test func turnedPicturesHaveAMatrix() {
        let corner = DrawingPoint(0, 0)
        let shown: [(Int, Double, Double)] = [
            (1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1),
        ]
        for (number, x, y) in shown {
            #expect(PictureOrientation(rawValue: number)?.matrix(corner) == DrawingPoint(x, y))
        }
        // The letter F turned right: what was its foot, lower left, is now upper left.
        #expect(PictureOrientation.turnedRight.matrix(DrawingPoint(0, 1)) == DrawingPoint(0, 0))
    }

    @Test func formatsThatAreNotRead() {
        #expect(throws: PictureError.unsupported(.avif)) { try PrintedPicture.read(HandMade.avif()) }
        #expect(throws: PictureError.unsupported(.tiff)) { try PrintedPicture.read(HandMade.tagged) }
        #expect(throws: PictureError.unsupported(.svg)) { try PrintedPicture.read(HandMade.drawing) }
        #expect(throws: PictureError.unknownFormat) { try PrintedPicture.read([1, 2, 3]) }
    }

    @Test func damagedFilesCostNoMoreThanThePicture() throws {
        let slope = try PixelTests.slope(40, 40, .rgb)
        let folder = Fixtures.folder("Images")
        let files = [
            try JPEGEncoder.encode(slope), try PNGEncoder.encode(slope), try Fixtures.bytes(folder + "/lossy.webp"),
            try Fixtures.bytes(folder + "/lossless.webp"), try Fixtures.bytes(folder + "/inks.jpg"),
            PrintedGIFTests.stairs, PrintedGIFTests.bitmap,
        ]
        for (number, file) in files.enumerated() {
            let limit = PixelLimit(side: 4_000, area: 1_000_000)
            for mutant in Mutation(of: file, count: 400, seed: UInt64(number)) {
                guard let picture = try? PrintedPicture.read(mutant, limit: limit) else { continue }
                #expect(picture.width > 0 && picture.height > 0 && picture.data.count > 0)
                if case .parts(let parts) = picture.data {
                    #expect(parts.allSatisfy { $0.upperBound <= mutant.count })
                }
            }
        }
    }
}
