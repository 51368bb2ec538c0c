/// The signs that commands of TeX stand for.
enum TeXSigns {
    /// Letters: Greek, and those of other alphabets that formulas use.
    static let letters = table(
        """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ \
        mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ \
        omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ hbar ℏ \
        ell ℓ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ partial ∂ nabla ∇ imath ı jmath ȷ % % # # $ $ _ _
        """
    )
    /// Operators, relations, arrows and brackets.
    static let operators = table(
        """
        cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ \
        approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ in ∈ notin ∉ \
        ni ∋ cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃ to → rightarrow → \
        leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ uparrow ↑ \
        downarrow ↓ longrightarrow ⟶ sum ∑ prod ∏ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ ldots … dots … cdots ⋯ vdots ⋮ \
        ddots ⋱ mid ∣ parallel ∥ perp ⊥ angle ∠ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } \
        { { } } | ‖ Vert ‖ vert | prime ′ dagger † colon : triangle △ models ⊨ vdash ⊢ & &
        """
    )
    /// Accents over a letter or row.
    static let accents = table(
        "hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨ check ˇ overrightarrow →"
    )
    /// Spaces and their widths.
    static let spaces = table(", 0.167em : 0.222em ; 0.278em quad 1em qquad 2em ! 0em")
    /// Alphabets by their name in MathML.
    static let variants = table(
        """
        mathbf bold boldsymbol bold-italic mathbb double-struck mathcal script mathfrak fraktur mathsf sans-serif \
        mathtt monospace mathit italic bm bold-italic
        """
    )
    /// Functions that are written as they are called.
    static let functions: Set<String> = [
        "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "log", "ln",
        "lg", "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker", "deg", "gcd", "arg", "Pr", "limsup",
        "liminf", "hom",
    ]

    private static func table(_ text: String) -> [String: String] {
        let words = text.split(separator: " ").map(String.init)
        var table: [String: String] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) { table[words[index]] = words[index + 1] }
        return table
    }
}
