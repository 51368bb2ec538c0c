/// What a device or an edition asks of a picture.
package struct PictureDemand: Sendable, Hashable {
    /// The longer side in pixels at most.
    package var side: Int
    /// The quality of a JPEG that has to be written anew, 1…100.
    package var quality: Int
    /// Formats that are taken as they are.
    package var formats: Set<PictureFormat>

    /// A demand: what every EPUB reading system shows, unless told otherwise.
    package init(
        side: Int,
        quality: Int = JPEGEncoder.usualQuality,
        formats: Set<PictureFormat> = [.jpeg, .png, .gif, .svg]
    ) {
        self.side = max(side, 1)
        self.quality = quality
        self.formats = formats
    }
}

/// Pictures made to fit a demand.
package enum PictureFitting {
    /// The picture anew where it is too large, lies on its side or has a format that is not taken; nil where it stays
    /// as it is, which is whenever it can.
    ///
    /// What is transparent or drawn in few colours becomes a PNG, everything else a JPEG. A colour profile is not
    /// carried over. Throws for formats that cannot be decoded (GIF, SVG, AVIF, BMP, TIFF) only where the format
    /// itself is not taken.
    package static func fit(
        _ bytes: [UInt8],
        to demand: PictureDemand,
        limit: PixelLimit = .usual
    ) throws(PictureError) -> [UInt8]? {
        guard let header = PictureHeader.read(bytes) else { throw .unknownFormat }
        guard !header.exceeds(limit) else { throw .tooLarge(width: header.width, height: header.height) }
        let isTaken = demand.formats.contains(header.format)
        let isSmall = max(header.width, header.height) <= demand.side
        if isTaken, isSmall && header.orientation == .upright { return nil }
        if isTaken, !header.format.isDecodable || header.isAnimated { return nil }
        let raster = try reduced(bytes, header, limit, demand.side)
        let written = try write(raster, demand)
        // A picture that is taken and only too large is not replaced by one of more bytes.
        return isTaken && header.orientation == .upright && written.count >= bytes.count ? nil : written
    }

    private static func reduced(
        _ bytes: [UInt8],
        _ header: PictureHeader,
        _ limit: PixelLimit,
        _ side: Int
    ) throws(PictureError) -> Raster {
        let raster = try PictureDecoder.raster(bytes, limit: limit, side: side)
        let longer = max(raster.width, raster.height)
        guard longer > side else { return raster.turned(header.orientation) }
        let width = (raster.width * side + longer / 2) / longer
        let height = (raster.height * side + longer / 2) / longer
        return raster.reduced(to: width, height).turned(header.orientation)
    }

    private static func write(_ raster: Raster, _ demand: PictureDemand) throws(PictureError) -> [UInt8] {
        let takesPNG = demand.formats.contains(.png)
        if takesPNG, !raster.isOpaque || raster.hasFewColours { return try PNGEncoder.encode(raster) }
        return try JPEGEncoder.encode(raster.onWhite, quality: demand.quality)
    }
}

extension Raster {
    /// Whether the picture is drawn rather than photographed: not more than 256 colours, told at the 257th.
    fileprivate var hasFewColours: Bool {
        guard layout != .grey else {
            // 256 greys are any photograph; lines and letters have few.
            var seen = [Bool](repeating: false, count: 256)
            for grey in pixels { seen[Int(grey)] = true }
            return seen.count { $0 } <= 32
        }
        var seen: Set<UInt32> = []
        let channels = layout.bytesPerPixel
        for at in stride(from: 0, to: pixels.count, by: channels) {
            let colour = UInt32(pixels[at]) << 16 | UInt32(pixels[at + 1]) << 8 | UInt32(pixels[at + 2])
            if seen.insert(colour).inserted, seen.count > 256 { return false }
        }
        return true
    }
}
