import Basics
import Markup

// Dates in the text of a page, where nothing else gives one.
extension PageDates {
    /// The first date in a short line that says what day it is: `Published 4 March 2026`, `Stand: 4. März 2026`.
    func labelled() -> CalendarDate? {
        var change: CalendarDate?
        for index in 1..<max(1, survey.marks.count) where mayHoldDate(index) {
            let text = survey.visibleText(of: index)
            guard let date = read(text) else { continue }
            if DateWords.tellPublication(in: text) { return date }
            if change == nil, DateWords.tellChange(in: text) { change = date }
        }
        return change
    }

    /// The first date in a short text of the page.
    func text() -> CalendarDate? {
        for index in 1..<max(1, survey.marks.count) where mayHoldDate(index) {
            if let date = read(survey.visibleText(of: index)) { return date }
        }
        for index in 1..<max(1, survey.marks.count) where survey.tree.nodes[index].kind == .text {
            let bytes = survey.tree.bytes[survey.tree.nodes[index].piece.range]
            let above = Int(max(0, survey.tree.nodes[index].parent))
            guard (8...400).contains(bytes.count), !survey.marks[above].traits.contains(.dropped),
                bytes.count(where: { (0x30...0x39).contains($0) }) > 4,
                let date = read(String(decoding: bytes.prefix(120), as: UTF8.self))
            else { continue }
            return date
        }
        return nil
    }

    /// Whether an element is a short line with digits.
    private func mayHoldDate(_ index: Int) -> Bool {
        let mark = survey.marks[index]
        guard mark.own > 7, mark.own < 120, !mark.isDropped, mark.end - Int32(index) < 40 else { return false }
        var count = 0
        for inner in index..<Int(mark.end) where survey.tree.nodes[inner].kind == .text {
            for byte in survey.tree.bytes[survey.tree.nodes[inner].piece.range] where (0x30...0x39).contains(byte) {
                count += 1
            }
        }
        return count > 2
    }

    /// The date in an address: `/2026/11/01/`.
    static func date(inAddress address: String) -> CalendarDate? {
        let parts = Array(address.split(separator: "/").dropFirst())
        for index in parts.indices.dropLast(2) {
            guard parts[index].count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
                parts[index + 1].count <= 2, let month = Int(parts[index + 1]), parts[index + 2].count <= 2,
                let day = Int(parts[index + 2])
            else { continue }
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }
}

/// Words by which a line says that its date is that of a change, or of publication: en de fr es it pt nl sv da no pl cs
/// ru tr.
enum DateWords {
    private static let change = [
        "updated", "modified", "changed", "edited", "revised", "aktualisiert", "geändert", "letzte änderung", "update",
        "bearbeitet", "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "modificado",
        "aggiornato", "aggiornata", "ultima modifica", "atualizado", "atualizada", "bijgewerkt", "gewijzigd",
        "uppdaterad", "opdateret", "oppdatert", "zaktualizowano", "aktualizacja", "aktualizováno", "обновлено",
        "изменено", "güncelleme",
    ]
    private static let others = [
        "joined", "registered", "member since", "registriert", "mitglied seit", "inscrit", "miembro desde", "born",
        "geboren",
    ]
    private static let published = [
        "published", "posted", "veröffentlicht", "erschienen", "erstellt am", "publié", "publicado", "pubblicato",
        "gepubliceerd", "publicerad", "udgivet", "publisert", "opublikowano", "publikováno", "опубликовано",
        "yayınlanma", "stand:",
    ]

    /// Whether a line speaks of a change and not of publication before it.
    static func tellChange(in text: String) -> Bool {
        let lower = text.lowercased()
        return change.contains { lower.contains($0) } && !tellPublication(in: text)
    }

    /// Whether a line speaks of somebody's life, not of the article.
    static func tellAnother(in text: String) -> Bool {
        let lower = text.lowercased()
        return others.contains { lower.contains($0) }
    }

    /// Whether a line speaks of publication.
    static func tellPublication(in text: String) -> Bool {
        let lower = text.lowercased()
        return published.contains { lower.contains($0) }
    }
}
