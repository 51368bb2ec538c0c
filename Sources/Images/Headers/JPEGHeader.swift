/// The start of a JPEG (ITU-T T.81, annex B): marker segments up to the frame header.
enum JPEGHeader {
    /// Segments looked at before giving up: a file has a dozen, one with a split colour profile a few hundred.
    private static let segmentLimit = 2_000

    /// What the segments say, where a frame header is reached.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.byte(0) == 0xFF, source.byte(1) == 0xD8, source.byte(2) == 0xFF else { return nil }
        var at = 2
        var orientation = PictureOrientation.upright
        var adobe = false
        for _ in 0..<segmentLimit {
            guard source.byte(at) == 0xFF else { return nil }
            while source.byte(at + 1) == 0xFF { at += 1 }  // fill bytes, B.1.1.2
            guard let marker = source.byte(at + 1) else { return nil }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {  // markers that stand alone
                at += 2
                continue
            }
            guard let length = source.short(at + 2), length >= 2 else { return nil }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                return frame(source, at, marker, orientation: orientation, adobe: adobe)
            case 0xD9, 0xDA: return nil  // the picture's data before any frame header
            case 0xE1 where source.has("Exif\0\0", at: at + 4):
                orientation = TIFFHeader.orientation(source, at: at + 10, end: at + 2 + length) ?? orientation
            case 0xEE where source.has("Adobe", at: at + 4): adobe = true
            default: break
            }
            at += 2 + length
        }
        return nil
    }

    /// The frame header SOFn, B.2.2. A height of 0 (told later by DNL) is refused by the caller.
    private static func frame(
        _ source: HeaderBytes,
        _ at: Int,
        _ marker: Int,
        orientation: PictureOrientation,
        adobe: Bool
    ) -> PictureHeader? {
        guard let height = source.short(at + 5), let width = source.short(at + 7), let components = source.byte(at + 9)
        else { return nil }
        var header = PictureHeader(.jpeg, width, height)
        header.components = components
        header.isProgressive = [0xC2, 0xC6, 0xCA, 0xCE].contains(marker)
        header.orientation = orientation
        header.isAdobeInverted = adobe
        return header
    }
}
