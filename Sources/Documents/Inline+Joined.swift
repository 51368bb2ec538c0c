extension [Inline] {
    /// The runs with texts that follow each other made one, also inside other runs, and runs without content left out:
    /// what cannot be told apart by reading is the same.
    package var joined: [Inline] {
        var out: [Inline] = []
        for run in self {
            guard let run = run.withJoinedRuns else { continue }
            if case .text(let text) = run, case .text(let before) = out.last {
                out[out.count - 1] = .text(before + text)
            } else {
                out.append(run)
            }
        }
        return out
    }
}

extension Inline {
    /// The run with joined runs inside it; nil where nothing is in it.
    fileprivate var withJoinedRuns: Inline? {
        switch self {
        case .text(let text), .code(let text): text.isEmpty ? nil : self
        case .emphasis(let inner): Self.filled(inner) { .emphasis($0) }
        case .strong(let inner): Self.filled(inner) { .strong($0) }
        case .superscript(let inner): Self.filled(inner) { .superscript($0) }
        case .subscript(let inner): Self.filled(inner) { .subscript($0) }
        case .smallCapitals(let inner): Self.filled(inner) { .smallCapitals($0) }
        case .deleted(let inner): Self.filled(inner) { .deleted($0) }
        case .inserted(let inner): Self.filled(inner) { .inserted($0) }
        case .marked(let inner): Self.filled(inner) { .marked($0) }
        case .quotation(let inner): Self.filled(inner) { .quotation($0) }
        case .cite(let inner): Self.filled(inner) { .cite($0) }
        case .link(let inner, let address, let title):
            Self.filled(inner) { .link($0, address: address, title: title) }
        case .abbreviation(let inner, let meaning): Self.filled(inner) { .abbreviation($0, meaning: meaning) }
        case .foreign(let inner, let language, let direction):
            Self.filled(inner) { .foreign($0, language: language, direction: direction) }
        case .picture, .note, .lineBreak, .math, .anchor: self
        }
    }

    private static func filled(_ inner: [Inline], _ make: ([Inline]) -> Inline) -> Inline? {
        let inner = inner.joined
        return inner.isEmpty ? nil : make(inner)
    }
}
