import Basics
import Documents
import Markup

// Pictures, alone and with captions.
extension Conversion {
    /// Pictures up to this many pixels stand in the line: signs, flags, formulas.
    private static let lineHeight = 40
    /// Longer texts beside a picture are no captions.
    private static let longestCaption: Int32 = 600

    /// Puts a picture where it stands in a run, or beside the paragraph.
    mutating func picture(_ index: Int, into run: inout Run) {
        guard let picture = source.picture(index) else { return }
        if isSmall(index) {
            run.items.append(.picture(picture))
            run.afterBlank = false
            return
        }
        if floating.isEmpty, !Self.hasContent(run.items) { floatsFirst = true }
        if floating.contains(where: { $0.pictures.contains { $0.address == picture.address } }) { return }
        floating.append(Figure([picture]))
    }

    /// Where pictures are found.
    var source: PictureSource { PictureSource(survey: survey, place: place, styles: styles) }

    /// A picture or player that scripts or style sheets put into an empty element: `<div data-src="….jpg">`.
    func standIn(_ index: Int, into blocks: inout [Block]) -> Bool {
        if let media = facade(index) {
            if blocks.last != .media(media) { blocks.append(.media(media)) }
            return true
        }
        let words = survey.text(.dataAlt, of: index) ?? survey.text(.ariaLabel, of: index)
        let isNamed = words != nil || survey.value(.role, of: index)?.equals("img") ?? false
        let late = survey.text(.dataSrc, of: index).flatMap { PictureSource.isPicture($0) ? $0 : nil }
        // A background is decoration unless the element says that it is a picture.
        guard let written = late ?? (isNamed ? source.background(index) : nil),
            let (address, absolute) = place.picture(written)
        else { return false }
        let others = absolute.map { [$0] } ?? []
        blocks.append(.figure(Figure([Picture(address: address, alternative: words, others: others)])))
        return true
    }

    private func isSmall(_ index: Int) -> Bool {
        if let names = survey.value(.class, of: index),
            names.contains("emoji") || names.contains("latex") || names.contains("smiley")
        {
            return true
        }
        if isFormula(picture: index) { return true }
        for name in [Name.height, .width] {
            let size = survey.text(name, of: index).flatMap { Int($0.prefix { $0.isNumber }) }
            if let size, size > 0, size <= Self.lineHeight { return true }
        }
        return false
    }

    mutating func figure(_ index: Int, into blocks: inout [Block]) {
        let pictures = survey.below(index).filter { survey.name($0) == .img }
        // `lightbox` and the like are no clutter on a picture that is the figure.
        if !pictures.isEmpty, pictures.allSatisfy({ survey.marks[$0].isDropped }) { restore(index) }
        let captionIndex = caption(below: index)
        var inner: [Block] = []
        flow(index, into: &inner, leavingOut: captionIndex)
        var own = captionIndex.map { captionText($0) } ?? ([], nil)
        if survey.below(index).contains(where: { survey.name($0) == .figure && !survey.marks[$0].isDropped }) {
            group(inner, own.0, into: &blocks)
            return
        }
        var found: [Picture] = []
        var rest: [Block] = []
        for block in inner {
            if case .figure(let figure) = block {
                for picture in figure.pictures where !found.contains(where: { $0.address == picture.address }) {
                    found.append(picture)
                }
                if own.0.isEmpty { own.0 = figure.caption }
                own.1 = own.1 ?? figure.credit
            } else {
                rest.append(block)
            }
        }
        if found.isEmpty {
            // A caption whose picture is not to be found says nothing; that of a film is its title.
            blocks += rest.count == 1 ? [titled(rest[0], own.0)] : rest
            return
        }
        if own.0.isEmpty, rest.count == 1, case .paragraph(let items) = rest[0], PlainText.of(items).utf8.count < 600 {
            own.0 = items
            rest = []
        }
        if let id = target(of: index) { blocks.append(.anchor(id)) }
        blocks.append(.figure(Figure(found, caption: own.0, credit: own.1)))
        blocks += rest
    }

    private func titled(_ block: Block, _ caption: [Inline]) -> Block {
        guard case .media(var media) = block, media.title == nil, !caption.isEmpty else { return block }
        media.title = PlainText.of(caption)
        return .media(media)
    }

    /// Figures in a figure: one row of pictures where only the whole has a caption, else each by itself.
    private func group(_ inner: [Block], _ caption: [Inline], into blocks: inout [Block]) {
        var pictures: [Picture] = []
        for block in inner {
            guard case .figure(let figure) = block, figure.caption.isEmpty, figure.credit == nil else {
                blocks += inner
                if Self.hasContent(caption) { blocks.append(.paragraph(caption)) }
                return
            }
            pictures += figure.pictures
        }
        if !pictures.isEmpty { blocks.append(.figure(Figure(pictures, caption: caption))) }
    }

    private mutating func flow(_ index: Int, into blocks: inout [Block], leavingOut caption: Int?) {
        if let caption { leftOut.append(caption) }
        flow(index, into: &blocks)
        if caption != nil { leftOut.removeLast() }
    }

    /// The caption of a figure, not of a figure in it.
    private func caption(below index: Int) -> Int? {
        var inner = index + 1
        while inner < Int(survey.marks[index].end) {
            if survey.name(inner) == .figcaption { return survey.marks[inner].isDropped ? nil : inner }
            inner = survey.name(inner) == .figure ? Int(survey.marks[inner].end) : inner + 1
        }
        return nil
    }
}
