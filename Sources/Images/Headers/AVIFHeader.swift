/// The boxes of an AVIF file (ISO/IEC 14496-12, 23008-12) down to the size of its largest item.
enum AVIFHeader {
    /// Boxes looked at on one level before giving up.
    private static let boxLimit = 256

    /// Size from the `ispe` properties. A file may hold tiles and previews besides the picture: the largest counts.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard source.has("ftyp", at: 4), let length = source.long(0), length >= 16, length < source.count
        else { return nil }
        let brands = [8] + Array(stride(from: 16, to: min(length, 256), by: 4))
        let moves = brands.contains { source.has("avis", at: $0) }
        guard moves || brands.contains(where: { source.has("avif", at: $0) }) else { return nil }
        var found: (width: Int, height: Int)?
        walk(source, length..<source.count, depth: 0, &found)
        guard let found else { return nil }
        var header = PictureHeader(.avif, found.width, found.height)
        header.isAnimated = moves && source.has("avis", at: 8)
        return header
    }

    private static func walk(
        _ source: HeaderBytes,
        _ range: Range<Int>,
        depth: Int,
        _ found: inout (width: Int, height: Int)?
    ) {
        guard range.lowerBound < range.upperBound, depth < 4 else { return }
        var at = range.lowerBound
        for _ in 0..<boxLimit where at + 8 <= range.upperBound {
            guard let length = source.long(at) else { return }
            let next = length == 0 ? range.upperBound : at + length
            guard next >= at + 8 else { return }  // 1 means a length of 64 bits: only pixels are that long
            let inside = min(next, range.upperBound)
            if source.has("ispe", at: at + 4), let width = source.long(at + 12), let height = source.long(at + 16) {
                let largest = found.map { $0.width * $0.height } ?? 0
                if width < 1 << 31, height < 1 << 31, width * height > largest { found = (width, height) }
            } else if source.has("meta", at: at + 4), at + 12 < inside {
                walk(source, at + 12..<inside, depth: depth + 1, &found)  // a full box: version and flags first
            } else if source.has("iprp", at: at + 4) || source.has("ipco", at: at + 4) {
                walk(source, at + 8..<inside, depth: depth + 1, &found)
            }
            at = next
        }
    }
}
