import Basics
import Markup

/// All rules in the order of the cascade, ready to be asked: what every styling shares and none changes.
struct RuleBook: Sendable {
    /// The rungs of the cascade, from the weakest (CSS Cascade 4 §6.1); hints are an author's of no specificity.
    enum Rung: UInt64 { case userAgent, hint, author, inline, importantAuthor, importantInline, importantUserAgent }

    var index = RuleIndex()
    var vocabulary = SelectorVocabulary()
    /// By rule: its plain and its important declarations, one after the other.
    var blocks: [DeclarationBlock] = []
    var pageRules: [PageRule] = []
    var fontFaces: [FontFaceRule] = []
    /// The measures of the page that `vw` and columns refer to.
    var basis = LengthBasis()
    var attributes = AttributeRoles()

    /// The rules of sheets, whose conditions are asked about a page of the size they themselves say.
    init(_ sheets: [StyleSource], reporting: (Diagnostic) -> Void) {
        var rules: [(rule: StyleRule, isUserAgent: Bool)] = []
        for origin in [StyleSource.Origin.userAgent, .author] {
            for sheet in sheets where sheet.origin == origin {
                var parser = SheetParser(sheet, vocabulary: vocabulary)
                parser.parse()
                vocabulary = parser.vocabulary
                parser.notes.diagnostics.forEach(reporting)
                rules += parser.styleRules.map { ($0, origin == .userAgent) }
                pageRules += parser.pageRules
                fontFaces += parser.fontFaces
            }
        }
        let medium = choosePages()
        for (rule, isUserAgent) in rules where rule.media.allSatisfy({ $0.holds(on: medium) }) {
            insert(rule, isUserAgent: isUserAgent)
        }
        attributes = AttributeRoles(vocabulary)
    }

    /// Leaves the page rules that hold, and takes the measures of the plain page.
    private mutating func choosePages() -> MediaQueryList.Medium {
        let first = plainPage()
        let asked = MediaQueryList.Medium(width: first.size.width.points, height: first.size.height.points)
        pageRules = pageRules.filter { rule in rule.media.allSatisfy { $0.holds(on: asked) } }
        let page = plainPage()
        basis.pageWidth = (page.size.width - page.margin.left - page.margin.right).points
        basis.pageHeight = (page.size.height - page.margin.top - page.margin.bottom).points
        return MediaQueryList.Medium(width: page.size.width.points, height: page.size.height.points)
    }

    private func plainPage() -> PageStyle { pageStyle(PageKind(), root: .initial) }

    private mutating func insert(_ rule: StyleRule, isUserAgent: Bool) {
        let number = blocks.count
        blocks.append(rule.plain)
        blocks.append(rule.important)
        for selector in rule.selectors {
            let weight = UInt64(selector.specificity) << 32 | UInt64(number)
            let plain: Rung = isUserAgent ? .userAgent : .author
            let important: Rung = isUserAgent ? .importantUserAgent : .importantAuthor
            index.insert(
                RuleIndex.Entry(
                    selector: selector,
                    rule: number,
                    order: plain.rawValue << 56 | weight,
                    importantOrder: important.rawValue << 56 | weight | 1
                )
            )
        }
    }
}

extension RuleBook {
    /// What the rules say of a kind of page, before `root`'s children: rules in the order of importance, specificity and
    /// place.
    func pageStyle(_ kind: PageKind, root: StyleDraft) -> PageStyle {
        var found: [(order: Int, rule: PageRule)] = []
        for rule in pageRules {
            let fitting = rule.selectors.filter { $0.matches(kind) }
            guard let strongest = fitting.map(\.specificity).max() else { continue }
            found.append((strongest + (rule.isUserAgent ? 0 : 1 << 24), rule))
        }
        // Sorting keeps the order of equals, which is that of the sheets.
        let ordered = found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.rule)
        var computation = PageComputation(root: root)
        computation.apply(ordered.flatMap(\.plain) + ordered.flatMap(\.important))
        var page = computation.finished()
        let own = computation.style.finished()
        for place in MarginBox.Place.allCases {
            if let style = boxStyle(place.rawValue, ordered, own, computation.style.basis),
                style.content?.isEmpty == false
            {
                page.boxes.append(MarginBox(place: place, style: style))
            }
        }
        page.noteArea = boxStyle("footnote", ordered, own, computation.style.basis)
        return page
    }

    private func boxStyle(
        _ name: String,
        _ rules: [PageRule],
        _ page: StyleDraft,
        _ basis: LengthBasis
    ) -> ComputedStyle? {
        let boxes = rules.flatMap(\.boxes).filter { $0.name == name }
        guard !boxes.isEmpty else { return nil }
        var computation = StyleComputation(parent: page, basis: basis)
        computation.draft.style.display = .block
        computation.setInitialPlace(of: name)
        computation.apply(boxes.map(\.plain) + boxes.map(\.important), userAgent: 0)
        return computation.finished().style
    }
}

extension StyleComputation {
    /// Where text stands in a margin box unless its rule says otherwise (CSS Paged Media 3 §5.3.3).
    fileprivate mutating func setInitialPlace(of name: String) {
        switch name {
        case "top-left", "bottom-left": draft.style.align = .left
        case "top-right", "bottom-right": draft.style.align = .right
        case "footnote": return
        default: draft.style.align = .centre
        }
        draft.style.textIndent = .length(.zero)
        switch name {
        case "left-top", "right-top": draft.style.verticalAlign = .top
        case "left-bottom", "right-bottom": draft.style.verticalAlign = .bottom
        default: draft.style.verticalAlign = .middle
        }
    }
}
