import Basics
import Fonts
import Styling

/// Sets texts of margins with the setter of lines.
struct MarginSetter: MarginSetting, ~Copyable {
    private var lines: LineSetter
    private var galley = Galley()
    private var found: [SetLine] = []
    private let language: String

    /// A setter with an empty text.
    ///
    /// - Parameter language: of the book, BCP 47.
    init(_ typeCase: TypeCase, language: String) throws {
        lines = try LineSetter(typeCase)
        self.language = language
    }

    var text: FlowText {
        var text = galley.text
        text.store = lines.store
        return text
    }

    mutating func set(_ text: String, style: ComputedStyle, align: TextAlign, width: Length) -> MarginText {
        var paragraph = paragraph(text, style)
        paragraph.align = align
        found.removeAll(keepingCapacity: true)
        let shape = LineShape(width: max(width, Length(points: 1)))
        lines.set(paragraph, shape: shape, looseness: 0, into: &galley, lines: &found)
        var set = MarginText()
        set.lines = found.count
        set.baseline = baseline(style, paragraph.runs[0].type)
        for (number, line) in found.enumerated() {
            for index in line.paint {
                let item = galley.paint[Int(index)].moved(right: .zero, down: style.lineHeight * number)
                set.items.append(item.asPagination)
            }
        }
        return set
    }

    mutating func width(of text: String, style: ComputedStyle) -> Length {
        lines.widths(of: paragraph(text, style)).natural
    }

    mutating func number(_ number: String, type: TypeID, size: Length) -> (pieces: Range<Int32>, width: Length) {
        let start = Int32(galley.text.pieces.count)
        // Whoever reads the tags hears no leader: a space keeps the number from the words before it.
        galley.text.pieces.append(.space)
        let line = lines.setShort(number, type: type, size: size, tag: .pagination, into: &galley.text.pieces)
        return (start..<(line.runs.first?.pieces.upperBound ?? start), line.width)
    }

    private mutating func paragraph(_ text: String, _ style: ComputedStyle) -> Paragraph {
        var paragraph = Paragraph()
        let shown =
            switch style.transform {
            case .uppercase: text.uppercased()
            case .lowercase: text.lowercased()
            case .none, .capitalise: text
            }
        paragraph.text = Array(shown.utf8)
        let type = lines.type(of: TypeSpec(of: style, language: language))
        let range = 0..<Int32(paragraph.text.count)
        var run = Paragraph.Run(range: range, type: type, size: style.fontSize, tag: .pagination)
        run.letterSpacing = style.letterSpacing
        run.wordSpacing = style.wordSpacing
        run.colour = style.colour
        run.decoration = style.decoration
        run.wraps = style.whiteSpace.wraps
        paragraph.runs = [run]
        paragraph.languages = [language]
        paragraph.leading = style.lineHeight
        paragraph.direction = style.direction
        return paragraph
    }

    /// From the upper edge of a line to its base line: the letters' room is in its middle.
    private mutating func baseline(_ style: ComputedStyle, _ type: TypeID) -> Length {
        let metrics = lines.metrics(of: type)
        let em = Double(max(metrics.unitsPerEm, 1))
        let ascent = style.fontSize.scaled(by: Double(metrics.ascent) / em)
        let descent = style.fontSize.scaled(by: Double(metrics.descent) / em)
        return (style.lineHeight - ascent - descent) / 2 + ascent
    }
}

extension PageItem {
    /// The thing as part of a running head.
    fileprivate var asPagination: PageItem {
        switch self {
        case .text(var run):
            run.tag = .pagination
            return .text(run)
        case .rule(var rule):
            rule.tag = .pagination
            return .rule(rule)
        case .picture, .link, .anchor: return self
        }
    }
}
