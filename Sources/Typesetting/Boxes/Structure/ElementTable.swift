import Markup

/// What boxes know of the elements of HTML by their names; everything else about them is said by style sheets.
struct ElementTable: Sendable {
    /// What an element is.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// It has an element of its own in the structure tree.
        static let hasNode = Traits(rawValue: 1)
        /// Text may stand directly in it.
        static let takesText = Traits(rawValue: 2)
        /// It is never set, whatever the sheets say.
        static let isSkipped = Traits(rawValue: 4)
        /// A picture, a drawing or a formula: its box is not made of its children.
        static let isReplaced = Traits(rawValue: 8)
        static let isList = Traits(rawValue: 16)
        static let isItem = Traits(rawValue: 32)
        static let isBreak = Traits(rawValue: 64)
        static let isHeading = Traits(rawValue: 128)
        static let isLink = Traits(rawValue: 256)
        /// Its language belongs to whatever is below: it never has an element of its own.
        static let isOutermost = Traits(rawValue: 512)
        /// A block without an element of its own, whose text is a paragraph even inside one that takes text.
        static let isPlainBlock = Traits(rawValue: 1024)
        static let isRuleLine = Traits(rawValue: 2048)
        /// The words of a figure, which stay with it.
        static let isCaption = Traits(rawValue: 4096)
    }

    static let shared = ElementTable()

    private let traits: [Traits]

    private init() {
        var list: [Traits] = []
        func add(_ names: String, _ added: Traits) {
            for text in names.split(separator: " ") {
                let index = Int(Name(String(text)).index)
                if index >= list.count { list += [Traits](repeating: [], count: index + 1 - list.count) }
                list[index].formUnion(added)
            }
        }
        add("section article ul ol dl table thead tbody tfoot tr figure blockquote aside nav", .hasNode)
        add("p h1 h2 h3 h4 h5 h6 dt dd th td caption figcaption pre code", [.hasNode, .takesText])
        add("summary", .takesText)
        add("h1 h2 h3 h4 h5 h6", .isHeading)
        add("head script style template title noscript base link meta", .isSkipped)
        add("img svg math", .isReplaced)
        add("ul ol menu", [.isList, .hasNode])
        add("li", [.isItem, .hasNode])
        add("br", .isBreak)
        add("a", .isLink)
        add("html body", .isOutermost)
        add("div header footer main address center form fieldset details hgroup", .isPlainBlock)
        add("hr", .isRuleLine)
        add("figcaption", .isCaption)
        traits = list
    }

    /// What an element of this name is.
    func callAsFunction(_ name: Name) -> Traits {
        let index = Int(name.index)
        return index < traits.count ? traits[index] : []
    }
}

/// Names that boxes ask for often; statics of another module are found anew each time.
struct ElementNames: Sendable {
    static let shared = ElementNames()

    let p = Name.p, span = Name.span, div = Name.div, img = Name.img, svg = Name.svg, math = Name.math
    let lang = Name.lang, xmlLang = Name.xmlLang, id = Name.id, dir = Name.dir, role = Name.role
    let epubType = Name.epubType, href = Name.href, alt = Name.alt, src = Name.src
    let width = Name.width, height = Name.height
    let marker = Name("::marker"), body = Name("::body")
    let li = Name.li, bdo = Name.bdo, bdi = Name.bdi, wbr = Name.wbr, ol = Name.ol, a = Name.a
    let table = Name.table, figure = Name.figure

    private init() {}
}
