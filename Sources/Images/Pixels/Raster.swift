/// A picture as pixels: rows from the top, without padding between them.
package struct Raster: Sendable, Hashable {
    /// How the bytes of a pixel are laid out.
    package enum Layout: Sendable, Hashable {
        /// One byte of grey.
        case grey
        /// Red, green, blue.
        case rgb
        /// Red, green, blue, alpha; not multiplied by alpha.
        case rgba
        /// Blue, green, red and a byte that means nothing: what Cairo paints on a machine of low byte first.
        case bgrx

        /// Bytes a pixel.
        package var bytesPerPixel: Int {
            switch self {
            case .grey: 1
            case .rgb: 3
            case .rgba, .bgrx: 4
            }
        }
    }

    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// The layout of each pixel.
    package let layout: Layout
    /// `width * height * layout.bytesPerPixel` bytes.
    package let pixels: [UInt8]

    /// A raster; nil where the number of bytes does not fit the size.
    package init?(width: Int, height: Int, layout: Layout, pixels: [UInt8]) {
        guard width > 0, height > 0, pixels.count == width * height * layout.bytesPerPixel else { return nil }
        self.width = width
        self.height = height
        self.layout = layout
        self.pixels = pixels
    }

    /// A raster filled by a C library: `fill` gets room for all pixels and returns whether it filled them.
    init?(width: Int, height: Int, layout: Layout, filledBy fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) {
        guard width > 0, height > 0 else { return nil }
        self.width = width
        self.height = height
        self.layout = layout
        var filled = false
        pixels = [UInt8](unsafeUninitializedCapacity: width * height * layout.bytesPerPixel) { buffer, count in
            let room = UnsafeMutableBufferPointer(rebasing: buffer[..<(width * height * layout.bytesPerPixel)])
            filled = fill(room)
            count = filled ? room.count : 0
        }
        guard filled else { return nil }
    }

    /// Bytes a row.
    package var pitch: Int { width * layout.bytesPerPixel }

    /// Whether every pixel is grey, so that a grey JPEG says the same in fewer bytes. A coloured picture is told at
    /// its first coloured pixel, a grey one of four bytes a pixel at eight bytes a step.
    package var isGrey: Bool {
        if layout == .grey { return true }
        return pixels.withUnsafeBytes { bytes in
            guard layout.bytesPerPixel == 4 else { return Self.isGreyByThrees(bytes) }
            var at = 0
            while at + 8 <= bytes.count {
                let two = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
                // First against second and second against third byte of both pixels at once.
                if (two ^ two >> 8) & 0x0000_FFFF_0000_FFFF != 0 { return false }
                at += 8
            }
            return at == bytes.count || (bytes[at] == bytes[at + 1] && bytes[at + 1] == bytes[at + 2])
        }
    }

    private static func isGreyByThrees(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at + 3 <= bytes.count {
            if bytes[at] != bytes[at + 1] || bytes[at + 1] != bytes[at + 2] { return false }
            at += 3
        }
        return true
    }
}

/// Why a picture could not be read, drawn or written.
package enum PictureError: Error, Hashable, Sendable {
    /// The bytes are no picture of a known format.
    case unknownFormat
    /// A known format that cannot be decoded here.
    case unsupported(PictureFormat)
    /// Declared larger than allowed: width and height in pixels.
    case tooLarge(width: Int, height: Int)
    /// Damaged: the library's own words.
    case broken(String)
    /// A library that is opened on use is not installed: its file name.
    case libraryMissing(String)
}
