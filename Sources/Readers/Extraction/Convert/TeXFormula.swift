import Basics
import Documents

/// A formula written in TeX, as MathML: what school and university need of it, the rest as it is written.
struct TeXFormula {
    /// Deeper groups are written out as text.
    private static let deepest = 40
    /// Longer formulas are none, in bytes.
    private static let longest = 20_000

    private var rest: Substring
    private var depth = 0

    /// The formula as MathML, with the TeX as its words; nil where there is nothing.
    static func markup(_ text: String, isBlock: Bool) -> MathMarkup? {
        let tex = text.collapsed
        guard !tex.isEmpty, tex.utf8.count <= longest else { return nil }
        var formula = TeXFormula(rest: tex[...])
        let row = formula.row(until: nil)
        let display = isBlock ? " display=\"block\"" : ""
        let xml = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"\(display)>\(row)</math>"
        return MathMarkup(xml: xml, alternative: tex, isBlock: isBlock)
    }

    private init(rest: Substring) { self.rest = rest }

    /// What stands until a closing sign, or the end, as a row.
    private mutating func row(until end: Character?) -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { return written() }
        var out: [String] = []
        while let next = rest.first, next != end {
            if next == "}" {
                rest.removeFirst()
                continue
            }
            if next == "^" || next == "_" {
                out.append(scripts(on: out.popLast() ?? "<mrow></mrow>"))
            } else if let atom = atom() {
                out.append(atom)
            }
        }
        if end != nil, !rest.isEmpty, rest.first == end { rest.removeFirst() }
        return out.joined()
    }

    /// The raised and lowered signs after an atom.
    private mutating func scripts(on base: String) -> String {
        var above: String?
        var below: String?
        while let sign = rest.first, sign == "^" || sign == "_" {
            rest.removeFirst()
            let script = argument()
            if sign == "^" { above = (above ?? "") + script } else { below = (below ?? "") + script }
        }
        func row(_ inner: String) -> String { "<mrow>\(inner)</mrow>" }
        if let above, let below { return "<msubsup>\(base)\(row(below))\(row(above))</msubsup>" }
        if let above { return "<msup>\(base)\(row(above))</msup>" }
        return "<msub>\(base)\(row(below ?? ""))</msub>"
    }

    /// One argument: a group, a command or a sign.
    private mutating func argument() -> String {
        rest = rest.drop { $0 == " " }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { return written() }
        return rest.first == "{" ? group() : atom() ?? ""
    }

    /// All that is left, as it is written: what lies too deep.
    private mutating func written() -> String {
        defer { rest = "" }
        return rest.isEmpty ? "" : Self.element("mtext", String(rest))
    }

    private mutating func group() -> String {
        rest.removeFirst()
        return "<mrow>\(row(until: "}"))</mrow>"
    }

    /// The next sign, number, letter, group or command.
    private mutating func atom() -> String? {
        guard let next = rest.first else { return nil }
        if next == "{" { return group() }
        if next == "\\" { return command() }
        if next.isNumber {
            let number = rest.prefix { $0.isNumber || $0 == "." }
            rest = rest.dropFirst(number.count)
            return Self.element("mn", String(number))
        }
        rest.removeFirst()
        if next == " " || next == "~" || next == "&" {
            return next == "&" ? nil : next == "~" ? "<mspace width=\"0.3em\"></mspace>" : nil
        }
        if next == "'" { return Self.element("mo", "′") }
        if next == "-" { return Self.element("mo", "−") }
        return Self.element(next.isLetter ? "mi" : "mo", String(next))
    }

    private mutating func command() -> String? {
        rest.removeFirst()
        var name = String(rest.prefix { $0.isASCII && $0.isLetter })
        if name.isEmpty, let sign = rest.first { name = String(sign) }
        rest = rest.dropFirst(name.count)
        rest = name.first?.isLetter ?? false ? rest.drop { $0 == " " } : rest
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac": return "<mfrac>\(wrapped())\(wrapped())</mfrac>"
        case "binom":
            return Self.element("mo", "(") + "<mfrac linethickness=\"0\">\(wrapped())\(wrapped())</mfrac>"
                + Self.element("mo", ")")
        case "sqrt": return root()
        case "text", "mathrm", "operatorname", "textrm", "mbox", "textit", "textbf": return word(name)
        case "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr": return fence()
        case "displaystyle", "textstyle", "limits", "nolimits", "label", "nonumber", "scriptstyle", "rm", "\\":
            return nil
        case "begin", "end":
            _ = braced()
            return nil
        default: return named(name)
        }
    }

    private func row(_ inner: String) -> String { "<mrow>\(inner)</mrow>" }

    private mutating func wrapped() -> String { row(argument()) }

    private mutating func named(_ name: String) -> String? {
        if let variant = TeXSigns.variants[name] { return "<mstyle mathvariant=\"\(variant)\">\(argument())</mstyle>" }
        if let accent = TeXSigns.accents[name] { return "<mover>\(wrapped())\(Self.element("mo", accent))</mover>" }
        if let space = TeXSigns.spaces[name] { return "<mspace width=\"\(space)\"></mspace>" }
        if let letter = TeXSigns.letters[name] { return Self.element("mi", letter) }
        if let sign = TeXSigns.operators[name] { return Self.element("mo", sign) }
        if TeXSigns.functions.contains(name) { return Self.element("mi", name) }
        return Self.element("mtext", "\\" + name)
    }

    private mutating func root() -> String {
        guard rest.first == "[" else { return "<msqrt>\(argument())</msqrt>" }
        rest.removeFirst()
        let degree = row(row(until: "]"))
        return "<mroot>\(wrapped())\(degree)</mroot>"
    }

    private mutating func word(_ name: String) -> String {
        let text = braced()
        return Self.element(name == "operatorname" || name == "mathrm" ? "mi" : "mtext", text)
    }

    /// What stands in braces, as it is written.
    private mutating func braced() -> String {
        guard rest.first == "{" else { return "" }
        rest.removeFirst()
        var open = 1
        var text = ""
        while let next = rest.popFirst() {
            if next == "{" { open += 1 }
            if next == "}" { open -= 1 }
            if open == 0 { break }
            text.append(next)
        }
        return text
    }

    private mutating func fence() -> String? {
        guard let sign = rest.popFirst() else { return nil }
        if sign == "." { return nil }
        guard sign == "\\" else { return Self.element("mo", String(sign)) }
        // A bracket by name; anything else after `\left` is no fence.
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        let bracket = name.isEmpty ? rest.prefix(1) : name
        rest = rest.dropFirst(bracket.count)
        return TeXSigns.operators[String(bracket)].map { Self.element("mo", $0) }
    }

    private static func element(_ name: String, _ text: String) -> String {
        var out: [UInt8] = []
        XMLEscape.append(Array(text.utf8)[...], to: &out)
        return "<\(name)>\(String(decoding: out, as: UTF8.self))</\(name)>"
    }
}
