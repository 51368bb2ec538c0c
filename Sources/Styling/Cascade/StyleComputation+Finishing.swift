import Basics

// From what the properties say to what layout reads.
extension StyleComputation {
    /// The style once all declarations are applied.
    ///
    /// - Parameter isRoot: The root of a document, and what floats, is a block (CSS Display 3 §2.7).
    func finished(isRoot: Bool = false) -> StyleDraft {
        var done = draft
        let colour = done.style.colour
        done.style.border.top = border(done.borderWidth.top, done.borderStyle.top, done.borderColour.top)
        done.style.border.right = border(done.borderWidth.right, done.borderStyle.right, done.borderColour.right)
        done.style.border.bottom = border(done.borderWidth.bottom, done.borderStyle.bottom, done.borderColour.bottom)
        done.style.border.left = border(done.borderWidth.left, done.borderStyle.left, done.borderColour.left)
        done.style.columnRule = border(done.ruleWidth, done.ruleStyle, done.ruleColour)
        done.style.background = done.background ?? colour
        done.style.breaksWords = done.breaksLongWords || done.breaksAll
        done.style.fontFeatures =
            done.capsFeatures + done.numericFeatures + done.ligatureFeatures + done.positionFeatures
            + done.featureSettings
        if !done.wrapsText, done.style.whiteSpace.wraps {
            done.style.whiteSpace = done.style.whiteSpace.keepsLines ? .pre : .nowrap
        }
        if isRoot || done.style.float != .none { done.style.display = done.style.display.asBlock }
        if done.style.display == .listItem, !done.style.counterIncrement.contains(where: { $0.name == "list-item" }) {
            // The counter that every list item steps on by itself (CSS Lists 3 §4.6).
            done.style.counterIncrement.append(CounterChange(name: "list-item", value: 1))
        }
        done.style.columnCount = columns(of: done)
        return done
    }

    private func border(_ width: Length, _ style: Border.Style, _ colour: Colour?) -> Border {
        style == .none || width == .zero
            ? .none : Border(style: style, width: width, colour: colour ?? draft.style.colour)
    }

    /// How many columns there are: `column-width` alone is measured against the width of the page's text, since layout
    /// wants a number (CSS Multicol 1 §3.4).
    private func columns(of done: StyleDraft) -> Int {
        guard let width = done.columnWidth, width > .zero else { return done.columnCount ?? 1 }
        let whole = Length(points: basis.pageWidth)
        let gap = done.style.columnGap.resolved(whole) ?? done.style.fontSize
        let fitting = Double((whole + gap).units) / Double(max(1, (width + gap).units))
        let count = max(1, min(100, Int(fitting)))
        return min(count, done.columnCount ?? count)
    }
}

extension Display {
    /// What a box becomes that must be a block.
    fileprivate var asBlock: Display {
        switch self {
        case .inline, .inlineBlock, .tableRow, .tableRowGroup, .tableHeaderGroup, .tableFooterGroup, .tableCell,
            .tableCaption, .tableColumn, .tableColumnGroup:
            .block
        case .inlineTable: .table
        case .none, .contents, .block, .flowRoot, .listItem, .table: self
        }
    }
}
