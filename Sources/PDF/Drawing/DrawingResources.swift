import Images

/// What the content of a drawing refers to by name. One for a drawing and all groups in it.
struct DrawingResources {
    /// What of the graphics state has no operator (8.4.5).
    struct State: Hashable {
        /// In thousandths.
        var fillOpacity: Int
        var strokeOpacity: Int
        /// The group whose light says how much is seen.
        var mask: Reference?
    }

    private var states: [State] = []
    private var patterns: [DrawingGradient] = []
    private var shadings: [DrawingGradient] = []
    private var objects: [Reference] = []

    /// The name of a state.
    mutating func state(_ state: State) -> String {
        if let known = states.firstIndex(of: state) { return "G\(known)" }
        states.append(state)
        return "G\(states.count - 1)"
    }

    /// The name of a pattern; its matrix leads to the form's own coordinates, y up.
    mutating func pattern(_ gradient: DrawingGradient) -> String {
        if let known = patterns.firstIndex(of: gradient) { return "P\(known)" }
        patterns.append(gradient)
        return "P\(patterns.count - 1)"
    }

    /// The name of a shading.
    mutating func shading(_ gradient: DrawingGradient) -> String {
        shadings.append(gradient)
        return "S\(shadings.count - 1)"
    }

    /// The name of a picture or group.
    mutating func object(_ reference: Reference) -> String {
        objects.append(reference)
        return "X\(objects.count - 1)"
    }

    /// Writes the dictionary.
    func write(_ fonts: [Reference], to tokens: inout Tokens) {
        tokens.dictionary {
            Self.write("Font", fonts, "F", to: &$0) { $1.reference($0) }
            Self.write("XObject", objects, "X", to: &$0) { $1.reference($0) }
            Self.write("Shading", shadings, "S", to: &$0) { $1.write($0) }
            Self.write("Pattern", patterns, "P", to: &$0) { gradient, tokens in
                tokens.dictionary {
                    $0.integer("PatternType", 2)
                    $0.key("Shading")
                    $0.write(gradient)
                    $0.array("Matrix") { $0.write(gradient.matrix) }
                }
            }
            Self.write("ExtGState", states, "G", to: &$0) { $1.write($0) }
        }
    }

    private static func write<Entry>(
        _ key: StaticString,
        _ entries: [Entry],
        _ letter: String,
        to tokens: inout Tokens,
        _ body: (Entry, inout Tokens) -> Void
    ) {
        guard !entries.isEmpty else { return }
        tokens.dictionary(key) {
            for (number, entry) in entries.enumerated() {
                $0.key("\(letter)\(number)")
                body(entry, &$0)
            }
        }
    }
}

extension Tokens {
    /// A word made by the program: a name of a resource.
    mutating func append(named text: String) { append(Array(text.utf8)) }

    /// A coordinate to a thousandth of a point, within what readers can hold (ISO 32000-1, annex C: about 32,767 where
    /// numbers are fixed; those that float take more).
    @inline(__always) mutating func coordinate(_ value: Double) {
        fixed(Int((min(max(value, -1e6), 1e6) * 1000).rounded()), places: 3)
    }

    /// The six numbers of a map.
    mutating func write(_ matrix: DrawingMatrix) {
        for part in [matrix.a, matrix.b, matrix.c, matrix.d] { real(part, places: 6) }
        coordinate(matrix.e)
        coordinate(matrix.f)
    }

    fileprivate mutating func write(_ state: DrawingResources.State) {
        dictionary {
            $0.fixed("ca", state.fillOpacity, places: 3)
            $0.fixed("CA", state.strokeOpacity, places: 3)
            if let mask = state.mask {
                $0.dictionary("SMask") {
                    $0.name("S", "Luminosity")
                    $0.reference("G", mask)
                }
            } else {
                $0.name("SMask", "None")
            }
        }
    }

    /// A shading (8.7.4.5.3 and 8.7.4.5.4) that goes on beyond its ends.
    fileprivate mutating func write(_ gradient: DrawingGradient) {
        dictionary {
            switch gradient.course {
            case .linear(let from, let to):
                $0.integer("ShadingType", 2)
                $0.array("Coords") { for number in [from.x, from.y, to.x, to.y] { $0.real(number, places: 5) } }
            case .radial(let focus, let inner, let centre, let radius):
                $0.integer("ShadingType", 3)
                $0.array("Coords") {
                    for number in [focus.x, focus.y, inner, centre.x, centre.y, radius] { $0.real(number, places: 5) }
                }
            }
            $0.name("ColorSpace", gradient.isGrey ? "DeviceGray" : "DeviceRGB")
            $0.array("Extend") {
                $0.boolean(true)
                $0.boolean(true)
            }
            $0.key("Function")
            $0.writeFunction(gradient)
        }
    }

    /// The colours as a function of the way: one exponential function between two stops each (7.10.3), stitched
    /// together (7.10.4).
    private mutating func writeFunction(_ gradient: DrawingGradient) {
        var stops = gradient.stops
        guard let first = stops.first, let last = stops.last else { return }
        if first.offset > 0 { stops.insert(DrawingGradient.Stop(first, at: 0), at: 0) }
        if last.offset < 1 { stops.append(DrawingGradient.Stop(last, at: 1)) }
        if stops.count == 2 { return writeStep(stops[0], stops[1], gradient.isGrey) }
        dictionary {
            $0.integer("FunctionType", 3)
            $0.integers("Domain", [0, 1])
            $0.array("Functions") {
                for index in 1..<stops.count { $0.writeStep(stops[index - 1], stops[index], gradient.isGrey) }
            }
            $0.array("Bounds") { for stop in stops.dropFirst().dropLast() { $0.real(stop.offset, places: 5) } }
            $0.integers("Encode", (1..<stops.count).flatMap { _ in [0, 1] })
        }
    }

    private mutating func writeStep(_ from: DrawingGradient.Stop, _ to: DrawingGradient.Stop, _ isGrey: Bool) {
        dictionary {
            $0.integer("FunctionType", 2)
            $0.integers("Domain", [0, 1])
            $0.integer("N", 1)
            $0.array("C0") { $0.write(from.colour, isGrey: isGrey) }
            $0.array("C1") { $0.write(to.colour, isGrey: isGrey) }
        }
    }

    /// The components of a colour: one where all of them are grey, else three.
    mutating func write(_ colour: DrawingColour, isGrey: Bool) {
        let parts = colour.components
        real(parts.red, places: 3)
        guard !isGrey else { return }
        real(parts.green, places: 3)
        real(parts.blue, places: 3)
    }
}

extension DrawingGradient.Stop {
    fileprivate init(_ stop: DrawingGradient.Stop, at offset: Double) {
        self = stop
        self.offset = offset
    }
}
