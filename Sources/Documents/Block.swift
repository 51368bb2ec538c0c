/// A part of an article that stands on lines of its own.
///
/// Cases hold their values in place (arrays are references already): a box for each block and run would cost a tenth of
/// the time of a book. Only the largest is kept outside.
package enum Block: Sendable, Hashable {
    /// Running text.
    case paragraph([Inline])
    /// A heading inside the article; level 2 is the highest, the title of the article being level 1.
    case heading(level: Int, [Inline], anchor: String?)
    /// Items, numbered or not.
    case list(List)
    /// Terms and what is said of them.
    case definitions([Definition])
    /// Somebody else's words.
    case quotation(Quotation)
    /// Lines of a program or other text whose every blank matters.
    case code(String, language: String?)
    /// Lines of verse, by stanza.
    case verse([[[Inline]]])
    /// Cells in rows.
    case table(Table)
    /// Pictures with what belongs to them.
    case figure(Figure)
    /// Something that cannot be printed: sound or moving pictures.
    indirect case media(Media)
    /// A break in thought.
    case thoughtBreak
    /// Beside the main text: a box, a pull quote.
    case aside([Block])
    /// Blocks in another language or direction than what surrounds them.
    case foreign([Block], language: String?, direction: Direction?)
    /// A formula on a line of its own.
    case math(MathMarkup)
    /// A place to link to.
    case anchor(String)
}

/// Items, numbered or not.
package struct List: Sendable, Hashable {
    /// Whether the items are numbered.
    package var isOrdered: Bool
    /// The number of the first item.
    package var start: Int
    /// What each item holds; a tight list has one paragraph in each.
    package var items: [[Block]]
    /// Whether the items are lines rather than paragraphs.
    package var isTight: Bool

    /// A list.
    package init(isOrdered: Bool, start: Int = 1, items: [[Block]], isTight: Bool = true) {
        self.isOrdered = isOrdered
        self.start = start
        self.items = items
        self.isTight = isTight
    }
}

/// A term and what is said of it.
package struct Definition: Sendable, Hashable {
    /// The words explained.
    package var terms: [[Inline]]
    /// The explanations.
    package var explanations: [[Block]]

    /// A definition.
    package init(terms: [[Inline]], explanations: [[Block]]) {
        self.terms = terms
        self.explanations = explanations
    }
}

/// Somebody else's words.
package struct Quotation: Sendable, Hashable {
    /// What is quoted.
    package var blocks: [Block]
    /// Whose words they are, without the dash.
    package var attribution: [Inline]

    /// A quotation.
    package init(_ blocks: [Block], attribution: [Inline] = []) {
        self.blocks = blocks
        self.attribution = attribution
    }
}

/// Cells in rows.
package struct Table: Sendable, Hashable {
    /// Which side a column's cells are set to.
    package enum Alignment: String, Sendable, Hashable { case start, centre, end }

    /// A cell.
    package struct Cell: Sendable, Hashable {
        /// What it holds.
        package var blocks: [Block]
        /// Whether it names a row or column.
        package var isHead: Bool
        /// How many columns it covers.
        package var columns: Int
        /// How many rows it covers.
        package var rows: Int

        /// A cell.
        package init(_ blocks: [Block], isHead: Bool = false, columns: Int = 1, rows: Int = 1) {
            self.blocks = blocks
            self.isHead = isHead
            self.columns = columns
            self.rows = rows
        }
    }

    /// What the table shows.
    package var caption: [Inline]
    /// The rows that name the columns.
    package var head: [[Cell]]
    /// The other rows.
    package var body: [[Cell]]
    /// The side of each column; short lists mean `start` for the rest.
    package var alignments: [Alignment]

    /// A table.
    package init(caption: [Inline] = [], head: [[Cell]] = [], body: [[Cell]], alignments: [Alignment] = []) {
        self.caption = caption
        self.head = head
        self.body = body
        self.alignments = alignments
    }
}

/// Pictures with what belongs to them.
package struct Figure: Sendable, Hashable {
    /// One picture, or several of a row.
    package var pictures: [Picture]
    /// What is said of them.
    package var caption: [Inline]
    /// Who made them.
    package var credit: String?

    /// A figure.
    package init(_ pictures: [Picture], caption: [Inline] = [], credit: String? = nil) {
        self.pictures = pictures
        self.caption = caption
        self.credit = credit
    }
}

/// Sound or moving pictures, which a book can only point at.
package struct Media: Sendable, Hashable {
    /// What kind of media it is.
    package enum Kind: String, Sendable, Hashable { case video, audio }

    /// Video or audio.
    package var kind: Kind
    /// Where it can be seen or heard.
    package var address: String?
    /// Its title.
    package var title: String?
    /// Who speaks or plays.
    package var speaker: String?
    /// How long it lasts, as printed: `24 min`, `1:12:00`.
    package var duration: String?
    /// A still picture.
    package var poster: Picture?

    /// A media card.
    package init(
        kind: Kind,
        address: String? = nil,
        title: String? = nil,
        speaker: String? = nil,
        duration: String? = nil,
        poster: Picture? = nil
    ) {
        self.kind = kind
        self.address = address
        self.title = title
        self.speaker = speaker
        self.duration = duration
        self.poster = poster
    }
}
