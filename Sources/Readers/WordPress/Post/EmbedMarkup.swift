import Basics

/// What stands in a post for something that lies elsewhere and WordPress would fetch: a film, a recording, a message.
enum EmbedMarkup {
    private static let sounds: Set<Substring> = ["mp3", "m4a", "ogg", "oga", "wav", "flac"]
    private static let films: Set<Substring> = ["mp4", "m4v", "webm", "ogv", "mov"]

    /// Whether an address plays something.
    static func isPlayer(_ address: String) -> Bool { Players.kind(of: address) != nil }

    /// Whether a line that is nothing but this address is shown as a player.
    static func isShown(_ address: String) -> Bool {
        isPlayer(address) || sounds.contains(suffix(address)) || films.contains(suffix(address))
    }

    /// HTML for an address: a player, or a link that shows the address.
    static func markup(_ address: String) -> [UInt8] {
        guard WebPlace.isAbsolute(address), !address.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") })
        else {
            return []
        }
        let bytes = Array(EntityText.decoded(address).utf8)
        if isPlayer(address) {
            var out = Array("\n\n<div><iframe src=\"".utf8)
            XMLEscape.appendAttribute(bytes, to: &out)
            out += "\"></iframe></div>\n\n".utf8
            return out
        }
        if sounds.contains(suffix(address)) {
            return Array("\n\n".utf8) + AttachmentMarkup.player("audio", bytes, title: []) + Array("\n\n".utf8)
        }
        if films.contains(suffix(address)) {
            return Array("\n\n".utf8) + AttachmentMarkup.player("video", bytes, title: []) + Array("\n\n".utf8)
        }
        var out = Array("\n\n<p><a href=\"".utf8)
        XMLEscape.appendAttribute(bytes, to: &out)
        out += "\">".utf8
        XMLEscape.append(bytes, to: &out)
        out += "</a></p>\n\n".utf8
        return out
    }

    private static func suffix(_ address: String) -> Substring {
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return Substring(path.split(separator: ".").last ?? "")
    }
}
