import Basics
import Documents
import Markup

// Paragraphs out of what stands between blocks.
extension Conversion {
    /// Converts what lies below `node`, blocks as blocks and what stands between them as paragraphs.
    mutating func flow(_ node: Int, into blocks: inout [Block]) {
        var run = Run()
        flow(node, into: &blocks, &run)
        flush(&run, into: &blocks)
    }

    /// Converts elements that stand beside each other, as if they were all that their parent holds.
    mutating func flow(parts: [Int], into blocks: inout [Block]) {
        var run = Run()
        for index in parts where !survey.marks[index].isDropped { flow(child: index, into: &blocks, &run) }
        flush(&run, into: &blocks)
    }

    private mutating func flow(_ node: Int, into blocks: inout [Block], _ run: inout Run) {
        var child = survey.tree.nodes[node].firstChild
        while child >= 0 {
            let index = Int(child)
            child = survey.tree.nodes[index].next
            if survey.marks[index].isDropped {
                if hasFormulaScripts, let math = formula(script: index) { add(math, into: &blocks, &run) }
                guard run.isEmpty, floating.isEmpty, restoreCaption(index, after: blocks) else { continue }
            }
            if isLeftOut(index), footnotes.note(calledBy: index) == nil { continue }
            flow(child: index, into: &blocks, &run)
        }
    }

    private mutating func flow(child index: Int, into blocks: inout [Block], _ run: inout Run) {
        let mark = survey.marks[index]
        if survey.tree.nodes[index].kind == .text {
            append(text: index, to: &run)
        } else if mark.traits.contains(.block) {
            flush(&run, into: &blocks)
            block(index, into: &blocks)
        } else if standsAlone(index, mark) {
            flush(&run, into: &blocks)
            embed(index, into: &blocks)
        } else if footnotes.note(calledBy: index) != nil {
            inline(index, into: &run)
        } else if mark.holdsBlocks {
            if survey.name(index) == .a {
                flush(&run, into: &blocks)
                blockLink(index, into: &blocks)
            } else {
                anchor(of: index, to: &run)
                flow(index, into: &blocks, &run)
            }
        } else if survey.name(index) == .br, Self.endsWithBreak(run.items) {
            flush(&run, into: &blocks)
        } else if !mark.hints.isDisjoint(with: [.caption, .credit]), caption(inLine: index, run, &blocks) {
            return
        } else {
            inline(index, into: &run)
        }
    }

    private mutating func add(_ math: MathMarkup, into blocks: inout [Block], _ run: inout Run) {
        if math.isBlock {
            flush(&run, into: &blocks)
            blocks.append(.math(math))
        } else {
            run.items.append(.math(math))
            run.afterBlank = false
        }
    }

    /// Whether an element is a note, or converted elsewhere.
    func isLeftOut(_ index: Int) -> Bool { footnotes.isNote(index) || !leftOut.isEmpty && leftOut.contains(index) }

    private static func endsWithBreak(_ items: [Inline]) -> Bool {
        for item in items.reversed() {
            switch item {
            case .lineBreak: return true
            case .text(let text) where ParagraphBreaks.isBlank(text): continue
            default: return false
            }
        }
        return false
    }

    /// Ends a paragraph.
    mutating func flush(_ run: inout Run, into blocks: inout [Block]) {
        let items = Self.trimmed(run.items)
        run = Run()
        let figures = floating.map(Block.figure)
        let isFirst = floatsFirst
        floating = []
        floatsFirst = false
        if isFirst { blocks += figures }
        for part in ParagraphBreaks.paragraphs(items) {
            if Self.hasContent(part) { blocks.append(.paragraph(part)) } else { keepAnchors(of: part, in: &blocks) }
        }
        if !isFirst { blocks += figures }
    }

    private func keepAnchors(of items: [Inline], in blocks: inout [Block]) {
        for item in items { if case .anchor = item, case .anchor(let id) = item { blocks.append(.anchor(id)) } }
    }
}
