import Basics
import Documents

extension PlanDraft {
    /// Decides for every picture of every text whether it is in the book, and what is said in its place.
    mutating func illustrate() {
        var used: [Int: Set<String>] = [:]
        for index in texts.indices {
            let source = index < articles.count ? articles[index].source : nil
            let entries = source.map { material.sources[$0].entry.pictures } ?? []
            for (picture, caption) in texts[index].references.pictures {
                let entry = entries.first { Self.names($0.name, picture) }
                if let entry, let source { used[source, default: []].insert(entry.name) }
                illustrate(index, picture, caption, entry)
            }
        }
        for (index, source) in material.sources.enumerated() {
            for entry in source.entry.pictures where used[index]?.contains(entry.name) != true {
                report(
                    Diagnostic(
                        .overrideUnused,
                        "the article has no picture “\(entry.name)”",
                        at: entry.place
                    )
                )
            }
        }
        shelf.nameAll(from: &pool)
    }

    private mutating func illustrate(_ index: Int, _ picture: Picture, _ caption: [Inline], _ entry: PictureEntry?) {
        let alternative = entry?.alternative ?? picture.alternative?.collapsed
        let ownCaption = entry?.caption.map(tools.line)
        let said = Self.said(alternative, PlainText.of(ownCaption ?? caption))
        if let known = texts[index].pictures[picture.address] {
            // One address has one description: words, where any of its places has them.
            if case .included(let number, let before, let caption, let credit) = known, !before.isWords, said.isWords {
                texts[index].pictures[picture.address] = .included(
                    number,
                    alternative: said,
                    caption: caption,
                    credit: credit
                )
            }
            return
        }
        switch shelf.place([picture.address] + picture.others, from: texts[index].place) {
        case .success(let number):
            texts[index].pictures[picture.address] = .included(
                number,
                alternative: said,
                caption: ownCaption,
                credit: entry?.credit
            )
            if said == .undescribed {
                report(
                    Diagnostic(
                        .pictureUndescribed,
                        "nobody described the picture “\(Self.shown(picture.address))”",
                        at: texts[index].shown,
                        hint: "say under `pictures` of the article what it shows: `alt: …`"
                    )
                )
            }
        case .failure(let rejection):
            let words = alternative.flatMap { $0.isEmpty ? nil : $0 }
            texts[index].pictures[picture.address] = .missing(alternative: words)
            if case .missing = rejection.failure { miss(picture, in: index) }
            if case .remote = rejection.failure { miss(picture, in: index) }
            report(rejection.failure.diagnostic(of: Self.shown(picture.address), at: texts[index].shown))
        }
    }

    /// Notes where on the web the picture would be found.
    private mutating func miss(_ picture: Picture, in index: Int) {
        let address = picture.address.trimmed
        switch PictureSearch.scheme(of: address) {
        case "http", "https": missing.append(address.hasPrefix("//") ? "https:" + address : address)
        case nil:
            guard texts[index].isPage, let source = texts[index].source else { return }
            if let absolute = WebAddress.resolved(address, against: source) { missing.append(absolute) }
        default: return
        }
    }

    /// Words of the article or the edition; else the caption; an empty description is decoration.
    private static func said(_ alternative: String?, _ caption: String) -> PictureAlternative {
        if let alternative { return alternative.isEmpty ? .decoration : .text(alternative) }
        return caption.isEmpty ? .undescribed : .caption(caption)
    }

    /// Whether the edition means this picture: by its address, or the last part of it.
    private static func names(_ name: String, _ picture: Picture) -> Bool {
        ([picture.address] + picture.others).contains { address in
            if address == name { return true }
            let bare = String(AddressParts(address).bare)
            let last = Path(bare).name
            return last == name || PercentCoding.decoded(last) == name || PercentCoding.decoded(bare) == name
        }
    }

    /// An address as messages show it: pictures inside addresses are long.
    private static func shown(_ address: String) -> String {
        address.utf8.count <= 200 ? address : address.prefix(60) + "…"
    }
}

extension PictureAlternative {
    fileprivate var isWords: Bool {
        if case .text = self { return true }
        return false
    }
}

extension PictureSearch.Failure {
    /// The diagnostic for the picture at `address`.
    func diagnostic(of address: String, at place: Place) -> Diagnostic {
        switch self {
        case .missing: Diagnostic(.pictureMissing, "there is no picture “\(address)”", at: place)
        case .refused(let path):
            Diagnostic(
                .pictureRefused,
                "the picture “\(address)” lies outside the folders that may be read",
                at: place,
                hint: "admit it with --root \(path.parent.text)"
            )
        case .remote:
            Diagnostic(
                .pictureRemote,
                "the picture “\(address)” is on the web, and nothing is fetched",
                at: place,
                hint: "`digest missing` lists such addresses; fetch them into a folder and name it under `pictures`"
            )
        case .unreadable: Diagnostic(.pictureUnreadable, "“\(address)” is no picture, or a broken one", at: place)
        case .unsupported(let format):
            Diagnostic(
                .pictureUnsupported,
                "“\(address)” is of a format that e-readers do not show: \(format)",
                at: place,
                hint: "save it as JPEG or PNG"
            )
        case .tooLarge(let size):
            Diagnostic(.pictureTooLarge, "the picture “\(address)” is too large: \(size)", at: place)
        }
    }
}
