// The elements of presentation MathML (MathML Core §3), one after another.
extension MathLineWriter {
    enum Kind {
        case row, identifier, number, operation, words, space, fraction, square, root, superscript, `subscript`, both,
            under, over, underOver, prescripts, table, fenced, first, nothing
    }

    private static let kinds: [Name: Kind] = {
        let words: [(String, Kind)] = [
            ("mi", .identifier), ("mn", .number), ("mo", .operation), ("mtext", .words), ("ms", .words),
            ("mspace", .space), ("mfrac", .fraction), ("msqrt", .square), ("mroot", .root), ("msup", .superscript),
            ("msub", .subscript), ("msubsup", .both), ("munder", .under), ("mover", .over),
            ("munderover", .underOver), ("mmultiscripts", .prescripts), ("mtable", .table), ("mfenced", .fenced),
            ("semantics", .first), ("maction", .first), ("annotation", .nothing), ("annotation-xml", .nothing),
            ("mphantom", .nothing), ("maligngroup", .nothing), ("malignmark", .nothing), ("none", .nothing),
            ("mprescripts", .nothing),
        ]
        return Dictionary(words.map { (Name($0.0), $0.1) }) { first, _ in first }
    }()

    func kind(_ node: MarkupTree.NodeID) -> Kind { Self.kinds[tree.name(of: node)] ?? .row }

    mutating func write(_ node: MarkupTree.NodeID) {
        let parts = elements(node)
        switch kind(node) {
        case .row: for part in parts { write(part) }
        case .identifier: identifier(node)
        case .number: operand(tree.innerText(of: node).collapsedSpace)
        case .words: words(tree.innerText(of: node))
        case .operation: operation(tree.innerText(of: node).collapsedSpace)
        case .space: space()
        case .fraction: fraction(node, parts)
        case .square:
            operandFollows()
            put("√")
            enclosed(parts, isSimple: parts.count == 1 && isSimple(parts[0]))
        case .root: root(parts)
        case .superscript: scripts(parts, raised: 1)
        case .subscript: scripts(parts, lowered: 1)
        case .both: scripts(parts, lowered: 1, raised: 2)
        case .under: underOver(parts, under: 1)
        case .over: underOver(parts, over: 1)
        case .underOver: underOver(parts, under: 1, over: 2)
        case .prescripts: prescripts(parts)
        case .table: table(parts)
        case .fenced: fenced(node, parts)
        case .first: if let first = parts.first { write(first) }
        case .nothing: break
        }
    }

    /// A blank between `sin` and what it is taken of.
    private mutating func operandFollows() {
        if last == .function { space() }
        last = .operand
    }

    private mutating func operand(_ string: String) {
        guard !string.isEmpty else { return }
        operandFollows()
        put(string)
    }

    /// Words, whose blanks at both ends are wanted, whatever MathML says of white space.
    private mutating func words(_ string: String) {
        if string.first?.isWhitespace == true { space() }
        operand(string.collapsedSpace)
        if string.last?.isWhitespace == true { space() }
    }

    private mutating func identifier(_ node: MarkupTree.NodeID) {
        let string = tree.innerText(of: node).collapsedSpace
        guard !string.isEmpty else { return }
        let variant = tree.attribute(Name("mathvariant"), of: node)
        let isName = string.unicodeScalars.count > 1
        operandFollows()
        if isName, text.last.map({ $0.isLetter || $0.isNumber }) == true { space() }
        put(
            variant == "double-struck" ? MathScript.doubleStruck(string) : string,
            italic: !isName && variant != "normal"
        )
        // Names are functions (`sin`), letters are not.
        if isName, string.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) { last = .function }
    }

    private mutating func operation(_ string: String) {
        let sign = string == "-" ? "−" : string
        switch MathSign.kind(sign) {
        case .invisible: break
        case .opening:
            put(sign)
            last = .opening
        case .closing:
            closeUp()
            put(sign)
            last = .operand
        case .separator:
            closeUp()
            put(sign)
            space()
            last = .operation
        case .large:
            operandFollows()
            put(sign)
            last = .function
        case .binary:
            let isSign = last == .nothing || last == .operation || last == .opening
            if !isSign { space() }
            put(sign)
            if !isSign { space() }
            last = .operation
        case .relation:
            space()
            put(sign)
            space()
            last = .operation
        case .tight:
            put(sign)
            last = last == .nothing ? .opening : .operand
        case .name:
            operand(sign)
            last = .function
        }
    }

    /// Parts in parentheses, unless they need none.
    private mutating func enclosed(_ parts: [MarkupTree.NodeID], isSimple: Bool) {
        if !isSimple {
            put("(")
            last = .opening
        }
        for part in parts { write(part) }
        if !isSimple {
            closeUp()
            put(")")
        }
        last = .operand
    }

    private mutating func fraction(_ node: MarkupTree.NodeID, _ parts: [MarkupTree.NodeID]) {
        guard parts.count >= 2 else { return parts.forEach { write($0) } }
        operandFollows()
        // A fraction without a line is a binomial coefficient.
        if let line = tree.attribute(Name("linethickness"), of: node), line.utf8.first == UInt8(ascii: "0") {
            put("binom(")
            last = .opening
            write(parts[0])
            put(", ")
            last = .opening
            write(parts[1])
            closeUp()
            put(")")
        } else {
            last = .nothing
            enclosed([parts[0]], isSimple: isSimple(parts[0]))
            closeUp()
            put("/")
            last = .opening
            enclosed([parts[1]], isSimple: isSimple(parts[1]))
        }
        last = .operand
    }

    private mutating func root(_ parts: [MarkupTree.NodeID]) {
        guard parts.count >= 2 else { return parts.forEach { write($0) } }
        operandFollows()
        let index = script(parts[1])
        switch index {
        case "3": put("∛")
        case "4": put("∜")
        default:
            put("")
            put(script: index, .raised)
            put("√")
        }
        enclosed([parts[0]], isSimple: isSimple(parts[0]))
    }

    private mutating func scripts(_ parts: [MarkupTree.NodeID], lowered: Int? = nil, raised: Int? = nil) {
        guard let base = parts.first else { return }
        let isLarge = isLargeOperation(base)
        // `sin² x`: what is raised belongs to the name, and the blank comes after it.
        if isLarge || isSimple(base) {
            write(base)
        } else {
            operandFollows()
            enclosed([base], isSimple: false)
        }
        let after = last
        for (index, place) in [(lowered, MathLine.Piece.Place.lowered), (raised, .raised)] {
            guard let index, index < parts.count else { continue }
            put(script: script(parts[index]), place)
        }
        last = after
        if isLarge { last = .function }
    }

    private mutating func prescripts(_ parts: [MarkupTree.NodeID]) {
        guard let base = parts.first else { return }
        let rest = parts.dropFirst()
        let before = rest.drop { tree.name(of: $0) != Name("mprescripts") }.dropFirst()
        let after = rest.prefix { tree.name(of: $0) != Name("mprescripts") }
        operandFollows()
        pairs(Array(before))
        write(base)
        pairs(Array(after))
        last = .operand
    }

    private mutating func pairs(_ scripts: [MarkupTree.NodeID]) {
        for (index, part) in scripts.enumerated() {
            put(script: script(part), index % 2 == 0 ? .lowered : .raised)
        }
    }

    private mutating func underOver(_ parts: [MarkupTree.NodeID], under: Int? = nil, over: Int? = nil) {
        guard let base = parts.first else { return }
        if under == nil, let over, over < parts.count, let mark = MathScript.accent(script(parts[over])) {
            operandFollows()
            // Over several letters the mark goes over each.
            let string = script(base)
            put(string.map { String($0) + mark }.joined(), italic: string.count == 1)
            return
        }
        scripts(parts, lowered: under, raised: over)
    }

    private mutating func table(_ rows: [MarkupTree.NodeID]) {
        operandFollows()
        // Brackets that stand around the table in the formula say enough.
        let isBracketed = text.last.map { "([{|‖".contains($0) } == true
        if !isBracketed { put("[") }
        for (index, row) in rows.enumerated() {
            if index > 0 { put("; ") }
            for (column, cell) in elements(row).enumerated() {
                if column > 0 { put(", ") }
                last = .nothing
                write(cell)
                closeUp()
            }
        }
        if !isBracketed { put("]") }
        last = .operand
    }

    private mutating func fenced(_ node: MarkupTree.NodeID, _ parts: [MarkupTree.NodeID]) {
        let separators = Array(tree.attribute(Name("separators"), of: node) ?? ",").filter { $0 != " " }
        if last == .function { closeUp() }
        put(tree.attribute(Name("open"), of: node) ?? "(")
        for (index, part) in parts.enumerated() {
            if index > 0, let sign = separators.isEmpty ? nil : separators[min(index - 1, separators.count - 1)] {
                closeUp()
                put(String(sign))
                space()
            }
            last = .opening
            write(part)
        }
        closeUp()
        put(tree.attribute(Name("close"), of: node) ?? ")")
        last = .operand
    }

    // MARK: - Judging

    /// A part alone in its rows.
    private func unwrapped(_ node: MarkupTree.NodeID) -> MarkupTree.NodeID {
        var here = node
        while kind(here) == .row || kind(here) == .first {
            let parts = elements(here)
            guard parts.count == 1 || kind(here) == .first, let only = parts.first else { return here }
            here = only
        }
        return here
    }

    /// Whether a part can stand beside a sign without parentheses: a letter, a number, something in brackets.
    func isSimple(_ node: MarkupTree.NodeID) -> Bool {
        let part = unwrapped(node)
        switch kind(part) {
        case .identifier, .number, .words, .operation, .square, .root, .fenced, .superscript, .subscript, .both,
            .under, .over, .underOver, .prescripts, .table, .space, .first, .nothing:
            return true
        case .fraction: return false
        case .row:
            let parts = elements(part)
            guard let first = parts.first, let last = parts.last else { return true }
            func sign(_ node: MarkupTree.NodeID) -> MathSign? {
                kind(node) == .operation ? MathSign.kind(tree.innerText(of: node).collapsedSpace) : nil
            }
            let inside = parts.dropFirst().dropLast().compactMap(sign)
            return sign(first) == .opening && sign(last) == .closing && !inside.contains(.opening)
        }
    }

    private func isLargeOperation(_ node: MarkupTree.NodeID) -> Bool {
        let part = unwrapped(node)
        guard kind(part) == .operation else { return false }
        let sign = MathSign.kind(tree.innerText(of: part).collapsedSpace)
        return sign == .large || sign == .name
    }
}

extension String {
    /// The text with runs of white space made one blank, none at the ends; fixed spaces count as blanks.
    fileprivate var collapsedSpace: String {
        split { $0.isWhitespace }.joined(separator: " ")
    }
}
