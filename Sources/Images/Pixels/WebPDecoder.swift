import CWebP

/// Reading still WebP pictures through libwebp.
enum WebPDecoder {
    /// The pixels of a WebP whose header was read and found within limits: RGB, or RGBA where it has alpha.
    static func decode(_ bytes: [UInt8], _ header: PictureHeader) throws(PictureError) -> Raster {
        guard !header.isAnimated else { throw .unsupported(.webp) }
        var width: Int32 = 0
        var height: Int32 = 0
        guard WebPGetInfo(bytes, bytes.count, &width, &height) != 0 else { throw .broken("not a WebP bitstream") }
        // The bitstream, not the container, decides what is decoded: it must not be larger than what was checked.
        guard width == header.width, height == header.height else { throw .broken("two sizes in one WebP") }
        let layout: Raster.Layout = header.hasAlpha ? .rgba : .rgb
        let pitch = Int32(header.width * layout.bytesPerPixel)
        let raster = Raster(width: header.width, height: header.height, layout: layout) { room in
            header.hasAlpha
                ? WebPDecodeRGBAInto(bytes, bytes.count, room.baseAddress, room.count, pitch) != nil
                : WebPDecodeRGBInto(bytes, bytes.count, room.baseAddress, room.count, pitch) != nil
        }
        guard let raster else { throw .broken("damaged WebP") }
        return raster
    }
}
