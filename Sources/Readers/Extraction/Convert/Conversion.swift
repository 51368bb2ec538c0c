import Basics
import Documents
import Markup

/// Turns the elements of an article into blocks.
///
/// Elements are converted by name; what the model has no word for is looked through. Recursion is bounded by the
/// depth that `Markup` allows.
struct Conversion {
    private(set) var survey: PageSurvey
    let place: WebPlace
    /// The elements that hold the article.
    let roots: [Int]
    /// Pictures in style sheets.
    let styles: PageStyles
    /// Whether scripts of the page write formulas.
    let hasFormulaScripts: Bool
    /// Notes at the foot of the text by their element, and the links that call them.
    let footnotes: Footnotes
    /// The language of the whole, so that only other ones are marked.
    let language: String?
    /// Ids that links of the page point at.
    let targets: Set<String>
    /// The notes met so far, in order of their first call: the elements that hold them.
    var called: [Int] = []
    /// The number of each of them.
    private var numbers: [Int: Int] = [:]
    /// Pictures of the run at hand that are too large to stand in a line.
    var floating: [Figure] = []
    /// Elements that are converted elsewhere: captions and credits.
    var leftOut: [Int] = []
    /// How many captions are being converted, one in the other.
    var captions = 0
    /// Whether some floating picture came before any word of the run.
    var floatsFirst = false

    /// A run of inline content under construction.
    struct Run {
        var items: [Inline] = []
        /// Whether a blank would be lost here: at the start, or after another blank.
        var afterBlank = true

        var isEmpty: Bool { items.isEmpty }
    }

    init(
        survey: PageSurvey,
        place: WebPlace,
        roots: [Int] = [],
        footnotes: Footnotes,
        language: String?,
        targets: Set<String>
    ) {
        self.survey = survey
        for index in footnotes.lost { self.survey.restore(index) }
        self.place = place
        self.roots = roots
        styles = PageStyles(survey.tree)
        hasFormulaScripts = survey.finds.scripts.contains { Self.isFormula(script: Int($0), survey) }
        self.footnotes = footnotes
        self.language = language
        self.targets = targets
    }

    /// The number of a note, the next one where it is called for the first time.
    mutating func number(of note: Int) -> Int {
        if let number = numbers[note] { return number }
        numbers[note] = called.count
        called.append(note)
        return called.count - 1
    }

    /// The blocks of the roots, and the notes called in them.
    mutating func convert(_ roots: [Int]) -> (body: [Block], notes: [Note]) {
        var blocks: [Block] = []
        for root in roots { block(root, into: &blocks) }
        var notes: [Note] = []
        var index = 0
        while index < called.count {
            notes.append(note(called[index]))
            index += 1
        }
        return (blocks, notes)
    }

    /// Takes back what was dropped below an element that turns out to belong to the article as a whole.
    mutating func restore(_ index: Int) { survey.restore(index) }

    /// Converts one element that stands on lines of its own.
    mutating func block(_ index: Int, into blocks: inout [Block]) {
        let name = survey.name(index)
        if let other = foreignLanguage(of: index), name != .html, name != .body {
            var inner: [Block] = []
            element(index, name, into: &inner)
            if !inner.isEmpty { blocks.append(.foreign(inner, language: other.language, direction: other.direction)) }
            return
        }
        element(index, name, into: &blocks)
    }

    private mutating func element(_ index: Int, _ name: Name, into blocks: inout [Block]) {
        switch name {
        case .h1, .h2, .h3, .h4, .h5, .h6: heading(index, name, into: &blocks)
        case .ul, .ol: list(index, into: &blocks)
        case .dl: definitions(index, into: &blocks)
        case .blockquote: if !post(index, into: &blocks) { quotation(index, into: &blocks) }
        case .pre: code(index, into: &blocks)
        case .table: table(index, into: &blocks)
        case .figure: figure(index, into: &blocks)
        case .figcaption: if !attachCaption(index, to: &blocks) { flow(index, into: &blocks) }
        case .hr: if blocks.last != .thoughtBreak, !blocks.isEmpty { blocks.append(.thoughtBreak) }
        case .noscript: noscript(index, into: &blocks)
        case .aside:
            var inner: [Block] = []
            flow(index, into: &inner)
            if !inner.isEmpty { blocks.append(.aside(inner)) }
        default: other(index, name, into: &blocks)
        }
    }

    /// Everything that is looked through: paragraphs, divisions, cells of tables that are no tables.
    private mutating func other(_ index: Int, _ name: Name, into blocks: inout [Block]) {
        let mark = survey.marks[index]
        if mark.hints.contains(.verse) {
            verse(index, into: &blocks)
            return
        }
        if hasFormulaScripts, isTypesetFormula(index) {
            typesetFormula(index, into: &blocks)
            return
        }
        if captions == 0, !mark.hints.isDisjoint(with: [.caption, .credit]), mark.pictures == 0, mark.text < 400 {
            if !attachCaption(index, to: &blocks), !mark.hints.contains(.caption) { flow(index, into: &blocks) }
            return
        }
        if let id = target(of: index) { blocks.append(.anchor(id)) }
        if mark.text == 0, mark.pictures == 0, standIn(index, into: &blocks) { return }
        if mark.pictures > 0, mark.text > 0, mark.text < Self.longestLine {
            captioned(index, into: &blocks)
        } else {
            flow(index, into: &blocks)
        }
    }

    private mutating func heading(_ index: Int, _ name: Name, into blocks: inout [Block]) {
        if headsNotes(index) { return }
        // A byline or date is no heading, however large it is set.
        if !survey.marks[index].hints.isDisjoint(with: [.byline, .date]), survey.isParticular(index) { return }
        var run = Run()
        if survey.marks[index].holdsBlocks {
            // A heading whose words stand in a block of their own is a heading all the same.
            var inner: [Block] = []
            flow(index, into: &inner)
            guard inner.count == 1, case .paragraph(let items) = inner[0] else {
                blocks += inner
                return
            }
            run.items = items
        } else {
            inlines(of: index, into: &run)
        }
        let items = Self.trimmed(run.items)
        blocks += floating.map(Block.figure)
        floating = []
        floatsFirst = false
        guard Self.hasContent(items) else { return }
        let digit = name.bytes.last.map { Int($0) - 0x30 } ?? 2
        blocks.append(.heading(level: max(1, digit), items, anchor: target(of: index)))
    }

    /// The id of an element that some link points at.
    func target(of index: Int) -> String? {
        guard let id = survey.text(.id, of: index), targets.contains(id) else { return nil }
        return id
    }

    /// The language of an element, where it is another than the article's.
    func foreignLanguage(of index: Int) -> (language: String?, direction: Direction?)? {
        guard let tag = survey.text(.lang, of: index) ?? survey.text(.xmlLang, of: index) else { return nil }
        guard let tag = LanguageTag.cleaned(tag), let own = language else { return nil }
        guard LanguageTag.primary(tag) != LanguageTag.primary(own) else { return nil }
        let direction = survey.text(.dir, of: index).flatMap { Direction(rawValue: $0.lowercased()) }
        return (tag, direction)
    }
}
