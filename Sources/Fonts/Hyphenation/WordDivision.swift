/// A place where a word may be divided.
package struct WordDivision: Sendable, Equatable {
    /// Where the next line would begin in the word, in UTF-8 bytes; between 1 and the word's length less one.
    package var offset: UInt8
    /// What is left out of the word when it is divided here, in UTF-8 bytes: from `start` up to `end`. Both are
    /// `offset` at a plain place.
    package var start: UInt8
    package var end: UInt8
    /// One more than the place in `Hyphenator.changes` of what is written instead; zero at a plain place.
    package var change: UInt16

    /// Whether dividing here changes no letter.
    @inlinable package var isPlain: Bool { change == 0 }

    /// A place at `offset` where nothing but a hyphen is added.
    @inlinable package init(at offset: UInt8) {
        self.offset = offset
        start = offset
        end = offset
        change = 0
    }
}
