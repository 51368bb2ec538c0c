import Basics
import Typesetting

/// What a reader of the build report should know of a layout.
enum LayoutReport {
    /// Everything: characters that no font has, families that others stand in for, what was conceded to fill the pages.
    static func diagnostics(_ layout: Layout) -> [Diagnostic] {
        let faces = layout.typeCase.substitutions.map { wanted, found in
            Diagnostic(
                .fontSubstituted,
                "“\(wanted)” is not installed; “\(found)” stands in for it in the printed edition",
                hint: "install it, or name another family in the sheet for print"
            )
        }
        return [MissingGlyphs.diagnostic(layout)].compactMap { $0 } + faces
            + [conceded(layout.concessions)].compactMap { $0 }
    }

    /// One diagnostic for all concessions; nil where there are none.
    static func conceded(_ concessions: Concessions) -> Diagnostic? {
        let counts: KeyValuePairs = [
            "short pages or columns": concessions.shortPages,
            "paragraphs set longer or shorter": concessions.stretchedParagraphs,
            "last lines alone at a head": concessions.widows, "first lines alone at a foot": concessions.orphans,
            "figures far from their mention": concessions.lateFigures, "things made smaller": concessions.reducedBoxes,
            "lines too wide": concessions.overfullLines,
        ]
        let words = counts.filter { $0.value > 0 }.map { "\($0.key): \($0.value)" }
        guard !words.isEmpty else { return nil }
        return Diagnostic(.pagesConceded, "to fill the pages of the printed edition: " + words.joined(separator: ", "))
    }
}
