import Markup

// Pictures that scripts load late, and where the scripts look for them.
extension PictureSource {
    /// Attributes in which scripts that load pictures late look for the address, best first.
    private static let lazy = [
        "data-src", "data-original", "data-lazy-src", "data-original-src", "data-hi-res-src", "data-full-src",
        "data-image",
        "data-url", "data-srcset", "data-lazy-srcset", "data-lazy", "data-image-src", "data-actualsrc",
        "data-large-file",
        "data-orig-file", "data-echo", "data-img-url", "data-runner-src",
    ].map { Name($0) }
    private static let dataSrcset: Set<Name> = [.dataSrcset, Name("data-lazy-srcset")]
    /// Addresses in the attributes that such scripts commonly read, best first; else in any attribute of theirs.
    func late(_ image: Int) -> [String] {
        var found: [String] = []
        for name in Self.lazy {
            guard let value = survey.text(name, of: image), !isStandIn(value) else { continue }
            if Self.dataSrcset.contains(name) {
                if let best = Self.best(of: value) { found.append(best) }
            } else if value.contains(where: { $0 == "/" || $0 == "." }), !value.hasPrefix("{") {
                found.append(value)
            }
        }
        return found.isEmpty ? byName(image) : found
    }

    /// Addresses of pictures in `data-` attributes of any name, the largest first by what the names say.
    private func byName(_ image: Int) -> [String] {
        var found: [(address: String, isLarge: Bool)] = []
        var next = survey.tree.nodes[image].attribute
        while next >= 0 {
            let attribute = survey.tree.attributes[Int(next)]
            next = attribute.next
            let name = attribute.name.bytes[...]
            guard name.begins(with: "data-") else { continue }
            let value = String(decoding: survey.tree.bytes[attribute.value.range].trimmed, as: UTF8.self)
            let address = name.contains("srcset") ? Self.best(of: value) ?? "" : value
            guard Self.isPicture(address), !isStandIn(address) else { continue }
            let isLarge = Self.large.contains { name.contains($0) }
            found.append((address, isLarge))
        }
        return found.filter(\.isLarge).map(\.address) + found.filter { !$0.isLarge }.map(\.address)
    }

    /// Words of attributes that hold the larger of several sizes.
    private static let large: [StaticString] = ["full", "large", "orig", "-lg", "-xl", "zoom", "hi-res", "hires", "2x"]
}
