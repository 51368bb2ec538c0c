import Basics
import Documents
import Editions
import Markup

// Pictures, and what is said in their place.
extension BodyWriter {
    /// Pictures with their caption and who made them. Where a picture is missing, its words are set in its place.
    /// `neighbours` are the blocks before and after, whose words are not said again for a picture that is missing.
    mutating func figure(_ figure: Figure, beside neighbours: [Block] = [], in parent: MarkupTree.NodeID) {
        let uses = figure.pictures.map { use(of: $0) }
        let isAnyThere = uses.contains { if case .included = $0 { true } else { false } }
        guard isAnyThere else {
            missing(uses, caption: figure.caption, beside: neighbours, in: parent)
            return
        }
        let node = block(.figure, in: parent, class: figure.pictures.count > 1 ? "pictures" : "picture")
        breakLine(in: node)
        for use in uses {
            let cell = element(.div, in: node, class: "image")
            place(use, in: cell)
            breakLine(in: node)
        }
        caption(figure, uses, in: node)
    }

    private mutating func caption(_ figure: Figure, _ uses: [PictureUse], in node: MarkupTree.NodeID) {
        let own = uses.compactMap { use -> [Inline]? in
            if case .included(_, _, let caption, _) = use { caption } else { nil }
        }
        let credits = uses.compactMap { use -> String? in
            if case .included(_, _, _, let credit) = use { credit } else { nil }
        }
        let captions = (uses.count == 1 && !own.isEmpty ? own : [figure.caption] + own).filter { !$0.isEmpty }
        let credit = credits.isEmpty ? figure.credit : unique(credits).joined(separator: " · ")
        guard !captions.isEmpty || !(credit ?? "").isEmpty else { return }
        let caption = element(.figcaption, in: node)
        for (index, text) in captions.enumerated() {
            if index > 0 { _ = element(.br, in: caption) }
            inlines(text, in: caption)
        }
        if let credit, !credit.isEmpty {
            if !captions.isEmpty { tree.appendText(" ", to: caption) }
            tree.appendText(credit, to: element(.span, in: caption, class: "credit"))
        }
        breakLine(in: node)
    }

    private func unique(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { list, text in if !list.contains(text) { list.append(text) } }
    }

    /// What the plan says of a picture; one it never heard of is missing.
    func use(of picture: Picture) -> PictureUse {
        setting.text.pictures[picture.address] ?? .missing(alternative: picture.alternative)
    }

    /// A picture, or the words in its place.
    mutating func place(_ use: PictureUse, in parent: MarkupTree.NodeID) {
        switch use {
        case .included(let index, let alternative, _, _): image(index, alternative, in: parent)
        case .missing(let alternative):
            guard let alternative, !alternative.isEmpty else { return }
            let span = element(.span, in: parent, class: "missing-picture")
            tree.appendText(words.text(.missingPicture, ["text": alternative]), to: span)
        }
    }

    /// A picture within a line.
    mutating func inlinePicture(_ picture: Picture, in parent: MarkupTree.NodeID) {
        place(use(of: picture), in: parent)
        guard let image = tree.lastChild(of: parent), tree.isElement(image, .img),
            let index = tree.resourceNumber(of: image), let height = pictures[index].height
        else { return }
        // A picture this low is a sign in the line, and is set as high as its letters.
        if height <= 128 { tree.setAttribute(.class, "sign", of: image) }
    }

    private mutating func image(_ index: Int, _ alternative: PictureAlternative, in parent: MarkupTree.NodeID) {
        guard pictures.indices.contains(index) else { return }
        let image = element(.img, in: parent, class: Self.shape(of: pictures[index]))
        tree.setAttribute(.src, "resource:\(index)", of: image)
        switch alternative {
        case .text(let text), .caption(let text): tree.setAttribute(.alt, text, of: image)
        case .undescribed: tree.setAttribute(.alt, words[.undescribed], of: image)
        case .decoration:
            tree.setAttribute(.alt, "", of: image)
            tree.setAttribute(.role, "presentation", of: image)
        }
        if let width = pictures[index].width { tree.setAttribute(.width, String(width), of: image) }
        if let height = pictures[index].height { tree.setAttribute(.height, String(height), of: image) }
    }

    /// Upright pictures are set narrower, so that one does not fill the screen.
    private static func shape(of picture: PlannedPicture) -> String? {
        guard let width = picture.width, let height = picture.height, width > 0 else { return nil }
        return height * 4 > width * 5 ? "tall" : nil
    }

    private mutating func missing(
        _ uses: [PictureUse],
        caption: [Inline],
        beside neighbours: [Block],
        in parent: MarkupTree.NodeID
    ) {
        let said = [PlainText.of(caption)] + neighbours.map { PlainText.of([$0]).collapsed }
        let texts = uses.compactMap { use -> String? in
            guard case .missing(let alternative?) = use, !alternative.isEmpty else { return nil }
            return Self.isSaid(alternative.collapsed, in: said) ? nil : alternative
        }
        guard !texts.isEmpty || !caption.isEmpty else { return }
        let paragraph = block(.p, in: parent, class: "missing-picture")
        if !texts.isEmpty {
            tree.appendText(words.text(.missingPicture, ["text": words.list(texts)]), to: paragraph)
        }
        guard !caption.isEmpty else { return }
        if !texts.isEmpty { _ = element(.br, in: paragraph) }
        inlines(caption, in: paragraph)
    }

    /// Many sites give the caption, the headline or the sentence beside it for the alternative text, some with the
    /// photographer's name behind: what stands there is not said twice.
    private static func isSaid(_ alternative: String, in texts: [String]) -> Bool {
        // Shorter texts may be part of an alternative text by chance.
        let leastInside = 20
        return texts.contains { $0.contains(alternative) || ($0.count >= leastInside && alternative.contains($0)) }
    }
}
