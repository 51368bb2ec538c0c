/// What the first bytes of a picture say of it: format, size and a few properties, without decoding anything.
package struct PictureHeader: Sendable, Hashable {
    /// The format, told by content and never by a file's name.
    package let format: PictureFormat
    /// Width in pixels as stored, before orientation; for SVG the width in CSS pixels, rounded.
    package let width: Int
    /// Height in pixels as stored, before orientation; for SVG the height in CSS pixels, rounded.
    package let height: Int
    /// How the stored pixels are to be turned for the eye.
    package var orientation = PictureOrientation.upright
    /// A progressive JPEG, an interlaced PNG or GIF.
    package var isProgressive = false
    /// Colour components of a JPEG (1 grey, 3 colour, 4 CMYK) or channels of a PNG or TIFF; 0 where not told.
    package var components = 0
    /// Whether the file declares an alpha channel or a transparent colour.
    package var hasAlpha = false
    /// More than one frame, as far as the given bytes tell.
    package var isAnimated = false
    /// A JPEG whose CMYK components are stored inverted, as Adobe's programs do (APP14).
    package var isAdobeInverted = false

    init(_ format: PictureFormat, _ width: Int, _ height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }

    /// The width the eye sees, after orientation.
    package var shownWidth: Int { orientation.swapsSides ? height : width }
    /// The height the eye sees, after orientation.
    package var shownHeight: Int { orientation.swapsSides ? width : height }

    /// Bytes that are enough for most headers; a JPEG with a large colour profile or preview may need more, and is
    /// then read again whole.
    package static let usualLength = 65_536

    /// The header at the start of `bytes`, which may be the whole file or its beginning; nil where it is not a picture
    /// of a known format, is cut off before its size is told, or has no size.
    package static func read(_ bytes: [UInt8]) -> PictureHeader? {
        let source = HeaderBytes(bytes)
        let found =
            JPEGHeader.read(source) ?? PNGHeader.read(source) ?? GIFHeader.read(source) ?? WebPHeader.read(source)
            ?? AVIFHeader.read(source) ?? BMPHeader.read(source) ?? TIFFHeader.read(source) ?? SVGHeader.read(source)
        guard let found, found.width > 0, found.height > 0 else { return nil }
        return found
    }

    /// Whether the declared size goes beyond what may be decoded.
    package func exceeds(_ limit: PixelLimit) -> Bool {
        width > limit.side || height > limit.side || width * height > limit.area
    }
}

/// How large a picture may declare itself before it is taken for a bomb.
package struct PixelLimit: Sendable, Hashable {
    /// The longest side, in pixels.
    package var side: Int
    /// Width times height, in pixels.
    package var area: Int

    /// A limit.
    package init(side: Int, area: Int) {
        self.side = side
        self.area = area
    }

    /// A side of 30,000 (no camera and no scanned page reaches it) and 120 million pixels: the largest cameras in use
    /// have 102 to 108, and four bytes each are then half a gigabyte.
    package static let usual = PixelLimit(side: 30_000, area: 120_000_000)
}

/// The eight ways a camera may have been held, by their numbers in EXIF (tag 0x0112).
package enum PictureOrientation: Int, Sendable, Hashable {
    case upright = 1
    case mirrored, upsideDown, mirroredUpsideDown, mirroredLeft, turnedRight, mirroredRight, turnedLeft

    /// Whether width and height change places.
    package var swapsSides: Bool { rawValue >= 5 }
}
