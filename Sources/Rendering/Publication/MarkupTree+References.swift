import Markup

extension MarkupTree {
    /// The index in the `resource:N` of a picture.
    func resourceNumber(of image: NodeID) -> Int? {
        guard let source = attributeBytes(.src, of: image), source.starts(with: "resource:".utf8) else { return nil }
        return Int(String(decoding: source.dropFirst("resource:".utf8.count), as: UTF8.self))
    }
}
