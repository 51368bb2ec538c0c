import Markup

/// What is known of every node of a page: which are dropped, how much text and how many links lie below.
///
/// The arena has parents before children, so that each phase is a loop over it, upwards or downwards.
struct PageSurvey {
    /// What is known of a node.
    struct Mark {
        /// What its name says.
        var traits: ElementTraits = []
        /// Whether it, or something above it, is no part of any article.
        var isDropped = false
        /// Whether it lies in a link.
        var isLinked = false
        /// Whether an element that stands on lines of its own lies below it.
        var holdsBlocks = false
        /// What its class and id say.
        var hints: Hints = []
        /// The element at or above it that stands on lines of its own.
        var block: Int32 = 0
        /// Letters of text directly in this block, not in blocks below it.
        var own: Int32 = 0
        /// Those of them in links.
        var ownLinked: Int32 = 0
        /// Commas and ends of sentences among them.
        var ownStops: Int32 = 0
        /// Letters below it.
        var text: Int32 = 0
        /// Letters below it in links.
        var linked: Int32 = 0
        /// Letters below it in blocks that read like prose.
        var prose: Int32 = 0
        /// Links below it.
        var links: Int32 = 0
        /// Pictures and players below it.
        var pictures: Int32 = 0
        /// How much it looks like the article: prose less clutter.
        var value: Int32 = 0
        /// First node after everything below it.
        var end: Int32 = 0
    }

    let tree: MarkupTree
    /// The rules that are switched off.
    let withoutRules: ExtractionRules
    var marks: [Mark]
    /// The elements that metadata may be read from.
    var finds = PageFinds()
    /// Places of ids, by the bytes of the id, where some link of the page points at them.
    var anchors = PageAnchors()

    init(_ tree: MarkupTree, without rules: ExtractionRules = ExtractionRules()) {
        self.tree = tree
        withoutRules = rules
        marks = [Mark](repeating: Mark(), count: tree.nodes.count)
        look()
        measure()
        let prose = marks[0].prose
        dropClutter()
        measure()
        // Class names that leave next to nothing were misunderstood.
        if applies(.secondLook), marks[0].prose * 5 < prose, !hasNamedBody {
            for index in marks.indices { marks[index] = Mark() }
            finds = PageFinds()
            anchors = PageAnchors()
            look()
            measure()
            dropClutter(only: [.comments, .navigation, .overlay, .unseen, .share])
            measure()
        }
    }

    /// Whether some element that calls itself the body of an article holds a few lines at least.
    private var hasNamedBody: Bool {
        marks.contains { !$0.hints.isDisjoint(with: [.body, .entry]) && !$0.isDropped && $0.text - $0.linked > 150 }
    }

    /// Whether a rule is not switched off.
    func applies(_ rule: ExtractionRule) -> Bool { !withoutRules.contains(rule) }

    /// The name of a node.
    func name(_ node: Int) -> Name { tree.nodes[node].name }

    /// The value of an attribute.
    func value(_ name: Name, of node: Int) -> ArraySlice<UInt8>? {
        var index = tree.nodes[node].attribute
        while index >= 0 {
            let found = tree.attributes[Int(index)]
            if found.name == name { return tree.bytes[found.value.range] }
            index = found.next
        }
        return nil
    }

    /// The value of an attribute as text, white space trimmed; nil where it is empty.
    func text(_ name: Name, of node: Int) -> String? {
        guard let value = value(name, of: node)?.trimmed, !value.isEmpty else { return nil }
        return String(decoding: value, as: UTF8.self)
    }

    /// The text below a node as people see it, white space collapsed.
    func visibleText(of node: Int, includingDropped: Bool = false) -> String {
        var out: [UInt8] = []
        var index = node
        let end = Int(marks[node].end)
        while index < end {
            let found = tree.nodes[index]
            if found.kind == .text {
                if includingDropped || !marks[index].isDropped { out += tree.bytes[found.piece.range] }
            } else if index != node, found.kind == .element {
                let traits = marks[index].traits
                if traits.contains(.dropped) {
                    index = Int(marks[index].end)
                    continue
                }
                if traits.contains(.block) || found.name == .br { out.append(0x20) }
            }
            index += 1
        }
        return String(decoding: out, as: UTF8.self).collapsed
    }

    /// The share of the text below `node` that lies in links, from 0 to 1.
    func linkDensity(_ node: Int) -> Double {
        let mark = marks[node]
        return mark.text == 0 ? 0 : Double(mark.linked) / Double(mark.text)
    }

    /// Whether `node` lies below `above`, or is it.
    func isInside(_ node: Int, _ above: Int) -> Bool { node >= above && node < Int(marks[above].end) }
}

/// The elements that metadata may be read from, in document order.
struct PageFinds {
    var metas: [Int32] = []
    var links: [Int32] = []
    var scripts: [Int32] = []
    var titles: [Int32] = []
    var headings: [Int32] = []
    var times: [Int32] = []
    /// Elements with `itemprop`, `rel` of a person, or a class that speaks of author or date.
    var properties: [Int32] = []
    var base: Int32 = -1
    var body: Int32 = 0
    var root: Int32 = 0
}
