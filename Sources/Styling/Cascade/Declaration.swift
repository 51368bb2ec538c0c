/// A declaration as a sheet has it: a property and the tokens of its value.
///
/// The tokens are read each time a style is computed, by the same code that judges them when the sheet is read. Distinct
/// styles are few (they are shared), and so one reader does for values, `var()`, inline styles and `@supports`.
struct Declaration: Sendable, Hashable {
    /// The keywords every property has (CSS Cascade 4 §7).
    enum Wide: String, Sendable, Hashable { case inherit, initial, unset, revert }

    /// When a declaration is computed: what others are measured by comes first.
    enum Phase: Int, Sendable, CaseIterable { case variables, letters, lines, rest }

    var name: PropertyName
    var value: [Token]
    var wide: Wide?
    /// The value holds `var()`, and is judged only where it is used.
    var hasVariables = false

    init(_ name: PropertyName, _ value: [Token]) {
        self.name = name
        self.value = value
        if value.count == 1, value[0].kind == .ident {
            wide = value[0].keyword == "revert-layer" ? .revert : Wide(rawValue: value[0].keyword)
        }
        hasVariables = value.contains { $0.kind == .function && $0.keyword == "var" }
    }

    /// Whether it has something to say in a phase; `font` and `all` have in several.
    func belongs(to phase: Phase) -> Bool {
        switch name {
        case .custom: phase == .variables
        case .longhand(let property): property.phase == phase
        case .shorthand(.all): phase != .variables
        case .shorthand(.font): phase == .letters || phase == .lines
        case .shorthand(.fontVariant): phase == .letters
        default: phase == .rest
        }
    }
}

extension Property {
    /// When it is computed.
    var phase: Declaration.Phase {
        switch self {
        case .fontFamily, .fontSize, .fontStyle, .fontWeight, .fontVariantCaps, .fontVariantNumeric,
            .fontVariantLigatures, .fontVariantPosition, .fontFeatureSettings, .fontKerning, .direction, .colour:
            .letters
        case .lineHeight: .lines
        default: .rest
        }
    }
}

/// The declarations of a rule by phase, in their order.
struct DeclarationBlock: Sendable, Hashable {
    private(set) var phases = [[Declaration]](repeating: [], count: Declaration.Phase.allCases.count)
    /// Whether one of them reverts to what the user agent has.
    private(set) var reverts = false

    /// Whether it says nothing.
    private(set) var isEmpty = true

    init() {}

    mutating func append(_ declaration: Declaration) {
        isEmpty = false
        for phase in Declaration.Phase.allCases where declaration.belongs(to: phase) {
            phases[phase.rawValue].append(declaration)
        }
        // A value with variables may turn out as `revert`.
        if declaration.wide == .revert || declaration.hasVariables { reverts = true }
    }

    /// The declarations of a phase.
    subscript(phase: Declaration.Phase) -> [Declaration] { phases[phase.rawValue] }
}
