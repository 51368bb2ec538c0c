/// The start of a PNG (third edition, §5 and §11): IHDR and the chunks before the pixels.
enum PNGHeader {
    /// Chunks looked at before giving up.
    private static let chunkLimit = 500

    /// What IHDR and its followers say.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.has("PNG\r\n", at: 1), source.byte(0) == 0x89, source.has("IHDR", at: 12),
            let width = source.long(16), let height = source.long(20), let colour = source.byte(25),
            let interlace = source.byte(28), width < 1 << 31, height < 1 << 31
        else { return nil }
        var header = PictureHeader(.png, width, height)
        header.isProgressive = interlace == 1
        header.components = [0: 1, 2: 3, 3: 3, 4: 2, 6: 4][colour] ?? 0
        header.hasAlpha = colour == 4 || colour == 6
        var at = 8
        for _ in 0..<chunkLimit {
            guard let length = source.long(at), at <= source.count - 8, !source.has("IDAT", at: at + 4) else { break }
            if source.has("acTL", at: at + 4), let frames = source.long(at + 8) { header.isAnimated = frames > 1 }
            if source.has("tRNS", at: at + 4) { header.hasAlpha = true }
            if source.has("eXIf", at: at + 4) {
                header.orientation = TIFFHeader.orientation(source, at: at + 8, end: at + 8 + length) ?? .upright
            }
            at += 12 + length
        }
        return header
    }
}
