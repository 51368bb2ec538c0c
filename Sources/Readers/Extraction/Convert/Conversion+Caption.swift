import Basics
import Documents
import Markup

// What is said of pictures, beside them or in the same block.
extension Conversion {
    /// Longer texts beside a picture are no captions.
    private static let longestCaption: Int32 = 600
    /// Captions stand no more nodes than this from their picture.
    private static let farthest = 60
    /// Longer texts in one block with a picture are a paragraph that the picture stands in, in letters.
    static let longestLine: Int32 = 250

    /// A caption and the credit in it.
    mutating func captionText(_ index: Int) -> ([Inline], String?) {
        let (creditIndex, credit) = credit(in: index)
        if let creditIndex { leftOut.append(creditIndex) }
        var blocks: [Block] = []
        captions += 1
        flow(index, into: &blocks)
        captions -= 1
        if creditIndex != nil { leftOut.removeLast() }
        var items: [Inline] = []
        for case .paragraph(let line) in blocks {
            if !items.isEmpty { items.append(.text(" ")) }
            items += line
        }
        if items.isEmpty, let only = credit { return ([], only) }
        return (items, credit)
    }

    private func credit(in index: Int) -> (Int?, String?) {
        for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) {
            guard survey.tree.nodes[inner].kind == .element, !survey.marks[inner].isDropped else { continue }
            let name = survey.name(inner)
            guard survey.marks[inner].hints.contains(.credit) || name == .small || name == .cite else { continue }
            let text = survey.visibleText(of: inner)
            if !text.isEmpty { return (inner, text) }
        }
        return (nil, nil)
    }

    /// Gives the figure just before a caption what it says; false where there is none.
    mutating func attachCaption(_ index: Int, to blocks: inout [Block]) -> Bool {
        let mark = survey.marks[index]
        // `Picture 3 of 10`: the number of a picture in a row of them, between the picture and its caption.
        if blocks.count > 1, case .paragraph(let items) = blocks[blocks.count - 1], Self.isCounter(items),
            case .figure = blocks[blocks.count - 2]
        {
            blocks.removeLast()
        }
        guard mark.pictures == 0, mark.text > 0, mark.text < Self.longestCaption else { return false }
        return attach(index, to: &blocks)
    }

    /// Gives the last figure what an element says of it or of who made it; false where it has both, or is none.
    private mutating func attach(_ index: Int, to blocks: inout [Block]) -> Bool {
        guard case .figure(var figure) = blocks.last else { return false }
        let isCredit = survey.marks[index].hints.contains(.credit) && !survey.marks[index].hints.contains(.caption)
        if isCredit, figure.credit == nil {
            figure.credit = survey.visibleText(of: index)
        } else if figure.caption.isEmpty {
            let (caption, credit) = captionText(index)
            guard !caption.isEmpty || credit != nil else { return false }
            figure.caption = caption
            figure.credit = credit ?? figure.credit
        } else {
            return false
        }
        blocks[blocks.count - 1] = .figure(figure)
        return true
    }

    private static func isCounter(_ items: [Inline]) -> Bool {
        let text = PlainText.of(items)
        let numbers = text.split { !$0.isNumber }
        return text.utf8.count < 24 && numbers.count == 2 && numbers.allSatisfy { $0.count < 4 }
    }

    /// Takes a caption that stands in a line with its picture; false where it belongs to none.
    mutating func caption(inLine index: Int, _ run: Run, _ blocks: inout [Block]) -> Bool {
        let mark = survey.marks[index]
        guard mark.pictures == 0, !Self.hasContent(run.items) else { return false }
        guard let last = floating.indices.last else {
            return survey.hasLetters(index) && attach(index, to: &blocks)
        }
        var figures: [Figure] = []
        swap(&floating, &figures)
        var found: [Block] = [.figure(figures[last])]
        let isTaken = attach(index, to: &found)
        if isTaken, case .figure(let figure) = found[0] { figures[last] = figure }
        swap(&floating, &figures)
        return isTaken
    }

    /// Converts a block of a picture and a short text, which may be what the picture shows.
    mutating func captioned(_ index: Int, into blocks: inout [Block]) {
        var inner: [Block] = []
        flow(index, into: &inner)
        if inner.count == 2, case .figure(var figure) = inner[0], figure.caption.isEmpty,
            case .paragraph(let items) = inner[1], isCaption(items, of: figure, in: index)
        {
            figure.caption = items
            inner = [.figure(figure)]
        }
        blocks += inner
    }

    /// A picture before the text with what is said of it nearby: in an element that is a caption, or in a line that
    /// says who made it.
    mutating func captioned(_ figure: Figure, after index: Int, before first: Int) -> Figure {
        guard figure.caption.isEmpty, figure.credit == nil else { return figure }
        var blocks: [Block] = [.figure(figure)]
        var here = Int(survey.marks[index].end)
        let end = min(first, here + Self.farthest)
        while here < end {
            let mark = survey.marks[here]
            if mark.traits.contains(.heading) || mark.traits.contains(.dropped) { break }
            let isCaption = survey.name(here) == .figcaption || !mark.hints.isDisjoint(with: [.caption, .credit])
            if isCaption, mark.text > 0, !mark.isDropped, attachCaption(here, to: &blocks) { break }
            if mark.traits.contains(.block), mark.own > 0, !mark.isDropped {
                var line: [Block] = []
                block(here, into: &line)
                blocks = BodyTidying.withCredits(blocks + line.prefix(1))
                break
            }
            here += 1
        }
        guard case .figure(let found) = blocks[0] else { return figure }
        return found
    }

    /// Takes back the box after a picture that holds its caption, whatever else its class says.
    mutating func restoreCaption(_ index: Int, after blocks: [Block]) -> Bool {
        let mark = survey.marks[index]
        guard case .figure(let figure) = blocks.last, figure.caption.isEmpty, figure.credit == nil,
            !mark.traits.contains(.dropped), Int(mark.end) - index < Self.farthest,
            survey.hasLetters(index), !survey.hasLetters(index, moreThan: Int(Self.longestCaption)),
            (index..<Int(mark.end)).contains(where: { inner in
                survey.name(inner) == .figcaption
                    || !survey.marks[inner].hints.isDisjoint(with: [.caption, .credit])
            })
        else { return false }
        restore(index)
        return true
    }

    /// Whether a line under a picture is set apart as a caption: by its words, all in italics, or in the middle.
    private func isCaption(_ items: [Inline], of figure: Figure, in index: Int) -> Bool {
        let words = BodyTidying.words(PlainText.of(items))
        if figure.pictures.contains(where: { BodyTidying.words($0.alternative ?? "") == words }) { return true }
        let isItalic = items.allSatisfy { item in
            switch item {
            case .emphasis, .lineBreak, .anchor, .note: true
            case .text(let text): ParagraphBreaks.isBlank(text)
            default: false
            }
        }
        return isItalic || isCentred(index)
    }

    private func isCentred(_ index: Int) -> Bool {
        if survey.name(index) == .center { return true }
        if let align = survey.value(.align, of: index), align.equals("center") { return true }
        if let style = survey.value(.style, of: index), style.declares("text-align", "center") { return true }
        return survey.value(.class, of: index).map { $0.contains("center") || $0.contains("image") } ?? false
    }
}
