import Basics

// Pictures, cards and tables.
extension HTMLWriter {
    mutating func figure(_ figure: Figure) {
        openBlock("figure")
        for picture in figure.pictures {
            breakLine()
            self.picture(picture)
        }
        if !figure.caption.isEmpty || figure.credit != nil {
            openBlock("figcaption")
            inlines(figure.caption)
            if let credit = figure.credit {
                if !figure.caption.isEmpty { append(text: " ") }
                span("credit", credit)
            }
            close("figcaption")
        }
        breakLine()
        closeBlock("figure")
    }

    /// A card for what cannot be shown: its still picture, its title as a link, who speaks and how long.
    mutating func media(_ media: Media) {
        openBlock("figure", ("class", "media \(media.kind.rawValue)"))
        if let poster = media.poster {
            breakLine()
            picture(poster)
        }
        openBlock("figcaption")
        if let address = media.address {
            open("a", ("href", address))
            append(text: media.title ?? address)
            close("a")
        } else if let title = media.title {
            span("title", title)
        }
        for (name, value) in [("speaker", media.speaker), ("duration", media.duration)] {
            guard let value else { continue }
            append(text: " ")
            span(name, value)
        }
        close("figcaption")
        breakLine()
        closeBlock("figure")
    }

    private mutating func span(_ style: String, _ text: String) {
        open("span", ("class", style))
        append(text: text)
        close("span")
    }

    mutating func table(_ table: Table) {
        openBlock("table")
        if !table.caption.isEmpty { line("caption", table.caption) }
        if !table.head.isEmpty {
            openBlock("thead")
            rows(table.head, of: table, areHead: true)
            closeBlock("thead")
        }
        if !table.body.isEmpty {
            openBlock("tbody")
            rows(table.body, of: table, areHead: false)
            closeBlock("tbody")
        }
        breakLine()
        closeBlock("table")
    }

    private mutating func rows(_ rows: [[Table.Cell]], of table: Table, areHead: Bool) {
        for row in rows {
            openBlock("tr")
            var column = 0
            for cell in row {
                self.cell(cell, isInHead: areHead, side: table.alignments.dropFirst(column).first ?? .start)
                column += max(cell.columns, 1)
            }
            breakLine()
            closeBlock("tr")
        }
    }

    private mutating func cell(_ cell: Table.Cell, isInHead: Bool, side: Table.Alignment) {
        let name: StaticString = cell.isHead ? "th" : "td"
        openBlock(
            name,
            ("scope", cell.isHead ? (isInHead ? "col" : "row") : nil),
            ("colspan", cell.columns > 1 ? String(cell.columns) : nil),
            ("rowspan", cell.rows > 1 ? String(cell.rows) : nil),
            ("style", side.style)
        )
        items(cell.blocks, isTight: true)
        close(name)
    }
}

extension Table.Alignment {
    /// The declaration that says it; none where it goes without saying.
    var style: String? {
        switch self {
        case .start: nil
        case .centre: "text-align: center"
        case .end: "text-align: end"
        }
    }
}
