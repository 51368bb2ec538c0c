/// The pixels of a Windows bitmap: by palette, 16, 24 or 32 bits, not run-length coded.
struct Bitmap {
    private let source: HeaderBytes
    private let width: Int
    private let height: Int
    private let isFromTop: Bool
    private let bits: Int
    private let start: Int
    private var palette: [UInt8] = []
    /// Where red, green and blue lie in a pixel of 16 or 32 bits.
    private var masks = [0x7C00, 0x03E0, 0x001F]

    /// The picture as RGB.
    static func raster(_ bytes: [UInt8]) throws(PictureError) -> Raster { try Bitmap(bytes).raster() }

    private init(_ bytes: [UInt8]) throws(PictureError) {
        source = HeaderBytes(bytes)
        guard let header = BMPHeader.read(source), let kind = source.long(14, little: true),
            let start = source.long(10, little: true),
            let bits = kind == 12 ? source.short(24, little: true) : source.short(28, little: true)
        else { throw .broken("the bitmap is cut off") }
        (width, height, self.bits, self.start) = (header.width, header.height, bits, start)
        let signed = Int32(truncatingIfNeeded: source.long(22, little: true) ?? 0)
        isFromTop = kind >= 40 && signed < 0
        let method = kind == 12 ? 0 : source.long(30, little: true) ?? 0
        guard [1, 4, 8, 16, 24, 32].contains(bits), method == 0 || (method == 3 && (bits == 16 || bits == 32)) else {
            throw .unsupported(.bmp)
        }
        if bits == 32 { masks = [0xFF0000, 0xFF00, 0xFF] }
        if method == 3 { masks = (0..<3).map { source.long(54 + 4 * $0, little: true) ?? 0 } }
        if bits <= 8 { takePalette(kind) }
    }

    private mutating func takePalette(_ kind: Int) {
        let step = kind == 12 ? 3 : 4
        let most = 1 << bits
        let used = kind == 12 ? most : source.long(46, little: true) ?? 0
        for number in 0..<(used > 0 ? min(used, most) : most) {
            let at = 14 + kind + step * number
            // Blue first.
            for part in [2, 1, 0] { palette.append(UInt8(source.byte(at + part) ?? 0)) }
        }
    }

    private func raster() throws(PictureError) -> Raster {
        let pitch = (width * bits + 31) / 32 * 4
        guard start >= 0, start + pitch * height <= source.count else { throw .broken("the bitmap is cut off") }
        let raster = Raster(width: width, height: height, layout: .rgb) { room in
            for row in 0..<height {
                let line = start + (isFromTop ? row : height - 1 - row) * pitch
                for column in 0..<width { paint(room, (row * width + column) * 3, line, column) }
            }
            return true
        }
        guard let raster else { throw .broken("a bitmap of odd size") }
        return raster
    }

    private func paint(_ room: UnsafeMutableBufferPointer<UInt8>, _ to: Int, _ line: Int, _ column: Int) {
        let bytes = source.bytes
        if bits == 24 {
            for part in 0..<3 { room[to + part] = bytes[line + column * 3 + 2 - part] }
        } else if bits >= 16 {
            let value = source.number(line + column * bits / 8, bits / 8, little: true) ?? 0
            for part in 0..<3 { room[to + part] = Self.part(value, masks[part]) }
        } else {
            let bit = column * bits
            let number = Int(bytes[line + bit / 8]) >> (8 - bits - bit % 8) & (1 << bits - 1)
            for part in 0..<3 {
                let at = number * 3 + part
                room[to + part] = at < palette.count ? palette[at] : 0
            }
        }
    }

    /// The bits of `value` under a mask, as a share of 255.
    private static func part(_ value: Int, _ mask: Int) -> UInt8 {
        guard mask > 0 else { return 0 }
        let shift = mask.trailingZeroBitCount
        return UInt8((value & mask) >> shift * 255 / (mask >> shift))
    }
}
