/// A slash-separated path of the file system, kept normalised: no empty, `.` or inner `..` components.
public struct Path: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path's text; `.` stands for the empty relative path.
    public let text: String

    /// Normalises `text` without touching the file system: links are not followed.
    public init(_ text: String) {
        let absolute = text.utf8.first == UInt8(ascii: "/")
        var kept: [Substring] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = kept.last, last != ".." {
                kept.removeLast()
            } else if part == "..", absolute {
                continue
            } else {
                kept.append(part)
            }
        }
        let joined = kept.joined(separator: "/")
        self.text = absolute ? "/" + joined : (joined.isEmpty ? "." : joined)
    }

    /// Whether the path starts at the root of the file system.
    public var isAbsolute: Bool { text.utf8.first == UInt8(ascii: "/") }

    /// The components between slashes.
    public var components: [Substring] { text == "." ? [] : text.split(separator: "/") }

    /// The last component, or the whole text where there is none.
    public var name: String { components.last.map(String.init) ?? text }

    /// The name up to its last dot.
    public var stem: String {
        let name = self.name
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// What follows the last dot of the name, in lower case; empty where there is none.
    public var suffix: String {
        let name = self.name
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The folder that holds this path.
    public var parent: Path {
        let parts = components
        if parts.isEmpty || parts.last == ".." { return appending("..") }
        let kept = parts.dropLast().joined(separator: "/")
        return Path(isAbsolute ? "/" + kept : kept)
    }

    /// `other` as seen from this folder: an absolute path stays what it is.
    public func appending(_ other: String) -> Path {
        other.utf8.first == UInt8(ascii: "/") ? Path(other) : Path(text + "/" + other)
    }

    /// Whether this path is `folder` or lies below it; both must be absolute, or both relative to one place.
    public func isInside(_ folder: Path) -> Bool {
        if folder.text == "." { return !isAbsolute && components.first != ".." }
        if folder.text == "/" { return isAbsolute }
        return text == folder.text || text.hasPrefix(folder.text + "/")
    }

    /// The path from `folder` to this one, where it lies below it.
    public func relative(to folder: Path) -> String? {
        guard isInside(folder) else { return nil }
        return components.dropFirst(folder.components.count).joined(separator: "/")
    }

    /// Paths in the byte order of their text, the same on every machine.
    public static func < (left: Path, right: Path) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// The path's text.
    public var description: String { text }
}
