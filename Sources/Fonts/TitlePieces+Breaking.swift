extension TitlePieces {
    /// Lines and how uneven they are: 0 for lines of equal length, about 1 for a long one over a short one.
    struct Broken {
        let texts: [String]
        let unevenness: Double
    }

    /// The most even lines at a size, of the least number that the box needs; nil where they do not lie in the box.
    func lines(within box: TitleSetting.Box, at size: Double) -> Broken? {
        let width = box.width / size
        let most = min(box.lines, pieces.count, room(for: box.height / size))
        guard !pieces.isEmpty, most > 0, pieces.allSatisfy({ $0.width <= width }) else {
            return pieces.isEmpty ? Broken(texts: [], unevenness: 0) : nil
        }
        let least = fewest(width)
        guard least <= most else { return nil }
        // One line more than needed is taken where it is clearly more even.
        let choices = (least...min(least + 1, most)).compactMap { balanced($0, width) }
        let best = choices.enumerated().min { left, right in
            left.element.unevenness + extraLineCost * Double(left.offset) < right.element.unevenness + extraLineCost
                * Double(right.offset)
        }
        guard let best = best?.element else { return nil }
        // Pieces were measured one by one: kerning across their ends is a hair's breadth, yet the box is the box.
        return best.texts.allSatisfy { fount.width(of: $0) <= width } ? best : nil
    }

    /// What a line more than needed is worth against unevenness.
    private var extraLineCost: Double { 0.04 }

    /// How many lines lie in so many em of height.
    private func room(for height: Double) -> Int {
        guard height.isFinite else { return Int.max }
        return height < ascent + descentOfLine ? 0 : Int((height - ascent - descentOfLine) / leading) + 1
    }

    private var descentOfLine: Double { self.height(ofLines: 1) - ascent }

    /// The least number of lines: each filled as far as it goes.
    private func fewest(_ width: Double) -> Int {
        var count = 1
        var line = 0.0
        for (index, piece) in pieces.enumerated() {
            let wider = line + (index > 0 && line > 0 ? pieces[index - 1].space : 0) + piece.width
            if wider > width, line > 0 {
                count += 1
                line = piece.width
            } else {
                line = wider
            }
        }
        return count
    }

    /// The pieces on exactly `count` lines with the least sum of squared differences from the mean, by dynamic
    /// programming: `cost[k][i]` is the least for the first `i` pieces on `k` lines.
    private func balanced(_ count: Int, _ width: Double) -> Broken? {
        let starts = offsets()
        let total = starts[pieces.count]
        let mean = max(total / Double(count), 0.001)
        var cost = [Double](repeating: .infinity, count: pieces.count + 1)
        cost[0] = 0
        var origins: [[Int]] = []
        for line in 1...count {
            var next = [Double](repeating: .infinity, count: pieces.count + 1)
            var origin = [Int](repeating: 0, count: pieces.count + 1)
            for end in line...(pieces.count - (count - line)) {
                var start = end - 1
                while start >= line - 1 {
                    let long = starts[end] - starts[start] - pieces[end - 1].space
                    if long > width { break }
                    let off = (long - mean) / mean
                    let whole = cost[start] + off * off + (end < pieces.count ? pieces[end - 1].breakCost : 0)
                    if whole < next[end] {
                        next[end] = whole
                        origin[end] = start
                    }
                    start -= 1
                }
            }
            cost = next
            origins.append(origin)
        }
        guard cost[pieces.count].isFinite else { return nil }
        return broken(count, origins, cost[pieces.count])
    }

    /// Where each piece begins on one endless line, in em, and at last where it ends.
    private func offsets() -> [Double] {
        var offsets = [0.0]
        for piece in pieces { offsets.append((offsets.last ?? 0) + piece.width + piece.space) }
        return offsets
    }

    private func broken(_ count: Int, _ origins: [[Int]], _ cost: Double) -> Broken {
        var end = pieces.count
        var texts: [String] = []
        for line in stride(from: count - 1, through: 0, by: -1) {
            let start = origins[line][end]
            texts.append(text(start..<end))
            end = start
        }
        return Broken(texts: texts.reversed(), unevenness: max(cost, 0) / Double(count))
    }

    private func text(_ range: Range<Int>) -> String {
        range.reduce(into: "") { text, index in
            text += pieces[index].text
            if pieces[index].space > 0, index + 1 < range.upperBound { text += " " }
        }
    }
}
