/// What a pattern writes in place of letters where a word is divided: Hungarian "asszony" becomes "asz-szony".
struct PatternChange: Sendable, Equatable {
    /// What stands before the hyphen, in UTF-8, and its length in letters.
    var before: [UInt8]
    var lettersBefore: Int
    /// What begins the next line, in UTF-8, and its length in letters.
    var after: [UInt8]
    var lettersAfter: Int
    /// The first letter replaced, from the pattern's first letter.
    var start: Int
    /// How many letters are replaced.
    var count: Int
}
