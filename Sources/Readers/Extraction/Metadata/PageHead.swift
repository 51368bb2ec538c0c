import Markup

/// What is printed round the headline of a page: where byline, date and kicker stand.
struct PageHead {
    /// A line of text near the headline.
    struct Line {
        /// The block that it stands in.
        let block: Int
        /// What it says, white space collapsed.
        let text: String
        /// Whether it stands above the headline.
        let isAbove: Bool
    }

    /// Letters after the headline that are looked at: a standfirst, a caption and the first paragraph.
    private static let lettersAfter = 1500
    /// Letters above the headline that may belong to it; where there are more, they are another part of the page.
    private static let lettersAbove = 250
    /// How many elements above the headline may hold it together with what belongs to it.
    private static let levels = 4
    /// Nodes that are looked at.
    private static let nodes = 1200
    /// A block of this many letters is a paragraph; the second one ends the head.
    private static let paragraph = 120
    /// A heading after this many letters is one in the text.
    private static let lettersBeforeHeadings = 150
    /// Bytes of a line that are kept.
    private static let longestLine = 400

    /// The headline; -1 where none is known.
    let headline: Int
    /// The nodes from the first that belongs to the head to the last.
    private(set) var range = 0..<0
    /// The lines, from the top.
    private(set) var lines: [Line] = []

    init(_ survey: PageSurvey, headline: Int) {
        self.headline = headline
        guard headline > 0 else { return }
        let start = Self.start(survey, headline)
        var walk = Walk(survey)
        walk.isAbove = true
        walk.go(start..<headline)
        walk.isAbove = false
        walk.go(Int(survey.marks[headline].end)..<survey.marks.count)
        range = start..<max(start, walk.end)
        lines = walk.lines
    }

    /// The first node of the highest element that holds the headline and little before it.
    private static func start(_ survey: PageSurvey, _ headline: Int) -> Int {
        var here = headline
        for _ in 0..<levels {
            let parent = Int(survey.tree.nodes[here].parent)
            guard parent > 0, survey.name(parent) != .body, survey.name(parent) != .html else { break }
            var letters = 0
            for index in parent..<headline where !survey.marks[index].isDropped {
                let node = survey.tree.nodes[index]
                if node.kind == .text { letters += survey.tree.bytes[node.piece.range].count { $0 > 0x20 } }
            }
            guard letters <= lettersAbove else { break }
            here = parent
        }
        return here
    }

    /// The lines of the whole page, but for what is about something else.
    static func allLines(of survey: PageSurvey) -> [Line] {
        var walk = Walk(survey)
        walk.isAbove = true
        walk.go(1..<survey.marks.count, most: survey.marks.count)
        return walk.lines
    }

    /// Gathers lines on the way through the page.
    private struct Walk {
        let survey: PageSurvey
        var lines: [Line] = []
        var isAbove = false
        /// The node after the last one that was looked at.
        var end = 0
        private var block = -1
        private var bytes: [UInt8] = []
        private var letters = 0
        private var paragraphs = 0

        init(_ survey: PageSurvey) { self.survey = survey }

        mutating func go(_ range: Range<Int>, most: Int = nodes) {
            var index = range.lowerBound
            let last = min(range.upperBound, range.lowerBound + most)
            while index < last {
                end = index
                if !isAbove, letters > lettersAfter || paragraphs > 1 { break }
                let node = survey.tree.nodes[index]
                if node.kind == .text {
                    let owner = Int(survey.marks[Int(max(0, node.parent))].block)
                    if owner != block { flush(at: owner) }
                    bytes += survey.tree.bytes[node.piece.range]
                } else if node.kind == .element {
                    let isHeading = survey.marks[index].traits.contains(.heading)
                    if isHeading, !isAbove, letters > lettersBeforeHeadings { break }
                    if isElsewhere(index) {
                        index = max(index + 1, Int(survey.marks[index].end))
                        continue
                    }
                    if node.name == .br || survey.marks[index].traits.contains(.block) { flush(at: block) }
                    // Facts in a line need no blank between them where a style sheet sets them apart.
                    if !survey.marks[index].hints.isEmpty || node.name == .time { bytes.append(0x20) }
                }
                index += 1
            }
            flush(at: -1)
        }

        private mutating func flush(at next: Int) {
            defer { block = next }
            let text = String(decoding: bytes, as: UTF8.self).collapsed
            bytes.removeAll(keepingCapacity: true)
            guard !text.isEmpty, block >= 0 else { return }
            let count = text.utf8.count
            if !isAbove {
                letters += count
                if count >= paragraph { paragraphs += 1 }
            }
            let kept = count <= longestLine ? text : String(decoding: text.utf8.prefix(longestLine), as: UTF8.self)
            lines.append(Line(block: block, text: kept, isAbove: isAbove))
        }

        /// Whether an element is about something else than the article, or cannot be seen.
        private func isElsewhere(_ index: Int) -> Bool {
            let mark = survey.marks[index]
            let name = survey.name(index)
            if mark.traits.contains(.dropped) || name == .nav || name == .figure || name == .blockquote { return true }
            if !mark.hints.isDisjoint(with: [.comments, .related, .navigation, .advertisement, .overlay, .request]) {
                return true
            }
            // A table that begins below the headline holds facts of its own.
            if !isAbove, name == .table { return true }
            return survey.isHidden(index) || isChange(index)
        }

        /// Whether an element holds when the page was changed, for machines.
        private func isChange(_ index: Int) -> Bool {
            if let property = survey.value(.itemprop, of: index) { return property.equals("dateModified") }
            let mark = survey.marks[index]
            return mark.hints.contains(.modified) && !mark.hints.contains(.date) && !mark.traits.contains(.block)
        }
    }
}

extension PageSurvey {
    /// Whether an element was dropped for what it is, not for its class: it is out of sight.
    func isHidden(_ index: Int) -> Bool {
        let mark = marks[index]
        return mark.isDropped && !marks[Int(max(0, tree.nodes[index].parent))].isDropped
            && mark.hints.isDisjoint(with: .clutter) && !mark.traits.contains(.surround) && name(index) != .form
    }
}
