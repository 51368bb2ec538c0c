import Basics
import Fonts
import Markup

// The test format of boxes: a line an item, what it draws indented below it.
extension Galley {
    /// The galley as text: sections, items, paint with its words; lengths in points.
    package func dump() -> String {
        var out = ""
        for section in sections {
            out += "section\(section.page.isEmpty ? "" : " page=" + section.page) start=\(section.start)"
            out += " width=\(section.width.text)"
            if section.columns > 1 {
                out += " columns=\(section.columns) gap=\(section.gap.text)\(section.isLevelled ? "" : " filled")"
            }
            out += "\n"
            dump(section.items, "  ", &out)
        }
        for (index, note) in notes.enumerated() {
            out += "note \(index)\n"
            dump(note.items, "  ", &out)
        }
        for (index, float) in floats.enumerated() {
            out += "float \(index)\(float.spansPage ? " page" : "") \(float.height.text)\n"
            dump(float.items, "  ", &out)
        }
        return out
    }

    private func dump(_ items: [GalleyItem], _ indent: String, _ out: inout String) {
        for item in items {
            out += indent
            switch item {
            case .box(let box): dump(box, indent, &out)
            case .space(let length): out += "space \(length.text)\n"
            case .fixed(let length): out += "fixed \(length.text)\n"
            case .penalty(let cost): out += "penalty \(Self.name(cost))\n"
            case .open(let index): out += "open \(decorations[Int(index)].text)\n"
            case .close: out += "close\n"
            case .float(let index): out += "float \(index)\n"
            case .string(let index):
                let string = strings[Int(index)]
                out += "string \(string.name) = \(string.value)\n"
            case .anchor(let index): out += "anchor \(anchors[Int(index)].id) node=\(anchors[Int(index)].node)\n"
            case .beginRepeat(let count): out += "repeat \(count)\n"
            case .endRepeat: out += "end repeat\n"
            }
        }
    }

    private static func name(_ cost: Int32) -> String {
        switch cost {
        case GalleyItem.forbidden: "forbidden"
        case GalleyItem.widow: "widow"
        case GalleyItem.orphan: "orphan"
        default: String(cost)
        }
    }

    private func dump(_ box: GalleyBox, _ indent: String, _ out: inout String) {
        out += "box \(box.height.text) base \(box.baseline.text)\(box.isOnGrid ? " grid" : "")"
        if !box.calls.isEmpty {
            out += " calls \(box.calls.map { String(calls[Int($0)]) }.joined(separator: " "))"
        }
        if let source = box.source { out += " at \(source.document):\(source.node)+\(source.offset)" }
        out += "\n"
        for index in box.paint { dump(paint[Int(index)], Int32(index), indent + "  ", &out) }
    }

    private func dump(_ item: PageItem, _ index: Int32, _ indent: String, _ out: inout String) {
        out += indent
        switch item {
        case .text(let run):
            out += "\(run.origin.text) \(run.size.text) \(run.tag.text) \"\(words(run.pieces))\""
            if let reference = references.first(where: { $0.paint == index }) { out += " page of \(reference.target)" }
        case .rule(let rule): out += "rule \(rule.frame.text) \(rule.tag.text)"
        case .picture(let picture): out += "picture \(picture.source.text) \(picture.frame.text) \(picture.tag.text)"
        case .link(let link): out += "link \(link.frame.text) \(link.target) node=\(link.node)"
        case .anchor(let anchor): out += "anchor \(anchor.id) \(anchor.point.text) node=\(anchor.node)"
        }
        out += "\n"
    }

    private func words(_ pieces: Range<Int32>) -> String {
        var bytes: [UInt8] = []
        for index in pieces where Int(index) < text.pieces.count {
            let piece = text.pieces[Int(index)]
            if let word = piece.word {
                bytes += text.store.text[text.store[word].text]
            } else {
                bytes += piece == .space ? [0x20] : Array("_".utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StructureTree {
    /// The tree as text: an element a line with what it says of itself, leaves by their numbers.
    package func dump() -> String {
        var out = ""
        dump(0, "", &out)
        return out
    }

    private func dump(_ node: Int32, _ indent: String, _ out: inout String) {
        let found = nodes[Int(node)]
        out += indent + (found.isLeaf ? "#\(node)" : node == 0 ? "document" : found.name.text)
        if let attributes = attributes[node] { out += attributes.text }
        out += "\n"
        var child = found.firstChild
        while child >= 0 {
            dump(child, indent + "  ", &out)
            child = nodes[Int(child)].next
        }
    }
}

extension StructureAttributes {
    fileprivate var text: String {
        var parts: [String] = []
        if let id { parts.append("id=\(id)") }
        if let role { parts.append("role=\(role)") }
        if let language { parts.append("lang=\(language)") }
        if let alternative { parts.append("alt=\"\(alternative)\"") }
        if let actualText { parts.append("text=\"\(actualText)\"") }
        if rowSpan > 1 { parts.append("rows=\(rowSpan)") }
        if columnSpan > 1 { parts.append("columns=\(columnSpan)") }
        if let scope { parts.append("scope=\(scope)") }
        if let marker { parts.append("marker=\(marker)") }
        return parts.map { " " + $0 }.joined()
    }
}

extension Length {
    /// Points, at most three places.
    fileprivate var text: String {
        let sign = units < 0 ? "-" : ""
        let whole = abs(units) / 1000
        var places = String(abs(units) % 1000 + 1000).dropFirst()
        while places.last == "0" { places = places.dropLast() }
        return sign + String(whole) + (places.isEmpty ? "" : "." + places)
    }
}

extension Point {
    fileprivate var text: String { "\(x.text),\(y.text)" }
}

extension Rectangle {
    fileprivate var text: String { "\(origin.text) \(size.width.text)×\(size.height.text)" }
}

extension Tag {
    fileprivate var text: String { index < 0 ? "artifact" : "#\(index)" }
}

extension PlacedPicture.Source {
    fileprivate var text: String {
        switch self {
        case .resource(let index): "resource:\(index)"
        case .drawing(let index): "drawing:\(index)"
        }
    }
}

extension Decoration {
    fileprivate var text: String {
        "\(left.text) \(width.text) border \(border.top.text) \(border.right.text) \(border.bottom.text) \(border.left.text)"
    }
}
