import Basics
import Documents

/// A picture, sound or film that a feed hangs on an entry.
struct FeedMedia {
    /// What can be done with it.
    enum Kind { case picture, audio, video }

    /// What it is.
    var kind: Kind
    /// Where it is.
    var address: String
    /// Its width in pixels, where the feed says.
    var width = 0
    /// How long it lasts, as printed.
    var duration: String?
    /// What it is called.
    var title: String?
    /// Who made it.
    var credit: String?
    /// Whether it belongs to the entry by itself, and is no copy of another in another size.
    var isEnclosed = false
    /// Whether it is a small copy of another.
    var isThumbnail = false

    /// What a file is by its media type, by the word for it, or by its name.
    static func kind(type: String?, medium: String? = nil, address: String) -> Kind? {
        switch medium?.lowercased() {
        case "image": return .picture
        case "audio": return .audio
        case "video": return .video
        default: break
        }
        let type = type?.lowercased() ?? ""
        if type.hasPrefix("image/") { return .picture }
        if type.hasPrefix("audio/") { return .audio }
        if type.hasPrefix("video/") || type == "application/x-shockwave-flash" { return .video }
        guard type.isEmpty || type == "application/octet-stream" else { return nil }
        let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return kinds[name[dot...].dropFirst().lowercased()]
    }

    private static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        let lists: [(Kind, String)] = [
            (.picture, "jpg jpeg png gif webp svg avif"), (.audio, "mp3 m4a ogg oga opus flac wav aac"),
            (.video, "mp4 m4v mov webm ogv avi mkv"),
        ]
        for (kind, names) in lists { for name in names.split(separator: " ") { kinds[String(name)] = kind } }
        return kinds
    }()

    /// A duration in seconds or in parts (`1:02:03`) as printed: `1:02:03`, `12:05`; nil for what is none.
    static func duration(_ text: String?) -> String? {
        let parts = (text ?? "").split(separator: ":").map { Int($0.prefix { $0 != "." }) }
        guard (1...3).contains(parts.count), !parts.contains(nil) else { return nil }
        let seconds = parts.reduce(0) { min($0, 1 << 20) * 60 + min($1 ?? 0, 1 << 20) }
        guard seconds > 0 else { return nil }
        let tail = CalendarDate.padded(seconds % 60, 2)
        if seconds < 3600 { return "\(seconds / 60):\(tail)" }
        return "\(seconds / 3600):\(CalendarDate.padded(seconds / 60 % 60, 2)):\(tail)"
    }
}
