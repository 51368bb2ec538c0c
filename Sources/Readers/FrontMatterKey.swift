import Documents

/// What a key of front matter says of an article.
///
/// Every field of `Article` but its text has a key, so that an article can be written to a Markdown file and read back
/// the same. The first name of each line below is the one to write; the others are those of Hugo, Jekyll, Obsidian,
/// Pandoc and their like. Names are compared without capitals, hyphens and underscores: `publishDate` is `publish-date`.
enum FrontMatterKey: Hashable {
    case title, standfirst, kicker, published, visible, firstPublished, language, direction, source, address, slug
    case number, guid, withheld, isDraft, status, isPrivate, password, site, section, licence, tags, kind, type
    case completeness, lead, leadAlternative, leadCaption, leadCredit, speaker, duration, nested
    case people(Person.Role)
    /// Said of the site, its theme or its tools, not of the article.
    case surroundings

    /// A key and the names it has, best first: where two stand in one file, the better one counts.
    private static let names: [(key: FrontMatterKey, names: String)] = [
        // The title in plain words.
        (.title, "title headline"),
        // Markdown of one paragraph.
        (.standfirst, "standfirst subtitle description summary excerpt lead-text dek deck abstract tagline"),
        // The small label above the title.
        (.kicker, "kicker overline eyebrow"),
        // A name, a list of names, or a list of maps `{name: …, role: author|editor|translator|illustrator}`.
        (.people(.author), "byline author authors by writer writers creator contributors"),
        (.people(.editor), "editor editors"),
        (.people(.translator), "translator translators"),
        (.people(.illustrator), "illustrator illustrators"),
        // `2026`, `2026-11`, `2026-11-01`, with a time or without.
        (
            .published,
            "date published-on publish-date published-at pub-date created date-created last-mod modified updated"
        ),
        // A date as `date`; or yes and no: `published: false` is a draft.
        (.visible, "published publish"),
        // Free text, or a map `{in: …, date: …}`.
        (.firstPublished, "first-published original original-date"),
        // A tag of BCP 47; `ltr` or `rtl`.
        (.language, "language lang locale"),
        (.direction, "direction dir text-direction"),
        // Where the article stands on the web.
        (.source, "source canonical canonical-url source-url original-url link external-url external-link"),
        // The same, or the path on the site, whose last part is the slug.
        (.address, "url permalink"),
        (.slug, "slug basename"),
        // The number it has in its source, and what its source knows it by.
        (.number, "number post-id wordpress-id wp-id"),
        (.guid, "guid uuid"),
        // `draft`, `future`, `private`, `password` or `trash`; yes and no; words of blogs.
        (.withheld, "withheld"),
        (.isDraft, "draft"),
        (.status, "status visibility post-status"),
        (.isPrivate, "private"),
        (.password, "password"),
        (.site, "site site-name publication"),
        (.section, "section category"),
        (.licence, "licence license rights"),
        // A list, or a text with commas.
        (.tags, "tags tag keywords categories subject subjects topics"),
        // `text`, `video` or `audio`; the type of a page is more often something else.
        (.kind, "kind"),
        (.type, "type"),
        // `full`, `excerpt`, `stub` or `media`, which otherwise the text shows.
        (.completeness, "completeness"),
        // An address; or a map `{picture: …, alt: …, caption: Markdown, credit: …, others: […]}`, with
        // `pictures: [{picture: …, alt: …}]` for several.
        (
            .lead,
            """
            lead cover cover-image featured-image feature-image featured image post-image hero hero-image header-image \
            banner images thumbnail og-image header
            """
        ),
        (.leadAlternative, "image-alt cover-alt featured-image-alt feature-image-alt hero-alt thumbnail-alt"),
        (
            .leadCaption,
            "image-caption cover-caption featured-image-caption feature-image-caption hero-caption thumbnail-caption"
        ),
        (.leadCredit, "image-credit cover-credit featured-image-credit feature-image-credit image-source photo-credit"),
        // Of media.
        (.speaker, "speaker speakers"),
        (.duration, "duration length"),
        // Tables of further keys.
        (.nested, "params extra taxonomies"),
        (
            .surroundings,
            """
            layout weight menu menus toc toc-title table-of-contents show-toc comments comment math mathjax katex \
            mermaid css-class css-classes css js aliases alias redirect-from redirect-to outputs cascade sitemap \
            build headless markup link-title is-cjk-language series series-order resources expiry-date pin pinned \
            sticky nav-order parent has-children nav-exclude sidebar sidebar-label sidebar-position author-profile \
            read-time reading-time share related classes tagline-show last-modified-at mod-date date-modified \
            bibliography csl reference-section-title link-citations nocite document-class class-option geometry \
            header-includes include-before include-after output number-sections font-size main-font sans-font \
            mono-font paper-size template robots no-index search search-hidden hide-meta disable-share \
            show-reading-time show-word-count show-bread-crumbs show-post-nav-links path id up cards-deck \
            obsidian-ui-mode eleventy-exclude-from-collections pagination paginate
            """
        ),
    ]

    private static let table: [String: (key: FrontMatterKey, rank: Int)] = {
        var table: [String: (key: FrontMatterKey, rank: Int)] = [:]
        for (key, names) in names {
            for (rank, name) in names.split(separator: " ").enumerated() {
                table[normalised(String(name))] = (key, rank)
            }
        }
        return table
    }()

    /// The key of this name and how well it stands among the names of the same key, 0 being the best; nil for a name
    /// that means nothing.
    static func named(_ name: String) -> (key: FrontMatterKey, rank: Int)? { table[normalised(name)] }

    /// Whether every entry of the key counts, not only the best.
    var isCollected: Bool {
        switch self {
        case .people, .tags, .visible, .nested, .status: true
        default: false
        }
    }

    /// A name in small letters without hyphens and underscores.
    private static func normalised(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") {
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
