/// The rules of UAX #14 as ICU 72 has them (line.txt: they break after a full stop between a space and what is no
/// letter, keep a hyphen that begins a line with its word, and see numbers as a whole), for the classes of
/// `BreakClass`. Each names its rule.
extension BreakState {
    /// What the next character does.
    struct Step {
        var state: BreakState
        /// Whether a line may end before it, or must.
        var breaks = false
        var mustBreak = false
        /// Whether the break before it is left undecided.
        var defers = false
        /// Whether the undecided break is made.
        var makesDeferred = false
    }

    /// The state at the beginning of a text, where what would end before the first character is not heeded.
    static let start = BreakState(last: .bk)

    /// The step from here over a character of class `next`; nil where the table leaves the text to ICU.
    func step(_ next: BreakClass) -> Step? {
        guard next != .other else { return nil }
        if next == .cm {
            // LB9. LB10, a mark without a letter, is rare enough for ICU.
            guard !last.endsLine, last != .sp, last != .zw else { return nil }
            return Step(state: self)
        }
        var step = Step(state: BreakState(last: next))
        var before = self
        settle(next, &step, &before)
        if last.endsLine {
            // LB4, LB5.
            step.mustBreak = !(last == .cr && next == .lf)
        } else if let deferred = before.deferred(next) {
            step.defers = true
            step.state.pending = deferred
        } else {
            step.breaks = before.allowsBreak(next)
        }
        let begins = step.breaks || step.mustBreak
        step.state.isLineStart = begins && (next == .hy || next == .hh)
        step.state.isNumber = before.continuesNumber(next)
        if next == .sp { step.state.beforeSpaces = last == .sp ? beforeSpaces : last.decidesOverSpaces ? last : .al }
        return step
    }

    /// Decides the break that was left open, now that `next` is known.
    private func settle(_ next: BreakClass, _ step: inout Step, _ before: inout BreakState) {
        before.pending = .none
        switch pending {
        case .none: break
        case .ifNumber: step.makesDeferred = next == .nu
        case .unlessNumber where next == .is: step.state.pending = .unlessNumberAfterStop
        case .unlessNumber, .unlessNumberAfterStop: step.makesDeferred = next != .nu
        }
    }

    /// How the break before `next` is left open, if it is.
    private func deferred(_ next: BreakClass) -> Pending? {
        // LB25: PR × OP NU; and ICU's LB14a, SP ÷ IS NU.
        if (last == .pr || last == .po) && next == .op { return .unlessNumber }
        if last == .sp && next == .is && beforeSpaces != .op && beforeSpaces != .zw { return .ifNumber }
        return nil
    }

    /// Whether a line may end between the last character and `next`.
    private func allowsBreak(_ next: BreakClass) -> Bool {
        switch next {
        case .sp, .zw, .bk, .cr, .lf: return false  // LB6, LB7
        default: break
        }
        if last == .zw || last == .sp && beforeSpaces == .zw { return true }  // LB8
        switch next {
        case .wj, .cl, .cp, .ex, .sy: return false  // LB11, LB13
        default: break
        }
        if last == .sp { return allowsBreakAfterSpaces(next) }
        switch (last, next) {
        case (.wj, _), (.gl, _), (.op, _): return false  // LB11, LB12, LB14
        case (.ba, .gl), (.hy, .gl), (.hh, .gl): return true  // LB12a
        case (_, .gl), (_, .is): return false  // LB12a, LB13
        case (_, .qu), (.qu, _): return false  // LB19
        case (.cb, _), (_, .cb): return true  // LB20
        case (.b2, .b2): return false  // LB17
        case (_, .ba), (_, .hh), (_, .hy), (_, .ns), (.bb, _), (_, .in): return false  // LB16, LB21, LB22
        case (.hy, .al), (.hh, .al): return !isLineStart  // LB20a
        default: return allowsBreakInWord(next)
        }
    }

    /// Whether a line may end after a row of spaces (LB14 to LB18).
    private func allowsBreakAfterSpaces(_ next: BreakClass) -> Bool {
        switch (beforeSpaces, next) {
        case (.op, _), (.qu, .op), (.cl, .ns), (.cp, .ns), (.b2, .b2): false
        default: true
        }
    }

    /// Whether a line may end inside what is no space: words, figures, signs (LB23 to LB30).
    private func allowsBreakInWord(_ next: BreakClass) -> Bool {
        switch (last, next) {
        case (.al, .al), (.al, .nu), (.nu, .al), (.is, .al): false  // LB23, LB28, LB29
        case (.pr, .al), (.po, .al), (.al, .pr), (.al, .po): false  // LB24
        case (.al, .op), (.nu, .op), (.cp, .al), (.cp, .nu): false  // LB30
        case (.nu, .nu), (.hy, .nu), (.is, .nu), (.pr, .nu), (.po, .nu): false  // LB25
        case (.sy, .nu), (_, .pr), (_, .po): !isNumber  // LB25
        default: true
        }
    }

    /// Whether a number goes on through `next`: NU (NU | SY | IS)* (CL | CP)? (LB25).
    private func continuesNumber(_ next: BreakClass) -> Bool {
        switch next {
        case .nu: true
        case .sy, .is, .cl, .cp: isNumber && last != .cl && last != .cp
        default: false
        }
    }
}

extension BreakClass {
    /// Whether it decides about a break after the spaces that follow it.
    fileprivate var decidesOverSpaces: Bool { [.zw, .op, .qu, .cl, .cp, .b2].contains(self) }
}
