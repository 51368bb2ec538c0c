/// A title set into a box: its lines, their size, and how far the base lines stand apart.
package struct TitleSetting: Sendable, Hashable {
    /// The lines from the top; joined by nothing but the spaces they were broken at, they are the title.
    package let lines: [String]
    /// The size of the letters, in the unit of the box.
    package let size: Double
    /// From base line to base line, in the unit of the box.
    package let leading: Double
    /// The widest line, in the unit of the box.
    package let width: Double
    /// From the top of the first line's letters to the bottom of the last line's, in the unit of the box.
    package let height: Double
    /// From the top of the first line's letters to its base line, in the unit of the box.
    package let ascent: Double
    /// Whether the title is written from the right.
    package let isRightToLeft: Bool
    /// Whether all of it lies in the box. It does not only where even the smallest size is too large.
    package let fits: Bool
}

extension TitleSetting {
    /// What a title is set into.
    package struct Box: Sendable, Hashable {
        /// The longest line.
        package var width: Double
        /// From the top of the first line to the bottom of the last.
        package var height: Double
        /// The most lines, whatever the height.
        package var lines: Int

        /// A box of at least one line.
        package init(width: Double, height: Double, lines: Int = 8) {
            self.width = width
            self.height = height
            self.lines = max(lines, 1)
        }
    }

    /// Sizes from the largest to the smallest, each smaller than the one before by a twelfth root of 2 (as many steps
    /// to an octave as music has: near enough to fill the box, few enough that covers of a series look alike).
    package static func scale(from largest: Double, to smallest: Double) -> [Double] {
        var sizes: [Double] = []
        var size = largest
        while size > smallest, sizes.count < 120 {
            sizes.append(size)
            size *= 0.943_874_312_681_694
        }
        return sizes + [smallest]
    }

    /// Sets `title` at the largest of `sizes` at which it lies in `box` and its lines are of one mind.
    ///
    /// Lines end at spaces, after dashes and hyphens, and between characters of Chinese and Japanese; they are as
    /// equal in length as the words allow, a short word rather begins a line than ends it. A word wider than the box
    /// makes the letters smaller, and is cut only where it is too wide at the smallest size.
    package static func fit(_ title: String, in box: Box, sizes: [Double], fount: Fount) -> TitleSetting {
        let pieces = TitlePieces(title, fount: fount)
        let sorted = sizes.filter { $0 > 0 }.sorted(by: >)
        var best: (cost: Double, lines: [String], size: Double)?
        for (step, size) in sorted.enumerated() {
            guard let broken = pieces.lines(within: box, at: size) else { continue }
            // A step down in size is worth a gain in evenness, but a large title is worth more than an even one.
            let cost = Double(step) * stepCost + broken.unevenness
            if best.map({ cost < $0.cost }) ?? true { best = (cost, broken.texts, size) }
            if let best, Double(step + 1) * stepCost >= best.cost { break }
        }
        if let best { return setting(best.lines, best.size, box, pieces, fits: true) }
        let smallest = sorted.last ?? 1
        let cut = TitlePieces(title, fount: fount, cutTo: box.width / smallest)
        if let broken = cut.lines(within: box, at: smallest) {
            return setting(broken.texts, smallest, box, cut, fits: true)
        }
        var tall = box
        tall.height = .infinity
        tall.lines = Int.max
        let lines = cut.lines(within: tall, at: smallest)?.texts ?? [title]
        return setting(lines, smallest, box, cut, fits: false)
    }

    /// What one step of the scale is worth against unevenness, which is 0 for equal lines and 1 for a last line of
    /// nothing: found by looking at covers.
    private static let stepCost = 0.035

    private static func setting(
        _ lines: [String],
        _ size: Double,
        _ box: Box,
        _ pieces: TitlePieces,
        fits: Bool
    ) -> TitleSetting {
        TitleSetting(
            lines: lines,
            size: size,
            leading: size * pieces.leading,
            width: (lines.map { pieces.fount.width(of: $0) }.max() ?? 0) * size,
            height: pieces.height(ofLines: lines.count) * size,
            ascent: pieces.ascent * size,
            isRightToLeft: pieces.isRightToLeft,
            fits: fits
        )
    }
}
