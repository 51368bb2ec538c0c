import Basics

/// A length, a part of what surrounds the box, or what layout decides.
package enum Measure: Sendable, Hashable {
    case auto
    case length(Length)
    /// Of the width of the containing block (of its height for heights), 1 is all of it.
    case fraction(Double)
    /// A part and a length more, from `calc(100% - 2em)`.
    case sum(Double, Length)
    case minContent, maxContent

    /// The length where `whole` is what fractions refer to; nil for what layout decides.
    package func resolved(_ whole: Length) -> Length? {
        switch self {
        case .length(let length): length
        case .fraction(let fraction): whole.scaled(by: fraction)
        case .sum(let fraction, let length): whole.scaled(by: fraction) + length
        case .auto, .minContent, .maxContent: nil
        }
    }
}

/// Four values around a box.
package struct Sides<Value: Sendable & Hashable>: Sendable, Hashable {
    package var top: Value
    package var right: Value
    package var bottom: Value
    package var left: Value

    /// The same on all sides.
    package init(_ all: Value) {
        top = all
        right = all
        bottom = all
        left = all
    }
}

/// A border of one side; layout draws solid, double, dashed and dotted ones as rules.
package struct Border: Sendable, Hashable {
    package enum Style: Sendable, Hashable { case none, solid, double, dashed, dotted }
    package var style: Style
    /// Zero where the style is none.
    package var width: Length
    package var colour: Colour

    package init(style: Style, width: Length, colour: Colour) {
        self.style = style
        self.width = width
        self.colour = colour
    }

    package static let none = Border(style: .none, width: .zero, colour: .black)
}

/// `display`.
package enum Display: Sendable, Hashable {
    case none, contents, inline, inlineBlock, block, flowRoot, listItem
    case table, inlineTable, tableRow, tableRowGroup, tableHeaderGroup, tableFooterGroup, tableCell, tableCaption
    case tableColumn, tableColumnGroup
}

/// `float`; `-digest-figure` moves figures between pages, `float` lets text run beside.
package enum Float: Sendable, Hashable { case none, left, right }

/// Where a figure may stand.
package enum Placement: Sendable, Hashable {
    /// Where it is in the text.
    case inFlow
    /// At the head or foot of the column of its mention, or of the next.
    case float
    /// The same over all columns of the page.
    case page
}

/// `font-variant-caps`.
package enum Caps: Sendable, Hashable { case none, small, allSmall }

/// `font-variant-numeric`.
package enum Figures: Sendable, Hashable {
    case normal, lining, oldStyle, liningTabular, oldStyleTabular, tabular
}

/// A feature of OpenType by its tag.
package struct FontFeature: Sendable, Hashable {
    /// Four letters, big-endian.
    package var tag: UInt32
    package var value: UInt32

    package init(tag: UInt32, value: UInt32) {
        self.tag = tag
        self.value = value
    }
}

/// `text-align`, `text-align-last`.
package enum TextAlign: Sendable, Hashable { case auto, start, end, left, right, centre, justify }

/// `text-transform`.
package enum TextTransform: Sendable, Hashable { case none, uppercase, lowercase, capitalise }

/// `white-space`.
package enum WhiteSpace: Sendable, Hashable {
    case normal, pre, nowrap, preWrap, preLine
    /// Whether runs of blanks become one.
    package var collapses: Bool { self == .normal || self == .nowrap || self == .preLine }
    /// Whether line feeds of the source end lines.
    package var keepsLines: Bool { self == .pre || self == .preWrap || self == .preLine }
    /// Whether lines may be broken where they are full.
    package var wraps: Bool { self != .pre && self != .nowrap }
}

/// `hyphens`.
package enum Hyphens: Sendable, Hashable { case none, manual, auto }

/// `hyphenate-limit-chars`: least letters; 0 where the language decides.
package struct HyphenateLimits: Sendable, Hashable {
    package var word = 0
    package var before = 0
    package var after = 0
    package init() {}
}

/// `direction`, from the `dir` attribute or the sheet.
package enum Direction: Sendable, Hashable { case leftToRight, rightToLeft }

/// `list-style-type`.
package enum ListMarker: Sendable, Hashable {
    case none, disc, circle, square, decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman, lowerGreek
    case text(String)
}

/// `vertical-align`.
package enum VerticalAlign: Sendable, Hashable {
    case baseline, sub, superscript, top, middle, bottom, textTop, textBottom
    case raised(Length)
}

/// `text-decoration-line` and what belongs to it.
package struct TextDecoration: Sendable, Hashable {
    package var underline = false
    package var lineThrough = false
    package var overline = false
    package init() {}
}

/// `break-before`, `break-after`.
package enum Break: Sendable, Hashable { case auto, avoid, column, page, left, right, avoidColumn }

/// `initial-letter`: 0 lines is none.
package struct InitialLetter: Sendable, Hashable {
    /// How many lines the letter is tall.
    package var size = 0.0
    /// How many lines it sinks into the text: `size` for a drop cap, 1 for a raised one.
    package var sink = 0
    package init() {}
}

/// A piece of `content`.
package enum ContentPiece: Sendable, Hashable {
    case text(String)
    case attribute(String)
    case counter(String, ListMarker)
    case counters(String, String, ListMarker)
    /// `string(name)`, with which value of the page: first, start, last, first-except.
    case string(String, StringPolicy)
    /// `target-counter(attr(href), page)` and other counters of the element a link leads to.
    case targetCounter(attribute: String, counter: String, ListMarker)
    /// `target-text(attr(href))`.
    case targetText(attribute: String)
    /// `-digest-code(attr(href))`: the address as a QR code, as wide as the box.
    case code(attribute: String)
    /// `leader('. ')`: repeated over the rest of the line.
    case leader(String)
    /// `content(text)` and `content()` in `string-set`: the element's own text.
    case ownText
    case openQuote, closeQuote
}

/// Which of the values a string had on a page is meant (CSS GCPM 3 §1.1.2).
package enum StringPolicy: Sendable, Hashable { case first, start, last, firstExcept }

/// `string-set` of one name.
package struct StringSetting: Sendable, Hashable {
    package var name: String
    package var value: [ContentPiece]
    package init(name: String, value: [ContentPiece]) {
        self.name = name
        self.value = value
    }
}

/// `counter-reset`, `counter-increment` of one counter.
package struct CounterChange: Sendable, Hashable {
    package var name: String
    package var value: Int
    package init(name: String, value: Int) {
        self.name = name
        self.value = value
    }
}
