import Basics
import Documents

/// An entry of a feed as it stands there, whatever the format: its text not yet read.
struct FeedEntry {
    /// The title as written.
    var title: FeedText?
    /// Where it stands on the web.
    var address: String?
    /// What the feed knows it by.
    var guid: String?
    /// The names of those who made it.
    var people: [String] = []
    /// The day it appeared.
    var published: CalendarDate?
    /// The language of its text.
    var language: String?
    /// What it is about.
    var tags: [String] = []
    /// The part of the site it stands in.
    var section: String?
    /// The site it is from.
    var site: String?
    /// Under which licence.
    var licence: String?
    /// The text itself.
    var content: FeedText?
    /// What is said of the text, or its beginning.
    var summary: FeedText?
    /// Whether the text is elsewhere and only its address is given (Atom's `content src`).
    var isElsewhere = false
    /// What is hung on it.
    var media: [FeedMedia] = []
    /// The parts of a recording, each with the time it starts at.
    var chapters: [(start: String, title: String)] = []
    /// Where relative addresses in its texts start.
    var base: String?

    /// The text, else what is said of it.
    var text: FeedText? { content ?? summary }

    /// The pictures that stand for it: those that are enclosed; else of the others, which are one in several sizes,
    /// the widest.
    var pictures: [FeedMedia] {
        let all = media.filter { $0.kind == .picture }
        let enclosed = all.filter(\.isEnclosed)
        if !enclosed.isEmpty { return enclosed }
        let large = all.filter { !$0.isThumbnail }
        let candidates = large.isEmpty ? all : large
        guard let widest = candidates.map(\.width).max() else { return [] }
        return Array(candidates.filter { $0.width == widest }.prefix(1))
    }

    /// The sound or film that it is about.
    var recording: FeedMedia? { media.first { $0.kind != .picture } }

    /// Adds what is hung on it, once.
    mutating func add(_ medium: FeedMedia) {
        // More than this hangs on no entry but hostile ones.
        guard media.count < 64, !media.contains(where: { $0.address == medium.address }) else { return }
        media.append(medium)
    }
}

/// What a feed says of itself, for its entries.
struct FeedHead {
    /// Its name in plain words.
    var title: String?
    /// What it is about, or how it advertises itself; its name where it has no other.
    var subtitle: String?
    /// The day on which something in it last changed.
    var updated: CalendarDate?
    /// The address of the site.
    var address: String?
    /// The language of its entries.
    var language: String?
    /// Who makes all of it.
    var people: [String] = []
    /// Under which licence, unless an entry says otherwise.
    var licence: String?
    /// Whether some entries hold their text besides a summary: then a summary alone is none.
    var hasContents = false
}
