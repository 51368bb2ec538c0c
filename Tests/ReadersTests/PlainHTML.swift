import Basics

/// HTML brought into one notation, to compare what two writers say.
///
/// White space as browsers show it, attributes in order, addresses percent-encoded; and what the model says in other
/// words: a paragraph of pictures is a figure whose caption is their title, alignment is a style, the box of a task a
/// sign, sides that go without saying are not said, notes have other ids.
struct PlainHTML {
    private enum Piece: Equatable {
        case text(String)
        case open(String, [String: String])
        case close(String)
    }

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody",
        "tr", "th", "td", "section", "br",
    ]

    /// `html` in that notation.
    static func normalised(_ html: String) -> String {
        var out = ""
        var isCode = false
        var afterBlock = true
        for piece in figuresAsParagraphs(pieces(of: Array(html.utf8)[...])) {
            switch piece {
            case .text(let text):
                if isCode {
                    out += text
                } else {
                    let blank = text.utf8.first.map { $0 <= 0x20 } ?? false
                    let words = text.collapsed
                    if blank, !afterBlock, out.last != " " { out += " " }
                    out += words
                    if !words.isEmpty { afterBlock = false }
                    if !words.isEmpty, text.utf8.last.map({ $0 <= 0x20 }) == true { out += " " }
                }
            case .open(let name, let attributes):
                if blocks.contains(name), !isCode { trim(&out) }
                if name == "pre" { isCode = true }
                out += "<" + name
                for (key, value) in attributes.sorted(by: { $0.key < $1.key }) { out += " \(key)=\"\(value)\"" }
                out += ">"
                afterBlock = blocks.contains(name)
            case .close(let name):
                if blocks.contains(name), !isCode { trim(&out) }
                if name == "pre" { isCode = false }
                out += "</\(name)>"
                afterBlock = blocks.contains(name)
            }
        }
        trim(&out)
        return out
    }

    private static func trim(_ out: inout String) {
        while out.last == " " { out.removeLast() }
    }

    private static func pieces(of html: ArraySlice<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var rest = html
        while let first = rest.first {
            if first == UInt8(ascii: "<") {
                let tag = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
                rest = rest.dropFirst(tag.count + 2)
                if let piece = piece(String(decoding: tag, as: UTF8.self)) { pieces.append(piece) }
            } else {
                let text = rest.prefix { $0 != UInt8(ascii: "<") }
                rest = rest.dropFirst(text.count)
                let words = unescaped(String(decoding: text, as: UTF8.self))
                if case .text(let before) = pieces.last {
                    pieces[pieces.count - 1] = .text(before + words)
                } else {
                    pieces.append(.text(words))
                }
            }
        }
        return pieces
    }

    private static func piece(_ tag: String) -> Piece? {
        if tag.hasPrefix("/") { return .close(String(tag.dropFirst())) }
        var rest = tag[...]
        let name = String(rest.prefix { $0 != " " && $0 != "/" })
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let equals = rest.firstIndex(of: "="), let open = rest[equals...].firstIndex(of: "\"") {
            let key = rest[..<equals].drop { $0 == " " }
            let value = rest[rest.index(after: open)...].prefix { $0 != "\"" }
            attributes[String(key)] = unescaped(String(value))
            rest = rest[value.endIndex...].dropFirst()
        }
        if name == "input" { return .text(tag.contains("checked") ? "\u{2611}" : "\u{2610}") }
        if name == "span" { return nil }
        return .open(name, settled(attributes, of: name))
    }

    private static func settled(_ attributes: [String: String], of name: String) -> [String: String] {
        var all = attributes
        for key in ["href", "src"] { all[key] = all[key].map(encoded) }
        for key in ["scope", "role"] { all[key] = nil }
        if all["align"] == "left" { all["align"] = nil }
        switch all.removeValue(forKey: "style") {
        case "text-align: center": all["align"] = "center"
        case "text-align: end": all["align"] = "right"
        default: break
        }
        if name == "img", all["alt"] == "" { all["alt"] = nil }
        if let found = all["class"], found.hasPrefix("footnote") { all["class"] = nil }
        for key in ["id", "href"] {
            guard let value = all[key] else { continue }
            all[key] = value.replacing("fnref", with: "call-").replacing("fn", with: "note-").replacing("--", with: "-")
        }
        return all
    }

    /// A figure as the paragraph that Markdown writes it as.
    private static func figuresAsParagraphs(_ pieces: [Piece]) -> [Piece] {
        var out: [Piece] = []
        var image: Int?
        var caption: String?
        for piece in pieces {
            switch piece {
            case .open("figure", _):
                out.append(.open("p", [:]))
                image = -1
            case .close("figure"):
                out.append(.close("p"))
                image = nil
            case .open("figcaption", _): caption = ""
            case .close("figcaption"):
                if let at = image, at >= 0, case .open(let name, var attributes) = out[at], let words = caption {
                    attributes["title"] = words
                    out[at] = .open(name, attributes)
                }
                caption = nil
            case .text(let text) where caption != nil: caption? += text
            case .open("img", _) where image != nil:
                image = out.count
                out.append(piece)
            default: out.append(piece)
            }
        }
        return out
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#x27;", with: "'").replacing("&#10;", with: "\n").replacing("&amp;", with: "&")
    }

    /// An address as cmark encodes it.
    private static func encoded(_ address: String) -> String {
        var out = ""
        for byte in address.utf8 {
            let isSafe =
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || "-_.+!*'(),%#@?=;:/&$~".utf8.contains(byte)
            out +=
                isSafe
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
        }
        return out
    }
}
