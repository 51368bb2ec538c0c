import CPNG

/// Reading and writing PNGs through libpng's simplified interface, which reports by codes and never jumps.
enum PNGDecoder {
    /// The pixels of a PNG whose header was read and found within limits: grey, RGB, or RGBA where it has alpha.
    static func decode(_ bytes: [UInt8]) throws(PictureError) -> Raster {
        var image = PNGImage()
        return try image.read(bytes)
    }
}

/// Writing PNGs.
package enum PNGEncoder {
    /// `raster` as a PNG of 8 bits a channel.
    package static func encode(_ raster: Raster) throws(PictureError) -> [UInt8] {
        var image = PNGImage()
        return try image.write(raster.layout == .bgrx ? raster.reordered : raster)
    }
}

extension Raster {
    /// The same pixels as red, green, blue.
    fileprivate var reordered: Raster {
        let converted = Raster(width: width, height: height, layout: .rgb) { room in
            var at = 0
            for start in stride(from: 0, to: room.count, by: 3) {
                room[start] = pixels[at + 2]
                room[start + 1] = pixels[at + 1]
                room[start + 2] = pixels[at]
                at += 4
            }
            return true
        }
        return converted ?? self
    }
}

/// Owns libpng's record of one picture.
private struct PNGImage: ~Copyable {
    /// Flags of the simplified interface (png.h, PNG_FORMAT_FLAG_*).
    private static let alpha: UInt32 = 0x01
    private static let colour: UInt32 = 0x02

    private var image = png_image()

    init() { image.version = UInt32(PNG_IMAGE_VERSION) }

    deinit {
        var image = image
        png_image_free(&image)
    }

    mutating func read(_ bytes: [UInt8]) throws(PictureError) -> Raster {
        guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else { throw .broken(message) }
        let layout: Raster.Layout =
            image.format & Self.alpha != 0 ? .rgba : image.format & Self.colour != 0 ? .rgb : .grey
        image.format = Self.format(layout)
        let raster = Raster(width: Int(image.width), height: Int(image.height), layout: layout) { room in
            png_image_finish_read(&image, nil, room.baseAddress, 0, nil) != 0
        }
        guard let raster else { throw .broken(message) }
        return raster
    }

    mutating func write(_ raster: Raster) throws(PictureError) -> [UInt8] {
        image.width = UInt32(raster.width)
        image.height = UInt32(raster.height)
        image.format = Self.format(raster.layout)
        // What deflate can grow to (5 bytes for 16 kB), a filter byte a row, and the chunks around it.
        let bound = raster.pixels.count + raster.height
        var size = bound + bound / 1000 + 4096
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
            let done = png_image_write_to_memory(&image, room.baseAddress, &size, 0, raster.pixels, 0, nil) != 0
            count = done ? size : 0
        }
        guard !bytes.isEmpty else { throw .broken(message) }
        return Array(bytes[...])
    }

    private static func format(_ layout: Raster.Layout) -> UInt32 {
        switch layout {
        case .grey: 0
        case .rgb, .bgrx: colour
        case .rgba: colour | alpha
        }
    }

    private var message: String {
        withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
