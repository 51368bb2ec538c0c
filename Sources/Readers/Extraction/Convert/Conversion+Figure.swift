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
        guard let picture = PictureSource(survey: survey, place: place).picture(index) else { return }
        if isSmall(index) {
            run.items.append(.picture(picture))
            run.afterBlank = false
            return
        }
        if floating.isEmpty, !Self.hasContent(run.items) { floatsFirst = true }
        if floating.contains(where: { $0.pictures.contains { $0.address == picture.address } }) { return }
        floating.append(Figure([picture]))
    }

    /// A picture that scripts put into an empty element: `<div data-src="….jpg" data-alt="…">`.
    func lazyPicture(_ index: Int, into blocks: inout [Block]) -> Bool {
        guard let source = survey.text(.dataSrc, of: index), let (address, absolute) = place.picture(source) else {
            return false
        }
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        guard [".jpg", ".jpeg", ".png", ".webp"].contains(where: path.hasSuffix) else { return false }
        let words = survey.text(.dataAlt, of: index) ?? survey.text(.ariaLabel, of: index)
        blocks.append(
            .figure(Figure([Picture(address: address, alternative: words, others: absolute.map { [$0] } ?? [])]))
        )
        return true
    }

    private func isSmall(_ index: Int) -> Bool {
        if let names = survey.value(.class, of: index),
            names.contains("emoji") || names.contains("latex") || names.contains("smiley")
        {
            return true
        }
        for name in [Name.height, .width] {
            let size = survey.text(name, of: index).flatMap { Int($0.prefix { $0.isNumber }) }
            if let size, size <= Self.lineHeight { return true }
        }
        return false
    }

    mutating func figure(_ index: Int, into blocks: inout [Block]) {
        let captionIndex = caption(below: index)
        var inner: [Block] = []
        flow(index, into: &inner, leavingOut: captionIndex)
        let caption = captionIndex.map { captionText($0) } ?? ([], nil)
        var pictures: [Picture] = []
        var rest: [Block] = []
        var own: (caption: [Inline], credit: String?) = caption
        for block in inner {
            if case .figure(let found) = block {
                for picture in found.pictures where !pictures.contains(where: { $0.address == picture.address }) {
                    pictures.append(picture)
                }
                if own.caption.isEmpty { own.caption = found.caption }
                own.credit = own.credit ?? found.credit
            } else {
                rest.append(block)
            }
        }
        if pictures.isEmpty {
            // A caption whose picture is not to be found says nothing.
            blocks += rest
            return
        }
        if own.caption.isEmpty, rest.count == 1, case .paragraph(let items) = rest[0],
            PlainText.of(items).utf8.count < 600
        {
            own.caption = items
            rest = []
        }
        if let id = target(of: index) { blocks.append(.anchor(id)) }
        blocks.append(.figure(Figure(pictures, caption: own.caption, credit: own.credit)))
        blocks += rest
    }

    private mutating func flow(_ index: Int, into blocks: inout [Block], leavingOut caption: Int?) {
        if let caption { leftOut.append(caption) }
        flow(index, into: &blocks)
        if caption != nil { leftOut.removeLast() }
    }

    private func caption(below index: Int) -> Int? {
        for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) where survey.name(inner) == .figcaption
        {
            return survey.marks[inner].isDropped ? nil : inner
        }
        return nil
    }

    /// A caption and the credit in it.
    private mutating func captionText(_ index: Int) -> ([Inline], String?) {
        let (creditIndex, credit) = credit(in: index)
        if let creditIndex { leftOut.append(creditIndex) }
        var blocks: [Block] = []
        flow(index, into: &blocks)
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
        guard mark.pictures == 0, mark.text > 0, mark.text < Self.longestCaption,
            case .figure(var figure) = blocks.last,
            figure.caption.isEmpty
        else { return false }
        let (caption, credit) = captionText(index)
        figure.caption = caption
        figure.credit = credit ?? figure.credit
        blocks[blocks.count - 1] = .figure(figure)
        return true
    }

    /// The pictures of a `noscript`: twins of pictures that scripts load late.
    mutating func noscript(_ index: Int, into blocks: inout [Block]) {
        for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) where survey.name(inner) == .img {
            guard let picture = PictureSource(survey: survey, place: place).picture(inner) else { continue }
            if case .figure(var last) = blocks.last, last.pictures.count == 1, isTwin(last.pictures[0], picture) {
                for address in [picture.address] + picture.others
                where address != last.pictures[0].address && !last.pictures[0].others.contains(address) {
                    last.pictures[0].others.append(address)
                }
                if last.pictures[0].alternative == nil { last.pictures[0].alternative = picture.alternative }
                blocks[blocks.count - 1] = .figure(last)
            } else {
                blocks.append(.figure(Figure([picture])))
            }
        }
    }

    /// Whether two pictures are one: the same words, or the same file name apart from its size.
    private func isTwin(_ one: Picture, _ other: Picture) -> Bool {
        if let words = one.alternative, !words.isEmpty, words == other.alternative { return true }
        func name(_ address: String) -> Substring {
            let path = address.prefix { $0 != "?" && $0 != "#" }
            return (path.split(separator: "/").last ?? "").prefix { $0 != "." }
        }
        let mine = ([one.address] + one.others).map(name)
        return ([other.address] + other.others).map(name).contains { its in
            mine.contains { $0 == its || $0.hasPrefix(its) || its.hasPrefix($0) && !$0.isEmpty }
        }
    }
}
