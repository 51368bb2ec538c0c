import Basics

/// A computed style together with what the cascade must know of it beyond what layout reads.
struct StyleDraft: Sendable, Hashable {
    /// `line-height` before it is resolved: a factor is inherited as one.
    enum LineHeight: Sendable, Hashable {
        case factor(Double)
        case length(Length)
    }

    var style = ComputedStyle()
    /// The height of `normal`: 13 to 10, as text is set here.
    var lineHeight = LineHeight.factor(1.3)
    /// Features by the property they come from.
    var numericFeatures: [FontFeature] = []
    var ligatureFeatures: [FontFeature] = []
    var positionFeatures: [FontFeature] = []
    var capsFeatures: [FontFeature] = []
    var featureSettings: [FontFeature] = []
    var wrapsText = true
    var breaksAll = false
    var breaksLongWords = false
    var borderWidth = Sides(Self.mediumRule)
    var borderStyle = Sides(Border.Style.none)
    /// nil is `currentColor`, here and below.
    var borderColour = Sides<Colour?>(nil)
    var ruleWidth = Self.mediumRule
    var ruleStyle = Border.Style.none
    var ruleColour: Colour?
    var background: Colour? = Colour.clear
    var columnCount: Int?
    var columnWidth: Length?
    /// The size of the root's letters and the height of its lines, for `rem` and `rlh`.
    var rootSize = Length(points: 10)
    var rootLineHeight = Length(points: 13)
    /// Custom properties with their hyphens; values are without `var()`.
    var variables = Variables()

    /// Custom properties by name. Nearly all elements share those of the root: their number is hash enough, and equality
    /// sees first whether the storage is the same.
    struct Variables: Sendable, Hashable {
        var values: [String: [Token]] = [:]

        func hash(into hasher: inout Hasher) { hasher.combine(values.count) }
    }

    /// `medium`: 3 px.
    static let mediumRule = Length(points: 2.25)

    /// The initial values.
    static let initial = StyleDraft()

    init() {}

    /// What a child of an element begins with.
    init(inheriting parent: StyleDraft) {
        self = parent
        let first = StyleDraft.initial
        borderWidth = first.borderWidth
        borderStyle = first.borderStyle
        borderColour = first.borderColour
        ruleWidth = first.ruleWidth
        ruleStyle = first.ruleStyle
        ruleColour = nil
        background = first.background
        columnCount = nil
        columnWidth = nil
        style.resetBoxes()
    }
}

extension ComputedStyle {
    /// Gives what is not inherited its initial values.
    fileprivate mutating func resetBoxes() {
        let first = StyleDraft.initial.style
        display = first.display
        float = first.float
        clears = first.clears
        margin = first.margin
        padding = first.padding
        border = first.border
        background = first.background
        width = first.width
        height = first.height
        minWidth = first.minWidth
        maxWidth = first.maxWidth
        minHeight = first.minHeight
        maxHeight = first.maxHeight
        sizesBorderBox = first.sizesBorderBox
        verticalAlign = first.verticalAlign
        decoration = first.decoration
        opacity = first.opacity
        breakBefore = first.breakBefore
        breakAfter = first.breakAfter
        avoidsBreakInside = first.avoidsBreakInside
        columnCount = first.columnCount
        columnGap = first.columnGap
        columnRule = first.columnRule
        spansColumns = first.spansColumns
        fillsColumns = first.fillsColumns
        initialLetter = first.initialLetter
        setsNotesAtFoot = first.setsNotesAtFoot
        placement = first.placement
        keepsGrid = first.keepsGrid
        tableLayoutFixed = first.tableLayoutFixed
        content = first.content
        stringSet = first.stringSet
        counterReset = first.counterReset
        counterIncrement = first.counterIncrement
        counterSet = first.counterSet
    }
}
