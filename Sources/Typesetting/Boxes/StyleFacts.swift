import Basics
import Styling

/// What is rarely said by a style, as bits: most blocks then ask one word of memory.
struct StyleFacts: OptionSet, Sendable {
    let rawValue: UInt32

    static let hasMargin = StyleFacts(rawValue: 1)
    static let hasPadding = StyleFacts(rawValue: 2)
    static let hasFrame = StyleFacts(rawValue: 4)
    static let hasWidth = StyleFacts(rawValue: 8)
    static let hasHeight = StyleFacts(rawValue: 16)
    static let hasBreaks = StyleFacts(rawValue: 32)
    static let hasPage = StyleFacts(rawValue: 64)
    static let hasColumns = StyleFacts(rawValue: 128)
    static let hasCounters = StyleFacts(rawValue: 256)
    static let hasStrings = StyleFacts(rawValue: 512)
    static let setsNotesAtFoot = StyleFacts(rawValue: 1024)
    static let hasRise = StyleFacts(rawValue: 2048)
    static let hasDecoration = StyleFacts(rawValue: 4096)
    static let isTranslucent = StyleFacts(rawValue: 8192)

    static let clears = StyleFacts(rawValue: 16384)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ style: ComputedStyle) {
        var facts: StyleFacts = []
        let nothing = Sides(Measure.length(.zero))
        if style.margin != nothing { facts.insert(.hasMargin) }
        if style.padding != nothing { facts.insert(.hasPadding) }
        if style.border != Sides(Border.none) || style.background.alpha > 0 { facts.insert(.hasFrame) }
        if style.width != .auto || style.maxWidth != .auto || style.minWidth != .length(.zero) {
            facts.insert(.hasWidth)
        }
        if style.height != .auto || style.minHeight != .length(.zero) { facts.insert(.hasHeight) }
        if style.breakBefore != .auto || style.breakAfter != .auto || style.avoidsBreakInside {
            facts.insert(.hasBreaks)
        }
        if !style.page.isEmpty { facts.insert(.hasPage) }
        if style.columnCount > 1 || style.spansColumns { facts.insert(.hasColumns) }
        if !style.counterReset.isEmpty || !style.counterIncrement.isEmpty || !style.counterSet.isEmpty {
            facts.insert(.hasCounters)
        }
        if !style.stringSet.isEmpty { facts.insert(.hasStrings) }
        if style.setsNotesAtFoot { facts.insert(.setsNotesAtFoot) }
        if style.verticalAlign != .baseline { facts.insert(.hasRise) }
        if style.decoration != TextDecoration() { facts.insert(.hasDecoration) }
        if style.clears { facts.insert(.clears) }
        if style.opacity < 1 { facts.insert(.isTranslucent) }
        self = facts
    }
}
