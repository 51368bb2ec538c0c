import Basics

// An article as a whole, and its notes.
extension HTMLWriter {
    mutating func article(_ article: Article) {
        openBlock("article", ("lang", article.language), ("dir", article.direction?.rawValue))
        header(article)
        if let lead = article.lead { figure(lead) }
        blocks(article.body)
        notes(article.notes)
        breakLine()
        closeBlock("article")
    }

    /// What stands above the text: label, title, standfirst, who made it, when, where it is from.
    private mutating func header(_ article: Article) {
        openBlock("header")
        if let kicker = article.kicker { paragraph("kicker", kicker) }
        if !article.title.isEmpty { line("h1", [.text(article.title)]) }
        if !article.standfirst.isEmpty {
            openBlock("p", ("class", "standfirst"))
            inlines(article.standfirst)
            closeBlock("p")
        }
        if !article.people.isEmpty {
            openBlock("p", ("class", "byline"))
            for (index, person) in article.people.enumerated() {
                if index > 0 { append(text: ", ") }
                open("span", ("class", person.role.rawValue))
                append(text: person.name)
                close("span")
            }
            closeBlock("p")
        }
        if let date = article.published?.iso {
            openBlock("p", ("class", "date"))
            open("time", ("datetime", date))
            append(text: date)
            close("time")
            closeBlock("p")
        }
        if let source = article.source {
            openBlock("p", ("class", "source"))
            open("a", ("href", source))
            append(text: article.siteName ?? source)
            close("a")
            closeBlock("p")
        }
        breakLine()
        closeBlock("header")
    }

    private mutating func paragraph(_ style: String, _ text: String) {
        openBlock("p", ("class", style))
        append(text: text)
        closeBlock("p")
    }

    /// The notes as a last section; each ends with a link back to its first call.
    mutating func notes(_ notes: [Note]) {
        guard !notes.isEmpty else { return }
        openBlock("section", ("role", "doc-endnotes"))
        openBlock("ol")
        for (index, note) in notes.enumerated() {
            openBlock("li", ("id", "\(prefix)note-\(index + 1)"))
            breakLine()
            var rest = note.blocks
            // The way back stands at the end of the last line.
            if case .paragraph(let content)? = rest.last {
                rest.removeLast()
                blocks(rest)
                openBlock("p")
                inlines(content)
                wayBack(index, after: " ")
                closeBlock("p")
            } else {
                blocks(rest)
                wayBack(index, after: "")
            }
            breakLine()
            closeBlock("li")
        }
        closeBlock("ol")
        closeBlock("section")
    }

    private mutating func wayBack(_ index: Int, after space: String) {
        guard isCalled(index) else { return }
        append(text: space)
        open("a", ("href", "#\(prefix)call-\(index + 1)"), ("role", "doc-backlink"))
        append(text: "↩")
        close("a")
    }
}
