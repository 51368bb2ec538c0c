/// The first directory of a TIFF (revision 6.0, section 2), which is also where EXIF keeps the orientation.
enum TIFFHeader {
    /// Entries of a directory looked at before giving up; real ones have a few dozen.
    private static let entryLimit = 512

    /// Size, channels and orientation of the first picture.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        guard let fields = directory(source, at: 0, end: source.count), let width = fields[0x0100],
            let height = fields[0x0101]
        else { return nil }
        var header = PictureHeader(.tiff, width, height)
        header.components = fields[0x0115] ?? 1
        header.orientation = fields[0x0112].flatMap(PictureOrientation.init) ?? .upright
        return header
    }

    /// The orientation in a block of EXIF that starts at `at` and ends before `end`.
    static func orientation(_ source: HeaderBytes, at: Int, end: Int) -> PictureOrientation? {
        directory(source, at: at, end: min(end, source.count))?[0x0112].flatMap(PictureOrientation.init)
    }

    /// The single numbers of the first directory by tag.
    private static func directory(_ source: HeaderBytes, at start: Int, end: Int) -> [Int: Int]? {
        let little = source.has("II", at: start)
        guard little || source.has("MM", at: start), source.short(start + 2, little: little) == 42,
            let offset = source.long(start + 4, little: little), start + offset + 2 <= end,
            let count = source.short(start + offset, little: little)
        else { return nil }
        var fields: [Int: Int] = [:]
        for index in 0..<min(count, entryLimit) {
            let entry = start + offset + 2 + 12 * index
            guard entry + 12 <= end, let tag = source.short(entry, little: little),
                let kind = source.short(entry + 2, little: little)
            else { break }
            // Types 3 SHORT and 4 LONG; a value that fits stands in the entry itself.
            if kind == 3 { fields[tag] = source.short(entry + 8, little: little) }
            if kind == 4 { fields[tag] = source.long(entry + 8, little: little) }
        }
        return fields
    }
}
