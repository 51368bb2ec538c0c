import Testing

@testable import Packing

@Suite struct DeflateTests {
    /// Bytes that deflate well, and numbers in no order that do not.
    static let text = Array(String(repeating: "The forme is locked and goes to press. ", count: 500).utf8)
    static let noise: [UInt8] = {
        var state: UInt64 = 7
        return (0..<10_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }()

    @Test(arguments: [DeflateFormat.raw, .zlib], [[], [7], text, noise])
    func roundTrip(format: DeflateFormat, bytes: [UInt8]) throws {
        let packed = Deflater(format).deflated(bytes)
        #expect(try Inflater(format).inflated(packed, limit: bytes.count) == bytes)
    }

    @Test func oneStreamServesManyBlocks() throws {
        let deflater = Deflater()
        let first = deflater.deflated(Self.text)
        _ = deflater.deflated(Self.noise)
        #expect(deflater.deflated(Self.text) == first)
    }

    @Test func smallerIsNilWhereNothingIsGained() {
        let deflater = Deflater()
        #expect(deflater.smaller(Self.noise) == nil)
        #expect(deflater.smaller([]) == nil)
        #expect(deflater.smaller([1]) == nil)
        #expect(deflater.smaller(Self.text).map { $0.count < 400 } == true)
    }

    @Test func inflateKeepsItsBound() {
        let packed = Deflater().deflated(Self.text)
        #expect(throws: InflateError.tooLarge(limit: Self.text.count - 1)) {
            try Inflater().inflated(packed, limit: Self.text.count - 1)
        }
    }

    @Test func inflateRefusesWhatIsNoDeflate() {
        let packed = Deflater().deflated(Self.text)
        for bytes in [[], Array(packed.dropLast()), packed + [0], Self.noise] {
            #expect(throws: InflateError.damaged) { try Inflater().inflated(bytes, limit: 1 << 20) }
        }
    }

    @Test func checksumOfTheStandardVector() {
        #expect(CRC32(Array("123456789".utf8)).value == 0xCBF4_3926)
        var inParts = CRC32(Array("1234".utf8))
        inParts.add([])
        inParts.add(Array("56789".utf8))
        #expect(inParts.value == 0xCBF4_3926)
        #expect(CRC32().value == 0)
    }
}
