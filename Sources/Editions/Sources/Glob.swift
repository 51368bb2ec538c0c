import Basics

/// A pattern for paths: `*` and `?` within a name, `**` for any folders. Names that begin with a dot match only where
/// the pattern begins with one.
struct Glob {
    private let parts: [[UInt8]]
    private let isAbsolute: Bool
    /// Deeper folders are not looked into: a link to a folder above would never end.
    private static let deepest = 24
    /// Names looked at before a search is given up: no archive of articles has as many.
    private static let mostNames = 200_000

    /// Whether `text` is to be taken as a pattern.
    static func isGlob(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    /// The pattern `text`.
    init(_ text: String) {
        let path = Path(text)
        parts = path.components.map { Array($0.utf8) }
        isAbsolute = path.isAbsolute
    }

    /// The files that match, in byte order of their paths.
    func matches(below folder: Path, in files: any FileSystem) -> [Path] {
        var search = Search(files: files, looks: Self.mostNames)
        search.look(in: isAbsolute ? Path("/") : folder, for: parts[...], depth: 0)
        return Array(search.found).sorted()
    }

    private struct Search {
        let files: any FileSystem
        var looks: Int
        var found: Set<Path> = []

        mutating func look(in folder: Path, for parts: ArraySlice<[UInt8]>, depth: Int) {
            guard let part = parts.first, depth <= Glob.deepest, looks > 0 else { return }
            let rest = parts.dropFirst()
            let text = String(decoding: part, as: UTF8.self)
            if !Glob.isGlob(text) { return step(into: folder.appending(text), rest, depth) }
            if part == Array("**".utf8) { look(in: folder, for: rest, depth: depth) }
            for name in (try? files.names(in: folder)) ?? [] {
                looks -= 1
                guard looks > 0 else { return }
                if name.hasPrefix("."), part.first != UInt8(ascii: ".") { continue }
                let path = folder.appending(name)
                if part == Array("**".utf8) {
                    if files.status(path)?.kind == .folder { look(in: path, for: parts, depth: depth + 1) }
                } else if Glob.matches(Array(name.utf8)[...], part[...]) {
                    step(into: path, rest, depth)
                }
            }
        }

        private mutating func step(into path: Path, _ rest: ArraySlice<[UInt8]>, _ depth: Int) {
            if rest.isEmpty {
                if files.status(path)?.kind == .file { found.insert(path) }
            } else {
                look(in: path, for: rest, depth: depth + 1)
            }
        }
    }

    /// Whether a name matches a pattern; the time is bounded by the product of their lengths.
    static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var name = name
        var pattern = pattern
        // Where to go on when a character does not match: after the last star, with one more character under it.
        var retry: (name: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while let byte = name.first {
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (name, pattern)
            } else if let wanted = pattern.first, wanted == byte || wanted == UInt8(ascii: "?") {
                // A question mark stands for a character, not for a byte of one.
                let width = wanted == byte ? 1 : characterWidth(name)
                name = name.dropFirst(width)
                pattern = pattern.dropFirst()
            } else if let last = retry {
                name = last.name.dropFirst()
                pattern = last.pattern
                retry = (name, pattern)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func characterWidth(_ name: ArraySlice<UInt8>) -> Int {
        1 + name.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    }
}
