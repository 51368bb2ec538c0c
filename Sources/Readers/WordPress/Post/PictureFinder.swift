import Documents

/// Looks for a picture in a text.
enum PictureFinder {
    /// Whether `picture` is shown in `blocks`, in whatever size.
    static func holds(_ blocks: [Block], _ picture: Picture) -> Bool {
        blocks.contains { block in
            switch block {
            case .figure(let figure): figure.pictures.contains { same($0, picture) }
            case .aside(let inner), .foreign(let inner, _, _): holds(inner, picture)
            case .quotation(let quotation): holds(quotation.blocks, picture)
            case .list(let list): list.items.contains { holds($0, picture) }
            default: false
            }
        }
    }

    private static func same(_ left: Picture, _ right: Picture) -> Bool { key(left) == key(right) }

    private static func key(_ picture: Picture) -> String {
        let bare = String(picture.address.prefix { $0 != "?" && $0 != "#" })
        return PictureAddresses.original(of: bare) ?? bare
    }
}
