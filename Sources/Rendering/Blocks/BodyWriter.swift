import Documents
import Editions
import Markup

/// Builds the texts of one document straight into its tree: what people wrote never goes through a template.
struct BodyWriter {
    /// The document.
    var tree: MarkupTree
    /// The publication's pictures, for their sizes.
    let pictures: [PlannedPicture]
    /// The words of all languages, for quotation marks in foreign runs.
    let library: WordsLibrary
    /// For media cards.
    let templates: TemplateSet

    /// The text being built.
    var setting: TextSetting
    /// The words that apply here: those of the text, or of a foreign run in it.
    var words: Words
    /// How often each note was called, by the prefix of its text.
    private(set) var calls: [String: [Int: Int]] = [:]
    /// The ids this document has given; a second place of the same name gets none.
    private(set) var ids: Set<String> = []
    /// Ids of anchors that wait for the next block.
    var waiting: [String] = []
    /// The levels of the headings above this place as the text counts them.
    var headings: [Int] = []
    /// How deep in quotations within a line.
    var quotationDepth = 0
    /// Whether this is inside a link, where no other may be.
    var isInLink = false
    /// Note calls that wait for the end of a link.
    var deferredCalls: [Int] = []
    /// What went wrong in a template of a card.
    var failure: (any Error)?

    /// A writer into `tree`.
    init(
        tree: MarkupTree,
        pictures: [PlannedPicture],
        library: WordsLibrary,
        templates: TemplateSet,
        setting: TextSetting
    ) {
        self.tree = tree
        self.pictures = pictures
        self.library = library
        self.templates = templates
        self.setting = setting
        words = setting.words
    }

    /// Turns to another text.
    mutating func begin(_ setting: TextSetting) {
        self.setting = setting
        words = setting.words
        waiting = []
        headings = []
        quotationDepth = 0
        isInLink = false
        deferredCalls = []
    }

    /// Builds a body: its blocks, and the endmark where it has one.
    mutating func body(_ setting: TextSetting, in parent: MarkupTree.NodeID) {
        begin(setting)
        blocks(setting.text.body, in: parent)
        placeWaiting(in: parent)
        if setting.hasEndmark { endmark(in: parent) }
    }

    /// Which call of the note this is, from 1.
    mutating func occurrence(ofNote index: Int) -> Int {
        calls[setting.text.idPrefix, default: [:]][index, default: 0] += 1
        return calls[setting.text.idPrefix]?[index] ?? 1
    }

    /// Whether the note was called anywhere before.
    func isCalled(_ index: Int) -> Bool { calls[setting.text.idPrefix]?[index] != nil }

    /// Gives a place an id, unless the document has it already.
    mutating func setID(_ id: String, of node: MarkupTree.NodeID) {
        if ids.insert(id).inserted { tree.setAttribute(.id, id, of: node) }
    }

    /// An element of a class.
    mutating func element(
        _ name: Name,
        in parent: MarkupTree.NodeID,
        class style: String? = nil
    ) -> MarkupTree.NodeID {
        let node = tree.appendElement(name, to: parent)
        if let style { tree.setAttribute(.class, style, of: node) }
        return node
    }

    /// An element that starts a block: anchors that wait for one are put on it.
    mutating func block(_ name: Name, in parent: MarkupTree.NodeID, class style: String? = nil) -> MarkupTree.NodeID {
        let node = element(name, in: parent, class: style)
        guard !waiting.isEmpty else { return node }
        let ids = waiting
        waiting = []
        setID(ids[0], of: node)
        // A list, table or rule cannot begin with a run of text; its further anchors stand before it.
        let place = Self.runs.contains(name) ? node : parent
        for id in ids.dropFirst() {
            let anchor = element(Self.runs.contains(name) ? .span : .div, in: place)
            setID(id, of: anchor)
            if place == parent { tree.move(anchor, before: node) }
        }
        return node
    }

    private static let runs = NameSet("p h2 h3 h4 h5 h6 div")

    /// Anchors that nothing follows.
    mutating func placeWaiting(in parent: MarkupTree.NodeID) {
        let ids = waiting
        waiting = []
        for id in ids { setID(id, of: element(.div, in: parent)) }
    }

    /// A line end in the source, so that a person can read it.
    mutating func breakLine(in parent: MarkupTree.NodeID) { tree.appendText("\n", to: parent) }

    /// Says which language and direction an element has; what is no language tag is not said.
    mutating func mark(_ node: MarkupTree.NodeID, language: String?, direction: Direction?) {
        if let language, LanguageTag.isPlain(language) {
            tree.setAttribute(.lang, language, of: node)
            tree.setAttribute(.xmlLang, language, of: node)
        }
        if let direction { tree.setAttribute(.dir, direction.rawValue, of: node) }
    }

    /// Builds with the words of another language where there are any.
    mutating func speaking(_ language: String?, _ build: (inout BodyWriter) -> Void) {
        let outer = words
        if let language, let found = library.known(language) { words = found }
        build(&self)
        words = outer
    }
}

extension Name {
    static let tabindex = Name("tabindex")
    static let ariaLabelledby = Name("aria-labelledby")
    static let alttext = Name("alttext")
}
