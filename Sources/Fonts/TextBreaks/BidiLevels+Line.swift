extension BidiLevels {
    /// The runs of one line from left to right as they are seen (rule L2), cut to the bytes of the line.
    ///
    /// Blanks at the line's end take the level of the paragraph (rule L1), so that they stand, and can be left out, at
    /// its outer edge. Inside a run that is read from the right the text keeps its order: shaping turns it.
    package func visualRuns(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> [Run] {
        let line = line.clamped(to: 0..<text.count)
        guard !line.isEmpty else { return [] }
        let blanks = Self.blanks(at: line, in: text)
        var cut: [Run] = []
        for run in runs[firstRun(at: Int32(truncatingIfNeeded: line.lowerBound))...] {
            let start = max(Int(run.range.lowerBound), line.lowerBound)
            let end = min(Int(run.range.upperBound), blanks)
            if start >= end { break }
            cut.append(Run(range: Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end), level: run.level))
        }
        if blanks < line.upperBound {
            let range = Int32(truncatingIfNeeded: blanks)..<Int32(truncatingIfNeeded: line.upperBound)
            if let last = cut.last, last.level == base {
                cut[cut.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                cut.append(Run(range: range, level: base))
            }
        }
        Self.reorder(&cut)
        return cut
    }

    /// The number of the run that holds a byte, found by halving.
    private func firstRun(at offset: Int32) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where the blanks and the marks of isolation at the end of a line begin.
    private static func blanks(at line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound {
            if text[end - 1] <= 0x20 {
                end -= 1
                continue
            }
            guard end - 3 >= line.lowerBound, text[end - 3] == 0xE2 else { break }
            let last = text[end - 1]
            // U+2000 to U+200A but U+2007, which is no blank; U+2028, U+2029; U+2066 to U+2069.
            let isBlank =
                text[end - 2] == 0x80 && (last <= 0x8A && last != 0x87 || last == 0xA8 || last == 0xA9)
                || text[end - 2] == 0x81 && last >= 0xA6 && last <= 0xA9
            guard isBlank else { break }
            end -= 3
        }
        return end
    }

    /// Rule L2: from the highest level to the lowest odd one, every row of runs at that level or above is turned.
    private static func reorder(_ runs: inout [Run]) {
        guard let highest = runs.map(\.level).max(), let lowest = runs.lazy.map(\.level).filter({ $0 & 1 == 1 }).min()
        else { return }
        for level in stride(from: highest, through: lowest, by: -1) {
            var start = 0
            while start < runs.count {
                guard runs[start].level >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < runs.count, runs[end].level >= level { end += 1 }
                runs[start..<end].reverse()
                start = end
            }
        }
    }
}
