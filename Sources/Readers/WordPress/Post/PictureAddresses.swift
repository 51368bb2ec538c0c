/// The addresses under which WordPress keeps one picture: as it was sent in, and in the sizes it made of it.
///
/// `boat-1024x768.jpg` and `boat-scaled.jpg` are made of `boat.jpg`.
enum PictureAddresses {
    private static let suffixes: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    ]
    /// What WordPress puts behind the name of a picture that it made smaller or turned.
    private static let marks = ["-scaled", "-rotated"]

    /// Whether an address is that of a picture, by its suffix.
    static func isPicture(_ address: [UInt8]) -> Bool {
        guard let dot = address.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let suffix = address[(dot + 1)...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return suffixes.contains(String(decoding: suffix, as: UTF8.self).lowercased())
    }

    /// Further addresses of the picture at `address`, best first: at most four. `attachment` is the one that the export
    /// gives it, if any.
    static func others(of address: String, attachment: String?) -> [String] {
        var found: [String] = []
        func add(_ other: String?) {
            if let other, other != address, !found.contains(other) { found.append(other) }
        }
        let bare = String(address.prefix { $0 != "?" && $0 != "#" })
        let original = original(of: bare)
        add(bare)
        add(attachment)
        add(original)
        add(attachment.flatMap { self.original(of: $0) })
        // An upload of more than 2560 pixels is kept beside the one that is shown.
        if bare.contains("/uploads/") { add(marked(original ?? bare)) }
        return Array(found.prefix(4))
    }

    /// The address without a size or mark; nil where it has none.
    static func original(of address: String) -> String? {
        guard let (stem, suffix) = parts(address) else { return nil }
        var kept = stem[...]
        if let size = sizeStart(stem) { kept = stem[..<size] }
        for mark in marks where kept.hasSuffix(mark) { kept = kept.dropLast(mark.count) }
        return kept.count == stem.count || kept.last == "/" ? nil : kept + suffix
    }

    private static func marked(_ address: String) -> String? {
        guard let (stem, suffix) = parts(address), !marks.contains(where: stem.hasSuffix) else { return nil }
        return stem + marks[0] + suffix
    }

    /// Everything before the dot of a picture's suffix, and the suffix with it.
    private static func parts(_ address: String) -> (stem: String, suffix: String)? {
        guard !address.hasPrefix("data:"), let dot = address.lastIndex(of: "."),
            suffixes.contains(address[dot...].dropFirst().lowercased())
        else { return nil }
        return (String(address[..<dot]), String(address[dot...]))
    }

    /// Where `-1024x768` starts at the end of a name.
    private static func sizeStart(_ stem: String) -> String.Index? {
        guard let dash = stem.lastIndex(of: "-") else { return nil }
        let sides = stem[dash...].dropFirst().split(separator: "x", omittingEmptySubsequences: false)
        let isSize =
            sides.count == 2
            && sides.allSatisfy { (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isSize ? dash : nil
    }
}
