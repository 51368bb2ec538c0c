import Basics
import Markup
import Styling

// Blocks: margins, frames, what is in them.
extension GalleySetter where Setter: ~Copyable {
    /// Sets a block that is neither a table nor a picture. `around` has its style; its width is the containing block's.
    mutating func setBox(_ node: Int32, _ traits: ElementTable.Traits, _ display: Display, _ around: Surroundings) {
        var around = around
        let style = around.style
        let facts = facts[Int(style)]
        if facts.contains(.hasBreaks) { breakBefore(style) }
        let saved = wanted
        if facts.contains(.hasPage) || facts.contains(.hasColumns) { enterSection(style, &around) }
        applySection()
        if document.styles[Int(style)].placement != .inFlow, depth == 0 {
            setFloat(node, traits, display, around)
        } else {
            setContents(node, traits, display, facts, around)
        }
        if facts.contains(.hasBreaks) { breakAfter(style) }
        if wanted != saved {
            wanted = saved
            mayDiffer = true
        }
    }

    /// Sets a block where it stands.
    mutating func setContents(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ display: Display,
        _ facts: StyleFacts,
        _ around: Surroundings
    ) {
        var around = around
        let style = around.style
        let frame = frame(of: style, facts, around)
        stack.margin(frame.marginTop)
        // Beside what floats nothing with `clear` stands.
        if facts.contains(.clears) { endBeside() }
        let isAvoiding = document.styles[Int(style)].avoidsBreakInside
        let start = isAvoiding ? stack.beginAvoiding() : (0, .zero)
        let decoration = facts.contains(.hasFrame) && !isMeasuring ? open(style, frame, around) : -1
        if isMeasuring, facts.contains(.hasWidth), let width = document.styles[Int(style)].width.resolved(around.width)
        {
            return widen(LineWidths(least: min(width, around.width), natural: width))
        }
        if isRule(node, facts, frame) {
            setRule(style, frame, around)
        } else {
            stack.fixedAbove(frame.border.top + frame.paddingTop)
            around.left = frame.left
            around.width = frame.width
            let top = stack.height
            setInside(node, traits, display, &around)
            if facts.contains(.hasHeight) { fill(style, since: top) }
            stack.fixedBelow(frame.border.bottom + frame.paddingBottom)
        }
        if decoration >= 0 { close(decoration) }
        if isAvoiding { stack.endAvoiding(since: start, page: page.height) }
        stack.margin(frame.marginBottom)
    }

    /// What is in a block: its marker, what sheets put before, its children, what sheets put after.
    mutating func setInside(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ display: Display,
        _ around: inout Surroundings
    ) {
        block = LineBlock(style: around.style, left: around.left, width: around.width)
        anonymous = -1
        if traits.contains(.isRuleLine) { around.isArtifact = true }
        if traits.contains(.isList) { beginList(node, around) }
        let isItem = display == .listItem || traits.contains(.isItem)
        if isItem { beginItem(node, display, traits, &around) }
        if document.pseudo.isEmpty {
            setChildren(of: node, in: around)
        } else {
            let pseudo = document.pseudo[node]
            block.firstLetter = pseudo?.firstLetter
            if let before = pseudo?.before { generate(before, of: node, in: around) }
            setChildren(of: node, in: around)
            if let after = pseudo?.after { generate(after, of: node, in: around) }
        }
        flushParagraph()
        if isItem { endItem() }
        if traits.contains(.isList) { lists.removeLast() }
    }

    /// The box of a style here.
    func frame(of style: UInt32, _ facts: StyleFacts, _ around: Surroundings) -> BoxFrame {
        let edges: StyleFacts = [.hasMargin, .hasPadding, .hasFrame, .hasWidth]
        if facts.isDisjoint(with: edges) { return BoxFrame(left: around.left, width: around.width) }
        let isRightToLeft = document.styles[Int(style)].direction == .rightToLeft
        // A hundred nested indents leave no room for a word: of the column a quarter stays, up to some ems.
        let least = min(baseWidth / 4, Length(points: 40))
        return BoxFrame(
            document.styles[Int(style)],
            left: around.left,
            room: around.width,
            least: least,
            isRightToLeft: isRightToLeft
        )
    }

    /// Makes a block as tall as its style says.
    private mutating func fill(_ style: UInt32, since top: Length) {
        let least = document.styles[Int(style)].minHeight.resolved(page.height) ?? .zero
        var height = least
        if case .length(let length) = document.styles[Int(style)].height { height = max(length, least) }
        // Taller than the page is as tall as the page.
        height = min(height, page.height)
        let lacking = height - (stack.height - top)
        if lacking > .zero { stack.fixedBelow(lacking) }
    }

}

// MARK: - Cuts

extension GalleySetter where Setter: ~Copyable {
    mutating func breakBefore(_ style: UInt32) {
        let wish = document.styles[Int(style)].breakBefore
        if let start = GalleySection.Start(wish) {
            force(start)
        } else if wish == .avoid {
            stack.penalty(GalleyItem.forbidden)
        }
    }

    mutating func breakAfter(_ style: UInt32) {
        let wish = document.styles[Int(style)].breakAfter
        if let start = GalleySection.Start(wish) {
            force(start)
        } else if wish == .avoid {
            stack.penalty(GalleyItem.forbidden)
        }
    }

    /// Wants the kind of page and the columns of a style; what is around becomes as wide as there.
    private mutating func enterSection(_ style: UInt32, _ around: inout Surroundings) {
        guard depth == 0 else { return }
        let name = document.styles[Int(style)].page
        if name != wanted.page {
            let right = page.width - around.left - around.width
            wanted.page = name
            page = measure(name)
            around.width = max(Length(points: 10), page.width - around.left - right)
            mayDiffer = true
        }
        if facts[Int(style)].contains(.hasColumns) { enterColumns(style, &around) }
    }

    private mutating func enterColumns(_ style: UInt32, _ around: inout Surroundings) {
        let own = document.styles[Int(style)]
        if own.columnCount > 1 {
            wanted.columns = min(own.columnCount, 12)
            wanted.gap = own.columnGap.resolved(page.width) ?? own.fontSize
            wanted.rule = own.columnRule.width
            wanted.isLevelled = !own.fillsColumns
            around.left = .zero
            around.width = columnWidth
            mayDiffer = true
        } else if own.spansColumns, wanted.columns > 1 {
            wanted.columns = 1
            wanted.gap = .zero
            wanted.rule = .zero
            around.left = .zero
            around.width = page.width
            mayDiffer = true
        }
    }
}
