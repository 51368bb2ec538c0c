/// A text as somebody who knows the letters has set it into a box of the cover.
package struct CoverSetting: Sendable, Hashable {
    /// The lines from the top.
    package var lines: [String]
    /// The size of the letters in pixels of the cover.
    package var size: Double
    /// From base line to base line.
    package var leading: Double
    /// From the top of the first line's letters to its base line.
    package var ascent: Double
    /// From the top of the first line to the bottom of the last.
    package var height: Double

    /// A setting.
    package init(lines: [String], size: Double, leading: Double, ascent: Double, height: Double) {
        self.lines = lines
        self.size = size
        self.leading = leading
        self.ascent = ascent
        self.height = height
    }
}

/// A box of the cover and the letters that go into it. Rendering does not measure letters: who makes the cover does.
package struct CoverBox: Sendable, Hashable {
    /// What stands in it.
    package enum Role: String, Sendable, Hashable { case masthead, issue, title, subtitle, people, teaser, publisher }

    /// The letters, as `cover.svg` sets them.
    package enum Face: String, Sendable, Hashable { case regular, bold, italic }

    /// What stands in it.
    package let role: Role
    /// The letters.
    package let face: Face
    /// The longest line, in pixels of a cover 1600 wide.
    package let width: Double
    /// From the top of the first line to the bottom of the last.
    package let height: Double
    /// The most lines.
    package let lines: Int
    /// The largest size to try.
    package let largest: Double
    /// The smallest size to try.
    package let smallest: Double
}

/// Sets a text into a box of the cover.
package typealias CoverFitting = (String, CoverBox) -> CoverSetting
