import Basics
import Documents
import Markup

// Sound and moving pictures, and formulas.
extension Conversion {
    /// Hosts whose frames are players, with what they play.
    static let players: [(host: String, kind: Media.Kind)] = [
        ("youtube.com", .video), ("youtube-nocookie.com", .video), ("youtu.be", .video), ("vimeo.com", .video),
        ("dailymotion.com", .video), ("twitch.tv", .video), ("ted.com", .video), ("arte.tv", .video),
        ("rutube.ru", .video),
        ("bilibili.com", .video), ("jwplayer.com", .video), ("jwplatform.com", .video), ("brightcove.net", .video),
        ("loom.com", .video), ("streamable.com", .video), ("peertube.tv", .video), ("media.ccc.de", .video),
        ("soundcloud.com", .audio), ("spotify.com", .audio), ("bandcamp.com", .audio), ("mixcloud.com", .audio),
        ("podcasts.apple.com", .audio), ("podigee.io", .audio), ("podbean.com", .audio), ("simplecast.com", .audio),
        ("libsyn.com", .audio), ("buzzsprout.com", .audio), ("megaphone.fm", .audio), ("anchor.fm", .audio),
        ("deezer.com", .audio),
    ]

    /// Whether an element without a block's name stands on lines of its own all the same.
    func standsAlone(_ index: Int, _ mark: PageSurvey.Mark) -> Bool {
        switch survey.name(index) {
        case .video, .audio, .iframe, .embed, .object: true
        case .math: survey.value(.display, of: index)?.equals("block") ?? false
        default: mark.traits.contains(.picture) && ![.img, .picture, .ampImage].contains(survey.name(index))
        }
    }

    mutating func embed(_ index: Int, into blocks: inout [Block]) {
        switch survey.name(index) {
        case .math: if let math = formula(index, isBlock: true) { blocks.append(.math(math)) }
        case .video, .audio: blocks.append(.media(player(index)))
        default:
            if let media = frame(index) {
                if blocks.last != .media(media) { blocks.append(.media(media)) }
            }
        }
    }

    /// A `video` or `audio` element.
    private func player(_ index: Int) -> Media {
        var address = survey.text(.src, of: index) ?? survey.text(.dataSrc, of: index)
        if address == nil {
            for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) where survey.name(inner) == .source
            {
                address = survey.text(.src, of: inner)
                if address != nil { break }
            }
        }
        let poster = survey.text(.poster, of: index).flatMap(place.picture)
        return Media(
            kind: survey.name(index) == .audio ? .audio : .video,
            address: address.flatMap { $0.hasPrefix("blob:") ? nil : place.link($0) },
            title: survey.text(.title, of: index) ?? survey.text(.ariaLabel, of: index),
            poster: poster.map { Picture(address: $0.address, others: $0.absolute.map { [$0] } ?? []) }
        )
    }

    /// A frame of a known player.
    private func frame(_ index: Int) -> Media? {
        let names = [Name.src, .dataSrc, .dataLazySrc, .data, .dataVideo]
        guard
            var address = names.lazy.compactMap({ survey.text($0, of: index) }).first(where: { !$0.hasPrefix("about:") }
            )
        else { return nil }
        if survey.name(index) == .ampYouTube { address = "https://www.youtube.com/embed/" + address }
        guard let absolute = place.link(address.hasPrefix("//") ? "https:" + address : address),
            let host = WebPlace.host(of: absolute),
            let player = Self.players.first(where: { host == $0.host || host.hasSuffix("." + $0.host) })
        else { return nil }
        let title = survey.text(.title, of: index).flatMap { Self.says($0) ? $0 : nil }
        return Media(kind: player.kind, address: Self.watchable(absolute, host), title: title)
    }

    /// Titles that players give themselves say nothing.
    private static func says(_ title: String) -> Bool {
        ![
            "youtube video player", "youtube video", "video player", "vimeo video", "embedded video", "video", "player",
            "vimeo", "youtube",
        ]
        .contains(title.lowercased())
    }

    /// The address where people watch, in place of the one for frames.
    private static func watchable(_ address: String, _ host: String) -> String {
        guard host.contains("youtube"), let at = address.range(of: "/embed/") else {
            if host == "player.vimeo.com", let at = address.range(of: "/video/") {
                return "https://vimeo.com/" + address[at.upperBound...].prefix { $0.isNumber }
            }
            return address
        }
        let id = address[at.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return id == "videoseries" ? address : "https://www.youtube.com/watch?v=\(id)"
    }

    /// A formula, cleared of all that is not MathML Core.
    func formula(_ index: Int, isBlock: Bool) -> MathMarkup? {
        let writer = FormulaWriter(tree: survey.tree)
        guard let xml = writer.xml(index) else { return nil }
        let words = survey.text(.alttext, of: index) ?? writer.tex(index)
        let block = isBlock || survey.value(.display, of: index)?.equals("block") ?? false
        return MathMarkup(xml: xml, alternative: words?.collapsed, isBlock: block)
    }
}
