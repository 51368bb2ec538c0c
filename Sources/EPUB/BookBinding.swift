import Basics
import Binding
import Documents
import Editions
import Rendering

/// What binds the documents of a publication into a book: package document, navigation document and NCX.
struct BookBinding: Sendable {
    static let packagePath = "package.opf"
    static let navigationPath = "nav.xhtml"
    static let ncxPath = "toc.ncx"

    let package: PackageDocument
    let navigation: NavigationDocument
    let ncx: NCX

    init(_ publication: Publication, _ layout: FileLayout) {
        package = Self.package(publication, layout)
        navigation = Self.navigation(publication, layout)
        ncx = NCX(
            identifier: publication.book.identifier,
            title: publication.book.title,
            authors: publication.book.people.filter { $0.role == .author }.map(\.name),
            language: publication.book.language,
            entries: navigation.entries
        )
    }

    // MARK: - Package document

    private static func package(_ publication: Publication, _ layout: FileLayout) -> PackageDocument {
        let book = publication.book
        var titles = [PackageDocument.Title(book.title, .main, sortKey: book.titleSortKey)]
        if let subtitle = book.subtitle { titles.append(PackageDocument.Title(subtitle, .subtitle)) }
        var package = PackageDocument(
            identifier: book.identifier,
            modified: book.modified,
            language: book.language,
            titles: titles
        )
        package.direction = book.direction == .rightToLeft ? .rightToLeft : nil
        package.people =
            book.people.map { person($0, isCreator: true) } + book.contributors.map { person($0, isCreator: false) }
        package.publisher = book.publisher
        package.date = book.date
        package.description = book.description
        package.subjects = book.subjects
        package.rights = book.rights
        package.sources = book.sources
        package.collections = book.series.map { [collection($0)] } ?? []
        package.accessibility = accessibility(publication.accessibility, publication.pagination)
        package.properties = [PackageDocument.Property("schema:wordCount", String(book.wordCount))]
        package.items = items(publication, layout)
        package.spine = publication.documents.map { PackageDocument.Reference(itemID($0)) }
        return package
    }

    private static func person(_ person: BookPerson, isCreator: Bool) -> PackageDocument.Person {
        PackageDocument.Person(
            person.name,
            sortKey: person.sortKey,
            roles: [relator(person.role)],
            isCreator: isCreator
        )
    }

    /// The code of a role in the Library of Congress's list of relators.
    private static func relator(_ role: Documents.Person.Role) -> String {
        switch role {
        case .author: "aut"
        case .editor: "edt"
        case .translator: "trl"
        case .illustrator: "ill"
        }
    }

    private static func collection(_ series: Series) -> PackageDocument.Collection {
        let position = series.number.flatMap { PackageDocument.Collection.isPosition($0) ? $0 : nil }
        return PackageDocument.Collection(
            series.title,
            .series,
            position: position,
            identifier: series.issn.map { "urn:issn:\($0)" }
        )
    }

    private static func accessibility(
        _ measured: Accessibility,
        _ pagination: Pagination?
    ) -> AccessibilityMetadata {
        var metadata = AccessibilityMetadata()
        metadata.modes = measured.modes
        metadata.sufficient = measured.sufficient
        metadata.features = measured.features
        metadata.hazards = measured.hazards
        metadata.summary = measured.summary
        if let pagination {
            metadata.features += ["pageBreakMarkers", "pageNavigation"]
            metadata.pageBreakSource = pagination.source
        }
        return metadata
    }

    private static func items(_ publication: Publication, _ layout: FileLayout) -> [PackageDocument.Item] {
        var items = [
            PackageDocument.Item(
                id: "nav",
                href: navigationPath,
                mediaType: "application/xhtml+xml",
                properties: ["nav"]
            ),
            PackageDocument.Item(id: "ncx", href: ncxPath, mediaType: NCX.mediaType),
        ]
        for (index, path) in layout.sheets.enumerated() {
            items.append(PackageDocument.Item(id: "style-\(index + 1)", href: path, mediaType: "text/css"))
        }
        for (index, path) in layout.fonts.enumerated() {
            items.append(
                PackageDocument.Item(id: "font-\(index + 1)", href: path, mediaType: publication.fonts[index].mediaType)
            )
        }
        for (document, path) in zip(publication.documents, layout.documents) {
            let properties = (document.hasMath ? ["mathml"] : []) + (document.hasSVG ? ["svg"] : [])
            items.append(
                PackageDocument.Item(
                    id: itemID(document),
                    href: path,
                    mediaType: "application/xhtml+xml",
                    properties: properties
                )
            )
        }
        for (index, path) in layout.resources.enumerated() {
            let resource = publication.resources[index]
            items.append(
                PackageDocument.Item(
                    id: "picture-\(resource.id)",
                    href: path,
                    mediaType: resource.mediaType,
                    properties: index == publication.cover ? ["cover-image"] : []
                )
            )
        }
        return items
    }

    /// Ids of documents are prefixed so that no article can be named like an item of our own.
    private static func itemID(_ document: DocumentDescription) -> String { "text-\(document.id)" }

    // MARK: - Navigation

    private static func navigation(_ publication: Publication, _ layout: FileLayout) -> NavigationDocument {
        NavigationDocument(
            title: publication.contentsTitle,
            language: publication.book.language,
            direction: publication.book.direction == .rightToLeft ? .rightToLeft : nil,
            entries: entries(publication.contents, layout),
            landmarks: publication.landmarks.compactMap { landmark in
                layout.href(of: landmark.target).map {
                    NavigationDocument.Landmark(type: landmark.type, label: landmark.label, href: $0)
                }
            },
            landmarksTitle: publication.landmarksTitle,
            pages: pages(publication, layout),
            pagesTitle: publication.pagesTitle,
            sheets: layout.sheets
        )
    }

    private static func pages(_ publication: Publication, _ layout: FileLayout) -> [NavigationDocument.Page] {
        (publication.pagination?.marks ?? []).map { mark in
            NavigationDocument.Page(mark.label, href: "\(layout.documents[mark.document])#\(mark.id)")
        }
    }

    private static func entries(_ entries: [NavigationEntry], _ layout: FileLayout) -> [NavigationDocument.Entry] {
        entries.map { entry in
            NavigationDocument.Entry(
                entry.label,
                href: layout.href(of: entry.target),
                language: entry.language,
                direction: nil,
                children: Self.entries(entry.children, layout)
            )
        }
    }
}
