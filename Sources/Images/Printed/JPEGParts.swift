/// The segments of a JPEG (ITU-T T.81, annex B) from start to end: which bytes make the picture, and what the others
/// say.
struct JPEGParts {
    /// The parts of the file that make the picture: without EXIF, XMP, profiles, comments, and what cameras hang on
    /// behind its end (previews, films).
    private(set) var kept: [Range<Int>] = []
    /// The marker of the frame header.
    private(set) var frame = 0
    /// Bits a component.
    private(set) var precision = 0
    /// The components' names.
    private(set) var names: [Int] = []
    /// What Adobe's segment says of the components' meaning: 0 nothing, 1 YCbCr, 2 YCCK; nil where there is none.
    private(set) var transform: Int?
    private(set) var hasJFIF = false
    /// Whether the end was reached.
    private(set) var isWhole = false
    private var profile: [Int: Range<Int>] = [:]
    private var profileCount = 0

    /// Markers looked at: a progressive file has a few dozen; each interval may have one more in between, which is
    /// passed over without counting.
    private static let segmentLimit = 5_000

    /// Reads all segments; nil where they are none, or no picture is among them.
    init?(_ bytes: [UInt8]) {
        let source = HeaderBytes(bytes)
        guard source.byte(0) == 0xFF, source.byte(1) == 0xD8 else { return nil }
        keep(0..<2)
        var at = 2
        var hasScan = false
        for _ in 0..<Self.segmentLimit where !isWhole {
            while source.byte(at) == 0xFF, source.byte(at + 1) == 0xFF { at += 1 }  // fill bytes, B.1.1.2
            guard source.byte(at) == 0xFF, let marker = source.byte(at + 1) else { break }
            if marker == 0xD9 {
                keep(at..<(at + 2))
                isWhole = true
            } else if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                at += 2
            } else {
                guard let length = source.short(at + 2), length >= 2, at + 2 + length <= bytes.count else { break }
                take(marker, source, at, length)
                at += 2 + length
                if marker == 0xDA {
                    hasScan = true
                    let end = Self.endOfScan(bytes, from: at)
                    keep(at..<end)
                    at = end
                }
            }
        }
        guard frame != 0, hasScan else { return nil }
    }

    private mutating func keep(_ part: Range<Int>) {
        if let last = kept.last, last.upperBound == part.lowerBound {
            kept[kept.count - 1] = last.lowerBound..<part.upperBound
        } else {
            kept.append(part)
        }
    }

    private mutating func take(_ marker: Int, _ source: HeaderBytes, _ at: Int, _ length: Int) {
        let segment = at..<(at + 2 + length)
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            frame = marker
            precision = source.byte(at + 4) ?? 0
            let count = min(source.byte(at + 9) ?? 0, 4)
            names = (0..<count).compactMap { source.byte(at + 10 + 3 * $0) }
            keep(segment)
        case 0xE0:
            if source.has("JFIF\0", at: at + 4) {
                hasJFIF = true
                keep(segment)
            }
        case 0xE2:
            guard source.has("ICC_PROFILE\0", at: at + 4), length > 16, let number = source.byte(at + 16) else {
                return
            }
            profile[number] = (at + 18)..<segment.upperBound
            profileCount = source.byte(at + 17) ?? 0
        case 0xEE:
            if source.has("Adobe", at: at + 4), length >= 14 {
                transform = source.byte(at + 15)
                keep(segment)
            }
        case 0xE1, 0xE3...0xED, 0xEF, 0xFE: break
        default: keep(segment)
        }
    }

    /// The next marker that ends a run of coded pixels: neither a stuffed zero nor a restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while at + 1 < bytes.count {
                if bytes[at] == 0xFF {
                    let next = bytes[at + 1]
                    if next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return at }
                    at += next == 0xFF ? 1 : 2
                } else {
                    at += 1
                }
            }
            return bytes.count
        }
    }

    /// The ICC profile put together from its pieces (ICC.1:2004, B.4); nil where one is missing.
    func profile(_ bytes: [UInt8]) -> [UInt8]? {
        guard profileCount > 0, profile.count == profileCount else { return nil }
        var whole: [UInt8] = []
        for number in 1...profileCount {
            guard let part = profile[number], whole.count + part.count <= ColourProfile.limit else { return nil }
            whole += bytes[part]
        }
        return whole
    }
}
