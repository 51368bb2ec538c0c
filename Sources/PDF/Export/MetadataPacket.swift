import Basics

/// The description of the file as XMP (ISO 16684-1): what it is, and which standards it claims.
///
/// Never deflated, so that programs which know nothing of PDF find it (PDF/A-2, 6.6.2.1).
struct MetadataPacket {
    let metadata: PDFMetadata
    let standard: PDFOptions.Standard

    /// The packet.
    var bytes: [UInt8] {
        var lines = ["<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"]
        lines.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
        lines.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
        lines.append("<rdf:Description rdf:about=\"\"" + Self.namespaces + ">")
        lines += core + basic + claims
        if standard == .ua1 { lines += Self.extensionSchema }
        lines.append("</rdf:Description>")
        lines.append("</rdf:RDF>")
        lines.append("</x:xmpmeta>")
        lines.append("<?xpacket end=\"r\"?>")
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static let namespaces = [
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"),
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
        ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
        ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
        ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
        ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
    ].map { "\n xmlns:\($0.0)=\"\($0.1)\"" }.joined()

    /// Dublin Core.
    private var core: [String] {
        var lines = ["<dc:format>application/pdf</dc:format>"]
        lines.append(
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(metadata.title))</rdf:li></rdf:Alt></dc:title>"
        )
        if !metadata.authors.isEmpty {
            lines.append("<dc:creator><rdf:Seq>" + Self.items(metadata.authors) + "</rdf:Seq></dc:creator>")
        }
        if !metadata.subject.isEmpty {
            let text = Self.escaped(metadata.subject)
            lines.append(
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt></dc:description>"
            )
        }
        if !metadata.keywords.isEmpty {
            lines.append("<dc:subject><rdf:Bag>" + Self.items(metadata.keywords) + "</rdf:Bag></dc:subject>")
        }
        lines.append("<dc:language><rdf:Bag>" + Self.items([metadata.language]) + "</rdf:Bag></dc:language>")
        if !metadata.identifier.isEmpty {
            lines.append("<dc:identifier>\(Self.escaped(metadata.identifier))</dc:identifier>")
        }
        return lines
    }

    private var basic: [String] {
        var lines = [
            "<xmp:CreateDate>\(Timestamp.iso(metadata.created))</xmp:CreateDate>",
            "<xmp:ModifyDate>\(Timestamp.iso(metadata.modified))</xmp:ModifyDate>",
            "<pdf:Producer>\(PDFMetadata.producer)</pdf:Producer>",
        ]
        if !metadata.keywords.isEmpty {
            lines.append("<pdf:Keywords>\(Self.escaped(metadata.keywordText))</pdf:Keywords>")
        }
        return lines
    }

    /// The standards. PDF/A has no conformance level in part 4, PDF/UA names the year of its second part.
    private var claims: [String] {
        switch standard {
        case .ua1:
            [
                "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
                "<pdfuaid:part>1</pdfuaid:part>",
            ]
        case .ua2:
            [
                "<pdfaid:part>4</pdfaid:part>", "<pdfaid:rev>2020</pdfaid:rev>", "<pdfuaid:part>2</pdfuaid:part>",
                "<pdfuaid:rev>2024</pdfuaid:rev>",
            ]
        }
    }

    /// PDF/A-2 knows no PDF/UA: a property of another schema must be described in the packet (6.6.2.3.1).
    private static let extensionSchema = """
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        """.split(separator: "\n").map(String.init)

    private static func items(_ texts: [String]) -> String {
        texts.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        XMLEscape.append(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PDFMetadata {
    /// The keywords in one text; the information dictionary and the packet must agree to the letter.
    var keywordText: String { keywords.joined(separator: ", ") }
    /// The authors in one text.
    var authorText: String { authors.joined(separator: ", ") }
}
