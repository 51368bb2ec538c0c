import Documents

/// The players that pages show films and recordings with, by host.
enum Players {
    /// Hosts whose frames are players, with what they play.
    private static let all: [(host: String, kind: Media.Kind)] = [
        ("youtube.com", .video), ("youtube-nocookie.com", .video), ("youtu.be", .video), ("vimeo.com", .video),
        ("dailymotion.com", .video), ("twitch.tv", .video), ("ted.com", .video), ("arte.tv", .video),
        ("rutube.ru", .video),
        ("bilibili.com", .video), ("jwplayer.com", .video), ("jwplatform.com", .video), ("brightcove.net", .video),
        ("loom.com", .video), ("rumble.com", .video), ("odysee.com", .video), ("facebook.com/plugins/video", .video),
        ("wistia.net", .video), ("wistia.com", .video), ("kaltura.com", .video), ("vk.com/video_ext", .video),
        ("tiktok.com/embed", .video), ("archive.org/embed", .video), ("streamable.com", .video),
        ("peertube.tv", .video), ("media.ccc.de", .video),
        ("soundcloud.com", .audio), ("spotify.com", .audio), ("bandcamp.com", .audio), ("mixcloud.com", .audio),
        ("podcasts.apple.com", .audio), ("podigee.io", .audio), ("podbean.com", .audio), ("simplecast.com", .audio),
        ("libsyn.com", .audio), ("buzzsprout.com", .audio), ("megaphone.fm", .audio), ("anchor.fm", .audio),
        ("deezer.com", .audio),
    ]

    /// What plays at an address; nil where no player is known there.
    static func kind(of address: String) -> Media.Kind? {
        guard let host = WebPlace.host(of: address) else { return nil }
        return all.first { entry in
            guard let slash = entry.host.firstIndex(of: "/") else {
                return host == entry.host || host.hasSuffix("." + entry.host)
            }
            let name = entry.host[..<slash]
            return (host == name || host.hasSuffix("." + name)) && address.contains(entry.host[slash...])
        }?
        .kind
    }

    /// Whether a title says anything: those that players give themselves do not.
    static func says(_ title: String) -> Bool {
        ![
            "youtube video player", "youtube video", "video player", "vimeo video", "embedded video", "video", "player",
            "vimeo", "youtube", "audio player", "audio", "play", "play video", "spotify embed", "soundcloud",
        ]
        .contains(title.lowercased())
    }

    /// The address where people watch, in place of the one for frames.
    static func watchable(_ address: String) -> String {
        guard let host = WebPlace.host(of: address) else { return address }
        if host.contains("youtube") {
            guard let at = address.range(of: "/embed/") ?? address.range(of: "/v/") else { return address }
            let id = address[at.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            return id == "videoseries" || id.isEmpty ? address : "https://www.youtube.com/watch?v=\(id)"
        }
        if host == "player.vimeo.com", let at = address.range(of: "/video/") {
            return "https://vimeo.com/" + address[at.upperBound...].prefix { $0.isNumber }
        }
        if host == "dailymotion.com", let at = address.range(of: "/embed/video/") {
            return "https://www.dailymotion.com/video/"
                + address[at.upperBound...].prefix { $0.isLetter || $0.isNumber }
        }
        return address
    }
}
