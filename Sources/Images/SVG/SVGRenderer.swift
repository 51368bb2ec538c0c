import CSVG

/// SVG drawn onto white by librsvg, which is opened when the first picture is drawn: it would cost every run half of
/// its start-up.
package enum SVGRenderer {
    /// `svg` fitted into a white sheet of the given size in pixels, centred, its ratio kept.
    ///
    /// References to anything outside the bytes are not followed. Foreign pictures are sanitised before
    /// (`SVGPicture.sanitised`).
    package static func raster(svg: [UInt8], width: Int, height: Int) throws(PictureError) -> Raster {
        let limit = PixelLimit.usual
        guard width > 0, height > 0, width <= limit.side, height <= limit.side, width * height <= limit.area else {
            throw .tooLarge(width: width, height: height)
        }
        var reason = [CChar](repeating: 0, count: 256)
        var status = CSVG_DRAWN
        let raster = Raster(width: width, height: height, layout: .bgrx) { room in
            status = csvg_draw(svg, svg.count, room.baseAddress, Int32(width), Int32(height), &reason, reason.count)
            return status == CSVG_DRAWN
        }
        if let raster { return raster }
        let words = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        throw status == CSVG_NO_LIBRARY ? .libraryMissing(words) : .broken(words)
    }
}
