import Basics
import Markup

/// What attributes of HTML say of an element's look and a sheet cannot read: sizes, numbers of lists, `style`.
/// (HTML §15; the rest of it is in the user agent's sheet.)
enum Hints {
    /// The attributes that say something on some element.
    static let attributes: [Name] = [styleName, .width, .height, .start, .value, reversed]

    private static let styleName = Name("style")
    /// `reversed` of a list.
    static let reversed = Name("reversed")
    private static let sized = NameSet("img table td th col colgroup hr pre svg video iframe object embed canvas input")

    /// Whether the attribute is a hint on this element at all.
    static func isRead(_ attribute: Name, on element: Name) -> Bool {
        switch attribute {
        case styleName: true
        case .width, .height: sized.contains(element)
        case .start: element == .ol
        case reversed: element == .ol
        case .value: element == .li
        default: false
        }
    }

    /// The block of hints and that of the style attribute (plain and important), of attributes in their order.
    static func blocks(_ list: [(name: Name, value: String)], of element: Name, items: Int) -> HintBlocks {
        var blocks = HintBlocks()
        let isReversed = list.contains { $0.name == reversed }
        var start = isReversed ? items : 1
        for (name, value) in list {
            switch name {
            case styleName: blocks.read(style: value)
            case .width: blocks.append(.width, size(value, of: element))
            case .height: blocks.append(.height, size(value, of: element))
            case .start where element == .ol: start = whole(value) ?? start
            case .value where element == .li:
                guard let number = whole(value) else { break }
                blocks.append(.counterSet, change("list-item", number))
            default: break
            }
        }
        if element == .ol, isReversed || list.contains(where: { $0.name == .start }) {
            blocks.append(.counterReset, change("list-item", isReversed ? start + 1 : start - 1))
        }
        return blocks
    }

    /// A dimension (HTML §2.3.4.4): digits, with a sign of percent or not; SVG's own may have units.
    private static func size(_ text: String, of element: Name) -> [Token] {
        let tokens = Tokenizer.tokens(of: Array(text.utf8)).filter { $0.kind != .blank }
        guard var first = tokens.first else { return [] }
        switch first.kind {
        case .number:
            guard first.number > 0 || element == .img else { return [] }
            first.kind = .dimension
            first.unit = .px
            return [first]
        case .percentage: return [first]
        case .dimension:
            if element != .svg || first.unit == .unknown {
                // Browsers read `12em` of an img as twelve.
                first.unit = .px
            }
            return [first]
        default: return []
        }
    }

    private static func whole(_ text: String) -> Int? {
        var digits = text.utf8.drop(while: Tokenizer.isBlank)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        let number = digits.prefix(9).prefix { (48...57).contains($0) }
        guard !number.isEmpty else { return nil }
        let value = number.reduce(0) { $0 * 10 + Int($1 - 48) }
        return isNegative ? -value : value
    }

    private static func change(_ counter: String, _ value: Int) -> [Token] {
        var name = Token(.ident)
        name.text = counter
        name.keyword = counter
        var number = Token(.number)
        number.number = Double(value)
        number.isPlain = true
        return [name, Token(.blank), number]
    }
}

/// What the attributes of one element declare.
struct HintBlocks {
    var hints = DeclarationBlock()
    var plain = DeclarationBlock()
    var important = DeclarationBlock()

    fileprivate mutating func append(_ property: Property, _ value: [Token]) {
        guard !value.isEmpty else { return }
        hints.append(Declaration(.longhand(property), value))
    }

    fileprivate mutating func read(style: String) {
        let source = StyleSource(name: "style", origin: .author, bytes: Array(style.utf8))
        var parser = SheetParser(source, vocabulary: SelectorVocabulary())
        let (plain, important) = parser.declarations(0..<parser.tokens.count)
        for declaration in plain { self.plain.append(declaration) }
        for declaration in important { self.important.append(declaration) }
    }
}
