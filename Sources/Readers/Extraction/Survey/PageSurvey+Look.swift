import Basics
import Markup

// First phase: from the top down, what each element is, and the text directly in each block.
extension PageSurvey {
    private enum Key: UInt8 { case none, hints, style, hidden, ariaHidden, role, property, rel, id, href, name }

    private static let keys: [Key] = {
        var keys: [Key] = []
        let known: [(String, Key)] = [
            ("class", .hints), ("id", .id), ("style", .style), ("hidden", .hidden), ("aria-hidden", .ariaHidden),
            ("role", .role), ("itemprop", .property), ("rel", .rel), ("href", .href), ("name", .name),
        ]
        for (text, key) in known {
            let index = Int(Name(text).index)
            if index >= keys.count { keys += [Key](repeating: .none, count: index + 1 - keys.count) }
            keys[index] = key
        }
        return keys
    }()

    /// The attributes that are read where all rules apply, or all but some.
    private static func keys(without rules: ExtractionRules) -> [Key] {
        guard !rules.isEmpty else { return keys }
        var keys = keys
        func skip(_ rule: ExtractionRule, _ names: String...) {
            guard rules.contains(rule) else { return }
            for name in names { keys[Int(Name(name).index)] = .none }
        }
        skip(.hiddenElements, "hidden", "style")
        skip(.ariaHidden, "aria-hidden")
        skip(.roles, "role")
        return keys
    }

    mutating func look() {
        let traits = ElementTraits.table
        let reader = HintReader(without: withoutRules)
        let keys = Self.keys(without: withoutRules)
        let total = tree.nodes.count
        var index = 1
        while index < total {
            let node = tree.nodes[index]
            let parent = Int(max(0, node.parent))
            marks[index].end = Int32(index + 1)
            switch node.kind {
            case .text:
                marks[index].isDropped = marks[parent].isDropped
                if !marks[parent].isDropped { count(text: node.piece.range, in: parent) }
            case .element:
                let name = Int(node.name.index)
                var mark = Mark()
                mark.end = Int32(index + 1)
                mark.traits = name < traits.count ? traits[name] : []
                mark.isDropped = marks[parent].isDropped || mark.traits.contains(.dropped)
                mark.isLinked = marks[parent].isLinked || mark.traits.contains(.link)
                mark.block = mark.traits.contains(.block) ? Int32(index) : marks[parent].block
                mark.hints = []
                marks[index] = mark
                note(node.name, index)
                read(attributesOf: index, reader, keys)
            default: marks[index].isDropped = true
            }
            index += 1
        }
    }

    /// Remembers the elements that other phases ask for.
    private mutating func note(_ name: Name, _ index: Int) {
        switch name {
        case .meta: finds.metas.append(Int32(index))
        case .link: finds.links.append(Int32(index))
        case .script: finds.scripts.append(Int32(index))
        case .title: finds.titles.append(Int32(index))
        case .h1, .h2, .h3: finds.headings.append(Int32(index))
        case .time: finds.times.append(Int32(index))
        case .base: if finds.base < 0 { finds.base = Int32(index) }
        case .body: if finds.body == 0 { finds.body = Int32(index) }
        case .html: if finds.root == 0 { finds.root = Int32(index) }
        default: break
        }
    }

    private mutating func read(attributesOf index: Int, _ reader: HintReader, _ keys: [Key]) {
        var next = tree.nodes[index].attribute
        var isProperty = false
        while next >= 0 {
            let attribute = tree.attributes[Int(next)]
            next = attribute.next
            let name = Int(attribute.name.index)
            guard name < keys.count else { continue }
            let key = keys[name]
            if key == .none { continue }
            let value = tree.bytes[attribute.value.range]
            switch key {
            case .none, .href:
                if key == .href, value.first == UInt8(ascii: "#"), value.count > 1 {
                    anchors.links.append(Int32(index))
                }
            case .hints: marks[index].hints.formUnion(reader.hints(in: value))
            case .id:
                let hints = reader.hints(in: value)
                // Ids of headings are mostly made of their words, which are about anything.
                let isHeading = marks[index].traits.contains(.heading) && applies(.headingIDs)
                marks[index].hints.formUnion(isHeading ? hints.subtracting(.clutter) : hints)
                anchors.names.append(Int32(index))
            case .name: if tree.nodes[index].name == .a { anchors.names.append(Int32(index)) }
            case .style: if Self.hides(value), !holdsFormula(index) { marks[index].isDropped = true }
            case .hidden: if !value.equals("until-found") { marks[index].isDropped = true }
            case .ariaHidden:
                // Formulas are drawn twice, once hidden from those who hear; that is the one to leave out too.
                if value.equals("true") { marks[index].hints.insert(.unseen) }
            case .role: read(role: value, of: index)
            case .property:
                isProperty = true
            case .rel:
                if value.contains("author") || value.contains("tag") || value.contains("license") { isProperty = true }
            }
        }
        let hints = marks[index].hints
        if isProperty || !hints.isDisjoint(with: [.byline, .date, .headline, .standfirst]) {
            finds.properties.append(Int32(index))
        }
    }

    private mutating func read(role: ArraySlice<UInt8>, of index: Int) {
        if role.equals("navigation") || role.equals("menu") || role.equals("menubar") || role.equals("search") {
            marks[index].hints.insert(.navigation)
        } else if role.equals("dialog") || role.equals("alertdialog") {
            marks[index].hints.insert(.overlay)
        } else if role.equals("complementary") {
            marks[index].hints.insert(.sidebar)
        } else if role.equals("contentinfo") {
            marks[index].hints.insert(.footer)
        }
    }

    /// Formulas are often hidden where a picture of them is shown; the formula is the better one.
    private func holdsFormula(_ index: Int) -> Bool {
        let child = tree.nodes[index].firstChild
        return child >= 0 && tree.nodes[Int(child)].name == .math
    }

    /// Whether a style attribute takes its element out of sight.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        guard style.count >= 12 else { return false }
        return style.declares("display", "none") || style.declares("visibility", "hidden")
    }

    /// Counts the letters of a text, and its commas and ends of sentences.
    private mutating func count(text range: Range<Int>, in parent: Int) {
        let block = Int(marks[parent].block)
        let (letters, stops) = tree.bytes.withUnsafeBufferPointer { Self.count($0[range]) }
        guard letters > 0 else { return }
        marks[block].own += letters
        marks[block].ownStops += stops
        if marks[parent].isLinked { marks[block].ownLinked += letters }
    }

    private static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (letters: Int32, stops: Int32) {
        var letters: Int32 = 0
        var stops: Int32 = 0
        for byte in bytes {
            // Bytes of blanks and the inner bytes of characters count nothing; the long characters of Chinese and
            // Japanese say about as much as three letters.
            if byte <= 0x20 { continue }
            if byte < 0x80 {
                letters += 1
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") { stops += 1 }
            } else if byte >= 0xE3 {
                letters += 3
            } else if byte >= 0xC0 {
                letters += 1
            }
        }
        return (letters, stops)
    }
}

/// Ids and the links that point at them.
struct PageAnchors {
    /// Elements with an id, and `a` elements with a name.
    var names: [Int32] = []
    /// Links to a place on the page.
    var links: [Int32] = []
}
