/// The start of a WebP (RFC 9649): RIFF, then VP8, VP8L or VP8X.
enum WebPHeader {
    /// Chunks looked at for EXIF before giving up.
    private static let chunkLimit = 100

    /// What the first chunk says.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.has("RIFF", at: 0), source.has("WEBP", at: 8) else { return nil }
        if source.has("VP8 ", at: 12) { return lossy(source) }
        if source.has("VP8L", at: 12) { return lossless(source) }
        if source.has("VP8X", at: 12) { return extended(source) }
        return nil
    }

    /// A key frame of VP8: RFC 6386 §9.1.
    private static func lossy(_ source: HeaderBytes) -> PictureHeader? {
        guard source.number(23, 3, little: true) == 0x2A019D, let width = source.short(26, little: true),
            let height = source.short(28, little: true)
        else { return nil }
        var header = PictureHeader(.webp, width & 0x3FFF, height & 0x3FFF)
        header.components = 3
        return header
    }

    /// RFC 9649 §3.4: a signature, 14 bits of width and of height, each less one, and the alpha hint.
    private static func lossless(_ source: HeaderBytes) -> PictureHeader? {
        guard source.byte(20) == 0x2F, let bits = source.long(21, little: true) else { return nil }
        var header = PictureHeader(.webp, bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        header.components = 3
        header.hasAlpha = bits >> 28 & 1 == 1
        return header
    }

    /// RFC 9649 §2.7: flags and the canvas.
    private static func extended(_ source: HeaderBytes) -> PictureHeader? {
        guard let flags = source.byte(20), let width = source.number(24, 3, little: true),
            let height = source.number(27, 3, little: true)
        else { return nil }
        var header = PictureHeader(.webp, width + 1, height + 1)
        header.components = 3
        header.isAnimated = flags & 0x02 != 0
        header.hasAlpha = flags & 0x10 != 0
        guard flags & 0x08 != 0 else { return header }
        var at = 12
        for _ in 0..<chunkLimit {
            guard let length = source.long(at + 4, little: true) else { break }
            if source.has("EXIF", at: at) {
                let start = source.has("Exif\0\0", at: at + 8) ? at + 14 : at + 8
                header.orientation = TIFFHeader.orientation(source, at: start, end: at + 8 + length) ?? .upright
                break
            }
            at += 8 + length + length & 1
        }
        return header
    }
}
