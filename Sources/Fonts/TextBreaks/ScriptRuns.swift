/// A text cut into runs of one script: what is common to all, as signs and figures, goes with what stands before it,
/// and at the beginning with what follows (UAX #24).
package struct ScriptRuns: Sequence, IteratorProtocol {
    /// Bytes of one script.
    package struct Run: Sendable, Equatable {
        package var range: Range<Int>
        package var script: Script
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var start = 0
    private var at = 0
    private var script: Script?

    /// The runs of a text, which must live as long as they are asked for.
    package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The next run; a text without any letter is one run of Latin.
    package mutating func next() -> Run? {
        guard start < text.count else { return nil }
        while at < text.count {
            let before = at
            guard let found = nextScript() else { continue }
            guard let current = script, current != found else {
                script = found
                continue
            }
            defer {
                start = before
                script = found
            }
            return Run(range: start..<before, script: current)
        }
        defer { start = text.count }
        return Run(range: start..<text.count, script: script ?? .latin)
    }

    /// The script of the character at `at`, which moves behind it; nil for what is shared. Bytes decide about ASCII
    /// and the Latin letters up to U+024F.
    private mutating func nextScript() -> Script? {
        let lead = text[at]
        if lead < 0x80 {
            at += 1
            let small = lead | 0x20
            return small >= 0x61 && small <= 0x7A ? .latin : nil
        }
        if lead >= 0xC3, lead <= 0xC9, at + 1 < text.count {
            let second = text[at + 1]
            at += 2
            return lead == 0xC3 && (second == 0x97 || second == 0xB7) ? nil : .latin  // × and ÷
        }
        let script = Script(ofValue: UTF8Walk.next(text, &at))
        return script.isShared ? nil : script
    }
}
