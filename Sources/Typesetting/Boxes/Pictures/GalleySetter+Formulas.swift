import Basics
import Fonts
import Markup
import Styling

// Formulas in one line: MathML read from left to right (MathML 3, chapter 3).
extension GalleySetter where Setter: ~Copyable {
    /// Adds a formula; its words for those who hear it are its `alttext`.
    mutating func setFormula(_ node: Int32, _ attributes: ElementAttributes, _ around: Surroundings) {
        var inner = around
        if !isMeasuring {
            inner.node = add(names.math, to: textParent(around), around)
            inner.nodeLanguage = around.language
            let words = attribute(Name("alttext"), of: node) ?? collapsedText(of: node)
            structure.attributes[inner.node, default: StructureAttributes()].alternative = words
        }
        inner.takesText = true
        setMath(node, inner)
    }

    private mutating func setMath(_ node: Int32, _ around: Surroundings) {
        let name = document.tree.nodes[Int(node)].name.text
        let parts = children(of: node)
        switch name {
        case "annotation", "annotation-xml": return
        case "mi", "mn", "mo", "mtext", "ms": setMathToken(node, name, around)
        case "mfrac" where parts.count == 2:
            setMathGroup(parts[0], around)
            putMath("/", around)
            setMathGroup(parts[1], around)
        case "msqrt":
            putMath("√(", around)
            for part in parts { setMath(part, around) }
            putMath(")", around)
        case "mroot" where parts.count == 2:
            setMathScript(parts[1], 0.4, around)
            putMath("√", around)
            setMathGroup(parts[0], around)
        case "msup" where parts.count == 2, "mover" where parts.count == 2:
            setMath(parts[0], around)
            setMathScript(parts[1], 0.35, around)
        case "msub" where parts.count == 2, "munder" where parts.count == 2:
            setMath(parts[0], around)
            setMathScript(parts[1], -0.2, around)
        case "msubsup" where parts.count == 3, "munderover" where parts.count == 3:
            setMath(parts[0], around)
            setMathScript(parts[1], -0.2, around)
            setMathScript(parts[2], 0.35, around)
        case "mtr":
            for part in parts {
                setMath(part, around)
                putMath("\u{2003}", around)
            }
        case "mtable":
            for part in parts {
                setMath(part, around)
                putMath("; ", around)
            }
        default: for part in parts { setMath(part, around) }
        }
    }

    private func children(of node: Int32) -> [Int32] {
        document.tree.children(of: MarkupTree.NodeID(node)).filter { document.tree.isElement($0) }.map(\.index)
    }

    private mutating func setMathToken(_ node: Int32, _ name: String, _ around: Surroundings) {
        let text = collapsedText(of: node)
        // Names of one letter are italic, operators stand off.
        let isRelation = name == "mo" && ["=", "+", "−", "-", "<", ">", "≤", "≥", "≠", "±", "×", "→"].contains(text)
        putMath(isRelation && !inline.isEmpty ? " \(text) " : text, around, isItalic: name == "mi" && text.count == 1)
    }

    /// Brackets keep together what a line or a script held together.
    private mutating func setMathGroup(_ node: Int32, _ around: Surroundings) {
        let isSingle = children(of: node).count < 2 || document.tree.nodes[Int(node)].name.text.hasPrefix("ms")
        if !isSingle { putMath("(", around) }
        setMath(node, around)
        if !isSingle { putMath(")", around) }
    }

    private mutating func setMathScript(_ node: Int32, _ rise: Double, _ around: Surroundings) {
        var inner = around
        inner.rise += document.styles[Int(around.style)].fontSize.scaled(by: rise)
        mathScale *= 0.75
        setMath(node, inner)
        mathScale /= 0.75
    }

    private mutating func putMath(_ text: String, _ around: Surroundings, isItalic: Bool = false) {
        guard !text.isEmpty else { return }
        var run = run(around)
        run.size = run.size.scaled(by: max(0.3, mathScale))
        run.wraps = true
        if isItalic { run.type = italic(around) }
        inline.begin(run, style: .max - 1, link: around.link >= 0 ? links[Int(around.link)] : nil, number: around.link)
        inline.addGenerated(Array(text.utf8))
    }

    private mutating func italic(_ around: Surroundings) -> TypeID {
        var specification = TypeSpec(
            of: document.styles[Int(around.style)],
            language: languages[Int(around.language)]
        )
        specification.isItalic = true
        return lines.type(of: specification)
    }
}
