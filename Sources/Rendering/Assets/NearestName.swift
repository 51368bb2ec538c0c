/// Finds what somebody who wrote a name wrongly may have meant.
enum NearestName {
    /// The name nearest to `name`, if any is near enough: a third of its letters may be wrong.
    static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.utf8)
        var best: (distance: Int, name: String)?
        for candidate in names {
            let distance = distance(wanted, Array(candidate.utf8))
            if distance < best?.distance ?? Int.max { best = (distance, candidate) }
        }
        guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
        return best.name
    }

    /// How many bytes to insert, delete, replace or exchange with their neighbours: Levenshtein's distance with
    /// Damerau's exchanges, because those are what fingers do.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var next = [index + 1]
            for column in 0..<right.count {
                var best = row[column] + (right[column] == byte ? 0 : 1)
                best = min(best, next[column] + 1, row[column + 1] + 1)
                if index > 0, column > 0, byte == right[column - 1], left[index - 1] == right[column] {
                    best = min(best, before[column - 1] + 1)
                }
                next.append(best)
            }
            before = row
            row = next
        }
        return row[right.count]
    }
}
