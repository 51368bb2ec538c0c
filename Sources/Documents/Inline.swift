/// A run of a paragraph.
package enum Inline: Sendable, Hashable {
    /// Characters as they are; white space is collapsed by whoever reads them.
    case text(String)
    /// Stressed, or a title, a ship, a foreign word: usually italics.
    case emphasis([Inline])
    /// Of importance: usually bold.
    case strong([Inline])
    /// What a computer reads or writes.
    case code(String)
    /// Leads somewhere: an address, an anchor `#id`, or a path to another article.
    case link([Inline], address: String, title: String?)
    /// A picture within a line.
    case picture(Picture)
    /// The call of a note: its number in `Article.notes`, from 0.
    case note(Int)
    /// The line ends here although the paragraph goes on.
    case lineBreak
    /// Raised characters.
    case superscript([Inline])
    /// Lowered characters.
    case `subscript`([Inline])
    /// Set in small capitals.
    case smallCapitals([Inline])
    /// No longer valid.
    case deleted([Inline])
    /// Added later.
    case inserted([Inline])
    /// Highlighted.
    case marked([Inline])
    /// A quotation within a line; the quotation marks are not in the text.
    case quotation([Inline])
    /// The title of a work.
    case cite([Inline])
    /// A shortened form and what it stands for.
    case abbreviation([Inline], meaning: String?)
    /// In another language than what surrounds it.
    case foreign([Inline], language: String?, direction: Direction?)
    /// A formula: MathML that passed the allow-list.
    case math(MathMarkup)
    /// A place to link to.
    case anchor(String)
}

/// Which way a text runs.
package enum Direction: String, Sendable, Hashable {
    /// As Latin, Greek, Cyrillic.
    case leftToRight = "ltr"
    /// As Arabic, Hebrew.
    case rightToLeft = "rtl"
}

/// A formula as MathML, the serialised `math` element, already cleared of everything that is not mathematics.
package struct MathMarkup: Sendable, Hashable {
    /// The `math` element as XML with its namespace.
    package let xml: String
    /// The formula in words or TeX, where the source gives it.
    package let alternative: String?
    /// Whether it stands on a line of its own.
    package let isBlock: Bool

    /// A formula.
    package init(xml: String, alternative: String?, isBlock: Bool) {
        self.xml = xml
        self.alternative = alternative
        self.isBlock = isBlock
    }
}

/// A picture as an article refers to it.
package struct Picture: Sendable, Hashable {
    /// Where it is: an address or a path, as the article writes it, resolved against the article's place.
    package var address: String
    /// What it shows, in words. Nil: nobody said. Empty: decoration.
    package var alternative: String?
    /// Further addresses of the same picture, best first, should `address` not be found.
    package var others: [String]

    /// A picture.
    package init(address: String, alternative: String? = nil, others: [String] = []) {
        self.address = address
        self.alternative = alternative
        self.others = others
    }
}
