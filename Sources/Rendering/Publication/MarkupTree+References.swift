import Markup

extension MarkupTree {
    /// Puts a writer's file names in place of a publication's references: `#id` of links, `resource:N` of pictures.
    ///
    /// - Parameters:
    ///   - link: The address for a link to an id, nil to leave `#id`.
    ///   - resource: The address of a picture.
    package mutating func replaceReferences(link: (String) -> String?, resource: (Int) -> String?) {
        var here = following(document, below: document)
        while let node = here {
            here = following(node, below: document)
            guard isElement(node) else { continue }
            if isElement(node, .a) {
                guard let href = attributeBytes(.href, of: node), href.first == UInt8(ascii: "#") else { continue }
                let id = String(decoding: href.dropFirst(), as: UTF8.self)
                if let address = link(id) { setAttribute(.href, address, of: node) }
            } else if isElement(node, .img) {
                guard let number = resourceNumber(of: node), let address = resource(number) else { continue }
                setAttribute(.src, address, of: node)
            }
        }
    }

    /// The index in `resource:N`.
    package func resourceNumber(of image: NodeID) -> Int? {
        guard let source = attributeBytes(.src, of: image), source.starts(with: "resource:".utf8) else { return nil }
        return Int(String(decoding: source.dropFirst(9), as: UTF8.self))
    }
}
