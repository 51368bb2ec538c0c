/// The start of a Windows bitmap.
enum BMPHeader {
    /// Size and depth from BITMAPCOREHEADER (12 bytes) or BITMAPINFOHEADER and its successors (40 and more).
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.has("BM", at: 0), let kind = source.long(14, little: true) else { return nil }
        if kind == 12, let width = source.short(18, little: true), let height = source.short(20, little: true) {
            return PictureHeader(.bmp, width, height)
        }
        guard (40...124).contains(kind), let width = source.long(18, little: true),
            let height = source.long(22, little: true)
        else { return nil }
        // A negative height means rows from the top.
        let signed = Int(Int32(truncatingIfNeeded: height))
        return PictureHeader(.bmp, width < 1 << 31 ? width : 0, signed.magnitude < 1 << 31 ? abs(signed) : 0)
    }
}
