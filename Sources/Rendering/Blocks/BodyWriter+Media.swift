import Documents
import Markup

// Cards for what cannot be printed.
extension BodyWriter {
    /// A card by its template: what it is, its title, who speaks, how long, where it is.
    mutating func media(_ media: Media, in parent: MarkupTree.NodeID) {
        let address = media.address ?? setting.place
        let href = address.flatMap { self.target(of: $0) ?? WebAddress.safe($0) }
        let place = href.flatMap(WebAddress.host)
        let link = place.map { words.text(media.kind == .video ? .watch : .listen, ["place": $0]) }
        let record: TemplateRecord = [
            "mark": .text(words[media.kind == .video ? .markVideo : .markAudio]),
            "heading": .words(media.title == setting.title ? nil : media.title), "speaker": .words(media.speaker),
            "duration": .words(media.duration),
            "address": .words(place == nil ? nil : href), "link": .words(link), "poster": .flag(media.poster != nil),
        ]
        do {
            let card = try templates.tree(.media, record)
            guard let root = card.root else { return }
            let node = tree.appendCopy(of: root, in: card, to: parent)
            if let id = waiting.first {
                setID(id, of: node)
                waiting = []
            }
            fillPoster(media.poster, in: node)
        } catch {
            failure = error
        }
    }

    private mutating func fillPoster(_ poster: Picture?, in card: MarkupTree.NodeID) {
        let slots = Slots.instructions(below: card, of: tree)
        for slot in slots {
            if let poster, let parent = tree.parent(of: slot.node) {
                let last = tree.lastChild(of: parent)
                place(use(of: poster), in: parent)
                Slots.move(after: last, in: parent, before: slot.node, of: &tree)
            }
            tree.remove(slot.node)
        }
    }
}
