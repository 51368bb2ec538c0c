import Foundation
import Markup

// The texts of a feed: Atom says in attributes what they are, RSS does not.
extension FeedTree {
    /// The text of an element by its `type` and `mode` (RFC 4287, 3.1.1 and 4.1.3.3; Atom 0.3, 3.1).
    ///
    /// `plainByDefault`: without a type it is no HTML, as in Atom. Nil where there is nothing, or nothing to read.
    func construct(_ node: Int?, plainByDefault: Bool) -> FeedText? {
        guard let node else { return nil }
        let type = value(.type, of: node)?.lowercased() ?? ""
        let mode = value(.mode, of: node)?.lowercased()
        let hasElements = !elements(node).isEmpty
        let base = base(of: node)
        let language = language(of: node)
        func html(_ text: String?) -> FeedText? { FeedText(text, isPlain: false, base: base, language: language) }
        if mode == "base64" || isBinary(type), !hasElements {
            return html(decodedBase64(text(node)))
        }
        if hasElements {
            let isXHTML = type.contains("xhtml") || type.contains("xml") || mode == "xml"
            return html(self.html(below: node, isXHTML: isXHTML))
        }
        let text = text(node)
        if type.contains("html") || type.contains("xml") && mode == "escaped" { return html(text) }
        let isSaid = type == "text" || type == "text/plain"
        let isPlain = isSaid || plainByDefault && !FeedText.hasTags(text ?? "")
        return FeedText(text, isPlain: isPlain, base: base, language: language)
    }

    /// Whether a media type is of bytes, not text.
    private func isBinary(_ type: String) -> Bool {
        type.contains("/") && !type.hasPrefix("text/") && !type.contains("xml") && !type.contains("html")
    }

    /// What stands behind base64; nil where that is no text.
    private func decodedBase64(_ text: String?) -> String? {
        guard let text, let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters), !data.contains(0)
        else {
            return nil
        }
        return String(validating: data, as: UTF8.self)
    }
}
