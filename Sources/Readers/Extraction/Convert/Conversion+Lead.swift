import Documents
import Markup

// The picture that stands for an article.
extension Conversion {
    /// The picture between the headline and the text; else, where the text has none, the one that the page is shared
    /// with.
    mutating func lead(before first: Int?, image: SharedPicture?, body: [Block]) -> Figure? {
        if let first, let found = headPicture(before: first), !Self.holds(found, in: body) { return found }
        guard !BodyTidying.hasPicture(body), let image, !Self.isOfTheSite(image.address),
            let (address, absolute) = place.picture(image.address)
        else { return nil }
        let picture = Picture(address: address, alternative: image.alternative, others: absolute.map { [$0] } ?? [])
        let caption = image.caption.map { $0 == image.alternative ? [] : [Inline.text($0)] } ?? []
        return Figure([picture], caption: caption, credit: image.credit)
    }

    /// Whether a picture by its name stands for the site, not the article.
    private static func isOfTheSite(_ address: String) -> Bool {
        let name = (address.prefix { $0 != "?" }.split(separator: "/").last ?? "").lowercased()
        return ["logo", "favicon", "icon", "avatar", "default", "placeholder", "blank"].contains { name.contains($0) }
    }

    private mutating func headPicture(before first: Int) -> Figure? {
        let headline = survey.headlineBefore(first)
        guard headline >= 0 else { return nil }
        var index = Int(survey.marks[headline].end)
        while index < first {
            let mark = survey.marks[index]
            if mark.isDropped || !mark.hints.isDisjoint(with: [.byline, .biography, .share]) {
                index = max(index + 1, Int(mark.end))
                continue
            }
            var blocks: [Block] = []
            switch survey.name(index) {
            case .figure: block(index, into: &blocks)
            case .img, .picture:
                var run = Run()
                picture(index, into: &run)
                flush(&run, into: &blocks)
            default: break
            }
            for case .figure(let figure) in blocks { return captioned(figure, after: index, before: first) }
            index += 1
        }
        return nil
    }

    /// Whether a picture of the figure is in the body too.
    private static func holds(_ figure: Figure, in blocks: [Block]) -> Bool {
        let addresses = figure.pictures.flatMap { [$0.address] + $0.others }
        return blocks.contains { block in
            switch block {
            case .figure(let other): other.pictures.contains { addresses.contains($0.address) }
            case .aside(let inner), .foreign(let inner, _, _): holds(figure, in: inner)
            default: false
            }
        }
    }
}
