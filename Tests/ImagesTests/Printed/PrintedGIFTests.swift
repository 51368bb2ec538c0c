import Packing
import Testing

@testable import Images

/// GIF and BMP, whose pixels are unpacked here.
@Suite struct PrintedGIFTests {
    /// Codes of a GIF without compression: a clear before the code length would grow.
    static func codes(_ numbers: [UInt8], size: Int) -> [UInt8] {
        var bits: [Int] = []
        func put(_ code: Int) { for bit in 0...size { bits.append(code >> bit & 1) } }
        for (index, number) in numbers.enumerated() {
            if index % (1 << size - 2) == 0 { put(1 << size) }
            put(Int(number))
        }
        put(1 << size + 1)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: bits.count, by: 8) {
            bytes.append(
                bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | UInt8($1.element << $1.offset) }
            )
        }
        var blocks: [UInt8] = [UInt8(size)]
        for start in stride(from: 0, to: bytes.count, by: 255) {
            let block = bytes[start..<min(start + 255, bytes.count)]
            blocks += [UInt8(block.count)] + block
        }
        return blocks + [0]
    }

    static func gif(
        _ numbers: [UInt8],
        screen: (Int, Int),
        frame: (Int, Int, Int, Int),
        hidden: UInt8? = nil,
        flags: UInt8 = 0
    ) -> [UInt8] {
        var bytes = HandMade.join(
            HandMade.text("GIF89a"),
            HandMade.little(screen.0, 2),
            HandMade.little(screen.1, 2),
            [0x81, 0, 0],
            [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]
        )
        if let hidden { bytes += [0x21, 0xF9, 4, 1, 0, 0, hidden, 0] }
        bytes += [0x2C]
        for value in [frame.0, frame.1, frame.2, frame.3] { bytes += HandMade.little(value, 2) }
        return bytes + [flags] + codes(numbers, size: 2) + [0x3B]
    }

    static let stairs = gif([0, 1, 2, 3, 1, 2, 3, 0], screen: (4, 2), frame: (0, 0, 4, 2))
    static let bitmap = HandMade.join(
        HandMade.text("BM"),
        HandMade.little(70),
        HandMade.little(0),
        HandMade.little(54),
        HandMade.little(40),
        HandMade.little(2),
        HandMade.little(2),
        HandMade.little(1, 2),
        HandMade.little(24, 2),
        [UInt8](repeating: 0, count: 24),
        [1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0]
    )

    static func rows(_ picture: PrintedPicture) throws -> [UInt8] {
        try Inflater(.zlib).inflated(picture.bytes(from: []), limit: 1 << 20)
    }

    @Test func aFrameIsUnpacked() throws {
        let picture = try PrintedPicture.read(Self.stairs)
        #expect(picture.bits == 2 && picture.colours.palette?.count == 12 && picture.hiddenColour.isEmpty)
        #expect(try Self.rows(picture) == [0b0001_1011, 0b0110_1100])
    }

    @Test func hiddenAndUncoveredIsOpen() throws {
        let hidden = Self.gif([0, 1, 2, 3], screen: (2, 2), frame: (0, 0, 2, 2), hidden: 2)
        #expect(try PrintedPicture.read(hidden).hiddenColour == [2])
        let small = try PrintedPicture.read(Self.gif([3, 3], screen: (3, 2), frame: (1, 1, 2, 1)))
        #expect(small.hiddenColour == [4] && small.bits == 4)
        #expect(try Self.rows(small) == [0x44, 0x40, 0x43, 0x30])
    }

    @Test func interlacedRowsAreSorted() throws {
        let rows: [UInt8] = [0, 2, 1, 3, 1]  // rows 0, 4, 2, 1, 3
        let picture = try PrintedPicture.read(Self.gif(rows, screen: (1, 5), frame: (0, 0, 1, 5), flags: 0x40))
        #expect(try Self.rows(picture).map { $0 >> 6 } == [0, 3, 1, 1, 2])
    }

    /// Codes that grow and refer to strings just made.
    @Test func longStringsAreUnpacked() {
        // clear, 1, 6 (11), 7 (111), 8 (1111), end; of 3, 3, 3, 3, 4, 4 bits: with 7 the eighth entry is made.
        var bits: [Int] = []
        for (code, length) in [(4, 3), (1, 3), (6, 3), (7, 3), (8, 4), (5, 4)] {
            for bit in 0..<length { bits.append(code >> bit & 1) }
        }
        var bytes = [UInt8](repeating: 0, count: 3)
        for (index, bit) in bits.enumerated() { bytes[index / 8] |= UInt8(bit << (index % 8)) }
        var codes = GIFCodes(HeaderBytes([3] + bytes + [0]), 0, 2)
        #expect(codes.numbers(count: 100) == [UInt8](repeating: 1, count: 10))
    }

    @Test func bitmapsAreRead() throws {
        let raster = try Bitmap.raster(Self.bitmap)
        #expect(raster.pixels == [9, 8, 7, 12, 11, 10, 3, 2, 1, 6, 5, 4])
        #expect(try PrintedPicture.read(Self.bitmap).colours.palette?.count == 12)
        #expect(throws: PictureError.self) { try PrintedPicture.read(Array(Self.bitmap.dropLast(9))) }
    }
}
