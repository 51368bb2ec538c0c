/// Pictures as pixels: JPEG, PNG and WebP. Others go into a book as they are, or not at all.
package enum PictureDecoder {
    /// The pixels of a picture, which is refused by its header before any memory is taken for it.
    ///
    /// - Parameters:
    ///   - limit: what the header may declare.
    ///   - side: where the picture is to be made smaller later, the longer side wanted in pixels: a JPEG is then
    ///     decoded at a half, quarter or eighth of its size, never below `side`.
    /// - Returns: pixels as stored; the header's orientation is not applied.
    package static func raster(
        _ bytes: [UInt8],
        limit: PixelLimit = .usual,
        side: Int? = nil
    ) throws(PictureError) -> Raster {
        guard let header = PictureHeader.read(bytes) else { throw .unknownFormat }
        guard !header.exceeds(limit) else { throw .tooLarge(width: header.width, height: header.height) }
        switch header.format {
        case .jpeg: return try JPEGDecoder.decode(bytes, header, side: side)
        case .png: return try PNGDecoder.decode(bytes)
        case .webp: return try WebPDecoder.decode(bytes, header)
        case .gif, .svg, .avif, .bmp, .tiff: throw .unsupported(header.format)
        }
    }
}
