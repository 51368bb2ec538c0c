/// A picture of pixels as PDF keeps it (ISO 32000-1, 8.9.5): described, and its data left as they are where PDF can
/// read them.
package struct PrintedPicture: Sendable, Hashable {
    /// Pixels across, as stored.
    package var width: Int
    /// Pixels down, as stored.
    package var height: Int
    /// How the stored pixels are turned for the eye; the writer turns the page's matrix instead of the pixels.
    package var orientation = PictureOrientation.upright
    package var colours: Colours
    /// Bits of each component: 1, 2, 4 or 8.
    package var bits: Int
    package var filter: Filter
    package var data: Data
    /// Whether all components are stored the other way round (`Decode [1 0 …]`), as Adobe's programs do with inks.
    package var isInverted = false
    /// The components that are not painted at all (`Mask`): one number for each.
    package var hiddenColour: [Int] = []
    /// How opaque each pixel is.
    package var mask: Mask?

    /// What the numbers of a pixel mean.
    package struct Colours: Sendable, Hashable {
        /// The device's colours. RGB is sRGB.
        package enum Space: Int, Sendable, Hashable {
            case grey = 1
            case rgb = 3
            case cmyk = 4
        }

        package var space: Space
        /// The file's own ICC profile, of as many components; nil where it has none or the profile is sRGB's.
        package var profile: [UInt8]?
        /// Where a pixel is a number of this list: the colours one after another, at most 256.
        package var palette: [UInt8]?

        /// Colours.
        package init(_ space: Space, profile: [UInt8]? = nil, palette: [UInt8]? = nil) {
            self.space = space
            self.profile = profile
            self.palette = palette
        }

        /// Numbers a pixel.
        package var components: Int { palette == nil ? space.rawValue : 1 }
    }

    /// How the data are packed.
    package enum Filter: Sendable, Hashable {
        /// JPEG. `transform` is given where the decoder could guess wrongly: 0 for components that are RGB as they are.
        case dct(transform: Int?)
        /// Deflated by zlib; `isPredicted` says that each row begins with a filter of PNG (`Predictor 15`).
        case flate(isPredicted: Bool)
    }

    /// Where the data are.
    package enum Data: Sendable, Hashable {
        /// Parts of the file the picture was read from, one after another: read again when the PDF is written, so that
        /// a book's pictures never lie in memory together.
        case parts([Range<Int>])
        /// Made anew.
        case bytes([UInt8])

        /// How many bytes there are.
        package var count: Int {
            switch self {
            case .parts(let parts): parts.reduce(0) { $0 + $1.count }
            case .bytes(let bytes): bytes.count
            }
        }
    }

    /// The opacity of a picture's pixels: 8 bits each, deflated behind filters of PNG, as many as the picture has.
    package struct Mask: Sendable, Hashable {
        package var bytes: [UInt8]
    }

    /// The width the eye sees, in pixels.
    package var shownWidth: Int { orientation.swapsSides ? height : width }
    /// The height the eye sees, in pixels.
    package var shownHeight: Int { orientation.swapsSides ? width : height }

    /// The data, where `file` is the file that the picture was read from.
    package func bytes(from file: [UInt8]) -> [UInt8] {
        switch data {
        case .bytes(let bytes): return bytes
        case .parts(let parts):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(data.count)
            // The file may have changed since: what is no longer there is left out.
            for part in parts { bytes += file[part.clamped(to: 0..<file.count)] }
            return bytes
        }
    }
}

extension PictureOrientation {
    /// From the stored picture's unit square to the shown one's, y down.
    package var matrix: DrawingMatrix {
        switch self {
        case .upright: .identity
        case .mirrored: DrawingMatrix(-1, 0, 0, 1, 1, 0)
        case .upsideDown: DrawingMatrix(-1, 0, 0, -1, 1, 1)
        case .mirroredUpsideDown: DrawingMatrix(1, 0, 0, -1, 0, 1)
        case .mirroredLeft: DrawingMatrix(0, 1, 1, 0, 0, 0)
        case .turnedRight: DrawingMatrix(0, 1, -1, 0, 1, 0)
        case .mirroredRight: DrawingMatrix(0, -1, -1, 0, 1, 1)
        case .turnedLeft: DrawingMatrix(0, -1, 1, 0, 0, 1)
        }
    }
}
