/// Puts texts that posts share in the place of the comments that refer to them: `<!-- wp:block {"ref":12} /-->`.
enum SharedBlocks {
    /// Shared texts may refer to others.
    private static let deepest = 3
    /// Bytes that a post may grow by: references to references could multiply without bound.
    private static let mostBytes = 1 << 20

    /// The content with what it refers to.
    static func filledIn(_ content: [UInt8], from shared: [Int: [UInt8]]) -> [UInt8] {
        guard !shared.isEmpty else { return content }
        var left = mostBytes
        return filledIn(content, from: shared, inside: [], left: &left)
    }

    private static func filledIn(
        _ content: [UInt8],
        from shared: [Int: [UInt8]],
        inside: [Int],
        left: inout Int
    ) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        var missing = MissingEnds()
        while inside.count < deepest, let start = content.next("<!-- wp:block {", from: copied, to: content.count),
            let end = missing.commentEnd(from: start, in: content)
        {
            let settings = content[(start + "<!-- wp:block ".utf8.count)..<end]
            out += content[copied..<start]
            copied = end + 3
            guard let number = JSONScanner.value(in: settings)?["ref"]?.text.flatMap({ Int($0) }),
                let text = shared[number], text.count <= left, !inside.contains(number)
            else { continue }
            left -= text.count
            out += filledIn(text, from: shared, inside: inside + [number], left: &left)
        }
        return out + content[copied...]
    }
}
