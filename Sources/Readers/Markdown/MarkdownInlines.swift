import Basics
import Documents
import Foundation

// The runs of a paragraph.
extension MarkdownConversion {
    /// What `parent` holds as inlines.
    mutating func inlines(of parent: MarkdownNode, depth: Int = 0) -> [Inline] {
        inlines(from: parent.firstChild, to: nil, depth: depth)
    }

    /// The nodes from `first` up to `end` as inlines; raw HTML among them is read together with them.
    mutating func inlines(from first: MarkdownNode?, to end: MarkdownNode?, depth: Int) -> [Inline] {
        var out: [Inline] = []
        var text = ""
        var node = first
        while let here = node, here != end {
            let kind = here.kind
            switch kind {
            case .text: text += here.literal
            case .softBreak:
                line += 1
                if keepsLines {
                    flush(&text, to: &out)
                    out.append(.lineBreak)
                } else if let after = here.next, !Self.joins(text, after) {
                    text += " "
                }
            case .inlineHTML where htmlDepth < 2: return mixed(from: first, to: end, depth: depth)
            case .inlineHTML: break
            default:
                flush(&text, to: &out)
                out += inline(here, kind, depth: depth)
            }
            node = here.next
        }
        flush(&text, to: &out)
        return out
    }

    private mutating func inline(_ node: MarkdownNode, _ kind: MarkdownNode.Kind, depth: Int) -> [Inline] {
        guard depth < Self.deepestInline else {
            let text = Self.plainText(of: node)
            return text.isEmpty ? [] : [.text(text)]
        }
        switch kind {
        case .emphasis: return [.emphasis(inlines(of: node, depth: depth + 1))]
        case .strong: return [.strong(inlines(of: node, depth: depth + 1))]
        case .strikethrough: return [.deleted(inlines(of: node, depth: depth + 1))]
        case .inlineCode: return [.code(node.literal)]
        case .link: return link(node, depth: depth)
        case .image: return [picture(node).map(Inline.picture) ?? .text(Self.plainText(of: node))]
        case .noteCall: return Int(node.literal).map { [.note(index(ofNote: $0))] } ?? []
        case .lineBreak:
            line += 1
            return [.lineBreak]
        default: return []
        }
    }

    /// A link; only its words where its address is not one to follow.
    private mutating func link(_ node: MarkdownNode, depth: Int) -> [Inline] {
        let inner = inlines(of: node, depth: depth + 1)
        let address = node.address
        guard LinkAddress.isSafe(address), !address.isEmpty else { return inner }
        if address.utf8.first == UInt8(ascii: "#") { targets.insert(String(address.dropFirst())) }
        return [.link(inner, address: address, title: node.title)]
    }

    /// The picture of an image; nil where its address is none of a picture.
    func picture(_ node: MarkdownNode) -> Picture? {
        let address = node.address
        guard LinkAddress.isSafePicture(address), !address.isEmpty else { return nil }
        let alternative = Self.plainText(of: node).collapsed
        // `![](x.jpg)` says nothing about the picture; it does not say that it is mere decoration.
        return Picture(address: address, alternative: alternative.isEmpty ? nil : alternative)
    }

    private mutating func flush(_ text: inout String, to out: inout [Inline]) {
        guard !text.isEmpty else { return }
        noticeUndefinedNotes(in: text)
        out.append(.text(text))
        text = ""
    }

    /// The call of a note that is nowhere defined is text to cmark.
    private func noticeUndefinedNotes(in text: String) {
        var text = text
        let hasCaret = text.withUTF8 { buffer in
            guard let start = buffer.baseAddress else { return false }
            return memchr(start, Int32(UInt8(ascii: "^")), buffer.count) != nil
        }
        guard hasCaret else { return }
        let bytes = Array(text.utf8)
        var from = 0
        while let open = bytes[from...].firstRange(of: [UInt8(ascii: "["), UInt8(ascii: "^")]) {
            from = open.upperBound
            let name = bytes[from...].prefix { $0 != UInt8(ascii: "]") && $0 != 0x20 && $0 != UInt8(ascii: "[") }
            guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: "]") else {
                continue
            }
            report(
                .noteUndefined,
                "the note [^\(String(decoding: name, as: UTF8.self))] is called but nowhere written",
                hint: "write it on a line of its own, starting with [^\(String(decoding: name, as: UTF8.self))]:"
            )
        }
    }

    /// Chinese and Japanese go on without a space where the source breaks a line.
    private static func joins(_ text: String, _ after: MarkdownNode) -> Bool {
        guard let last = text.unicodeScalars.last, last.value >= 0x2E80, isIdeographic(last), after.kind == .text,
            let next = after.literal.unicodeScalars.first
        else { return false }
        return isIdeographic(next)
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3134F: true
        default: false
        }
    }

    /// The characters below a node, without recursion: for alternative texts and for what is nested too deep.
    static func plainText(of top: MarkdownNode) -> String {
        var text = ""
        var node: MarkdownNode? = top
        while let here = node {
            switch here.kind {
            case .text, .inlineCode: text += here.literal
            case .softBreak, .lineBreak: text += " "
            default: break
            }
            node = here.following(below: top)
        }
        return text
    }
}
