import Basics
import Styling

/// The text of a paragraph while it is gathered: blanks collapse across elements (CSS Text 3, 4.1).
struct InlineText {
    var paragraph = Paragraph()
    /// Elements with an id that begin inside: the index of the anchor, and where in the text.
    var anchors: [(anchor: Int32, offset: Int32)] = []
    /// Whether the text ends in a blank that a following one joins, and that is gone at a line's end.
    var endsInBlank = false
    /// Whether nothing stands in the line yet, so that blanks are dropped.
    var isAtLineStart = true
    /// The style of the last run.
    var lastStyle: UInt32 = .max
    /// The link of the last run as the setter numbers it.
    var lastLink: Int32 = -1
    /// Whether there is anything but pictures and blanks.
    var hasWords = false

    /// Whether there is nothing to set.
    var isEmpty: Bool { paragraph.text.isEmpty }

    /// Empties it and keeps its room.
    mutating func reset() {
        paragraph.text.removeAll(keepingCapacity: true)
        paragraph.runs.removeAll(keepingCapacity: true)
        paragraph.segments.removeAll(keepingCapacity: true)
        if !paragraph.objects.isEmpty { paragraph.objects.removeAll(keepingCapacity: true) }
        if !paragraph.links.isEmpty { paragraph.links.removeAll(keepingCapacity: true) }
        if !paragraph.fillings.isEmpty { paragraph.fillings.removeAll(keepingCapacity: true) }
        if !anchors.isEmpty { anchors.removeAll(keepingCapacity: true) }
        endsInBlank = false
        isAtLineStart = true
        lastStyle = .max
        lastLink = -1
        hasWords = false
    }

    /// Whether text that is nothing but blanks would leave no trace here.
    var dropsBlanks: Bool { isAtLineStart || endsInBlank }

    /// Goes on in this run, which begins here unless the last one is like it.
    mutating func begin(_ run: Paragraph.Run, style: UInt32, link: Paragraph.Link?, number: Int32) {
        var run = run
        if let link {
            if number != lastLink || paragraph.links.isEmpty { paragraph.links.append(link) }
            run.link = Int32(paragraph.links.count - 1)
        }
        lastLink = link == nil ? -1 : number
        let end = Int32(paragraph.text.count)
        if let last = paragraph.runs.last, lastStyle == style, last.kind == .text {
            run.range = last.range
            if run == last { return }
        }
        run.range = end..<end
        lastStyle = style
        if let last = paragraph.runs.last, last.range.isEmpty { paragraph.runs.removeLast() }
        paragraph.runs.append(run)
    }

    /// Closes the text so far: the last run ends where the text does.
    mutating func closeRun() {
        let end = Int32(paragraph.text.count)
        let last = paragraph.runs.count - 1
        guard last >= 0 else { return }
        paragraph.runs[last].range = paragraph.runs[last].range.lowerBound..<end
    }

    mutating func mark(_ node: Int32, _ offset: Int) {
        let start = Int32(paragraph.text.count)
        if let last = paragraph.segments.last, last.start == start { paragraph.segments.removeLast() }
        paragraph.segments.append(Paragraph.Segment(start: start, node: node, offset: Int32(offset)))
    }
}
