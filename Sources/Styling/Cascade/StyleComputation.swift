import Basics

/// A style in the making: declarations are applied in the order of the cascade, later ones over earlier ones.
struct StyleComputation {
    /// The style so far.
    var draft: StyleDraft
    let parent: StyleDraft
    /// What relative lengths refer to; moves on as phases are done.
    var basis: LengthBasis
    /// What the user agent alone says, for `revert`.
    private var reverted: StyleDraft?
    /// The phase that is computed, which `font` and `all` heed.
    private(set) var phase = Declaration.Phase.letters

    /// A style that begins with what it inherits.
    ///
    /// - Parameters:
    ///   - parent: The style of the parent; the initial one for the root.
    ///   - basis: The page's measures.
    init(parent: StyleDraft, basis: LengthBasis) {
        draft = StyleDraft(inheriting: parent)
        self.parent = parent
        self.basis = basis
        self.basis.em = parent.style.fontSize.points
        self.basis.lineHeight = parent.style.lineHeight.points
        self.basis.rem = parent.rootSize.points
        self.basis.rootLineHeight = parent.rootLineHeight.points
    }

    /// Applies blocks from the weakest to the strongest.
    ///
    /// - Parameter userAgent: How many of the first are the user agent's.
    mutating func apply(_ blocks: [DeclarationBlock], userAgent: Int, isRoot: Bool = false) {
        let reverts = blocks.contains(where: \.reverts)
        for phase in Declaration.Phase.allCases {
            self.phase = phase
            if phase == .lines { measureLetters(isRoot: isRoot) }
            if phase == .rest { measureLines(isRoot: isRoot) }
            reverted = nil
            for (index, block) in blocks.enumerated() {
                if index == userAgent, reverts { reverted = draft }
                for declaration in block[phase] { apply(declaration) }
            }
            if phase == .variables { resolveVariables() }
        }
    }

    private mutating func measureLetters(isRoot: Bool) {
        basis.em = draft.style.fontSize.points
        guard isRoot else { return }
        draft.rootSize = draft.style.fontSize
        basis.rem = basis.em
    }

    private mutating func measureLines(isRoot: Bool) {
        switch draft.lineHeight {
        case .factor(let factor): draft.style.lineHeight = draft.style.fontSize.scaled(by: factor)
        case .length(let length): draft.style.lineHeight = length
        }
        basis.lineHeight = draft.style.lineHeight.points
        guard isRoot else { return }
        draft.rootLineHeight = draft.style.lineHeight
        basis.rootLineHeight = basis.lineHeight
    }

    private mutating func apply(_ declaration: Declaration) {
        if case .custom(let name) = declaration.name {
            setVariable(name, declaration)
            return
        }
        if let wide = declaration.wide {
            apply(wide, to: declaration.name)
            return
        }
        guard declaration.hasVariables else {
            var reader = TokenReader(declaration.value, basis: basis)
            _ = set(declaration.name, &reader)
            return
        }
        guard let value = substituted(declaration.value) else {
            apply(.unset, to: declaration.name)
            return
        }
        let plain = Declaration(declaration.name, value)
        if let wide = plain.wide {
            apply(wide, to: plain.name)
            return
        }
        var reader = TokenReader(value, basis: basis)
        // What cannot be read is invalid at computed-value time (CSS Custom Properties §3.1).
        if !set(declaration.name, &reader) { apply(.unset, to: declaration.name) }
    }

    /// Sets properties by one of the keywords that all have.
    private mutating func apply(_ wide: Declaration.Wide, to name: PropertyName) {
        for property in longhands(of: name) where property.phase == phase {
            switch wide {
            case .inherit: copy(property, from: parent)
            case .initial: copy(property, from: .initial)
            case .revert where reverted != nil: if let reverted { copy(property, from: reverted) }
            case .unset, .revert: copy(property, from: property.isInherited ? parent : .initial)
            }
        }
    }

    private func longhands(of name: PropertyName) -> [Property] {
        switch name {
        case .longhand(let property): [property]
        case .logical(let left, let right, let isEnd): [side(left, right, isEnd: isEnd)]
        case .logicalBorder(let isEnd): side(isEnd: isEnd).longhands
        case .shorthand(let shorthand): shorthand.longhands
        case .custom: []
        }
    }

    /// The side that a logical name means in text of this direction.
    func side(_ left: Property, _ right: Property, isEnd: Bool) -> Property {
        isEnd == (draft.style.direction == .leftToRight) ? right : left
    }

    func side(isEnd: Bool) -> Shorthand {
        isEnd == (draft.style.direction == .leftToRight) ? .borderRight : .borderLeft
    }

    /// Reads a value and sets what the name stands for; false, and nothing set, where the value cannot be read.
    mutating func set(_ name: PropertyName, _ reader: inout TokenReader) -> Bool {
        switch name {
        case .longhand(let property): set(property, &reader)
        case .logical(let left, let right, let isEnd): set(side(left, right, isEnd: isEnd), &reader)
        case .logicalBorder(let isEnd): set(side(isEnd: isEnd), &reader)
        case .shorthand(let shorthand): set(shorthand, &reader)
        case .custom: true
        }
    }

    /// Whether a value can be read: what is asked when a sheet is read. The style is a scratch that takes the values on.
    mutating func understands(_ declaration: Declaration) -> Bool {
        if declaration.wide != nil || declaration.hasVariables { return true }
        if case .shorthand(.all) = declaration.name { return false }
        for phase in [Declaration.Phase.letters, .lines, .rest] where declaration.belongs(to: phase) {
            self.phase = phase
            var reader = TokenReader(declaration.value)
            guard set(declaration.name, &reader) else { return false }
        }
        return true
    }
}
