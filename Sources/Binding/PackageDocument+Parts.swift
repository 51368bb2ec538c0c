extension PackageDocument {
    /// A title (§5.5.3.2).
    package struct Title: Sendable, Hashable {
        /// What a title is to the book (`title-type`, Appendix D).
        package enum Kind: String, Sendable, CaseIterable { case main, subtitle, short, collection, edition, expanded }

        /// The title.
        package var text: String
        /// What it is to the book.
        package var kind: Kind
        /// The title as catalogues sort it (`file-as`).
        package var sortKey: String?
        /// Its language where it is not the book's.
        package var language: String?

        /// A title.
        package init(_ text: String, _ kind: Kind = .main, sortKey: String? = nil, language: String? = nil) {
            self.text = text
            self.kind = kind
            self.sortKey = sortKey
            self.language = language
        }
    }

    /// Somebody who made the book (§5.5.4).
    package struct Person: Sendable, Hashable {
        /// The name as printed.
        package var name: String
        /// The name as sorted (`file-as`).
        package var sortKey: String?
        /// What they did: MARC relator codes, `aut`, `edt`, `trl`, `ill`, `pbl`, `bkp`.
        package var roles: [String]
        /// Whether they are among the book's main makers (`dc:creator`), or contributed to it (`dc:contributor`).
        package var isCreator: Bool
        /// The language of the name where it is not the book's.
        package var language: String?

        /// A person.
        package init(
            _ name: String,
            sortKey: String? = nil,
            roles: [String],
            isCreator: Bool = true,
            language: String? = nil
        ) {
            self.name = name
            self.sortKey = sortKey
            self.roles = roles
            self.isCreator = isCreator
            self.language = language
        }
    }

    /// A series or set (`belongs-to-collection`, Appendix D).
    package struct Collection: Sendable, Hashable {
        /// What kind of collection it is (`collection-type`).
        package enum Kind: String, Sendable { case series, set }

        /// Its title.
        package var title: String
        /// What kind it is.
        package var kind: Kind
        /// Where the book stands in it (`group-position`): numbers with points between, `11` or `3.11`.
        package var position: String?
        /// Its identifier: `urn:issn:2049-3630`.
        package var identifier: String?

        /// A collection.
        package init(_ title: String, _ kind: Kind = .series, position: String? = nil, identifier: String? = nil) {
            self.title = title
            self.kind = kind
            self.position = position
            self.identifier = identifier
        }

        /// Whether `text` may stand as a position: whole numbers with points between.
        package static func isPosition(_ text: String) -> Bool {
            let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (48...57).contains($0) } }
        }
    }

    /// A property of the book that this type has no field for (`meta`, §5.5.5).
    package struct Property: Sendable, Hashable {
        /// Its name with its prefix.
        package var name: String
        /// Its value.
        package var value: String

        /// A property.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What a prefix stands for (Appendix D).
    package struct Prefix: Sendable, Hashable {
        /// The prefix without its colon.
        package var name: String
        /// The address it stands for.
        package var address: String

        /// A prefix.
        package init(_ name: String, _ address: String) {
            self.name = name
            self.address = address
        }
    }

    /// A file of the book (`item`, §5.6.2).
    package struct Item: Sendable, Hashable {
        /// Its id in the package document: an XML name.
        package var id: String
        /// Where it lies: a relative URL, percent-encoded, from the package document.
        package var href: String
        /// Its media type.
        package var mediaType: String
        /// What it is or holds: `nav`, `cover-image`, `mathml`, `svg`, `remote-resources` (Appendix D).
        package var properties: [String]

        /// A file.
        package init(id: String, href: String, mediaType: String, properties: [String] = []) {
            self.id = id
            self.href = href
            self.mediaType = mediaType
            self.properties = properties
        }
    }

    /// A document's place in the reading order (`itemref`, §5.7.2).
    package struct Reference: Sendable, Hashable {
        /// The item's id.
        package var id: String
        /// Whether it is part of the reading order, or read only where something leads to it.
        package var isLinear: Bool

        /// A place.
        package init(_ id: String, isLinear: Bool = true) {
            self.id = id
            self.isLinear = isLinear
        }
    }
}
