// Custom properties (CSS Custom Properties 1).
extension StyleComputation {
    /// The most tokens that are looked at for one value: without a bound twenty lines that each name the one before
    /// ten times never end.
    private static let mostTokens = 4_096
    /// Variables in variables: deeper ones count as a circle.
    private static let deepest = 32

    /// Takes a custom property over as written; `resolveVariables` puts values in place of names.
    mutating func setVariable(_ name: String, _ declaration: Declaration) {
        switch declaration.wide {
        case .initial: draft.variables.values[name] = nil
        case .inherit, .unset, .revert: draft.variables.values[name] = parent.variables.values[name]
        case nil: draft.variables.values[name] = declaration.value
        }
    }

    /// Replaces `var()` in the custom properties of the element; what leads in a circle is as if it were not set.
    mutating func resolveVariables() {
        guard draft.variables != parent.variables else { return }
        var done: [String: [Token]] = [:]
        // The order has no effect: each value is a function of all that were written.
        for (name, value) in draft.variables.values {
            if value.contains(where: { $0.kind == .function && $0.keyword == "var" }) {
                var budget = Self.mostTokens
                done[name] = expanded(value, above: [name], &budget)
            } else {
                done[name] = value
            }
        }
        draft.variables.values = done
    }

    /// A value with its variables replaced; nil where one has no value and no fallback.
    func substituted(_ value: [Token]) -> [Token]? {
        var budget = Self.mostTokens
        return expanded(value, above: [], &budget)
    }

    private func expanded(_ value: [Token], above: [String], _ budget: inout Int) -> [Token]? {
        guard above.count <= Self.deepest else { return nil }
        var out: [Token] = []
        var reader = TokenReader(value)
        while reader.at < value.count {
            budget -= 1
            guard budget > 0 else { return nil }
            let token = value[reader.at]
            reader.at += 1
            guard token.kind == .function, token.keyword == "var" else {
                out.append(token)
                continue
            }
            var inside = reader.block()
            guard let name = inside.identifier(), let found = replacement(name, &inside, above: above, &budget)
            else { return nil }
            out += found
        }
        return out
    }

    private func replacement(
        _ name: String,
        _ inside: inout TokenReader,
        above: [String],
        _ budget: inout Int
    ) -> [Token]? {
        if !above.contains(name), let value = draft.variables.values[name],
            let found = expanded(value, above: above + [name], &budget)
        {
            return found
        }
        guard inside.takesComma() else { return nil }
        return expanded(Array(inside.tokens[inside.at..<inside.end]), above: above + [name + ","], &budget)
    }
}
