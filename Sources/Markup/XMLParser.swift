import CLibXML

/// Reads XML, strictly or as far as it goes: no entities but the five of XML, nothing fetched.
package enum XMLParser {
    /// The tree of `bytes` in UTF-8 (or as the XML declaration says).
    package static func parse(
        _ bytes: [UInt8],
        limits: MarkupLimits = MarkupLimits()
    ) throws(MarkupError) -> MarkupTree {
        _ = LibXML.ready
        guard !bytes.isEmpty else { throw MarkupError(message: "the document is empty", line: 1, column: 0) }
        guard bytes.count <= limits.bytes else {
            throw MarkupError(message: "the document is larger than \(limits.bytes) bytes", line: 1, column: 0)
        }
        let builder = TreeBuilder(limits: limits)
        if let error = parse(bytes, into: builder) { throw error }
        if builder.findings.flattened {
            throw MarkupError(message: "elements lie deeper than \(limits.depth) levels", line: 1, column: 0)
        }
        if builder.findings.cutShort {
            throw MarkupError(message: "the document has more than \(limits.nodes) nodes", line: 1, column: 0)
        }
        return builder.tree
    }

    /// The tree of as much of `bytes` as can be read, and what is wrong with them: XML of the wild.
    ///
    /// `bytes` are UTF-8, whatever they declare. What is deeper than `limits.depth` is put higher.
    package static func recovered(
        _ bytes: [UInt8],
        limits: MarkupLimits = MarkupLimits()
    ) -> (tree: MarkupTree, findings: MarkupFindings, error: MarkupError?) {
        _ = LibXML.ready
        guard !bytes.isEmpty, bytes.count <= limits.bytes else {
            return (MarkupTree(), MarkupFindings(), MarkupError(message: "the document is empty", line: 1, column: 0))
        }
        let builder = TreeBuilder(limits: limits)
        let error = parse(bytes, into: builder, recovering: true)
        return (builder.tree, builder.findings, error)
    }

    private static func parse(
        _ bytes: [UInt8],
        into builder: TreeBuilder,
        recovering: Bool = false
    ) -> MarkupError? {
        guard let parser = xmlNewParserCtxt() else {
            return MarkupError(message: "no memory for a parser", line: 1, column: 0)
        }
        defer { xmlFreeParserCtxt(parser) }
        var sax = TreeBuilder.handlers()
        sax.processingInstruction = { data, target, text in
            guard let target else { return }
            var bytes = Array(UnsafeBufferPointer(start: target, count: Int(xmlStrlen(target))))
            if let text { bytes += [0x20] + UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))) }
            TreeBuilder.behind(data)?.append(.instruction, bytes)
        }
        return withUnsafeMutablePointer(to: &sax) { handlers in
            let own = parser.pointee.sax
            parser.pointee.sax = handlers
            parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            // NOENT: else `&amp;` in an attribute arrives as `&#38;`. No other entity is ever declared, because no
            // handler listens to declarations, so that nothing can expand.
            // HUGE, for what is recovered: else a picture of 10 MB in a `data:` address ends the document.
            let leniency = recovering ? XML_PARSE_RECOVER.rawValue | XML_PARSE_HUGE.rawValue : 0
            let options = Int32(
                leniency | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                    | XML_PARSE_NONET.rawValue
                    | XML_PARSE_SAX1.rawValue
            )
            bytes.withUnsafeBytes { buffer in
                let start = buffer.bindMemory(to: CChar.self).baseAddress
                let document = xmlCtxtReadMemory(
                    parser,
                    start,
                    Int32(buffer.count),
                    nil,
                    recovering ? "UTF-8" : nil,
                    options
                )
                if let document { xmlFreeDoc(document) }
            }
            parser.pointee.sax = own
            withExtendedLifetime(builder) {}
            return failure(of: parser)
        }
    }

    private static func failure(of parser: xmlParserCtxtPtr) -> MarkupError? {
        guard parser.pointee.wellFormed == 0 else { return nil }
        guard let error = xmlCtxtGetLastError(parser), let message = error.pointee.message else {
            return MarkupError(message: "it is not well-formed XML", line: 1, column: 0)
        }
        let text = String(cString: message).split(separator: "\n").first.map(String.init) ?? ""
        return MarkupError(message: text, line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }
}
