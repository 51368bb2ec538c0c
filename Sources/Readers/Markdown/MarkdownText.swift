import Basics
import Documents

/// Markdown that is not a file of its own: an editor's note, the introduction of a section, a caption.
package enum MarkdownText {
    /// The blocks and notes of `text`; headings start at level 2.
    ///
    /// `firstLine` is the line of `file` that the text starts in, for what is reported.
    package static func blocks(
        _ text: String,
        file: String? = nil,
        firstLine: Int = 1,
        reporting: Reporting = { _ in }
    ) -> (blocks: [Block], notes: [Note]) {
        withoutActuallyEscaping(reporting) { reporting in
            var conversion = MarkdownConversion(file: file, firstLine: firstLine, reporting: reporting)
            let (blocks, notes) = conversion.converted(MarkdownPieces.cleared(Array(text.utf8))[...])
            return (HeadingLevels.anchored(HeadingLevels.normalised(blocks), targets: conversion.targets), notes)
        }
    }

    /// The inlines of a `text` of one paragraph; of more, all their words.
    package static func inlines(_ text: String) -> [Inline] {
        let signs = Set("*_`<[&\\!~".utf8)
        guard text.utf8.contains(where: signs.contains) else { return text.isEmpty ? [] : [.text(text)] }
        let blocks = blocks(text).blocks
        if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return inlines }
        return text.isEmpty ? [] : [.text(text)]
    }
}
