import Basics
import Documents
import Markup

// Formulas: as MathML, as TeX in scripts, and as pictures with TeX as their words.
extension Conversion {
    /// A formula, cleared of all that is not MathML Core.
    func formula(_ index: Int, isBlock: Bool) -> MathMarkup? {
        let writer = FormulaWriter(tree: survey.tree)
        guard let xml = writer.xml(index) else { return nil }
        let words = survey.text(.alttext, of: index) ?? writer.tex(index)
        let block = isBlock || survey.value(.display, of: index)?.equals("block") ?? false
        return MathMarkup(xml: xml, alternative: words?.collapsed, isBlock: block)
    }

    /// Whether a script holds TeX for the page to typeset: `<script type="math/tex; mode=display">`.
    static func isFormula(script index: Int, _ survey: PageSurvey) -> Bool {
        survey.name(index) == .script && survey.value(.type, of: index)?.begins(with: "math/") ?? false
    }

    /// The formula in such a script; nil where another stands there, or the page holds it as MathML beside.
    func formula(script index: Int) -> MathMarkup? {
        guard Self.isFormula(script: index, survey), let type = survey.value(.type, of: index) else { return nil }
        if let before = survey.previousElement(index), isTypesetFormula(before), formula(below: before) != nil {
            return nil
        }
        let isBlock = type.contains("mode=display")
        let text = survey.tree.innerText(of: MarkupTree.NodeID(Int32(index)))
        if type.begins(with: "math/mml") { return nil }
        return TeXFormula.markup(text, isBlock: isBlock)
    }

    /// Whether an element holds what a script made of a formula: letters set one by one, no text.
    func isTypesetFormula(_ index: Int) -> Bool {
        guard let names = survey.value(.class, of: index) else { return false }
        return names.begins(with: "MathJax") || names.begins(with: "mjx-") || names.contains(" MathJax")
    }

    /// The MathML that such an element holds for those who hear.
    func formula(below index: Int) -> MathMarkup? {
        for inner in survey.below(index) where survey.name(inner) == .math { return formula(inner, isBlock: false) }
        return nil
    }

    /// Converts a block that holds what a script made of a formula, and sometimes the script itself.
    mutating func typesetFormula(_ index: Int, into blocks: inout [Block]) {
        if let math = formula(below: index) {
            blocks.append(.math(MathMarkup(xml: math.xml, alternative: math.alternative, isBlock: true)))
            return
        }
        for inner in survey.below(index) {
            if let math = formula(script: inner) { blocks.append(.math(math)) }
        }
    }

    /// Whether a picture is of a formula: its words are TeX.
    func isFormula(picture index: Int) -> Bool {
        guard let words = survey.value(.alt, of: index), words.count < 2000 else { return false }
        if words.contains("\\displaystyle") || words.contains("\\frac") || words.contains("^{") || words.contains("_{")
        {
            return true
        }
        let names = survey.value(.class, of: index) ?? []
        let source = survey.value(.src, of: index)?.prefix(200) ?? []
        return names.contains("tex") && words.contains("\\") || source.contains("latex.php")
            || source.contains("codecogs")
    }
}
