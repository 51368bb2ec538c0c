extension PrintedPicture {
    /// Reads a picture for print. JPEG and most PNG are described and left as they are; what PDF cannot read is
    /// decoded and packed anew: PNG with alpha, interlaced or of 16 bits, WebP, GIF (its first frame), BMP.
    ///
    /// - Parameters:
    ///   - bytes: the whole file; `Data.parts` are parts of it.
    ///   - limit: what the header may declare.
    ///   - side: the most pixels that make sense from side to side; far larger pictures are made smaller. Nil keeps all.
    /// - Throws: `PictureError` where it is damaged, too large, of no known format, or TIFF, AVIF or SVG.
    package static func read(
        _ bytes: [UInt8],
        limit: PixelLimit = .usual,
        side: Int? = nil
    ) throws(PictureError) -> PrintedPicture {
        guard let header = PictureHeader.read(bytes) else { throw .unknownFormat }
        guard !header.exceeds(limit) else { throw .tooLarge(width: header.width, height: header.height) }
        if let side, let reduced = try reduced(bytes, header, limit, side) { return reduced }
        switch header.format {
        case .jpeg: return try PrintedJPEG.read(bytes, header)
        case .png: return try PrintedPNG.read(bytes, header)
        case .gif: return try GIFFrame.picture(bytes, header)
        case .bmp: return PrintedRaster.picture(try Bitmap.raster(bytes))
        case .webp:
            let raster = try PictureDecoder.raster(bytes, limit: limit)
            return WebPKind.isLossy(bytes) ? try PrintedRaster.photograph(raster) : PrintedRaster.picture(raster)
        case .svg, .avif, .tiff: throw .unsupported(header.format)
        }
    }

    /// A picture of these pixels, without loss: grey, a list of colours or RGB, whatever is smallest.
    package static func read(_ raster: Raster) -> PrintedPicture { PrintedRaster.picture(raster) }

    /// The picture made smaller; nil where that is not worth while, or where its format is not decoded here.
    private static func reduced(
        _ bytes: [UInt8],
        _ header: PictureHeader,
        _ limit: PixelLimit,
        _ side: Int
    ) throws(PictureError) -> PrintedPicture? {
        let longer = max(header.width, header.height)
        // A picture of once and a half the pixels is 2.25 times as large: below that, leaving it untouched is better.
        guard longer > side + side / 2, header.format.isDecodable, !header.isAnimated else { return nil }
        let raster = try PictureDecoder.raster(bytes, limit: limit, side: side)
        let most = max(raster.width, raster.height)
        let width = (raster.width * side + most / 2) / most
        let height = (raster.height * side + most / 2) / most
        let smaller = most > side ? raster.reduced(to: width, height) : raster
        let isPhotograph = header.format == .jpeg || header.format == .webp && WebPKind.isLossy(bytes)
        var picture = isPhotograph ? try PrintedRaster.photograph(smaller) : PrintedRaster.picture(smaller)
        picture.orientation = header.orientation
        // What was drawn in few colours gets many where its edges are averaged.
        return picture.data.count < bytes.count ? picture : nil
    }
}

/// How the pixels of a WebP are packed.
enum WebPKind {
    /// Whether a still WebP holds a lossy bitstream (`VP8 `), alone or among other chunks.
    static func isLossy(_ bytes: [UInt8]) -> Bool {
        let source = HeaderBytes(bytes)
        var at = 12
        // A file has a profile, alpha, and its pixels; 64 chunks are more than any has.
        for _ in 0..<64 {
            if source.has("VP8 ", at: at) { return true }
            guard let length = source.long(at + 4, little: true), !source.has("VP8L", at: at) else { return false }
            at += 8 + length + length % 2
        }
        return false
    }
}
