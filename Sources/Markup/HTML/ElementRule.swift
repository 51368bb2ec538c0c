/// Which of the standard's rules for tags a name comes under (HTML, 13.2.6).
enum ElementRule: UInt8 {
    case other, html, head, body, frameset
    /// base, basefont, bgsound, link, meta
    case headVoid
    /// noframes, style: their text is raw, in a head too.
    case rawInHead
    case title, script, noscript, template
    /// Elements that end an open paragraph.
    case block
    case paragraph, heading, pre, form, li, definition, plaintext, button
    case anchor, formatting, nobr
    /// applet, marquee, object
    case object
    case tableStart, caption, column, columnGroup, tableSection, row, cell
    case lineBreak
    /// area, embed, img, keygen, wbr
    case void
    /// param, source, track
    case mediaVoid
    case input, rule, image, textarea, xmp
    /// iframe, noembed
    case raw
    case select, option, optionGroup
    /// rb, rtc
    case ruby
    /// rp, rt
    case rubyText
    case math, svg

    private static let names: [(ElementRule, String)] = [
        (.html, "html"), (.head, "head"), (.body, "body"), (.frameset, "frameset frame"),
        (.headVoid, "base basefont bgsound link meta"), (.rawInHead, "noframes style"), (.title, "title"),
        (.script, "script"), (.noscript, "noscript"), (.template, "template"),
        (
            .block,
            """
            address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer \
            header hgroup main menu nav ol search section summary ul
            """
        ),
        (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.pre, "pre listing"), (.form, "form"), (.li, "li"),
        (.definition, "dd dt"), (.plaintext, "plaintext"), (.button, "button"), (.anchor, "a"),
        (.formatting, "b big code em font i s small strike strong tt u"), (.nobr, "nobr"),
        (.object, "applet marquee object"), (.tableStart, "table"), (.caption, "caption"), (.column, "col"),
        (.columnGroup, "colgroup"), (.tableSection, "tbody tfoot thead"), (.row, "tr"), (.cell, "td th"),
        (.lineBreak, "br"), (.void, "area embed img keygen wbr"), (.mediaVoid, "param source track"),
        (.input, "input"), (.rule, "hr"), (.image, "image"), (.textarea, "textarea"), (.xmp, "xmp"),
        (.raw, "iframe noembed"), (.select, "select"), (.option, "option"), (.optionGroup, "optgroup"),
        (.ruby, "rb rtc"), (.rubyText, "rp rt"), (.math, "math"), (.svg, "svg"),
    ]

    /// The rule of every name, by its place in the table of names.
    static let all: [ElementRule] = {
        var table: [ElementRule] = []
        for (rule, text) in names {
            for name in text.split(separator: " ") {
                let index = Int(Name(String(name)).index)
                if index >= table.count { table += Array(repeating: .other, count: index + 1 - table.count) }
                table[index] = rule
            }
        }
        return table
    }()
}

/// What an open element is to the searches up the stack (HTML, 13.2.4.2).
struct ElementTraits: OptionSet {
    let rawValue: UInt16

    /// In the standard's category *special*: a misnested end tag stops here.
    static let special = ElementTraits(rawValue: 1)
    /// Bounds the default scope.
    static let scope = ElementTraits(rawValue: 2)
    /// Bounds the scope of list items.
    static let listScope = ElementTraits(rawValue: 4)
    /// Bounds the scope of paragraphs.
    static let buttonScope = ElementTraits(rawValue: 8)
    /// Bounds the scope of parts of tables.
    static let tableScope = ElementTraits(rawValue: 16)
    /// Ends without an end tag.
    static let impliedEnd = ElementTraits(rawValue: 32)
    /// Ends without an end tag where a template ends.
    static let thoroughlyImpliedEnd = ElementTraits(rawValue: 64)
    /// An element of SVG or MathML in which HTML is read (HTML integration point).
    static let holdsHTML = ElementTraits(rawValue: 128)
    /// An element of MathML that holds text.
    static let holdsText = ElementTraits(rawValue: 256)
    /// table, tbody, tfoot, thead, tr: what does not belong in them is put before the table.
    static let fosters = ElementTraits(rawValue: 512)

    /// What bounds every scope but that of tables.
    static let bounds: ElementTraits = [.scope, .listScope, .buttonScope]

    private static let names: [(ElementTraits, String)] = [
        (
            .special,
            """
            address applet area article aside base basefont bgsound blockquote body br button caption center col \
            colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 \
            h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav \
            noembed noframes noscript object ol p param plaintext pre script search section select source style \
            summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp
            """
        ),
        (.bounds, "applet caption html table td th marquee object select template"),
        (.listScope, "ol ul"), (.buttonScope, "button"), (.tableScope, "html table template"),
        (.impliedEnd, "dd dt li optgroup option p rb rp rt rtc"),
        (
            .thoroughlyImpliedEnd,
            "caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
        ),
        (.fosters, "table tbody tfoot thead tr"),
    ]

    /// The traits of every name of HTML, by its place in the table of names.
    static let all: [ElementTraits] = {
        var table: [ElementTraits] = []
        for (traits, text) in names {
            for name in text.split(separator: " ") {
                let index = Int(Name(String(name)).index)
                if index >= table.count { table += Array(repeating: [], count: index + 1 - table.count) }
                table[index].formUnion(traits)
            }
        }
        return table
    }()
}
