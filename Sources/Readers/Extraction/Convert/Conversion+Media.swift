import Basics
import Documents
import Markup

// Sound and moving pictures.
extension Conversion {
    /// Attributes of elements of all names in which the address of a player stands.
    private static let addresses = [
        "src", "data-src", "data-lazy-src", "data", "data-embed-src", "data-url", "data-video-url", "data-oembed-url",
        "data-litespeed-src", "data-cookieblock-src", "data-cmp-src", "data-ezsrc",
    ].map { Name($0) }
    /// Elements that play one site's films, with the attribute of the film's number and the beginning of its address.
    private static let elements: [(name: Name, number: Name, address: String)] = [
        (Name("amp-youtube"), Name("data-videoid"), "https://www.youtube.com/embed/"),
        (Name("lite-youtube"), Name("videoid"), "https://www.youtube.com/embed/"),
        (Name("amp-vimeo"), Name("data-videoid"), "https://player.vimeo.com/video/"),
        (Name("lite-vimeo"), Name("videoid"), "https://player.vimeo.com/video/"),
        (Name("amp-dailymotion"), Name("data-videoid"), "https://www.dailymotion.com/embed/video/"),
        (
            Name("amp-soundcloud"), Name("data-trackid"),
            "https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/"
        ),
    ]
    private static let ampPlayers: Set<Name> = [Name("amp-video"), Name("amp-audio"), Name("amp-iframe")]

    /// Whether an element without a block's name stands on lines of its own all the same.
    func standsAlone(_ index: Int, _ mark: PageSurvey.Mark) -> Bool {
        let name = survey.name(index)
        switch name {
        case .video, .audio, .iframe, .embed, .object: return true
        case .math: return survey.value(.display, of: index)?.equals("block") ?? false
        case .img, .picture, .ampImage: return false
        default:
            return mark.traits.contains(.picture) || Self.ampPlayers.contains(name)
                || Self.elements.contains { $0.name == name }
        }
    }

    mutating func embed(_ index: Int, into blocks: inout [Block]) {
        let name = survey.name(index)
        if name == .math {
            if let math = formula(index, isBlock: true) { blocks.append(.math(math)) }
        } else if name == .video || name == .audio || name == Name("amp-video") || name == Name("amp-audio") {
            blocks.append(.media(player(index)))
        } else if let media = frame(index) {
            if blocks.last != .media(media) { blocks.append(.media(media)) }
        } else if name == .object {
            object(index, into: &blocks)
        } else if let post = framedPost(index) {
            blocks.append(post)
        }
    }

    /// What an `object` shows that is no known player: the player in its parameters, else what it holds instead.
    private mutating func object(_ index: Int, into blocks: inout [Block]) {
        for inner in survey.below(index) where survey.name(inner) == .param {
            guard let name = survey.value(.name, of: inner), name.equals("movie") || name.equals("src"),
                let media = survey.text(.value, of: inner).flatMap({ media(at: $0, titled: index) })
            else { continue }
            if blocks.last != .media(media) { blocks.append(.media(media)) }
            return
        }
        // The words in it ask for a plug-in; pictures and players are what is shown without one.
        var inner: [Block] = []
        flow(index, into: &inner)
        blocks += inner.filter { block in
            switch block {
            case .figure, .media: true
            default: false
            }
        }
    }

    /// A `video` or `audio` element.
    private func player(_ index: Int) -> Media {
        var address = survey.text(.src, of: index) ?? survey.text(.dataSrc, of: index)
        for inner in survey.below(index) where address == nil && survey.name(inner) == .source {
            address = survey.text(.src, of: inner) ?? survey.text(.dataSrc, of: inner)
        }
        let name = survey.name(index)
        let isAudio = name == .audio || name == Name("amp-audio")
        return Media(
            kind: isAudio ? .audio : .video,
            address: address.flatMap { $0.hasPrefix("blob:") ? nil : place.link($0) },
            title: title(index),
            poster: poster(index)
        )
    }

    /// The still picture of a player: its poster, or the picture in its place.
    private func poster(_ index: Int) -> Picture? {
        let written = survey.text(.poster, of: index) ?? survey.text(Name("data-poster"), of: index)
        if let found = (written ?? source.background(index)).flatMap(place.picture) {
            return Picture(address: found.address, others: found.absolute.map { [$0] } ?? [])
        }
        for inner in survey.below(index) where [.img, .ampImage].contains(survey.name(inner)) {
            return source.picture(inner)
        }
        return nil
    }

    /// What a player says of itself.
    private func title(_ index: Int) -> String? {
        [Name.title, .ariaLabel, Name("data-title"), Name("playlabel")].lazy.compactMap { survey.text($0, of: index) }
            .first(where: Players.says)
    }

    /// A frame, or an element of that kind, that shows a known player.
    private func frame(_ index: Int) -> Media? {
        if let known = Self.elements.first(where: { $0.name == survey.name(index) }) {
            return survey.text(known.number, of: index).flatMap { media(at: known.address + $0, titled: index) }
        }
        return Self.addresses.lazy.compactMap { survey.text($0, of: index) }
            .filter { !$0.hasPrefix("about:") }
            .compactMap { media(at: $0, titled: index) }.first
    }

    /// A player in an empty element, which a click or the reader's consent puts there.
    func facade(_ index: Int) -> Media? {
        for name in Self.addresses.dropFirst() {
            guard let written = survey.text(name, of: index), written.contains("/") else { continue }
            if let media = media(at: written, titled: index) { return media }
        }
        return nil
    }

    /// The media card of an address, where it is one of a known player.
    func media(at written: String, titled index: Int?) -> Media? {
        guard let absolute = place.link(written.hasPrefix("//") ? "https:" + written : written),
            let kind = Players.kind(of: absolute)
        else { return nil }
        return Media(
            kind: kind,
            address: Players.watchable(absolute),
            title: index.flatMap { title($0) },
            poster: index.flatMap { poster($0) }
        )
    }
}
