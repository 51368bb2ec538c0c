/// The search for the places where one word may be divided.
///
/// Letters are numbered from 1, and 0 and one past the last are the boundaries, so that "the value at n" is that of the
/// place before letter n. All storage is lent.
struct DivisionSearch {
    /// The code of each letter.
    let letters: UnsafeMutablePointer<UInt8>
    /// The byte at which each letter begins.
    let offsets: UnsafeMutablePointer<UInt8>
    /// The value of the place before each letter: odd where the word may be divided.
    let values: UnsafeMutablePointer<UInt8>
    /// What is kept about changes; nil where the dictionary has none.
    let changeRows: ChangeRows?
    /// How many letters there are.
    private(set) var count = 0
    private(set) var hasCapitals = false
    /// Whether a letter but the first is a capital.
    private(set) var hasInnerCapitals = false
    private var seen: UInt64 = 0
    private let row: Int

    /// Numbers about changes, by letter or place.
    struct ChangeRows {
        /// By place: the change (from 1) of the pattern that gave the place its odd value.
        let change: UnsafeMutablePointer<UInt16>
        /// By letter: the place whose change begins with it.
        let place: UnsafeMutablePointer<UInt16>
        /// By letter: how many letters that change takes.
        let count: UnsafeMutablePointer<UInt16>
        /// By place: the letter its change begins with.
        let start: UnsafeMutablePointer<UInt16>
    }

    /// A search in zeroed storage of three rows of bytes, and none or four of numbers.
    init(bytes: UnsafeMutableBufferPointer<UInt8>, changes: UnsafeMutableBufferPointer<UInt16>, row: Int) {
        // The caller lends three rows.
        let base = bytes.baseAddress.unsafelyUnwrapped
        letters = base
        offsets = base + row
        values = base + 2 * row
        changeRows =
            changes.isEmpty
            ? nil
            : changes.baseAddress.map {
                ChangeRows(change: $0, place: $0 + row, count: $0 + 2 * row, start: $0 + 3 * row)
            }
        self.row = row
    }

    /// Takes the word's letters in; whether it may be divided at all.
    mutating func read(_ word: UnsafeBufferPointer<UInt8>, _ alphabet: PatternAlphabet) -> Bool {
        letters[0] = PatternAlphabet.boundary
        return alphabet.pages.withUnsafeBufferPointer { pages in
            alphabet.entries.withUnsafeBufferPointer { entries in read(word, pages, entries) }
        }
    }

    private mutating func read(
        _ word: UnsafeBufferPointer<UInt8>,
        _ pages: UnsafeBufferPointer<UInt8>,
        _ entries: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var position = 0
        while position < word.count {
            let lead = Int(word[position])
            count += 1
            offsets[count] = UInt8(truncatingIfNeeded: position)
            var page = lead >> 6
            var last = lead
            if lead < 0x80 {
                if lead &- 0x30 < 10, lead >= 0x30 { return false }
                position += 1
            } else if lead < 0xE0 {
                guard position + 1 < word.count else { return false }
                page = lead & 0x1F
                last = Int(word[position + 1])
                if lead == 0xC2, last == 0xAD { return false }
                position += 2
            } else if lead < 0xF0 {
                guard position + 2 < word.count else { return false }
                page = (lead & 0x0F) << 6 | Int(word[position + 1]) & 0x3F
                last = Int(word[position + 2])
                position += 3
            } else {
                position += 4
                page = -1
            }
            let entry = page < 0 ? 0 : entries[Int(pages[page]) << 6 | last & 0x3F]
            if entry & PatternAlphabet.capital != 0 {
                hasCapitals = true
                if count > 1 { hasInnerCapitals = true }
            }
            letters[count] = entry & ~PatternAlphabet.capital
            seen |= 1 << UInt64(entry & 63)
        }
        offsets[count + 1] = UInt8(truncatingIfNeeded: word.count)
        letters[count + 1] = PatternAlphabet.boundary
        return position == word.count
    }

    /// Finds the places and hands them over.
    mutating func divide(by hyphenator: Hyphenator, into divisions: inout [WordDivision]) {
        let dictionary = hyphenator.dictionary
        guard count >= hyphenator.leftMinimum + hyphenator.rightMinimum else { return }
        if dictionary.compounds.isEmpty || dictionary.hasDefaultCompounds && seen & dictionary.separators == 0 {
            dictionary.words.withLookup { run($0, dictionary.changes, 1, count) }
            settleChanges(1, count)
        } else {
            dictionary.compounds.withLookup { compounds in
                dictionary.words.withLookup { words in
                    divide(1, count, compounds, words, dictionary, atStart: true, atEnd: true)
                }
            }
        }
        clear(1, count, left: hyphenator.leftMinimum, right: hyphenator.rightMinimum, dictionary.changes)
        if seen & dictionary.separators != 0 { keepTogether(dictionary.unhyphenated) }
        hand(over: dictionary.changes, into: &divisions)
    }

    /// Divides the letters from `first` to `last` into the words of a compound and each of them again, until one is
    /// none; that is then divided by the second level. As deep as the word has letters at most: a part is shorter than
    /// the whole.
    private mutating func divide(
        _ first: Int,
        _ last: Int,
        _ compounds: PatternLookup,
        _ words: PatternLookup,
        _ dictionary: HyphenationDictionary,
        atStart: Bool,
        atEnd: Bool
    ) {
        run(compounds, dictionary.changes, first, last)
        var begin = first
        if last > first {
            for place in (first + 1)...last where values[place] & 1 == 1 {
                // A part of one byte has no places; a hyphen, for instance.
                if offsets[place] - offsets[begin] > 1 {
                    divide(
                        begin,
                        place - 1,
                        compounds,
                        words,
                        dictionary,
                        atStart: atStart && begin == first,
                        atEnd: false
                    )
                    leaveNoLetter(begin, place - 1)
                }
                begin = place
            }
        }
        if begin > first {
            guard offsets[last + 1] - offsets[begin] > 1 else { return }
            divide(begin, last, compounds, words, dictionary, atStart: false, atEnd: atEnd)
            leaveNoLetter(begin, last)
            return
        }
        run(words, dictionary.changes, first, last)
        settleChanges(first, last)
        clear(
            first,
            last,
            left: atStart ? 0 : dictionary.compoundLeftMinimum,
            right: atEnd ? 0 : dictionary.compoundRightMinimum,
            dictionary.changes
        )
    }

    /// Takes the place before the last letter of a compound's part away, whatever the minima say; as libhyphen 2.8.8.
    private mutating func leaveNoLetter(_ first: Int, _ last: Int) {
        if last > first { values[last] = 0 }
    }

    /// Gives the places inside the letters from `first` to `last` the highest value that a pattern has for them.
    ///
    /// From each letter the longest way into the trie is gone. A pattern counts only where no way that began earlier
    /// has reached as far: so does libhyphen's automaton, which knows one state at a time.
    private mutating func run(_ lookup: PatternLookup, _ changes: [PatternChange], _ first: Int, _ last: Int) {
        let before = letters[first - 1]
        let behind = letters[last + 1]
        letters[first - 1] = PatternAlphabet.boundary
        letters[last + 1] = PatternAlphabet.boundary
        if last > first { (values + first + 1).update(repeating: 0, count: last - first) }
        var reached = 0
        for start in (first - 1)...(last + 1) {
            var position = start
            var node = lookup.first(letters[position])
            while node != 0 {
                position += 1
                let record = Int(lookup.nodes[node].letterAndRecord & PatternTrie.recordMask)
                if record != 0, position > reached {
                    apply(lookup.records + record, ending: position, start: start, changes, first, last)
                }
                guard position <= last + 1 else { break }
                node =
                    position == start + 1
                    ? lookup.second(letters[start], letters[position]) : lookup.next(node, letters[position])
            }
            reached = max(reached, position)
        }
        letters[first - 1] = before
        letters[last + 1] = behind
    }

    /// Raises values to those of a pattern whose letters end before `ending`.
    private mutating func apply(
        _ record: UnsafePointer<UInt8>,
        ending: Int,
        start: Int,
        _ changes: [PatternChange],
        _ first: Int,
        _ last: Int
    ) {
        let place = ending - Int(record[0] & ~PatternTrie.changing)
        let count = Int(record[1])
        guard changeRows == nil else {
            applyChanging(record, place: place, start: start, changes, first, last)
            return
        }
        for index in 0..<count {
            let at = place + index
            if at > first, at <= last, values[at] < record[2 + index] { values[at] = record[2 + index] }
        }
    }

    /// The same in a dictionary that changes letters, with note of which pattern won.
    private mutating func applyChanging(
        _ record: UnsafePointer<UInt8>,
        place: Int,
        start: Int,
        _ changes: [PatternChange],
        _ first: Int,
        _ last: Int
    ) {
        guard let rows = changeRows else { return }
        let isChanging = record[0] & PatternTrie.changing != 0
        let number = isChanging ? Int(record[2]) << 8 | Int(record[3]) : -1
        let own = record + (isChanging ? 4 : 2)
        var begin = 0
        if isChanging {
            let letter = letters[start] == PatternAlphabet.boundary ? start + 1 : start
            begin = letter + changes[number].start
            if begin < row { rows.count[begin] = UInt16(truncatingIfNeeded: changes[number].count) }
        }
        for index in 0..<Int(record[1]) {
            let at = place + index
            guard at > first, at <= last, values[at] < own[index] else { continue }
            values[at] = own[index]
            guard own[index] & 1 == 1 else { continue }
            rows.change[at] = UInt16(truncatingIfNeeded: number + 1)
            if isChanging, at >= begin, at <= begin + changes[number].count {
                rows.place[begin] = UInt16(truncatingIfNeeded: at)
            }
        }
    }
}
