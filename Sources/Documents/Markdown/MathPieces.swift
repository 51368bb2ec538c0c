import Basics

/// A formula taken apart into its tags and what stands between them.
enum MathPieces {
    /// A tag as it is written, or text with its references resolved.
    enum Piece: Hashable {
        case tag(String)
        case text(String)
    }

    /// The pieces of well-formed XML without comments, as `MathMarkup.xml` is.
    static func of(_ xml: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = xml[...]
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            if !text.isEmpty { pieces.append(.text(plain(String(text)))) }
            rest = rest[text.endIndex...]
            guard let end = rest.firstIndex(of: ">") else { break }
            pieces.append(.tag(String(rest[...end])))
            rest = rest[rest.index(after: end)...]
        }
        return pieces
    }

    /// The three references that `XMLEscape` writes.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}

extension MathMarkup {
    /// The formula with its words on the element: `alttext`, where the source gives them.
    var spoken: String {
        guard let alternative, xml.hasPrefix("<math"), !xml.contains(" alttext=") else { return xml }
        var words: [UInt8] = []
        XMLEscape.appendAttribute(alternative.utf8, to: &words)
        return "<math alttext=\"\(String(decoding: words, as: UTF8.self))\"" + xml.dropFirst("<math".count)
    }
}
