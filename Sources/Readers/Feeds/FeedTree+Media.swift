import Basics
import Markup

// What is hung on an entry: enclosures, Media RSS, pictures of podcasts.
extension FeedTree {
    /// Adds pictures and recordings in the order of trust: what is enclosed, what Media RSS names, small pictures.
    func addMedia(of item: Int, base: String?, to entry: inout FeedEntry) {
        let duration = FeedMedia.duration(text(.podcast, .duration, in: item))
        for element in all(.core, .enclosure, in: item) {
            add(element, isEnclosed: true, duration: duration, base: base, to: &entry)
        }
        var small: [Int] = all(.media, .thumbnail, in: item)
        for holder in [item] + all(.media, .group, in: item) {
            for content in all(.media, .content, in: holder) {
                add(content, isEnclosed: false, duration: nil, base: base, to: &entry)
                small += all(.media, .thumbnail, in: content)
            }
            if holder != item { small += all(.media, .thumbnail, in: holder) }
        }
        for picture in all(.podcast, .image, in: item) {
            add(picture: value(.href, of: picture) ?? value(.url, of: picture), base: base, to: &entry)
        }
        for image in all(.core, .image, in: item) {
            add(
                picture: text(.core, .url, in: image) ?? (elements(image).isEmpty ? text(image) : nil),
                base: base,
                to: &entry
            )
        }
        for thumbnail in small { add(thumbnail: thumbnail, base: base, to: &entry) }
    }

    private func add(
        _ element: Int,
        isEnclosed: Bool,
        duration: String?,
        base: String?,
        to entry: inout FeedEntry
    ) {
        let player = first(.media, .player, in: element).flatMap { value(.url, of: $0) }
        let written = value(.url, of: element) ?? value(.href, of: element) ?? player
        guard let address = WebPlace.absolute(written, from: self.base(of: element) ?? base),
            let kind = FeedMedia.kind(
                type: value(.type, of: element),
                medium: value(.medium, of: element),
                address: address
            )
        else { return }
        entry.add(
            FeedMedia(
                kind: kind,
                address: address,
                width: value(.width, of: element).flatMap { Int($0) } ?? 0,
                duration: kind == .picture ? nil : duration ?? FeedMedia.duration(value(.duration, of: element)),
                title: text(.media, .title, in: element)?.collapsed,
                credit: text(.media, .credit, in: element)?.collapsed,
                isEnclosed: isEnclosed
            )
        )
    }

    private func add(picture written: String?, base: String?, to entry: inout FeedEntry) {
        guard let address = WebPlace.absolute(written, from: base) else { return }
        entry.add(FeedMedia(kind: .picture, address: address))
    }

    private func add(thumbnail: Int, base: String?, to entry: inout FeedEntry) {
        guard let address = WebPlace.absolute(value(.url, of: thumbnail), from: base) else { return }
        let width = value(.width, of: thumbnail).flatMap { Int($0) } ?? 0
        entry.add(FeedMedia(kind: .picture, address: address, width: width, isThumbnail: true))
    }

    /// The chapters of a recording (Podlove Simple Chapters 1.1).
    func chapters(of item: Int) -> [(start: String, title: String)] {
        guard let list = elements(item).first(where: { local($0).text == "chapters" }) else { return [] }
        return elements(list).prefix(Self.mostChapters).compactMap { chapter in
            guard let title = value(.title, of: chapter)?.collapsed else { return nil }
            return (FeedMedia.duration(value(.start, of: chapter)) ?? "0:00", title)
        }
    }

    /// The longest recordings have some hundred.
    private static let mostChapters = 500
}
