extension Raster {
    /// The raster as the eye is to see it: turned and mirrored as a camera noted.
    package func turned(_ orientation: PictureOrientation) -> Raster {
        guard orientation != .upright else { return self }
        let swaps = orientation.swapsSides
        let (wide, high) = swaps ? (height, width) : (width, height)
        let channels = layout.bytesPerPixel
        let result = Raster(width: wide, height: high, layout: layout) { room in
            var at = 0
            for row in 0..<high {
                for column in 0..<wide {
                    let (x, y) = source(column, row, wide, high, orientation)
                    let from = (y * width + x) * channels
                    for channel in 0..<channels { room[at + channel] = pixels[from + channel] }
                    at += channels
                }
            }
            return true
        }
        return result ?? self
    }

    /// Where a pixel of the turned raster comes from. The names say where row 0 and column 0 of the stored one lie.
    private func source(
        _ column: Int,
        _ row: Int,
        _ wide: Int,
        _ high: Int,
        _ orientation: PictureOrientation
    ) -> (Int, Int) {
        switch orientation {
        case .upright: (column, row)
        case .mirrored: (wide - 1 - column, row)
        case .upsideDown: (wide - 1 - column, high - 1 - row)
        case .mirroredUpsideDown: (column, high - 1 - row)
        case .mirroredLeft: (row, column)
        case .turnedRight: (row, wide - 1 - column)
        case .mirroredRight: (high - 1 - row, wide - 1 - column)
        case .turnedLeft: (high - 1 - row, column)
        }
    }

    /// Whether every pixel hides what is behind it.
    package var isOpaque: Bool {
        guard layout == .rgba else { return true }
        return stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    }

    /// The raster on white paper, without alpha.
    package var onWhite: Raster {
        guard layout == .rgba else { return self }
        let result = Raster(width: width, height: height, layout: .rgb) { room in
            var at = 0
            for start in stride(from: 0, to: pixels.count, by: 4) {
                let alpha = Int(pixels[start + 3])
                for channel in 0..<3 {
                    room[at] = UInt8((Int(pixels[start + channel]) * alpha + 255 * (255 - alpha) + 127) / 255)
                    at += 1
                }
            }
            return true
        }
        return result ?? self
    }
}
