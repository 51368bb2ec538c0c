import CTurboJPEG

/// Writing JPEGs through TurboJPEG.
package enum JPEGEncoder {
    /// A quality at which text on a cover and photographs show no marks at the size of a page.
    package static let usualQuality = 85

    /// `raster` as a baseline JPEG, 4:2:0, or grey where every pixel is grey. Alpha is ignored: put the raster onto
    /// white first. `quality` is 1…100.
    package static func encode(_ raster: Raster, quality: Int = usualQuality) throws(PictureError) -> [UInt8] {
        guard raster.width <= 65_535, raster.height <= 65_535 else {
            throw .tooLarge(width: raster.width, height: raster.height)
        }
        guard let compressor = Compressor() else { throw .broken("no memory for a JPEG encoder") }
        return try compressor.compress(raster, quality: min(max(quality, 1), 100), grey: raster.isGrey)
    }
}

/// Reading JPEGs through TurboJPEG.
enum JPEGDecoder {
    /// The pixels of a JPEG whose header was read and found within limits: grey, or RGB; CMYK is turned into RGB
    /// without a colour profile. Where `side` is given and both sides are far longer, the picture is made smaller
    /// while it is decoded, to no less than `side` on the longer side.
    static func decode(_ bytes: [UInt8], _ header: PictureHeader, side: Int?) throws(PictureError) -> Raster {
        guard let decompressor = Decompressor() else { throw .broken("no memory for a JPEG decoder") }
        let (width, height) = scaled(header, side: side)
        switch header.components {
        case 1: return try decompressor.decompress(bytes, width, height, .grey, TJPF_GRAY)
        case 4:
            let inks = try decompressor.decompress(bytes, width, height, .rgba, TJPF_CMYK)
            return try rgb(fromInks: inks, inverted: header.isAdobeInverted)
        default: return try decompressor.decompress(bytes, width, height, .rgb, TJPF_RGB)
        }
    }

    /// The size after scaling by the smallest of 1/8, 1/4, 1/2 and 1 that leaves `side` pixels.
    private static func scaled(_ header: PictureHeader, side: Int?) -> (Int, Int) {
        let longer = max(header.width, header.height)
        let divisor = side.flatMap { side in [8, 4, 2].first { longer / $0 >= side } } ?? 1
        return ((header.width + divisor - 1) / divisor, (header.height + divisor - 1) / divisor)
    }

    /// Plain arithmetic from cyan, magenta, yellow, black: 255 means no ink where Adobe's programs wrote the file.
    private static func rgb(fromInks inks: Raster, inverted: Bool) throws(PictureError) -> Raster {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(inks.width * inks.height * 3)
        for at in stride(from: 0, to: inks.pixels.count, by: 4) {
            let black = inverted ? Int(inks.pixels[at + 3]) : 255 - Int(inks.pixels[at + 3])
            for channel in 0..<3 {
                let ink = inverted ? Int(inks.pixels[at + channel]) : 255 - Int(inks.pixels[at + channel])
                pixels.append(UInt8(ink * black / 255))
            }
        }
        guard let raster = Raster(width: inks.width, height: inks.height, layout: .rgb, pixels: pixels) else {
            throw .broken("a CMYK picture of odd size")
        }
        return raster
    }
}

/// Owns TurboJPEG's compressor.
private struct Compressor: ~Copyable {
    private let handle: tjhandle

    init?() {
        guard let handle = tjInitCompress() else { return nil }
        self.handle = handle
    }

    deinit { tjDestroy(handle) }

    func compress(_ raster: Raster, quality: Int, grey: Bool) throws(PictureError) -> [UInt8] {
        let format =
            switch raster.layout {
            case .grey: TJPF_GRAY
            case .rgb: TJPF_RGB
            case .rgba: TJPF_RGBX
            case .bgrx: TJPF_BGRX
            }
        var memory: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let status = raster.pixels.withUnsafeBufferPointer { pixels in
            tjCompress2(
                handle,
                pixels.baseAddress,
                Int32(raster.width),
                Int32(raster.pitch),
                Int32(raster.height),
                format.rawValue,
                &memory,
                &size,
                Int32((grey ? TJSAMP_GRAY : TJSAMP_420).rawValue),
                Int32(quality),
                TJFLAG_FASTDCT
            )
        }
        defer { tjFree(memory) }
        guard status == 0, let memory else { throw .broken(String(cString: tjGetErrorStr2(handle))) }
        return Array(UnsafeBufferPointer(start: memory, count: Int(size)))
    }
}

/// Owns TurboJPEG's decompressor.
private struct Decompressor: ~Copyable {
    private let handle: tjhandle

    init?() {
        guard let handle = tjInitDecompress() else { return nil }
        self.handle = handle
    }

    deinit { tjDestroy(handle) }

    /// Warnings (a file cut off) do not cost the picture, errors do. TurboJPEG calls an error a warning where one came
    /// before it, and leaves the rest of the room as it found it: so it finds white, and a picture of which nothing was
    /// drawn is broken. Progressive files of more scans
    /// than any encoder writes are refused: each costs a pass over the whole picture.
    func decompress(
        _ bytes: [UInt8],
        _ width: Int,
        _ height: Int,
        _ layout: Raster.Layout,
        _ format: TJPF
    ) throws(PictureError) -> Raster {
        var reason = ""
        let raster = Raster(width: width, height: height, layout: layout) { room in
            room.update(repeating: 0xFF)
            let status = tjDecompress2(
                handle,
                bytes,
                UInt(bytes.count),
                room.baseAddress,
                Int32(width),
                0,
                Int32(height),
                format.rawValue,
                TJFLAG_LIMITSCANS
            )
            guard status != 0 else { return true }
            reason = String(cString: tjGetErrorStr2(handle))
            return tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) && room.contains { $0 != 0xFF }
        }
        guard let raster else { throw .broken(reason) }
        return raster
    }
}
