/// The start of a GIF (89a, §§17–27): the logical screen and, by walking the blocks, whether there is a second frame.
enum GIFHeader {
    /// Blocks and sub-blocks looked at before giving up: a frame of a megapixel has a few thousand.
    private static let blockLimit = 20_000

    /// What the screen descriptor and the blocks say.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.has("GIF87a", at: 0) || source.has("GIF89a", at: 0),
            let width = source.short(6, little: true), let height = source.short(8, little: true),
            let flags = source.byte(10)
        else { return nil }
        var header = PictureHeader(.gif, width, height)
        header.components = 3
        walk(source, from: 13 + palette(flags), &header)
        return header
    }

    private static func palette(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

    private static func walk(_ source: HeaderBytes, from start: Int, _ header: inout PictureHeader) {
        var at = start
        var frames = 0
        var loops = false
        for _ in 0..<blockLimit {
            guard let kind = source.byte(at) else {
                header.isAnimated = loops  // cut off inside the first frame: only a moving picture declares a loop
                return
            }
            if kind == 0x21 {
                if source.byte(at + 1) == 0xF9, let flags = source.byte(at + 3), flags & 1 == 1 {
                    header.hasAlpha = true
                }
                loops = loops || source.has("NETSCAPE2.0", at: at + 3)
                at = skip(source, at + 2)
            } else if kind == 0x2C, let flags = source.byte(at + 9) {
                frames += 1
                if flags & 0x40 != 0 { header.isProgressive = true }
                if frames > 1 {
                    header.isAnimated = true
                    return
                }
                at = skip(source, at + 11 + palette(flags))
            } else {
                return
            }
        }
    }

    /// The offset after a run of sub-blocks, §15.
    private static func skip(_ source: HeaderBytes, _ start: Int) -> Int {
        var at = start
        while let length = source.byte(at) {
            at += 1 + length
            if length == 0 { break }
        }
        return at
    }
}
