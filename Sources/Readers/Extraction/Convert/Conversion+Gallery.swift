import Basics
import Documents
import Markup

// Pictures in lists, and pictures that are there twice.
extension Conversion {
    /// The figures of a list that holds nothing but pictures with a line or two of each: how galleries are written.
    static func gallery(_ items: [[Block]]) -> [Block]? {
        var figures: [Block] = []
        for item in items {
            guard case .figure(var figure) = item.first else { return nil }
            for block in item.dropFirst() {
                guard case .paragraph(let line) = block, PlainText.of(line).utf8.count < 300 else { return nil }
                if figure.caption.isEmpty {
                    figure.caption = line
                } else if figure.credit == nil {
                    figure.credit = PlainText.of(line)
                } else {
                    return nil
                }
            }
            figures.append(.figure(figure))
        }
        return figures
    }

    /// Figures that follow each other with the same words are one picture in two sizes.
    static func withoutTwins(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        for block in blocks {
            if case .figure(let figure) = block, case .figure(var last) = out.last, !figure.caption.isEmpty,
                last.pictures.count == 1, figure.pictures.count == 1, figure.caption == last.caption
            {
                let more = [figure.pictures[0].address] + figure.pictures[0].others
                last.pictures[0].others += more.filter { !last.pictures[0].others.contains($0) }
                last.credit = last.credit ?? figure.credit
                out[out.count - 1] = .figure(last)
            } else {
                out.append(block)
            }
        }
        return out
    }

    /// The pictures of a `noscript`: twins of pictures that scripts load late.
    mutating func noscript(_ index: Int, into blocks: inout [Block]) {
        let pictures = survey.below(index).filter { survey.name($0) == .img }
        let isBeside = pictures.count == 1 && survey.previousElement(index).map(isLate) ?? false
        for inner in pictures {
            guard let picture = source.picture(inner) else { continue }
            if case .figure(var last) = blocks.last, last.pictures.count == 1,
                isBeside || isTwin(last.pictures[0], picture)
            {
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

    /// Whether a picture holds the place of one that comes later: the `noscript` beside it holds the same.
    private func isLate(_ index: Int) -> Bool {
        guard survey.name(index) == .img else { return false }
        return survey.text(.src, of: index).map(source.isStandIn) ?? true
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
