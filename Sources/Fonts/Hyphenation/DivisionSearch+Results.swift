extension DivisionSearch {
    /// Finds the letters that changes begin with, once all patterns of a word have been applied: where two overlap, the
    /// one that begins first stays.
    mutating func settleChanges(_ first: Int, _ last: Int) {
        guard let rows = changeRows else { return }
        var letter = first
        while letter <= last {
            let place = Int(rows.place[letter])
            if place > 0, rows.change[place] != 0 {
                rows.start[place] = UInt16(truncatingIfNeeded: letter)
                letter += max(Int(rows.count[letter]) - 1, 0)
            }
            letter += 1
        }
    }

    /// Takes away the places with too few letters before or after them, counted as they would be written.
    mutating func clear(_ first: Int, _ last: Int, left: Int, right: Int, _ changes: [PatternChange]) {
        guard last > first else { return }
        for place in (first + 1)...min(last, first + max(left, 1)) where place - first < left {
            if let change = change(at: place, changes), change.start - first + change.change.lettersBefore >= left {
                continue
            }
            values[place] = 0
        }
        for place in max(first + 1, last + 1 - max(right, 1))...last where last - place + 1 < right {
            if let change = change(at: place, changes) {
                let behind = last - (change.start + change.count) + 1
                if behind + change.change.lettersAfter >= right { continue }
            }
            values[place] = 0
        }
    }

    /// Takes away the places before and after each of `sequences`.
    mutating func keepTogether(_ sequences: [[UInt8]]) {
        for sequence in sequences where sequence.count <= count {
            for begin in 1...(count + 1 - sequence.count) {
                guard (0..<sequence.count).allSatisfy({ letters[begin + $0] == sequence[$0] }) else { continue }
                values[begin] = 0
                values[begin + sequence.count] = 0
            }
        }
    }

    /// Hands the places over. Capitals are not changed: who sets "ASSZONY" knows the small form of its letters only.
    func hand(over changes: [PatternChange], into divisions: inout [WordDivision]) {
        guard count > 1 else { return }
        for place in 2...count where values[place] & 1 == 1 {
            var division = WordDivision(at: offsets[place])
            if let change = change(at: place, changes) {
                guard !hasInnerCapitals, change.start > 1 || !hasCapitals else { continue }
                division.start = offsets[change.start]
                division.end = offsets[min(change.start + change.count, count + 1)]
                division.change = change.number
            }
            divisions.append(division)
        }
    }

    /// The change at a place: the letter it begins with, how many it takes, what it writes.
    private func change(
        at place: Int,
        _ changes: [PatternChange]
    ) -> (start: Int, count: Int, number: UInt16, change: PatternChange)? {
        guard let rows = changeRows, rows.start[place] != 0, rows.change[place] != 0 else { return nil }
        let start = Int(rows.start[place])
        let number = rows.change[place]
        return (start, Int(rows.count[start]), number, changes[Int(number) - 1])
    }
}
