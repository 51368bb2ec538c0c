/// Reads the markup of a page and hands its parts to the tree construction (HTML, 13.2.5).
///
/// libxml2's own reading of HTML is that of HTML 4: what it closes, implies and takes for text made other trees than
/// browsers do of 1579 of the 1592 documents that the standard is tested with. It reads XML here.
final class HTMLReading {
    var construction: TreeConstruction
    let comments: Bool
    /// The whole page; valid while it is read.
    var page = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var names = InternedNames()
    /// Text with its references decoded.
    var decoded: [UInt8] = []
    /// The attributes of the tag that is read.
    private var spans: [StartTagScan.Attribute] = []
    /// The values of its attributes that hold references, decoded, one after the other.
    private var values: [UInt8] = []

    init(limits: MarkupLimits, comments: Bool) {
        construction = TreeConstruction(limits: limits)
        self.comments = comments
    }

    /// Reads a page in UTF-8 without NUL.
    func read(_ text: [UInt8]) {
        defer { construction.finish() }
        guard !text.isEmpty, text.count < Int(Int32.max) else { return }
        construction.tree.reserve(bytes: text.count, nodes: text.count / 48)
        text.withUnsafeBufferPointer { buffer in
            page = buffer
            var place = readOn(from: 0)
            while place < page.count { place = readOn(from: startTag(at: place)) }
            page = UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    /// Takes the start tag at a place; returns where it ends. A tag that the page ends in is none.
    private func startTag(at place: Int) -> Int {
        spans.removeAll(keepingCapacity: true)
        let tag = StartTagScan(page, at: place, noting: &spans)
        guard let end = tag.end else { return page.count }
        decodeValues()
        values.withUnsafeBufferPointer { copies in
            noteAttributes(copies)
            construction.start(names.name(lowering: slice(tag.name)), isSelfClosing: tag.isSelfClosing)
        }
        return end + 1
    }

    /// Copies the values with references, and only those, decoded.
    private func decodeValues() {
        values.removeAll(keepingCapacity: true)
        for index in spans.indices where spans[index].hasReference {
            CharacterReferences.decode(slice(spans[index].value), inAttribute: true, into: &decoded)
            spans[index].value = values.count..<values.count + decoded.count
            values.append(contentsOf: decoded)
        }
    }

    /// Hands over the attributes, each name once (13.2.5.33).
    private func noteAttributes(_ copies: UnsafeBufferPointer<UInt8>) {
        construction.attributes.removeAll(keepingCapacity: true)
        for span in spans {
            let name = names.name(lowering: slice(span.name))
            if construction.attributes.contains(where: { $0.0 == name }) { continue }
            let value = span.hasReference ? UnsafeBufferPointer(rebasing: copies[span.value]) : slice(span.value)
            construction.attributes.append((name, value))
        }
    }

    /// Whether letters stand at a place of the page, in capitals or not.
    func begins(_ letters: StaticString, at place: Int) -> Bool {
        letters.withUTF8Buffer { letters in
            guard place + letters.count <= page.count else { return false }
            return letters.indices.allSatisfy { index in
                let byte = page[place + index]
                return ((65...90).contains(byte) ? byte | 0x20 : byte) == letters[index]
            }
        }
    }
}
