import Basics

extension Layout {
    /// The layout as text, the format of the tests: a line for each page with its folio and size, below it a line for
    /// each thing on it with its position in points from the upper left corner of the page, and its words.
    ///
    /// Artifacts end in `artifact`, running heads and folios in `pagination`, all else in the number of its leaf.
    package func dump() -> String {
        var text = ""
        for (number, page) in pages.enumerated() {
            text += "page \(number + 1) \(page.dumpedHead)\n"
            for item in page.items { text += "  \(dumped(item, flow: page.flow))\n" }
        }
        return text
    }

    /// The words of a run, its spaces as spaces.
    package func words(of run: TextRun, flow: Int) -> String {
        guard flows.indices.contains(flow) else { return "" }
        let text = flows[flow]
        var bytes: [UInt8] = []
        for index in run.pieces where text.pieces.indices.contains(Int(index)) {
            if let word = text.pieces[Int(index)].word {
                bytes += text.store.text[text.store[word].text]
            } else {
                bytes.append(UInt8(ascii: " "))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func dumped(_ item: PageItem, flow: Int) -> String {
        switch item {
        case .text(let run):
            "text \(run.origin.dumped) \(run.size.dumped) ‘\(words(of: run, flow: flow))’ \(run.tag.dumped)"
        case .rule(let rule): "rule \(rule.frame.dumped) \(rule.colour.dumped) \(rule.tag.dumped)"
        case .picture(let picture): "picture \(picture.frame.dumped) \(picture.source.dumped) \(picture.tag.dumped)"
        case .link(let link): "link \(link.frame.dumped) → \(link.target)"
        case .anchor(let anchor): "anchor \(anchor.point.dumped) #\(anchor.id)"
        }
    }
}

extension Page {
    fileprivate var dumpedHead: String {
        var text = "\(folio.label.isEmpty ? "-" : folio.label) \(isLeft ? "left" : "right")"
        text += " \(size.width.dumped)×\(size.height.dumped)"
        if bleed > .zero { text += " bleed \(bleed.dumped)" }
        if let start {
            text += " from \(start.document):\(start.node):\(start.offset)\(start.isInsideWord ? " inside a word" : "")"
        }
        return text
    }
}

extension Tag {
    fileprivate var dumped: String {
        switch self {
        case .artifact: "artifact"
        case .pagination: "pagination"
        default: "\(index)"
        }
    }
}

extension PlacedPicture.Source {
    fileprivate var dumped: String {
        switch self {
        case .resource(let index): "resource \(index)"
        case .drawing(let index): "drawing \(index)"
        }
    }
}

extension Colour {
    fileprivate var dumped: String {
        self == .black ? "black" : "\(red),\(green),\(blue)\(alpha == 255 ? "" : ",\(alpha)")"
    }
}

extension Point {
    fileprivate var dumped: String { "\(x.dumped) \(y.dumped)" }
}

extension Rectangle {
    fileprivate var dumped: String { "\(origin.dumped) \(size.width.dumped)×\(size.height.dumped)" }
}

extension Length {
    /// Points, without needless zeros.
    fileprivate var dumped: String {
        let whole = abs(units) / 1000
        let rest = abs(units) % 1000
        var text = (units < 0 ? "-" : "") + "\(whole)"
        guard rest > 0 else { return text }
        let digits = "\(rest)"
        text += "." + String(repeating: "0", count: 3 - digits.count) + digits
        while text.hasSuffix("0") { text.removeLast() }
        return text
    }
}
