import Documents
import Markup

/// Finds the small label directly above a headline.
struct PageKicker {
    /// Longer lines are no labels.
    private static let mostLetters = 48
    private static let mostWords = 6

    let survey: PageSurvey
    let head: PageHead
    let site: SiteNames
    let title: String
    let people: [Person]

    /// Words of buttons and counters that stand in the same place.
    private static let buttons: Set<String> = [
        "read", "reading", "listen", "continue", "comments", "share", "print", "skip", "back", "subscribe", "min",
        "mins", "minutes", "minuten", "vorlesen", "anhören", "hören", "kommentare", "kommentaren", "drucken", "zurück",
        "mehr", "teilen", "merken", "escuchar", "comentarios", "compartir", "volver", "écouter", "partager", "lire",
        "retour", "commentaires", "ascolta", "condividi", "advertisement", "anzeige", "advertorial",
    ]

    /// The last line above the headline, where it is one of few and says no date, name or place on the site.
    func find() -> String? {
        let above = head.lines.filter(\.isAbove)
        guard let line = above.last, above.count <= 4, isLabel(line.text), isBeside(line.block) else { return nil }
        let text = line.text[...].trimming { " :|·•/–—-".contains($0) }
        return text.isEmpty ? nil : String(text)
    }

    private func isLabel(_ text: String) -> Bool {
        guard (3...Self.mostLetters).contains(text.count), text.split(separator: " ").count <= Self.mostWords,
            let last = text.last, !".?!;,…".contains(last), text.contains(where: \.isLetter)
        else { return false }
        if text.contains(where: { "›»>/|".contains($0) }) || text.contains("@") { return false }
        if people.contains(where: { PageTitle.letters($0.name) == PageTitle.letters(text) }) { return false }
        let words = text.lowercased().split { !$0.isLetter }
        if words.contains(where: { Self.buttons.contains(String($0)) }) { return false }
        if site.contains(text) || PageTitle.letters(text) == PageTitle.letters(title) { return false }
        if PrintedDate.first(in: text) != nil || Byline.isByline(text) { return false }
        return text.utf8.count { (0x30...0x39).contains($0) } < 4
    }

    /// Whether a block stands beside the headline, or beside what holds it alone, and is no menu, byline or button.
    private func isBeside(_ block: Int) -> Bool {
        let mark = survey.marks[block]
        guard !mark.isDropped, mark.links < 2, !mark.traits.contains(.item), Int(mark.end) <= head.headline,
            mark.hints.isDisjoint(with: [.navigation, .byline, .date, .share, .caption, .credit, .modified])
        else { return false }
        // Nothing that is shown lies between the two.
        for index in Int(mark.end)..<head.headline where !survey.marks[index].isDropped {
            let node = survey.tree.nodes[index]
            if node.kind == .text, survey.tree.bytes[node.piece.range].contains(where: { $0 > 0x20 }) { return false }
            if survey.marks[index].traits.contains(.picture) { return false }
        }
        return true
    }
}
