import Basics

extension PackageDocument {
    /// The document as it is written. The same value gives the same bytes.
    ///
    /// `meta name="cover"`, which Kindle and readers of EPUB 2 look for, is written for the item with the property
    /// `cover-image`; the spine's `toc` for an item that is an NCX.
    package func bytes() -> [UInt8] {
        var text = DocumentText()
        var ids = MetadataIDs(taken: items.map(\.id))
        let identifierID = ids.next("identifier")
        text.element(
            "package",
            [
                "xmlns": Namespace.package, "version": "3.0", "unique-identifier": identifierID, "xml:lang": language,
                "dir": direction?.rawValue, "prefix": prefixAttribute,
            ]
        ) { text in
            text.element("metadata", ["xmlns:dc": Namespace.dublinCore]) { text in
                text.element("dc:identifier", ["id": identifierID], identifier)
                text.element("meta", ["property": "dcterms:modified"], Timestamp.iso(modified))
                text.element("dc:language", [:], language)
                writeTitles(&text, &ids)
                writePeople(&text, &ids)
                writeDescription(&text)
                writeCollections(&text, &ids)
                writeAccessibility(&text, &ids)
                for property in properties { text.element("meta", ["property": property.name], property.value) }
                if let cover = items.first(where: { $0.properties.contains("cover-image") }) {
                    text.empty("meta", ["name": "cover", "content": cover.id])
                }
            }
            writeManifest(&text)
            writeSpine(&text)
        }
        return text.bytes
    }

    /// `name: address` of each prefix that a property of the book or of an item bears; nil where there is none.
    private var prefixAttribute: String? {
        let names = properties.map(\.name) + items.flatMap(\.properties)
        let used = prefixes.filter { prefix in names.contains { $0.hasPrefix(prefix.name + ":") } }
        return used.isEmpty ? nil : used.map { "\($0.name): \($0.address)" }.joined(separator: " ")
    }

    private func writeTitles(_ text: inout DocumentText, _ ids: inout MetadataIDs) {
        for (index, title) in titles.enumerated() {
            let isOneOfSeveral = titles.count > 1
            let id = isOneOfSeveral || title.sortKey != nil ? ids.next("title") : nil
            text.element("dc:title", ["id": id, "xml:lang": title.language], title.text)
            guard let id else { continue }
            if isOneOfSeveral {
                text.refine(id, "title-type", title.kind.rawValue)
                text.refine(id, "display-seq", String(index + 1))
            }
            if let key = title.sortKey { text.refine(id, "file-as", key, language: title.language) }
        }
    }

    private func writePeople(_ text: inout DocumentText, _ ids: inout MetadataIDs) {
        for isCreator in [true, false] {
            let group = people.filter { $0.isCreator == isCreator }
            let name = isCreator ? "creator" : "contributor"
            for (index, person) in group.enumerated() {
                let id = ids.next(name)
                text.element("dc:\(name)", ["id": id, "xml:lang": person.language], person.name)
                for role in person.roles { text.refine(id, "role", role, scheme: "marc:relators") }
                if let key = person.sortKey { text.refine(id, "file-as", key, language: person.language) }
                if group.count > 1 { text.refine(id, "display-seq", String(index + 1)) }
            }
        }
    }

    private func writeDescription(_ text: inout DocumentText) {
        if let publisher { text.element("dc:publisher", [:], publisher) }
        if let date { text.element("dc:date", [:], date.iso) }
        if let description { text.element("dc:description", [:], description) }
        for subject in subjects { text.element("dc:subject", [:], subject) }
        if let rights { text.element("dc:rights", [:], rights) }
        for source in sources { text.element("dc:source", [:], source) }
    }

    private func writeCollections(_ text: inout DocumentText, _ ids: inout MetadataIDs) {
        for collection in collections {
            let id = ids.next("collection")
            text.element("meta", ["property": "belongs-to-collection", "id": id], collection.title)
            text.refine(id, "collection-type", collection.kind.rawValue)
            if let position = collection.position, Collection.isPosition(position) {
                text.refine(id, "group-position", position)
            }
            if let identifier = collection.identifier { text.refine(id, "dcterms:identifier", identifier) }
        }
    }

    private func writeAccessibility(_ text: inout DocumentText, _ ids: inout MetadataIDs) {
        let lists = [
            ("accessMode", accessibility.modes), ("accessModeSufficient", accessibility.sufficient),
            ("accessibilityFeature", accessibility.features), ("accessibilityHazard", accessibility.hazards),
            ("accessibilitySummary", accessibility.summary.map { [$0] } ?? []),
        ]
        for (name, values) in lists {
            for value in values { text.element("meta", ["property": "schema:\(name)"], value) }
        }
        if let source = accessibility.pageBreakSource { text.element("meta", ["property": "pageBreakSource"], source) }
        if let conformance = accessibility.conformance {
            let id = ids.next("conformance")
            text.element("meta", ["property": "dcterms:conformsTo", "id": id], conformance.claim)
            text.refine(id, "a11y:certifiedBy", conformance.certifier)
        }
    }

    private func writeManifest(_ text: inout DocumentText) {
        text.element("manifest") { text in
            for item in items {
                let properties = item.properties.isEmpty ? nil : item.properties.joined(separator: " ")
                text.empty(
                    "item",
                    ["id": item.id, "href": item.href, "media-type": item.mediaType, "properties": properties]
                )
            }
        }
    }

    private func writeSpine(_ text: inout DocumentText) {
        let ncx = items.first { $0.mediaType == NCX.mediaType }?.id
        text.element("spine", ["toc": ncx, "page-progression-direction": direction?.rawValue]) { text in
            for reference in spine {
                text.empty("itemref", ["idref": reference.id, "linear": reference.isLinear ? nil : "no"])
            }
        }
    }
}

extension DocumentText {
    /// A property of another element of the metadata (EPUB 3.3 §5.3.6).
    fileprivate mutating func refine(
        _ id: String,
        _ property: String,
        _ value: String,
        scheme: String? = nil,
        language: String? = nil
    ) {
        element(
            "meta",
            ["refines": "#\(id)", "property": property, "scheme": scheme, "xml:lang": language],
            value
        )
    }
}

/// Ids for the elements of the metadata that are none of the manifest's.
private struct MetadataIDs {
    private var taken: Set<String>
    private var counts: [String: Int] = [:]

    init(taken: [String]) { self.taken = Set(taken) }

    mutating func next(_ kind: String) -> String {
        while true {
            let count = (counts[kind] ?? 0) + 1
            counts[kind] = count
            if taken.insert("meta-\(kind)-\(count)").inserted { return "meta-\(kind)-\(count)" }
        }
    }
}
