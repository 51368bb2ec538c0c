/// What a name of a declaration stands for.
enum PropertyName: Sendable, Hashable {
    case longhand(Property)
    /// A side named by the run of the text: at the start or the end of the line.
    case logical(atLeft: Property, atRight: Property, isEnd: Bool)
    case shorthand(Shorthand)
    /// `border-inline-start` and its opposite.
    case logicalBorder(isEnd: Bool)
    /// `--name`, with its hyphens.
    case custom(String)

    /// What a name stands for; names are in lower case, but those of custom properties.
    ///
    /// A prefix of an engine is dropped where what follows is a property; one whose prefixed form means what other
    /// engines never took up is not.
    init?(_ name: String) {
        if name.hasPrefix("--") {
            guard name.utf8.count > 2 else { return nil }
            self = .custom(name)
            return
        }
        let plain = Self.unprefixed(name)
        guard let found = Self.table[plain] ?? Self.table[Self.aliases[plain] ?? ""] else { return nil }
        self = found
    }

    /// Whether the name is one that screens need and print does not, so that nobody need hear of it.
    static func isQuiet(_ name: String) -> Bool {
        let plain = unprefixed(name)
        if plain.utf8.first == UInt8(ascii: "-") || plain.utf8.count < name.utf8.count {
            return !name.hasPrefix("-digest-")
        }
        return quiet.contains(plain) || quietBeginnings.contains { plain.hasPrefix($0) }
    }

    private static func unprefixed(_ name: String) -> String {
        guard name.utf8.first == UInt8(ascii: "-"), !name.hasPrefix("-digest-") else { return name }
        for prefix in ["-webkit-", "-epub-", "-moz-", "-ms-", "-o-"] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.utf8.count))
        }
        return name
    }

    private static let table: [String: PropertyName] = {
        var table: [String: PropertyName] = [:]
        for property in Property.allCases { table[property.rawValue] = .longhand(property) }
        for shorthand in Shorthand.allCases { table[shorthand.rawValue] = .shorthand(shorthand) }
        let sides: [(String, Property, Property)] = [
            ("margin-inline", .marginLeft, .marginRight), ("padding-inline", .paddingLeft, .paddingRight),
        ]
        for (name, left, right) in sides {
            table["\(name)-start"] = .logical(atLeft: left, atRight: right, isEnd: false)
            table["\(name)-end"] = .logical(atLeft: left, atRight: right, isEnd: true)
        }
        let parts: [(String, Property, Property)] = [
            ("width", .borderLeftWidth, .borderRightWidth), ("style", .borderLeftStyle, .borderRightStyle),
            ("color", .borderLeftColour, .borderRightColour),
        ]
        for (part, left, right) in parts {
            table["border-inline-start-\(part)"] = .logical(atLeft: left, atRight: right, isEnd: false)
            table["border-inline-end-\(part)"] = .logical(atLeft: left, atRight: right, isEnd: true)
        }
        table["border-inline-start"] = .logicalBorder(isEnd: false)
        table["border-inline-end"] = .logicalBorder(isEnd: true)
        return table
    }()

    /// Old names, and those of sides that are the same in every horizontal text.
    private static let aliases = [
        "word-wrap": "overflow-wrap", "page-break-before": "break-before", "page-break-after": "break-after",
        "page-break-inside": "break-inside", "column-break-before": "break-before",
        "column-break-after": "break-after", "column-break-inside": "break-inside",
        "margin-block-start": "margin-top", "margin-block-end": "margin-bottom",
        "margin-start": "margin-inline-start", "margin-end": "margin-inline-end",
        "padding-start": "padding-inline-start", "padding-end": "padding-inline-end",
        "padding-block-start": "padding-top", "padding-block-end": "padding-bottom",
        "border-block-start": "border-top", "border-block-end": "border-bottom",
        "border-block-start-width": "border-top-width", "border-block-end-width": "border-bottom-width",
        "border-block-start-style": "border-top-style", "border-block-end-style": "border-bottom-style",
        "border-block-start-color": "border-top-color", "border-block-end-color": "border-bottom-color",
        "inline-size": "width", "block-size": "height", "min-inline-size": "min-width",
        "min-block-size": "min-height", "max-inline-size": "max-width", "max-block-size": "max-height",
        "text-wrap-style": "text-wrap", "text-wrap-mode": "text-wrap",
    ]

    /// Properties that move, scroll, shade or answer to a hand, and finer points that pages here settle themselves.
    private static let quiet: Set<String> = [
        "accent-color", "adobe-hyphenate", "appearance", "aspect-ratio", "backface-visibility", "bookmark-label",
        "bookmark-level", "bookmark-state", "bottom", "box-decoration-break", "box-shadow", "caret-color", "clip",
        "clip-path", "color-adjust", "color-scheme", "contain", "content-visibility", "cursor", "empty-cells",
        "filter", "font-display", "font-language-override", "font-optical-sizing", "font-palette", "font-size-adjust",
        "font-smoothing", "font-stretch", "font-synthesis", "font-variant-alternates", "font-variant-east-asian",
        "font-variation-settings", "footnote-display", "footnote-policy", "forced-color-adjust", "gap",
        "hyphenate-after", "hyphenate-before", "hyphenate-character", "hyphenate-limit-last", "hyphenate-limit-lines",
        "hyphenate-limit-zone", "hyphenate-lines", "image-orientation", "image-rendering", "initial-letter-align",
        "inset", "isolation", "justify-content", "left", "line-break", "list-style-image", "margin-break", "mask",
        "mix-blend-mode", "object-fit", "object-position", "order", "pointer-events", "position",
        "print-color-adjust", "resize", "right", "row-gap", "ruby-align", "ruby-position", "speak", "speak-as",
        "src", "tab-size", "text-combine-upright", "text-justify", "text-orientation", "text-overflow",
        "text-rendering", "text-shadow", "text-size-adjust", "text-spacing", "text-spacing-trim", "text-autospace",
        "text-underline-offset", "text-underline-position", "top", "touch-action", "unicode-bidi", "user-select",
        "will-change", "z-index", "zoom", "fill", "stroke",
    ]

    private static let quietBeginnings = [
        "align-", "animation", "background-", "border-image", "border-radius", "border-top-left-", "border-top-right-",
        "border-bottom-left-", "border-bottom-right-", "flex", "font-synthesis-", "grid", "inset-", "justify-", "mask-",
        "mso-", "offset", "outline", "overflow", "overscroll", "perspective", "place-", "scroll", "shape-", "stroke-",
        "text-decoration-", "text-emphasis", "transform", "transition",
    ]
}
