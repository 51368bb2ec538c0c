import Basics
import CLibXML

/// Reads HTML as browsers would, as far as libxml2 knows how: never fails, whatever the bytes.
package enum HTMLParser {
    /// The tree of `bytes`, whose encoding is found by mark, content and declaration, or is `encoding` where given.
    ///
    /// The tree's root is `html`; names are in lower case; what is deeper than `limits.depth` is put higher.
    package static func parse(
        _ bytes: [UInt8],
        encoding: String? = nil,
        limits: MarkupLimits = MarkupLimits(),
        comments: Bool = false
    ) -> (tree: MarkupTree, findings: MarkupFindings) {
        _ = LibXML.ready
        var (text, name) = TextEncoding.utf8(bytes, declared: encoding)
        // libxml2 ends at the first NUL; HTML (13.2.5.1) leaves them out of text.
        if text.contains(0) { text.removeAll { $0 == 0 } }
        let builder = TreeBuilder(limits: limits, repairs: true)
        parse(text, into: builder, comments: comments)
        var findings = builder.findings
        findings.encoding = name
        return (builder.tree, findings)
    }

    private static func parse(_ text: [UInt8], into builder: TreeBuilder, comments: Bool) {
        guard !text.isEmpty, text.count < Int(Int32.max), let parser = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(parser) }
        var sax = TreeBuilder.handlers(comments: comments)
        withUnsafeMutablePointer(to: &sax) { handlers in
            let own = parser.pointee.sax
            parser.pointee.sax = handlers
            parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            // Errors are expected and unheard: HTML of the wild is never without.
            let options = Int32(
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                    | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            )
            text.withUnsafeBytes { buffer in
                let start = buffer.bindMemory(to: CChar.self).baseAddress
                let document = htmlCtxtReadMemory(parser, start, Int32(buffer.count), nil, "UTF-8", options)
                if let document { xmlFreeDoc(document) }
            }
            parser.pointee.sax = own
        }
        withExtendedLifetime(builder) {}
    }
}
