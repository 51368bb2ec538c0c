extension Hyphenator {
    /// The places where `word` may be divided, in order, replacing what `divisions` held.
    ///
    /// `word` is UTF-8, in any case; apostrophes and hyphens in it part it. A word with a digit or a soft hyphen, which
    /// speaks for itself, has no place, nor has one longer than `longestWord`; what no pattern mentions is never
    /// divided. Nothing is allocated but room in `divisions`.
    package func points(in word: UnsafeBufferPointer<UInt8>, into divisions: inout [WordDivision]) {
        divisions.removeAll(keepingCapacity: true)
        // Four bytes make no two letters on each side but of the shortest scripts, and save no room.
        guard word.count >= 4, word.count <= Self.longestWord else { return }
        // Three rows of bytes with room for the boundaries, and four of numbers where the dictionary has changes.
        let row = word.count + 4
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * row) { bytes in
            bytes.initialize(repeating: 0)
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: dictionary.changes.isEmpty ? 0 : 4 * row) { wide in
                wide.initialize(repeating: 0)
                var search = DivisionSearch(bytes: bytes, changes: wide, row: row)
                guard search.read(word, dictionary.alphabet) else { return }
                search.divide(by: self, into: &divisions)
            }
        }
    }

    /// The places where `word` may be divided.
    package func points(in word: String) -> [WordDivision] {
        var divisions: [WordDivision] = []
        var word = word
        word.withUTF8 { points(in: $0, into: &divisions) }
        return divisions
    }
}
