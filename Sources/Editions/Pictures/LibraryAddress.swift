import Basics

/// Where in a folder of pictures the file of an address may lie: as `wget -x` puts it (host and path), as `wget -nH`
/// does (path), as WordPress keeps its uploads (the end of the path), or by its name alone.
struct LibraryAddress {
    /// Paths below the folder, the longest first.
    let places: [String]
    /// The last part of the path.
    let name: String

    /// Deeper paths are cut in front: no site nests its pictures further.
    private static let deepest = 24

    init(_ address: String) {
        let parts = AddressParts(address)
        let bare = String(parts.bare)
        let isAbsolute = PictureSearch.scheme(of: address) != nil
        let start = isAbsolute ? bare.utf8.firstIndex(of: UInt8(ascii: "/")) : nil
        let path = start.map { String(bare[$0...].drop { $0 == "/" }) } ?? bare
        let spellings = [path, PercentCoding.decoded(path)].compactMap { $0 }
        var places: [String] = []
        for (index, spelling) in spellings.enumerated() where index == 0 || spelling != path {
            var segments = spelling.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
            segments = segments.filter { $0 != "." && $0 != ".." && !$0.utf8.contains(0) }.suffix(Self.deepest)
            let ends = segments.indices.map { segments[$0...].joined(separator: "/") }
            // wget keeps the query in the name of the file.
            if !parts.query.isEmpty { places += ends.map { $0 + parts.query } }
            places += ends
        }
        self.places = places
        name = spellings.last.map { Path($0).name } ?? ""
    }
}

/// A name that WordPress gave an uploaded picture or one of its sizes: `harbour-1024x768.jpg`, `harbour-scaled.jpg`.
struct UploadName {
    /// The path as written.
    let path: String
    private let folder: Substring
    private let stem: String
    private let suffix: Substring

    init(_ path: String) {
        self.path = path
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folder = path[..<slash]
        let name = path[slash...]
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        suffix = name[dot...]
        stem = Self.original(String(name[..<dot]))
    }

    /// The picture itself, what was scaled down when it was uploaded, and the file as written.
    var candidates: [String] {
        let original = folder + stem + suffix
        if original == path { return [path, folder + stem + "-scaled" + suffix].map { String($0) } }
        return [String(original), folder + stem + "-scaled" + suffix, path]
    }

    /// The width in the name of a file, if it is a size of this picture.
    func width(ofSize name: String) -> Int? {
        guard name.hasPrefix(stem + "-"), name.hasSuffix(suffix) else { return nil }
        let inner = name.utf8.dropFirst(stem.utf8.count + 1).dropLast(suffix.utf8.count)
        return Self.size(inner)
    }

    /// The stem without the marks of a size.
    private static func original(_ stem: String) -> String {
        guard let dash = stem.utf8.lastIndex(of: UInt8(ascii: "-")) else { return stem }
        let mark = stem.utf8[stem.utf8.index(after: dash)...]
        let isMark = size(mark) != nil || mark.elementsEqual("scaled".utf8)
        return isMark ? String(stem[..<dash]) : stem
    }

    /// The width of `1024x768`.
    private static func size(_ mark: Substring.UTF8View) -> Int? {
        let sides = mark.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
        // Sizes have two to five digits: `2x4` is part of a name.
        let areNumbers = sides.allSatisfy { (2...5).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
        guard sides.count == 2, areNumbers else { return nil }
        return Int(String(decoding: sides[0], as: UTF8.self))
    }
}
