/// The rules of line breaking as a table over the bytes of a text: for each state and class the next state and what
/// happens. Built once, from the rules and from ICU's classes, in half a millisecond.
struct BreakTable: Sendable {
    static let shared = BreakTable()

    /// The first scalar whose class is not kept: from here on the scripts of the East, which ICU decides.
    private static let classesEnd = 0x2E80
    // The bits of a step above the number of its state.
    private static let stateBits: UInt16 = 0xFF
    private static let breaks: UInt16 = 0x100
    private static let mustBreak: UInt16 = 0x200
    private static let defers: UInt16 = 0x400
    private static let makesDeferred: UInt16 = 0x800
    /// What ends the fast way.
    private static let unknown: UInt16 = 0x8000
    /// The steps of a state lie this far apart.
    private static let stride = 32

    /// The class of each scalar below `classesEnd`.
    private let classes: [UInt8]
    /// Step by state and class.
    private let steps: [UInt16]
    /// Whether a text that ends in this state makes the break that is undecided.
    private let makesDeferredAtEnd: [Bool]
    /// The state after a letter, which a letter does not change: most bytes are passed over in it.
    private let letterState: Int

    private init() {
        classes = (0..<UInt32(Self.classesEnd)).map { BreakClass(of: $0).rawValue }
        var states = [BreakState.start]
        var numbers = [BreakState.start: 0]
        var steps: [UInt16] = []
        var index = 0
        // There are some 60 states; a byte numbers 256.
        while index < states.count, states.count <= 256 {
            var row = [UInt16](repeating: Self.unknown, count: Self.stride)
            for next in BreakClass.allCases {
                guard let step = states[index].step(next) else { continue }
                let number = numbers[step.state] ?? states.count
                if number == states.count {
                    states.append(step.state)
                    numbers[step.state] = number
                }
                row[Int(next.rawValue)] = Self.packed(step, number)
            }
            steps += row
            index += 1
        }
        self.steps = steps
        letterState = numbers[BreakState(last: .al)] ?? -1
        makesDeferredAtEnd = states.map { $0.pending == .unlessNumber || $0.pending == .unlessNumberAfterStop }
    }

    private static func packed(_ step: BreakState.Step, _ number: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: number) | (step.breaks ? breaks : 0) | (step.mustBreak ? mustBreak : 0)
            | (step.defers ? defers : 0) | (step.makesDeferred ? makesDeferred : 0)
    }

    /// Appends the breaks in `text`; false where it holds something that the table does not know.
    func find(in text: UnsafeBufferPointer<UInt8>, into breaks: inout [LineBreak]) -> Bool {
        guard text.count <= LineBreaker.longestText else { return false }
        return classes.withUnsafeBufferPointer { classes in
            steps.withUnsafeBufferPointer { steps in find(in: text, classes, steps, &breaks) }
        }
    }

    private func find(
        in text: UnsafeBufferPointer<UInt8>,
        _ classes: UnsafeBufferPointer<UInt8>,
        _ steps: UnsafeBufferPointer<UInt16>,
        _ breaks: inout [LineBreak]
    ) -> Bool {
        var state = 0
        var at = 0
        var deferred = 0
        while at < text.count {
            let start = at
            let lead = text[at]
            var kind = UInt8(0)
            if lead < 0x80 {
                kind = classes[Int(lead)]
                at += 1
            } else {
                kind = Self.kind(text, &at, classes)
            }
            let step = steps[state * Self.stride + Int(kind)]
            if step > Self.stateBits {
                if step == Self.unknown { return false }
                if step & Self.makesDeferred != 0 { breaks.append(LineBreak(at: deferred)) }
                if step & Self.defers != 0 { deferred = start }
                if step & (Self.breaks | Self.mustBreak) != 0, start > 0 {
                    breaks.append(LineBreak(at: start, isMandatory: step & Self.mustBreak != 0))
                }
            }
            state = Int(step & Self.stateBits)
            guard state == letterState else { continue }
            while at < text.count, text[at] < 0x80, classes[Int(text[at])] == BreakClass.al.rawValue { at += 1 }
        }
        if makesDeferredAtEnd[state] { breaks.append(LineBreak(at: deferred)) }
        return true
    }

    /// The class of a scalar of several bytes at `at`, which moves behind it.
    @inline(__always)
    private static func kind(
        _ text: UnsafeBufferPointer<UInt8>,
        _ at: inout Int,
        _ classes: UnsafeBufferPointer<UInt8>
    ) -> UInt8 {
        let lead = Int(text[at])
        if lead < 0xE0, lead >= 0xC2, at + 1 < text.count {
            at += 2
            return classes[(lead & 0x1F) << 6 | Int(text[at - 1]) & 0x3F]
        }
        guard lead >= 0xE0, lead < 0xF0, at + 2 < text.count else { return BreakClass.other.rawValue }
        at += 3
        let scalar = (lead & 0x0F) << 12 | (Int(text[at - 2]) & 0x3F) << 6 | Int(text[at - 1]) & 0x3F
        if scalar < classes.count { return classes[scalar] }
        // The place of a picture among letters.
        return scalar == 0xFFFC ? BreakClass.cb.rawValue : BreakClass.other.rawValue
    }
}
