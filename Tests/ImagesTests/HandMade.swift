/// Headers of pictures spelt out byte by byte, of 258 × 3 pixels where the format can say so.
enum HandMade {
    static func join(_ parts: [UInt8]...) -> [UInt8] { Array(parts.joined()) }

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    static func big(_ value: Int, _ length: Int = 4) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * (length - 1 - $0))) }
    }

    static func little(_ value: Int, _ length: Int = 4) -> [UInt8] { big(value, length).reversed() }

    /// A directory of TIFF with single numbers of 16 bits.
    static func tiff(_ fields: [(tag: Int, value: Int)], little isLittle: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ length: Int) -> [UInt8] { isLittle ? little(value, length) : big(value, length) }
        var bytes = join(text(isLittle ? "II" : "MM"), number(42, 2), number(8, 4), number(fields.count, 2))
        for field in fields {
            bytes += join(number(field.tag, 2), number(3, 2), number(1, 4), number(field.value, 2), [0, 0])
        }
        return bytes + number(0, 4)
    }

    static func jpeg(
        width: Int = 258,
        height: Int = 3,
        marker: UInt8 = 0xC0,
        components: Int = 3,
        orientation: Int? = nil
    ) -> [UInt8] {
        var bytes = join(
            [0xFF, 0xD8, 0xFF, 0xE0],
            big(16, 2),
            text("JFIF\0"),
            [1, 1, 0, 0, 1, 0, 1, 0, 0]
        )
        if let orientation {
            let exif = text("Exif\0\0") + tiff([(0x0112, orientation)], little: false)
            bytes += join([0xFF, 0xE1], big(exif.count + 2, 2), exif)
        }
        bytes += join([0xFF, 0xFF, marker], big(8 + 3 * components, 2), [8], big(height, 2), big(width, 2))
        bytes += [UInt8(components)] + [UInt8](repeating: 0x11, count: 3 * components)
        return bytes + [0xFF, 0xDA]
    }

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        join(big(data.count), text(name), data, [0, 0, 0, 0])
    }

    static func png(width: Int = 258, height: Int = 3, colour: UInt8 = 2, extra: [UInt8] = []) -> [UInt8] {
        let header = chunk("IHDR", join(big(width), big(height), [8, colour, 0, 0, 0]))
        return join([0x89], text("PNG\r\n"), [0x1A, 0x0A], header, extra, chunk("IDAT", [0]))
    }

    static let animatedPNG = png(extra: chunk("acTL", big(4) + big(0)))

    static func gif(frames: Int) -> [UInt8] {
        var bytes = join(text("GIF89a"), little(258, 2), little(3, 2), [0x80, 0, 0], [0, 0, 0, 255, 255, 255])
        for _ in 0..<frames {
            bytes += join([0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C], little(0, 4), little(258, 2), little(3, 2))
            bytes += [0, 2, 2, 0x44, 1, 0]
        }
        return bytes + [0x3B]
    }

    static func riff(_ chunk: [UInt8]) -> [UInt8] {
        join(text("RIFF"), little(chunk.count + 4), text("WEBP"), chunk)
    }

    static let lossyWebP = riff(
        join(text("VP8 "), little(10), [0x30, 1, 0, 0x9D, 0x01, 0x2A], little(258, 2), little(3, 2))
    )
    static let losslessWebP = riff(join(text("VP8L"), little(5), [0x2F], little(257 | 2 << 14 | 1 << 28)))
    static let animatedWebP = riff(
        join(text("VP8X"), little(10), [0x12, 0, 0, 0], little(257, 3), little(2, 3))
    )

    static func box(_ name: String, _ data: [UInt8]) -> [UInt8] { join(big(data.count + 8), text(name), data) }

    static func avif(width: Int = 258, height: Int = 3) -> [UInt8] {
        let preview = box("ispe", join(big(0), big(16), big(1)))
        let size = box("ispe", join(big(0), big(width), big(height)))
        let properties = box("iprp", box("ipco", preview + size))
        let type = box("ftyp", join(text("avif"), big(0), text("mif1avif")))
        return type + box("meta", big(0) + properties)
    }

    static let bitmap = join(
        text("BM"),
        little(70),
        little(0),
        little(54),
        little(40),
        little(258),
        little(-3),
        little(1, 2)
    )

    static let tagged = tiff([(0x0100, 258), (0x0101, 3), (0x0112, 6), (0x0115, 3)])

    static let drawing = text(
        """
        \u{FEFF}<?xml version="1.0"?><!-- <svg width="1" height="1"> -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY a ">">]>
        <s:svg xmlns:s = "http://www.w3.org/2000/svg" viewBox='0 0 516,6' width="258px"><rect/></s:svg>
        """
    )

    /// All of them with what they are.
    static let all: [(name: String, bytes: [UInt8])] = [
        ("jpeg", jpeg(orientation: 6)), ("png", animatedPNG), ("gif", gif(frames: 2)), ("webp lossy", lossyWebP),
        ("webp lossless", losslessWebP), ("webp animated", animatedWebP), ("avif", avif()), ("bmp", bitmap),
        ("tiff", tagged), ("svg", drawing),
    ]
}
