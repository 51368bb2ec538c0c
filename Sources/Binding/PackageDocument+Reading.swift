import Basics
import Documents
import Markup

extension PackageDocument {
    /// A package document of EPUB 3 or 2 as a book has it; `path` is only what errors name.
    ///
    /// What is missing is left empty, what is wrong is left out: only a document without manifest or spine is refused.
    package init(reading bytes: [UInt8], path: String) throws(BindingError) {
        let tree = try MarkupTree(reading: bytes, path: path)
        guard let root = tree.root, tree.localName(of: root) == "package" else {
            throw .incomplete(path, "the element package")
        }
        let parts = tree.elements(below: root)
        guard let manifest = parts.first(where: { tree.localName(of: $0) == "manifest" }) else {
            throw .incomplete(path, "the element manifest")
        }
        guard let spine = parts.first(where: { tree.localName(of: $0) == "spine" }) else {
            throw .incomplete(path, "the element spine")
        }
        let metadata = parts.first { tree.localName(of: $0) == "metadata" }
        let reader = MetadataReader(tree, metadata)
        self.init(
            identifier: reader.identifier(id: tree.value("unique-identifier", of: root)),
            modified: reader.modified,
            language: reader.texts("language").first ?? tree.value("lang", of: root) ?? "und",
            titles: reader.titles
        )
        reader.fill(&self)
        prefixes = Self.prefixes(tree.words("prefix", of: root))
        let turning = tree.value("page-progression-direction", of: spine) ?? tree.value("dir", of: root)
        direction = turning.flatMap(Direction.init(rawValue:))
        items = Self.items(tree, manifest, cover: reader.coverID)
        self.spine = tree.elements("itemref", below: spine).compactMap { node in
            tree.value("idref", of: node).map { Reference($0, isLinear: tree.value("linear", of: node) != "no") }
        }
    }

    private static func items(_ tree: MarkupTree, _ manifest: MarkupTree.NodeID, cover: String?) -> [Item] {
        var items = tree.elements("item", below: manifest).compactMap { node -> Item? in
            guard let id = tree.value("id", of: node), let href = tree.value("href", of: node) else { return nil }
            return Item(
                id: id,
                href: href,
                mediaType: tree.value("media-type", of: node) ?? "",
                properties: tree.words("properties", of: node)
            )
        }
        // Books of EPUB 2 name their cover in the metadata alone.
        let hasCover = items.contains { $0.properties.contains("cover-image") }
        if !hasCover, let index = items.firstIndex(where: { $0.id == cover && $0.mediaType.hasPrefix("image/") }) {
            items[index].properties.append("cover-image")
        }
        return items
    }

    /// `name: address name: address`, as words.
    private static func prefixes(_ words: [String]) -> [Prefix] {
        stride(from: 0, to: words.count - 1, by: 2).compactMap { index in
            words[index].hasSuffix(":") ? Prefix(String(words[index].dropLast()), words[index + 1]) : nil
        }
    }
}

/// The metadata of a package document, with what refines them.
private struct MetadataReader {
    private let tree: MarkupTree
    private let nodes: [MarkupTree.NodeID]
    private var refinements: [String: [(property: String, value: String)]] = [:]

    init(_ tree: MarkupTree, _ metadata: MarkupTree.NodeID?) {
        self.tree = tree
        // OPF 1 and early books of EPUB 2 put the Dublin Core elements one level deeper.
        nodes =
            metadata.map { node in
                tree.elements(below: node).flatMap { child in
                    tree.localName(of: child).hasSuffix("-metadata") ? tree.elements(below: child) : [child]
                }
            } ?? []
        for node in nodes {
            guard let target = tree.value("refines", of: node), target.hasPrefix("#"),
                let property = tree.value("property", of: node)
            else { continue }
            refinements[String(target.dropFirst()), default: []].append((property, tree.label(of: node)))
        }
    }

    private func nodes(_ name: String) -> [MarkupTree.NodeID] {
        nodes.filter { tree.localName(of: $0) == name && !tree.label(of: $0).isEmpty }
    }

    func texts(_ name: String) -> [String] { nodes(name).map { tree.label(of: $0) } }

    /// What refines an element, else its attribute of EPUB 2.
    private func refined(_ node: MarkupTree.NodeID, _ property: String) -> [String] {
        let found = tree.value("id", of: node).flatMap { refinements[$0] } ?? []
        let values = found.filter { $0.property == property }.map(\.value)
        return values.isEmpty ? tree.value(property, of: node).map { [$0] } ?? [] : values
    }

    /// The properties of the book itself.
    private var properties: [(node: MarkupTree.NodeID, name: String, value: String)] {
        nodes("meta").compactMap { node in
            guard tree.value("refines", of: node) == nil, let name = tree.value("property", of: node) else {
                return nil
            }
            return (node, name, tree.label(of: node))
        }
    }

    private func values(_ property: String) -> [String] { properties.filter { $0.name == property }.map(\.value) }

    /// `meta name` of EPUB 2, whose value is an attribute.
    private func content(_ name: String) -> String? {
        nodes.first { tree.localName(of: $0) == "meta" && tree.value("name", of: $0) == name }
            .flatMap { tree.value("content", of: $0) }
    }

    var coverID: String? { content("cover") }

    func identifier(id: String?) -> String {
        let all = nodes("identifier")
        let chosen = all.first { id != nil && tree.value("id", of: $0) == id } ?? all.first
        return chosen.map { tree.label(of: $0) } ?? ""
    }

    /// The moment of the last change; 0 where it is not given.
    var modified: Int { values("dcterms:modified").first.flatMap(Timestamp.seconds) ?? 0 }

    var titles: [PackageDocument.Title] {
        nodes("title").map { node in
            let kind = refined(node, "title-type").first.flatMap(PackageDocument.Title.Kind.init(rawValue:))
            return PackageDocument.Title(
                tree.label(of: node),
                kind ?? .main,
                sortKey: refined(node, "file-as").first,
                language: tree.value("lang", of: node)
            )
        }
    }

    private func people(_ name: String) -> [PackageDocument.Person] {
        nodes(name).map { node in
            PackageDocument.Person(
                tree.label(of: node),
                sortKey: refined(node, "file-as").first,
                roles: refined(node, "role"),
                isCreator: name == "creator",
                language: tree.value("lang", of: node)
            )
        }
    }

    private var collections: [PackageDocument.Collection] {
        let found = properties.filter { $0.name == "belongs-to-collection" }.map { property in
            PackageDocument.Collection(
                property.value,
                refined(property.node, "collection-type").first.flatMap(PackageDocument.Collection.Kind.init(rawValue:))
                    ?? .series,
                position: refined(property.node, "group-position").first,
                identifier: refined(property.node, "dcterms:identifier").first
            )
        }
        guard found.isEmpty, let series = content("calibre:series") else { return found }
        return [PackageDocument.Collection(series, position: content("calibre:series_index"))]
    }

    private var accessibility: AccessibilityMetadata {
        var result = AccessibilityMetadata()
        result.modes = values("schema:accessMode")
        result.sufficient = values("schema:accessModeSufficient")
        result.features = values("schema:accessibilityFeature")
        result.hazards = values("schema:accessibilityHazard")
        result.summary = values("schema:accessibilitySummary").first
        result.pageBreakSource = values("pageBreakSource").first
        if let claim = properties.first(where: { $0.name == "dcterms:conformsTo" }),
            let certifier = refined(claim.node, "a11y:certifiedBy").first ?? values("a11y:certifiedBy").first
        {
            result.conformance = AccessibilityMetadata.Conformance(claim.value, certifier: certifier)
        }
        return result
    }

    /// The names of properties that have fields of their own.
    private static let known: Set = [
        "dcterms:modified", "belongs-to-collection", "pageBreakSource", "dcterms:conformsTo", "a11y:certifiedBy",
        "schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
        "schema:accessibilityHazard", "schema:accessibilitySummary",
    ]

    func fill(_ package: inout PackageDocument) {
        package.people = people("creator") + people("contributor")
        package.publisher = texts("publisher").first
        package.date = texts("date").first.flatMap { CalendarDate(iso: $0) }
        package.description = texts("description").first
        package.subjects = texts("subject")
        package.rights = texts("rights").first
        package.sources = texts("source")
        package.collections = collections
        package.accessibility = accessibility
        package.properties = properties.filter { !Self.known.contains($0.name) }
            .map { PackageDocument.Property($0.name, $0.value) }
    }
}

extension Timestamp {
    /// Seconds since 1970 of `2026-11-01T00:00:00Z`; nil where the text is no moment in UTC.
    fileprivate static func seconds(_ text: String) -> Int? {
        guard let date = CalendarDate(iso: text), text.hasSuffix("Z") else { return nil }
        let clock = text.dropLast().drop { $0 != "T" }.dropFirst().split(separator: ":").map { Int($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
        else { return nil }
        return date.secondsSince1970 + hour * 3600 + minute * 60 + second
    }
}
