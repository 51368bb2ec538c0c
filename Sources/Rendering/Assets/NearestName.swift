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

    /// Levenshtein's distance in bytes: insertions, deletions and replacements.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for column in 0..<right.count {
                let replaced = corner + (right[column] == byte ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(replaced, corner + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
