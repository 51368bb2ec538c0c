/// An SVG for print: vectors, or pixels where it uses what vectors here cannot say.
package enum PrintedSVG: Sendable {
    case drawing(Drawing)
    /// Drawn by librsvg on white, and why.
    case pixels(PrintedPicture, DrawingObstacle)

    /// Pixels an inch: what is printed of line drawings before their edges show.
    static let resolution = 300.0
    /// The longer side of a small drawing in pixels: signs are printed larger than they say.
    private static let least = 1_200.0
    /// The longer side of a large one: 34 cm at 300 to the inch.
    private static let most = 4_000.0

    /// Reads a cleaned SVG (`SVGPicture.sanitised`).
    package static func read(_ bytes: [UInt8]) throws(PictureError) -> PrintedSVG {
        let drawing: Drawing
        do throws(DrawingObstacle) {
            drawing = try Drawing.read(svg: bytes)
        } catch {
            return .pixels(try pixels(bytes), error)
        }
        for case .image(let image) in drawing.operations where (try? PrintedPicture.read(image.bytes)) == nil {
            return .pixels(try pixels(bytes), .unsupported("a picture that cannot be read"))
        }
        return .drawing(drawing)
    }

    /// The SVG drawn as pixels.
    package static func pixels(_ bytes: [UInt8]) throws(PictureError) -> PrintedPicture {
        guard let header = PictureHeader.read(bytes), header.format == .svg else { throw .unknownFormat }
        let (width, height) = (Double(header.width), Double(header.height))
        let longer = max(width, height)
        let scale = min(max(Self.resolution / 96, least / longer), most / longer)
        let raster = try SVGRenderer.raster(
            svg: bytes,
            width: max(1, Int((width * scale).rounded())),
            height: max(1, Int((height * scale).rounded()))
        )
        return PrintedPicture.read(raster)
    }
}
