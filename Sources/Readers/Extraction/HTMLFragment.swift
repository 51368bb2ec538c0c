import Basics
import Documents
import Markup

/// A piece of HTML that is all article, as feeds, exports and archives hold it: the entry of a feed, the post of an
/// export. Nothing is chosen out of it; what no article has is left out: scripts, forms, share bars, trackers, hidden
/// elements.
package enum HTMLFragment {
    /// The blocks of `html`, headings from level 2 on, and the notes called in them.
    ///
    /// `html` is UTF-8. Relative addresses start at `base`; without one links that need it lose their address and
    /// pictures keep what is written. `page` is where the piece stands on the web, where that is not `base`: links to
    /// it with a fragment lead to a place in the piece. What is in another language than `language` is marked, where
    /// that is nil, whatever names its language.
    package static func blocks(
        of html: [UInt8],
        base: String?,
        page: String? = nil,
        language: String? = nil
    ) -> (blocks: [Block], notes: [Note]) {
        let survey = PageSurvey(fragment: HTMLParser.parse(html, encoding: "utf-8").tree)
        let roots = [Int(survey.finds.body)]
        let place = WebPlace(page: page ?? base, base: base)
        let footnotes = Footnotes(survey, place: place, roots: roots)
        var conversion = Conversion(
            survey: survey,
            place: place,
            roots: roots,
            footnotes: footnotes,
            // A tag of no language: every other is another.
            language: language ?? "zxx",
            targets: Extraction.targets(in: survey, roots, footnotes)
        )
        let (body, notes) = conversion.convert(roots)
        let blocks = BoldHeadings.raised(Conversion.withoutTwins(body))
        return (HeadingLevels.normalised(BodyTidying.withCredits(blocks)), notes)
    }

    /// The blocks of a text with tags, as above.
    package static func blocks(
        of html: String,
        base: String?,
        page: String? = nil,
        language: String? = nil
    ) -> (blocks: [Block], notes: [Note]) {
        blocks(of: Array(html.utf8), base: base, page: page, language: language)
    }

    /// The words of a text that may hold tags and entities, on one line: a title as feeds and exports write it.
    package static func line(of html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return html.collapsed
        }
        let survey = PageSurvey(fragment: HTMLParser.parse(Array(html.utf8), encoding: "utf-8").tree)
        return survey.visibleText(of: Int(survey.finds.body))
    }
}

extension PageSurvey {
    /// The survey of a piece of HTML that is all article.
    init(fragment tree: MarkupTree) {
        self.tree = tree
        withoutRules = ExtractionRules()
        marks = [Mark](repeating: Mark(), count: tree.nodes.count)
        look()
        measure()
        dropFurniture()
        measure()
    }

    /// Drops what is put into articles and says nothing: share bars, forms, menus, words for screen readers only.
    private mutating func dropFurniture() {
        let all = max(1, marks[0].text)
        for index in 1..<max(1, marks.count) {
            let node = tree.nodes[index]
            if marks[Int(max(0, node.parent))].isDropped {
                marks[index].isDropped = true
                marks[index].own = 0
            } else if node.kind == .element, !marks[index].isDropped, isFurniture(index, ofText: all) {
                marks[index].isDropped = true
                let block = Int(marks[index].block)
                if block != index { takeOff(index, from: block) }
            }
        }
    }

    /// Letters of the longest share bar.
    private static let longestBar: Int32 = 200

    private func isFurniture(_ index: Int, ofText all: Int32) -> Bool {
        let mark = marks[index]
        let name = name(index)
        guard name != .html, name != .body, mark.text * 3 < all || mark.text == mark.linked else { return false }
        if mark.hints.contains(.unseen) || name == .form && mark.prose < 200 { return true }
        let isBar = mark.text < Self.longestBar || mark.linked * 2 > mark.text
        if name == .nav { return isBar }
        return mark.hints.contains(.share) && isBar && !mark.traits.contains(.heading) && name != .figure
    }
}
