import Markup

/// What extraction needs to know of an element by its name alone.
struct ElementTraits: OptionSet {
    let rawValue: UInt16

    /// Stands on lines of its own.
    static let block = ElementTraits(rawValue: 1 << 0)
    /// Never text of an article: scripts, controls, what only machines read.
    static let dropped = ElementTraits(rawValue: 1 << 1)
    /// `h1` to `h6`.
    static let heading = ElementTraits(rawValue: 1 << 2)
    /// Holds running text as a paragraph does.
    static let paragraph = ElementTraits(rawValue: 1 << 3)
    /// An item or cell.
    static let item = ElementTraits(rawValue: 1 << 4)
    /// May be the container of a whole article.
    static let container = ElementTraits(rawValue: 1 << 5)
    /// A picture, player or frame.
    static let picture = ElementTraits(rawValue: 1 << 6)
    /// A link.
    static let link = ElementTraits(rawValue: 1 << 7)
    /// The parts of a page that stand around its article.
    static let surround = ElementTraits(rawValue: 1 << 8)
    /// A list or table.
    static let collection = ElementTraits(rawValue: 1 << 9)

    /// The traits of every name, by its index; names not in the table have none.
    static let table: [ElementTraits] = {
        var table: [ElementTraits] = []
        func add(_ traits: ElementTraits, _ names: String) {
            for text in names.split(separator: " ") {
                let index = Int(Name(String(text)).index)
                if index >= table.count { table += [ElementTraits](repeating: [], count: index + 1 - table.count) }
                table[index].formUnion(traits)
            }
        }
        add(
            .block,
            """
            html body main article section aside nav header footer address h1 h2 h3 h4 h5 h6 hgroup p div pre \
            blockquote ol ul li dl dt dd figure figcaption hr table caption thead tbody tfoot tr th td form fieldset \
            center details summary dir menu noscript amp-fit-text
            """
        )
        add(
            .dropped,
            """
            head script style template input button select option textarea canvas label svg dialog menu meta link \
            base title noframes frameset map area applet datalist output progress meter marquee optgroup rt rp
            """
        )
        add(.heading, "h1 h2 h3 h4 h5 h6")
        add(.paragraph, "p pre blockquote dd")
        add(.item, "li td th dt tr")
        add(
            .container,
            "html body main article section div td form center font span fieldset aside header tbody table tr details"
        )
        add(.picture, "img picture video audio iframe embed object amp-img amp-video amp-youtube amp-iframe")
        add(.link, "a")
        add(.surround, "nav footer")
        add(.collection, "ul ol dl table")
        return table
    }()
}
