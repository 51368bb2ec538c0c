import Packing

/// Pixels packed for print.
enum PrintedRaster {
    /// zlib's level for pixels: 6 takes half the time of 9 for one or two parts in a hundred.
    private static let level = 6

    /// The pixels without loss: what is grey as grey, what has few colours by a list of them, opacity apart.
    static func picture(_ raster: Raster) -> PrintedPicture {
        let (opaque, mask) = parted(raster)
        let plain = opaque.layout == .rgb && opaque.isGrey ? opaque.onlyGrey : opaque
        var picture = listed(plain) ?? whole(plain)
        picture.mask = mask
        return picture
    }

    /// A photograph that had lost something before: as JPEG, with its opacity apart.
    static func photograph(_ raster: Raster) throws(PictureError) -> PrintedPicture {
        let (opaque, mask) = parted(raster)
        let bytes = try JPEGEncoder.encode(opaque)
        return PrintedPicture(
            width: raster.width,
            height: raster.height,
            colours: PrintedPicture.Colours(opaque.isGrey ? .grey : .rgb),
            bits: 8,
            filter: .dct(transform: nil),
            data: .bytes(bytes),
            mask: mask
        )
    }

    /// Colours one after another as a list, of one byte each where all are grey.
    static func listed(_ palette: [UInt8]) -> PrintedPicture.Colours {
        var greys: [UInt8] = []
        for at in stride(from: 0, to: palette.count - 2, by: 3) {
            guard palette[at] == palette[at + 1], palette[at] == palette[at + 2] else {
                return PrintedPicture.Colours(.rgb, palette: palette)
            }
            greys.append(palette[at])
        }
        return PrintedPicture.Colours(.grey, palette: greys)
    }

    /// Colours as grey or RGB, and opacity where some pixel is not opaque.
    private static func parted(_ raster: Raster) -> (Raster, PrintedPicture.Mask?) {
        switch raster.layout {
        case .grey, .rgb: return (raster, nil)
        case .bgrx: return (raster.channels([2, 1, 0], as: .rgb), nil)
        case .rgba:
            let opaque = raster.channels([0, 1, 2], as: .rgb)
            guard !raster.isOpaque else { return (opaque, nil) }
            return (opaque, PrintedPicture.Mask(bytes: packed(raster.channels([3], as: .grey))))
        }
    }

    private static func whole(_ raster: Raster) -> PrintedPicture {
        PrintedPicture(
            width: raster.width,
            height: raster.height,
            colours: PrintedPicture.Colours(raster.layout == .grey ? .grey : .rgb),
            bits: 8,
            filter: .flate(isPredicted: true),
            data: .bytes(packed(raster))
        )
    }

    private static func packed(_ raster: Raster) -> [UInt8] {
        Deflater(.zlib, level: level).deflated(RowFilter.filtered(raster))
    }

    /// The pixels as numbers of a list; nil where they have more than 256 colours, or so many greys that a list saves
    /// nothing.
    private static func listed(_ raster: Raster) -> PrintedPicture? {
        let most = raster.layout == .grey ? 16 : 256
        guard let list = ColourList(raster, limit: most) else { return nil }
        let bits = list.palette.count <= 6 ? 1 : list.palette.count <= 12 ? 2 : list.palette.count <= 48 ? 4 : 8
        return PrintedPicture(
            width: raster.width,
            height: raster.height,
            colours: listed(list.palette),
            bits: bits,
            filter: .flate(isPredicted: false),
            data: .bytes(
                Deflater(.zlib, level: level).deflated(RowPacking.packed(list.numbers, raster.width, bits: bits))
            )
        )
    }
}

/// Numbers of less than a byte side by side, the first in the high bits, each row beginning a byte.
enum RowPacking {
    static func packed(_ numbers: [UInt8], _ width: Int, bits: Int) -> [UInt8] {
        guard bits < 8, width > 0 else { return numbers }
        let pitch = (width * bits + 7) / 8
        var rows = [UInt8](repeating: 0, count: pitch * (numbers.count / width))
        for (index, number) in numbers.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: width)
            let bit = column * bits
            rows[row * pitch + bit / 8] |= number << UInt8(8 - bits - bit % 8)
        }
        return rows
    }
}

/// The colours of a raster in the order they are met, and each pixel's number among them.
struct ColourList {
    /// Red, green and blue one after another.
    private(set) var palette: [UInt8] = []
    private(set) var numbers: [UInt8] = []

    /// Lists the colours of grey or RGB pixels; nil at the first beyond `limit`.
    init?(_ raster: Raster, limit: Int) {
        let step = raster.layout == .grey ? 1 : 3
        var known: [UInt32: UInt8] = [:]
        var last: (colour: UInt32, number: UInt8)?
        numbers.reserveCapacity(raster.width * raster.height)
        for at in stride(from: 0, to: raster.pixels.count, by: step) {
            let (red, green, blue) = (raster.pixels[at], raster.pixels[at + step / 2], raster.pixels[at + step - 1])
            let colour = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
            if let last, last.colour == colour {
                numbers.append(last.number)
                continue
            }
            let number: UInt8
            if let found = known[colour] {
                number = found
            } else {
                guard known.count < limit else { return nil }
                number = UInt8(known.count)
                known[colour] = number
                palette += [red, green, blue]
            }
            last = (colour, number)
            numbers.append(number)
        }
    }
}

extension Raster {
    /// Some of the channels, in this order, as a raster of their own.
    func channels(_ wanted: [Int], as layout: Layout) -> Raster {
        let step = self.layout.bytesPerPixel
        let made = Raster(width: width, height: height, layout: layout) { room in
            pixels.withUnsafeBufferPointer { pixels in
                var (from, to) = (0, 0)
                while from + step <= pixels.count {
                    for channel in wanted {
                        room[to] = pixels[from + channel]
                        to += 1
                    }
                    from += step
                }
            }
            return true
        }
        return made ?? self
    }

    /// The red channel alone, of a raster that is grey.
    fileprivate var onlyGrey: Raster { channels([0], as: .grey) }
}
