import Basics
import Typesetting

extension PDFDocument {
    /// Writes the catalog and what it names: description, colours, labels; then the end of the file.
    mutating func writeCatalog() throws {
        let packet = MetadataPacket(metadata: exporter.metadata, standard: options.standard)
        try file.write(references.metadata, StreamObject(packet.bytes)) {
            $0.name("Type", "Metadata")
            $0.name("Subtype", "XML")
        }
        try file.write(references.profile, deflating: ColourProfile.bytes) { $0.integer("N", 3) }
        let (references, metadata, outline) = (references, exporter.metadata, outlineRoot)
        let labels = PageLabels(layout.pages)
        try file.write(references.catalog) {
            $0.dictionary {
                $0.name("Type", "Catalog")
                $0.reference("Pages", references.pageTree)
                $0.text("Lang", metadata.language)
                $0.dictionary("MarkInfo") { $0.boolean("Marked", true) }
                $0.reference("StructTreeRoot", references.structureRoot)
                $0.dictionary("ViewerPreferences") {
                    $0.boolean("DisplayDocTitle", true)
                    if Self.isRightToLeft(metadata.language) { $0.name("Direction", "R2L") }
                }
                $0.reference("Metadata", references.metadata)
                $0.array("OutputIntents") { Self.writeIntent(references.profile, to: &$0) }
                $0.key("PageLabels")
                labels.write(to: &$0)
                if let outline {
                    $0.reference("Outlines", outline)
                    $0.name("PageMode", "UseOutlines")
                }
            }
        }
        // PDF/A-4 has no information dictionary (6.1.3).
        var information: Reference?
        if !isPDF2 {
            let reference = file.reserve()
            try file.write(reference) { Self.writeInformation(metadata, to: &$0) }
            information = reference
        }
        try file.finish(catalog: references.catalog, information: information)
    }

    /// What colours are meant for (14.11.5).
    private static func writeIntent(_ profile: Reference, to tokens: inout Tokens) {
        tokens.dictionary {
            $0.name("Type", "OutputIntent")
            $0.name("S", "GTS_PDFA1")
            $0.text("OutputConditionIdentifier", ColourProfile.name)
            $0.text("Info", ColourProfile.name)
            $0.reference("DestOutputProfile", profile)
        }
    }

    /// The information dictionary (14.3.3); it says what the packet says (PDF/A-2, 6.1.5 of part 1 lives on here).
    private static func writeInformation(_ metadata: PDFMetadata, to tokens: inout Tokens) {
        func date(_ seconds: Int) -> String {
            "D:" + Timestamp.iso(seconds).filter { $0 != "-" && $0 != "T" && $0 != ":" }
        }
        tokens.dictionary {
            $0.text("Title", metadata.title)
            if !metadata.authors.isEmpty { $0.text("Author", metadata.authorText) }
            if !metadata.subject.isEmpty { $0.text("Subject", metadata.subject) }
            if !metadata.keywords.isEmpty { $0.text("Keywords", metadata.keywordText) }
            $0.text("Producer", PDFMetadata.producer)
            $0.text("CreationDate", date(metadata.created))
            $0.text("ModDate", date(metadata.modified))
        }
    }

    /// Whether a book in this language is bound on the right.
    private static func isRightToLeft(_ language: String) -> Bool {
        let primary = language.prefix { $0 != "-" }.lowercased()
        return ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"].contains(primary)
    }
}
