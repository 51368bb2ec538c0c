/// How a line fills its measure.
struct Fit {
    var cost: Double = 0
    var tone: Double = 0
    var shade: UInt8 = 1
    var isOverfull = false
    /// Strained beyond the first search's limit.
    var isLoose = false
}

/// How much of a line's want of width its glyphs and its blanks take over.
struct Strain {
    /// To be added to the glyphs, in thousandths of a point.
    var glyphs = 0.0
    /// To be added to the blanks.
    var blanks = 0.0
    /// The blanks' strain: 1 is stretched by half, -1 narrowed by a third.
    var ratio = 0.0
    var isOverfull = false

    /// - Parameters:
    ///   - slack: how much the line wants; below zero, how much it has too much.
    ///   - blanks: the natural width of its blanks.
    ///   - glyphs: the width of the glyphs that may be scaled.
    ///   - expansion: by which part of their width.
    ///   - share: which part of the slack they take before the blanks.
    @inline(__always)
    init(_ slack: Double, blanks natural: Double, glyphs width: Double, expansion: Double, share: Double) {
        let most = width * expansion
        // What is wanted so that blanks are as wide as is best, a little more than by nature.
        let want = slack - natural * (BreakCosts.ideal - 1)
        if want >= 0 {
            glyphs = min(want * share, most)
            let strain = want - glyphs
            blanks = slack - glyphs
            // A line of one word cannot be stretched: it counts as if it had the tenth of a blank.
            ratio = strain == 0 ? 0 : strain / max(natural * BreakCosts.stretchUnit, 100)
        } else {
            let least = -natural * BreakCosts.mostShrink
            glyphs = max(want * share, -most)
            if slack - glyphs < least { glyphs = max(slack - least, -most) }
            blanks = slack - glyphs
            // Half a thousandth is rounding.
            if blanks < least - 0.5 { isOverfull = true }
            ratio = natural > 0 ? (want - glyphs) / (natural * BreakCosts.shrinkUnit) : 0
        }
    }
}

extension BreakSearch {
    /// How the line from a node to a place fills its measure.
    @inline(__always)
    func fit(_ node: Node, _ place: Place, _ measure: Double, _ task: Task) -> Fit {
        let width = place.width + place.tail - node.width
        let slack = measure - width
        if task.measures.fill != .justified { return ragged(slack, measure, place, task, node) }
        let blanks = place.blanks - node.blanks
        let glyphs = place.glyphs - node.glyphs
        if place.kind == .end, slack >= 0, !task.measures.fillsLast {
            return last(node, width: width, slack: slack, measure: measure, task)
        }
        let expansion = task.measures.expansion
        let strain = Strain(slack, blanks: blanks, glyphs: glyphs, expansion: expansion, share: costs.share)
        var fit = Fit()
        if strain.isOverfull {
            fit.isOverfull = true
            return fit
        }
        let ratio = Double(min(strain.ratio, 30))
        if ratio > costs.limit { fit.isLoose = true }
        let square = ratio * ratio
        fit.cost =
            costs.line + costs.square * square + costs.cubic * square * abs(ratio) + costs.steep * square * square
            * square
        if ratio > costs.edge { fit.cost += costs.step }
        if ratio < 0 { fit.cost *= costs.shrink }
        var stretch: Double = 0
        if glyphs > 0, expansion > 0 { stretch = Double(strain.glyphs / (glyphs * expansion)) }
        fit.cost += costs.expansion * stretch * stretch
        fit.tone = max(-2, min(2, ratio + stretch))
        fit.shade = fit.tone < -0.6 ? 0 : fit.tone < 0.6 ? 1 : fit.tone < 1.3 ? 2 : 3
        return fit
    }

    /// The last line of a paragraph, or before a forced end: natural, and not too short.
    private func last(_ node: Node, width: Double, slack: Double, measure: Double, _ task: Task) -> Fit {
        var fit = Fit()
        fit.cost = costs.line
        guard task.endsParagraph, node.place >= 0 else { return fit }
        let part = Double(width / measure)
        if part < Self.shortPart { fit.cost += costs.runt }
        if part < Self.shortPart * 2 { fit.cost += costs.runt * (Self.shortPart * 2 - part) }
        return fit
    }

    /// A last line shorter than this part of the measure is a runt: a little more than an indent is wide.
    private static let shortPart: Double = 0.14

    private func ragged(_ slack: Double, _ measure: Double, _ place: Place, _ task: Task, _ node: Node) -> Fit {
        var fit = Fit()
        if slack < -0.5 {
            fit.isOverfull = true
            return fit
        }
        let part = Double(slack / measure)
        fit.cost = costs.raggedLine
        if place.kind != .end {
            fit.cost += costs.ragged * part * part
        } else if task.measures.fill == .balanced {
            fit.cost += costs.ragged * part * part
        } else if task.endsParagraph, node.place >= 0, part > 1 - Self.shortPart {
            fit.cost += costs.runt
        }
        return fit
    }
}
