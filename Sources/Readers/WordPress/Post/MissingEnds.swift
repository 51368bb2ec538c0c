/// Looks for the ends of elements and comments, for none twice in vain: a text of a million starts without an end costs
/// no more than any other.
struct MissingEnds {
    private var names: [ArraySlice<UInt8>] = []
    private var hasNoComments = false

    /// Where `</name` first stands from `start` on.
    mutating func endTag(_ name: ArraySlice<UInt8>, from start: Int, in bytes: [UInt8]) -> Int? {
        guard !names.contains(where: { $0.elementsEqual(name) }) else { return nil }
        if let end = CharacterData.endTag(name, from: start, in: bytes, to: bytes.count) { return end }
        names.append(name)
        return nil
    }

    /// Where `-->` first stands from `start` on.
    mutating func commentEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        guard !hasNoComments else { return nil }
        if let end = bytes.next("-->", from: start, to: bytes.count) { return end }
        hasNoComments = true
        return nil
    }
}
