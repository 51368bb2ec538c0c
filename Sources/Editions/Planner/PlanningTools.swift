import Documents

/// What the planner asks of other rooms, as functions: so that a plan can be tested without pictures and parsers.
package struct PlanningTools: Sendable {
    /// Markdown of a note or an introduction as blocks and notes.
    package var markdown: @Sendable (String) -> (blocks: [Block], notes: [Note])
    /// The language that a text is written in; nil where it is not sure.
    package var language: @Sendable (String) -> String?
    /// What a picture is, from its first bytes or all of them; nil where it is none, or its head was cut off.
    package var picture: @Sendable ([UInt8]) -> PictureFacts?
    /// An SVG picture without scripts and references to the outside; nil where it cannot be read.
    package var cleanedSVG: @Sendable ([UInt8]) -> [UInt8]?

    /// Tools.
    package init(
        markdown: @escaping @Sendable (String) -> (blocks: [Block], notes: [Note]),
        language: @escaping @Sendable (String) -> String?,
        picture: @escaping @Sendable ([UInt8]) -> PictureFacts?,
        cleanedSVG: @escaping @Sendable ([UInt8]) -> [UInt8]?
    ) {
        self.markdown = markdown
        self.language = language
        self.picture = picture
        self.cleanedSVG = cleanedSVG
    }

    /// Markdown of a few words as runs of a line: one paragraph's, else the words as they are.
    func line(_ text: String) -> [Inline] {
        let parsed = markdown(text)
        if parsed.blocks.count == 1, parsed.notes.isEmpty, case .paragraph(let runs)? = parsed.blocks.first {
            return runs
        }
        return [.text(text.collapsed)]
    }
}

/// What the head of a picture says of it.
package struct PictureFacts: Sendable, Hashable {
    /// The media type.
    package var mediaType: String
    /// The usual suffix, without the dot.
    package var suffix: String
    /// Width in pixels, as the eye sees it.
    package var width: Int
    /// Height in pixels, as the eye sees it.
    package var height: Int
    /// Whether reading systems show it, so that it may be in a book.
    package var isUsable: Bool
    /// Whether it declares more pixels than may be decoded.
    package var isTooLarge: Bool

    /// Facts.
    package init(
        mediaType: String,
        suffix: String,
        width: Int,
        height: Int,
        isUsable: Bool = true,
        isTooLarge: Bool = false
    ) {
        self.mediaType = mediaType
        self.suffix = suffix
        self.width = width
        self.height = height
        self.isUsable = isUsable
        self.isTooLarge = isTooLarge
    }
}
