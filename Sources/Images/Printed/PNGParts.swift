import Packing

/// The chunks of a PNG (third edition, §5): checked, and told apart.
struct PNGParts {
    /// Bits a sample.
    private(set) var bits = 0
    /// 0 grey, 2 RGB, 3 by palette, 4 grey with alpha, 6 RGB with alpha.
    private(set) var colourType = 0
    private(set) var isInterlaced = false
    /// Red, green and blue of each number.
    private(set) var palette: [UInt8] = []
    /// `tRNS`: the alphas of the palette's first numbers, or one colour that is not seen.
    private(set) var transparency: [UInt8] = []
    /// `iCCP` as stored.
    private(set) var profile: [UInt8] = []
    /// The data of all `IDAT`.
    private(set) var pixels: [Range<Int>] = []
    private var width = 0
    private var height = 0

    /// Reads and checks the chunks up to the end of the pixels.
    init(_ bytes: [UInt8]) throws(PictureError) {
        let source = HeaderBytes(bytes)
        var at = 8
        while at < bytes.count {
            guard let length = source.long(at), length <= bytes.count - at - 12, let sum = source.long(at + 8 + length)
            else {
                // Pixels may end before the file: what follows them is not needed.
                throw .broken("the PNG is cut off")
            }
            let data = (at + 8)..<(at + 8 + length)
            // Chunks that only programs read are not looked at; the fifth bit of the first letter tells.
            let isCritical = (source.byte(at + 4) ?? 0) & 0x20 == 0
            if isCritical || source.has("tRNS", at: at + 4) || source.has("iCCP", at: at + 4) {
                guard UInt32(sum) == CRC32.of(bytes, (at + 4)..<data.upperBound) else {
                    throw .broken("a checksum of the PNG is wrong")
                }
                try take(source, at, data)
            }
            if source.has("IEND", at: at + 4) { break }
            at = data.upperBound + 4
        }
        guard !pixels.isEmpty, width > 0 else { throw .broken("no pixels in the PNG") }
    }

    private mutating func take(_ source: HeaderBytes, _ at: Int, _ data: Range<Int>) throws(PictureError) {
        if source.has("IHDR", at: at + 4), data.count >= 13 {
            width = source.long(data.lowerBound) ?? 0
            height = source.long(data.lowerBound + 4) ?? 0
            bits = source.byte(data.lowerBound + 8) ?? 0
            colourType = source.byte(data.lowerBound + 9) ?? 0
            isInterlaced = source.byte(data.lowerBound + 12) != 0
            let methods = (source.byte(data.lowerBound + 10), source.byte(data.lowerBound + 11))
            guard methods == (0, 0) else { throw .broken("a PNG of an unknown method") }
        } else if source.has("PLTE", at: at + 4) {
            palette = Array(source.bytes[data].prefix(768))
        } else if source.has("tRNS", at: at + 4) {
            transparency = Array(source.bytes[data].prefix(256))
        } else if source.has("iCCP", at: at + 4) {
            profile = Array(source.bytes[data])
        } else if source.has("IDAT", at: at + 4), !data.isEmpty {
            pixels.append(data)
        }
    }

    /// Samples a pixel.
    var samples: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colourType] ?? 0 }

    /// Whether depth and kind go together (§11.2.1).
    var isValid: Bool {
        switch colourType {
        case 0: [1, 2, 4, 8, 16].contains(bits)
        case 3: [1, 2, 4, 8].contains(bits) && palette.count >= 3
        case 2, 4, 6: bits == 8 || bits == 16
        default: false
        }
    }

    /// Whether the pixels can be as many as the header says: deflate packs 1032 bytes into one at most.
    var isPlausible: Bool {
        let raw = height * (1 + (width * samples * bits + 7) / 8)
        return pixels.reduce(0) { $0 + $1.count } >= raw / 1032 + 6
    }
}

extension CRC32 {
    /// The checksum of a part of `bytes`.
    fileprivate static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var sum = CRC32()
        sum.add(Array(bytes[range]))
        return sum.value
    }
}
