/// The contents as EPUB 2 knew them, which Kindle and older readers still use (OPF 2.0.1 §2.4.1; DAISY Z39.86 §8).
package struct NCX: Sendable, Hashable {
    /// The media type of an NCX.
    package static let mediaType = "application/x-dtbncx+xml"
    /// Kindle shows two levels; what lies deeper is listed on the second.
    package static let depth = 2

    /// The book's identifier, exactly as in the package document.
    package var identifier: String
    /// The book's title.
    package var title: String
    /// Its authors.
    package var authors: [String]
    /// BCP 47 tag of the book's language.
    package var language: String
    /// The contents; URLs from where the NCX lies.
    package var entries: [NavigationDocument.Entry]

    /// An NCX.
    package init(
        identifier: String,
        title: String,
        authors: [String] = [],
        language: String,
        entries: [NavigationDocument.Entry]
    ) {
        self.identifier = identifier
        self.title = title
        self.authors = authors
        self.language = language
        self.entries = entries
    }

    /// The document as it is written. An entry that only heads others leads to the first of them.
    package func bytes() -> [UInt8] {
        let points = Self.points(entries)
        var text = DocumentText()
        text.element("ncx", ["xmlns": Namespace.ncx, "version": "2005-1", "xml:lang": language]) { text in
            text.element("head") { text in
                text.empty("meta", ["name": "dtb:uid", "content": identifier])
                let deepest = points.contains { !$0.children.isEmpty } ? 2 : 1
                text.empty("meta", ["name": "dtb:depth", "content": String(deepest)])
                text.empty("meta", ["name": "dtb:totalPageCount", "content": "0"])
                text.empty("meta", ["name": "dtb:maxPageNumber", "content": "0"])
            }
            text.element("docTitle") { text in text.element("text", [:], title) }
            for author in authors {
                text.element("docAuthor") { text in text.element("text", [:], author) }
            }
            text.element("navMap") { text in
                var order = PlayOrder()
                for point in points { Self.write(point, &text, &order) }
            }
        }
        return text.bytes
    }

    /// An entry that leads somewhere, and those of the second level.
    private struct Point {
        let label: String
        let href: String
        let language: String?
        let children: [Point]
    }

    private static func points(_ entries: [NavigationDocument.Entry]) -> [Point] {
        entries.compactMap { entry in
            guard let href = entry.firstHref else { return nil }
            return Point(
                label: entry.label,
                href: href,
                language: entry.language,
                children: flattened(entry.children)
            )
        }
    }

    private static func flattened(_ entries: [NavigationDocument.Entry]) -> [Point] {
        entries.flatMap { entry -> [Point] in
            guard let href = entry.firstHref else { return [] }
            let point = Point(label: entry.label, href: href, language: entry.language, children: [])
            return [point] + flattened(entry.children)
        }
    }

    private static func write(_ point: Point, _ text: inout DocumentText, _ order: inout PlayOrder) {
        let number = order.number(of: point.href)
        text.element("navPoint", ["id": order.nextID(), "playOrder": String(number)]) { text in
            text.element("navLabel", ["xml:lang": point.language]) { text in text.element("text", [:], point.label) }
            text.empty("content", ["src": point.href])
            for child in point.children { write(child, &text, &order) }
        }
    }
}

/// The order in which the targets of an NCX are read: from 1 without gaps, one number for one target.
private struct PlayOrder {
    private var numbers: [String: Int] = [:]
    private var count = 0

    mutating func number(of href: String) -> Int {
        if let number = numbers[href] { return number }
        numbers[href] = numbers.count + 1
        return numbers.count
    }

    mutating func nextID() -> String {
        count += 1
        return "point-\(count)"
    }
}
