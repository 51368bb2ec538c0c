import Packing

/// The first frame of a GIF (89a): a list of colours and a number for each pixel.
struct GIFFrame {
    private let source: HeaderBytes
    private var palette: [UInt8] = []
    private var hidden: Int?

    /// Blocks before the first frame: comments and extensions are few.
    private static let blockLimit = 1_000

    /// The frame put onto its screen, what it does not cover left open.
    static func picture(_ bytes: [UInt8], _ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        var frame = GIFFrame(source: HeaderBytes(bytes))
        return try frame.read(header)
    }

    private init(source: HeaderBytes) { self.source = source }

    private mutating func read(_ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        var at = 13
        if let flags = source.byte(10), flags & 0x80 != 0 { at = try takePalette(at, flags) }
        for _ in 0..<Self.blockLimit {
            switch source.byte(at) {
            case 0x21:  // an extension; 0xF9 says which number is not seen (§23)
                if source.byte(at + 1) == 0xF9, let flags = source.byte(at + 3), flags & 1 != 0 {
                    hidden = source.byte(at + 6)
                }
                at = try skipBlocks(at + 2)
            case 0x2C: return try image(at, header)
            default: throw .broken("no frame in the GIF")
            }
        }
        throw .broken("no frame in the GIF")
    }

    private mutating func takePalette(_ at: Int, _ flags: Int) throws(PictureError) -> Int {
        let end = at + 3 << (flags & 7 + 1)
        guard end <= source.count else { throw .broken("the GIF is cut off") }
        palette = Array(source.bytes[at..<end])
        return end
    }

    private func skipBlocks(_ start: Int) throws(PictureError) -> Int {
        var at = start
        while let length = source.byte(at) {
            at += 1 + length
            if length == 0 { return at }
        }
        throw .broken("the GIF is cut off")
    }

    private mutating func image(_ start: Int, _ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        guard let left = source.short(start + 1, little: true), let top = source.short(start + 3, little: true),
            let width = source.short(start + 5, little: true), let height = source.short(start + 7, little: true),
            let flags = source.byte(start + 9), width > 0, height > 0
        else { throw .broken("the GIF is cut off") }
        var at = start + 10
        if flags & 0x80 != 0 { at = try takePalette(at, flags) }
        guard !palette.isEmpty, let codeSize = source.byte(at), (1...8).contains(codeSize) else {
            throw .broken("a GIF without colours")
        }
        guard !PictureHeader(.gif, width, height).exceeds(.usual) else { throw .tooLarge(width: width, height: height) }
        var codes = GIFCodes(source, at + 1, codeSize)
        let numbers = codes.numbers(count: width * height)
        guard !numbers.isEmpty else { throw .broken("no pixels in the GIF") }
        let frame = (left: left, top: top, width: width, height: height)
        return assembled(numbers, frame, flags & 0x40 != 0, header)
    }

    /// The numbers of the whole screen as a picture; those beyond the palette, and those cut off, count as hidden.
    private mutating func assembled(
        _ numbers: [UInt8],
        _ frame: (left: Int, top: Int, width: Int, height: Int),
        _ isInterlaced: Bool,
        _ header: PictureHeader
    ) -> PrintedPicture {
        let (width, height) = (header.width, header.height)
        let coversAll = frame == (0, 0, width, height) && numbers.count == width * height
        var count = palette.count / 3
        if !coversAll, hidden == nil {
            // A number of its own for what is not painted, the last where all are taken.
            if count < 256 { palette += [255, 255, 255] }
            hidden = min(count, 255)
            count = palette.count / 3
        }
        let open = UInt8(truncatingIfNeeded: hidden ?? 0)
        var screen = [UInt8](repeating: open, count: width * height)
        for (index, row) in Self.rows(frame.height, isInterlaced).enumerated() {
            let start = index * frame.width
            guard start < numbers.count, frame.top + row < height else { continue }
            let room = min(frame.width, numbers.count - start, max(0, width - frame.left))
            for column in 0..<room {
                let number = numbers[start + column]
                screen[(frame.top + row) * width + frame.left + column] = Int(number) < count ? number : open
            }
        }
        let bits = count <= 2 ? 1 : count <= 4 ? 2 : count <= 16 ? 4 : 8
        var picture = PrintedPicture(
            width: width,
            height: height,
            colours: PrintedRaster.listed(palette),
            bits: bits,
            filter: .flate(isPredicted: false),
            data: .bytes(Deflater(.zlib, level: 6).deflated(RowPacking.packed(screen, width, bits: bits)))
        )
        if let hidden, hidden < count { picture.hiddenColour = [hidden] }
        return picture
    }

    /// The rows in the order they are stored: every eighth, the fourths between, the seconds, the others (appendix E).
    private static func rows(_ height: Int, _ isInterlaced: Bool) -> [Int] {
        guard isInterlaced else { return Array(0..<height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }
}

/// The codes of a GIF's pixels (appendix F): Lempel, Ziv and Welch's, of growing length.
struct GIFCodes {
    private let source: HeaderBytes
    private let codeSize: Int
    private var at: Int
    private var left = 0
    private var held = 0
    private var heldBits = 0

    init(_ source: HeaderBytes, _ at: Int, _ codeSize: Int) {
        self.source = source
        self.at = at
        self.codeSize = codeSize
    }

    private mutating func code(_ bits: Int) -> Int? {
        while heldBits < bits {
            if left == 0 {
                guard let length = source.byte(at), length > 0 else { return nil }
                left = length
                at += 1
            }
            guard let byte = source.byte(at) else { return nil }
            at += 1
            left -= 1
            held |= byte << heldBits
            heldBits += 8
        }
        defer {
            held >>= bits
            heldBits -= bits
        }
        return held & (1 << bits - 1)
    }

    /// At most `count` numbers; fewer where the data end or are damaged.
    mutating func numbers(count: Int) -> [UInt8] {
        let (clear, end) = (1 << codeSize, 1 << codeSize + 1)
        var prefix = [Int](repeating: -1, count: 4096)
        var suffix = [UInt8](repeating: 0, count: 4096)
        for number in 0..<clear { suffix[number] = UInt8(truncatingIfNeeded: number) }
        var (next, bits, last) = (end + 1, codeSize + 1, -1)
        var numbers: [UInt8] = []
        var string: [UInt8] = []
        while numbers.count < count, let code = code(bits) {
            if code == end { break }
            if code == clear {
                (next, bits, last) = (end + 1, codeSize + 1, -1)
                continue
            }
            guard code < next || code == next && last >= 0, code < 4096 else { break }
            // A code not yet known is the last string and its own first number again.
            string.removeAll(keepingCapacity: true)
            var walk = code == next ? last : code
            while walk >= 0, string.count <= 4096 {
                string.append(suffix[walk])
                walk = prefix[walk]
            }
            guard let first = string.last else { break }
            numbers += string.reversed()
            if code == next { numbers.append(first) }
            if last >= 0, next < 4096 {
                prefix[next] = last
                suffix[next] = first
                next += 1
                if next == 1 << bits, bits < 12 { bits += 1 }
            }
            last = code
        }
        return Array(numbers.prefix(count))
    }
}
