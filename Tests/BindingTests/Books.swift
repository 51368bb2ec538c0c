import Basics

@testable import Binding

/// A little book that uses everything the documents of a binding can say.
enum Books {
    static let package: PackageDocument = {
        var package = PackageDocument(
            identifier: "urn:uuid:0c6f3d1e-9a8b-5c4d-8e7f-0123456789ab",
            modified: 1_793_491_261,
            language: "en",
            titles: [
                PackageDocument.Title("The Forme & Co", sortKey: "Forme & Co, The"),
                PackageDocument.Title("A monthly of the craft of the book", .subtitle),
                PackageDocument.Title("Die Form", .expanded, language: "de"),
            ]
        )
        package.direction = .leftToRight
        package.people = [
            PackageDocument.Person("The Compositor", sortKey: "Compositor, The", roles: ["edt", "trl"]),
            PackageDocument.Person("A. Binder", sortKey: "Binder, A.", roles: ["aut"]),
            PackageDocument.Person("Émile Grain", roles: ["aut"], isCreator: false, language: "fr"),
        ]
        package.publisher = "The Chapel Press"
        package.date = CalendarDate(year: 2026, month: 11)
        package.description = "Essays on type < paper > ink."
        package.subjects = ["Typography", "Printing"]
        package.rights = "© The Chapel Press"
        package.sources = ["https://example.org/type?a=1&b=2", "https://example.org/paper"]
        package.collections = [
            PackageDocument.Collection("The Forme", position: "3.11", identifier: "urn:issn:2049-3630"),
            PackageDocument.Collection("Reading circle", .set, position: "first"),
        ]
        package.accessibility.modes = ["textual"]
        package.accessibility.sufficient = ["textual"]
        package.accessibility.features = ["structuralNavigation", "tableOfContents", "readingOrder"]
        package.accessibility.hazards = ["none"]
        package.accessibility.summary = "All of it is text."
        package.accessibility.pageBreakSource = "none"
        package.accessibility.conformance = AccessibilityMetadata.Conformance(
            "EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
            certifier: "The Chapel Press"
        )
        package.prefixes = [
            PackageDocument.Prefix("forme", "https://example.org/vocabulary#"),
            PackageDocument.Prefix("unused", "https://example.org/unused#"),
        ]
        package.properties = [
            PackageDocument.Property("schema:wordCount", "1200"), PackageDocument.Property("forme:issue", "November"),
        ]
        package.items = [
            PackageDocument.Item(
                id: "nav",
                href: "nav.xhtml",
                mediaType: "application/xhtml+xml",
                properties: ["nav"]
            ),
            PackageDocument.Item(id: "ncx", href: "toc.ncx", mediaType: NCX.mediaType),
            PackageDocument.Item(
                id: "cover",
                href: "cover.png",
                mediaType: "image/png",
                properties: ["cover-image"]
            ),
            PackageDocument.Item(id: "meta-title-1", href: "chapter-1.xhtml", mediaType: "application/xhtml+xml"),
            PackageDocument.Item(id: "chapter-2", href: "chapter-2.xhtml", mediaType: "application/xhtml+xml"),
        ]
        package.spine = [
            PackageDocument.Reference("nav", isLinear: false), PackageDocument.Reference("meta-title-1"),
            PackageDocument.Reference("chapter-2"),
        ]
        return package
    }()

    /// The same book with nothing said that need not be, its pages turning the other way.
    static let plainPackage: PackageDocument = {
        var plain = PackageDocument(
            identifier: package.identifier,
            modified: package.modified,
            language: "he",
            titles: [PackageDocument.Title("הטופס")]
        )
        plain.direction = .rightToLeft
        plain.items = package.items.filter { $0.mediaType != NCX.mediaType }
        plain.spine = package.spine
        return plain
    }()

    static let entries = [
        NavigationDocument.Entry(
            "Essays & notes",
            href: nil,
            children: [
                NavigationDocument.Entry(
                    "Vom Satz",
                    href: "chapter-1.xhtml",
                    language: "de",
                    children: [NavigationDocument.Entry("Zeilen", href: "chapter-1.xhtml#lines", language: "de")]
                ),
                NavigationDocument.Entry("عن الخط", href: "chapter-2.xhtml", language: "ar", direction: .rightToLeft),
            ]
        ),
        NavigationDocument.Entry("Leads nowhere", href: nil),
    ]

    static let navigation = NavigationDocument(
        title: "Contents",
        language: "en",
        entries: entries,
        landmarks: [
            NavigationDocument.Landmark(type: "toc", label: "Contents", href: "nav.xhtml#toc"),
            NavigationDocument.Landmark(type: "bodymatter", label: "Start of reading", href: "chapter-1.xhtml"),
        ],
        landmarksTitle: "Landmarks",
        pages: [
            NavigationDocument.Page("1", href: "chapter-1.xhtml#page-1"),
            NavigationDocument.Page("2", href: "chapter-2.xhtml#page-2"),
        ],
        pagesTitle: "Pages"
    )

    static let ncx = NCX(
        identifier: package.identifier,
        title: "The Forme & Co",
        authors: ["A. Binder"],
        language: "en",
        entries: entries
    )

    static let container = ContainerDocument(packages: ["EPUB/package.opf"])
}
