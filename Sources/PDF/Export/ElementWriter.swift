/// Writes structure elements (14.7.2); shared by the threads that do so.
struct ElementWriter: Sendable {
    let tags: TagTree
    let parts: LeafParts
    /// By element, the annotations that belong to it.
    let annotations: [Int32: [Int]]
    /// By annotation, its page.
    let annotationPages: [Int]
    /// By leaf, where its picture is.
    let boxes: [Int32: [Int]]
    let references: PDFDocument.References
    let isPDF2: Bool

    /// How many elements go into one stream.
    static let chunkSize = 250

    /// Annotations by the element they belong to.
    static func byElement(_ elements: [Int32]) -> [Int32: [Int]] {
        var annotations: [Int32: [Int]] = [:]
        for (index, element) in elements.enumerated() { annotations[element, default: []].append(index) }
        return annotations
    }

    private func reference(_ element: Int32) -> Reference { references.elements.advanced(by: Int(element)) }
    private func page(_ page: Int) -> Reference { references.pages.advanced(by: page) }

    /// Writes an element.
    func write(_ index: Int32, to tokens: inout Tokens) {
        let element = tags.elements[Int(index)]
        let kids = tags.kids(of: index)
        let home = kids.lazy.filter { $0 < 0 }.compactMap { parts[~$0].first?.page }.first.map(Int.init)
        tokens.dictionary {
            $0.name("S", element.type.rawValue)
            $0.reference("P", element.parent < 0 ? references.structureRoot : reference(element.parent))
            if isPDF2, element.type.isOfPDF2 { $0.reference("NS", references.namespace) }
            if let home { $0.reference("Pg", page(home)) }
            if let details = tags.details(of: index) { write(details, element.type, to: &$0) }
            writeKids(kids, of: index, element.type, home, to: &$0)
        }
    }

    private func writeKids(
        _ kids: [Int32],
        of index: Int32,
        _ type: StructureType,
        _ home: Int?,
        to tokens: inout Tokens
    ) {
        let areas = type == .link ? annotations[index] ?? [] : []
        let isOne = kids.count + areas.count == 1 && kids.allSatisfy { $0 >= 0 || parts[~$0].count == 1 }
        guard !kids.isEmpty || !areas.isEmpty else { return }
        tokens.key("K")
        if !isOne { tokens.bytes.append(UInt8(ascii: "[")) }
        for kid in kids {
            if kid >= 0 {
                tokens.reference(reference(kid))
                continue
            }
            for part in parts[~kid] { write(part, home, to: &tokens) }
        }
        for area in areas {
            tokens.dictionary {
                $0.name("Type", "OBJR")
                $0.reference("Pg", page(annotationPages[area]))
                $0.reference("Obj", references.annotations.advanced(by: area))
            }
        }
        if !isOne { tokens.bytes.append(UInt8(ascii: "]")) }
    }

    /// A number alone is on the element's own page; any other says which.
    private func write(_ part: (page: Int32, content: Int32), _ home: Int?, to tokens: inout Tokens) {
        guard Int(part.page) != home else {
            tokens.integer(Int(part.content))
            return
        }
        tokens.dictionary {
            $0.name("Type", "MCR")
            $0.reference("Pg", page(Int(part.page)))
            $0.integer("MCID", Int(part.content))
        }
    }

    private func write(_ details: TagTree.Details, _ type: StructureType, to tokens: inout Tokens) {
        if let language = details.language { tokens.text("Lang", language) }
        if let text = details.alternative { tokens.text("Alt", text) }
        if let text = details.actualText { tokens.text("ActualText", text) }
        if let identifier = details.identifier { tokens.string("ID", Array(identifier.utf8)) }
        if !details.references.isEmpty { tokens.references("Ref", details.references.map(reference)) }
        if let numbering = details.numbering {
            writeAttributes(of: "List", to: &tokens) { $0.name("ListNumbering", numbering) }
        }
        if type == .headCell || details.rowSpan > 1 || details.columnSpan > 1 {
            writeAttributes(of: "Table", to: &tokens) {
                if let scope = details.scope { $0.name("Scope", scope) }
                if details.rowSpan > 1 { $0.integer("RowSpan", details.rowSpan) }
                if details.columnSpan > 1 { $0.integer("ColSpan", details.columnSpan) }
            }
        }
        if let leaf = details.boxLeaf, let box = boxes[leaf] {
            writeAttributes(of: "Layout", to: &tokens) {
                $0.name("Placement", "Block")
                $0.array("BBox") { for units in box { $0.fixed(units, places: 3) } }
            }
        }
        if type == .footnote {
            writeAttributes(of: "FENote", to: &tokens) { $0.name("NoteType", "Footnote") }
        }
    }

    /// An attribute object (14.7.6); an element of ours has at most one.
    private func writeAttributes(of owner: StaticString, to tokens: inout Tokens, _ body: (inout Tokens) -> Void) {
        tokens.dictionary("A") {
            $0.name("O", owner)
            body(&$0)
        }
    }
}
