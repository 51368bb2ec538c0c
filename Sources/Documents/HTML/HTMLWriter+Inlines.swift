import Basics

// Runs of a paragraph.
extension HTMLWriter {
    mutating func inlines(_ inlines: [Inline]) {
        // Signs that mean something together must stand together.
        for inline in isInMarkdown ? inlines.joined : inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): append(text: text)
        case .emphasis(let inner): wrap("em", inner)
        case .strong(let inner): wrap("strong", inner)
        case .code(let text):
            open("code")
            append(text: text)
            close("code")
        case .link(let inner, let address, let title): link(inner, address, title)
        case .picture(let picture): self.picture(picture)
        case .note(let index): call(index)
        case .lineBreak: out += (isInMarkdown ? "<br>" : "<br>\n").utf8
        case .superscript(let inner): wrap("sup", inner)
        case .subscript(let inner): wrap("sub", inner)
        case .smallCapitals(let inner): wrap("span", inner, ("class", "small-caps"))
        case .deleted(let inner): wrap("del", inner)
        case .inserted(let inner): wrap("ins", inner)
        case .marked(let inner): wrap("mark", inner)
        case .quotation(let inner): wrap("q", inner)
        case .cite(let inner): wrap("cite", inner)
        case .abbreviation(let inner, let meaning): wrap("abbr", inner, ("title", meaning))
        case .foreign(let inner, let language, let direction):
            wrap("span", inner, ("lang", language), ("dir", direction?.rawValue))
        case .math(let math): append(math)
        case .anchor(let id):
            open("span", ("id", id))
            close("span")
        }
    }

    private mutating func wrap(_ name: StaticString, _ inner: [Inline], _ attributes: Attribute...) {
        switch attributes.count {
        case 0: open(name)
        case 1: open(name, attributes[0])
        default: open(name, attributes[0], attributes[1])
        }
        inlines(inner)
        close(name)
    }

    private mutating func link(_ inner: [Inline], _ address: String, _ title: String?) {
        guard !isInLink else { return inlines(inner) }
        isInLink = true
        open("a", ("href", address), ("title", title))
        inlines(inner)
        close("a")
        isInLink = false
        let waiting = waitingCalls
        waitingCalls = []
        for index in waiting { call(index) }
    }

    /// A picture; where nobody said what it shows there is no `alt`, where it is decoration an empty one.
    mutating func picture(_ picture: Picture) {
        let others = picture.others.enumerated().map { index, address in
            "\(address.replacing(" ", with: "%20")) \(index + 2)x"
        }
        let set = isInMarkdown && !others.isEmpty ? others.joined(separator: ", ") : nil
        open("img", ("src", picture.address), ("alt", picture.alternative), ("srcset", set))
    }

    private mutating func call(_ index: Int) {
        guard (0..<noteCount).contains(index) else { return }
        guard !isInLink else {
            waitingCalls.append(index)
            return
        }
        let occurrence = occurrence(of: index)
        let suffix = occurrence > 1 ? "-\(occurrence)" : ""
        open("sup")
        open(
            "a",
            ("href", "#\(prefix)note-\(index + 1)"),
            ("id", "\(prefix)call-\(index + 1)\(suffix)"),
            ("role", "doc-noteref")
        )
        append(text: String(index + 1))
        close("a")
        close("sup")
    }
}
