import Basics

/// A list of media queries: true where one of them is (Media Queries 4). A printed page is what is asked.
struct MediaQueryList: Sendable, Hashable {
    /// What queries are asked about.
    struct Medium: Sendable, Hashable {
        var width: Double
        var height: Double
    }

    indirect enum Condition: Sendable, Hashable {
        case type(String)
        /// A name, how it compares, and a value in points or as it is.
        case feature(String, Relation, Double)
        case word(String, String)
        case present(String)
        case not(Condition)
        case all([Condition])
        case any([Condition])
        /// What nobody knows; with `not` it stays so.
        case unknown
    }

    enum Relation: Sendable, Hashable { case equal, atLeast, atMost, above, below }

    private var queries: [Condition] = []

    /// The list in a prelude; one that is empty is always true.
    init(_ reader: TokenReader) {
        var reader = reader
        if reader.isAtEnd {
            queries = [.type("all")]
            return
        }
        repeat {
            let query = reader.mediaQuery()
            queries.append(query)
            // What is left of a query that cannot be read is passed over up to the comma.
            if reader.skipBlanks() != nil, reader.kind != .comma { queries[queries.count - 1] = .unknown }
            while let kind = reader.skipBlanks(), kind != .comma {
                if reader.tokens[reader.at].closing != nil {
                    reader.at += 1
                    _ = reader.block()
                } else {
                    reader.at += 1
                }
            }
        } while reader.takesComma()
    }

    /// Whether it is true of a page.
    func holds(on medium: Medium) -> Bool { queries.contains { Self.holds($0, medium) == true } }

    private static func holds(_ condition: Condition, _ medium: Medium) -> Bool? {
        switch condition {
        case .type(let name): return name == "all" || name == "print"
        case .unknown: return nil
        case .not(let inner): return holds(inner, medium).map { !$0 }
        case .all(let parts):
            let results = parts.map { holds($0, medium) }
            return results.contains(false) ? false : results.contains(nil) ? nil : true
        case .any(let parts):
            let results = parts.map { holds($0, medium) }
            return results.contains(true) ? true : results.contains(nil) ? nil : false
        case .feature(let name, let relation, let value):
            return number(name, medium).map { compare($0, relation, value) }
        case .word(let name, let value): return word(name, medium).map { $0.contains(value) }
        case .present(let name):
            if let value = number(name, medium) { return value != 0 }
            return word(name, medium).map { !$0.contains("none") }
        }
    }

    private static func compare(_ one: Double, _ relation: Relation, _ other: Double) -> Bool {
        switch relation {
        case .equal: abs(one - other) < 0.001
        case .atLeast: one >= other
        case .atMost: one <= other
        case .above: one > other
        case .below: one < other
        }
    }

    /// Lengths in points, resolution in dots to the pixel.
    private static func number(_ name: String, _ medium: Medium) -> Double? {
        switch name {
        case "width", "device-width": medium.width
        case "height", "device-height": medium.height
        case "aspect-ratio", "device-aspect-ratio": medium.width / max(1, medium.height)
        case "resolution": 300.0 / 96
        case "-webkit-device-pixel-ratio": 300.0 / 96
        case "color": 8
        case "color-index", "monochrome", "grid": 0
        default: nil
        }
    }

    private static func word(_ name: String, _ medium: Medium) -> [String]? {
        switch name {
        case "orientation": [medium.width > medium.height ? "landscape" : "portrait"]
        case "hover", "any-hover", "pointer", "any-pointer", "update", "scripting", "overflow-inline": ["none"]
        case "overflow-block": ["paged"]
        case "prefers-color-scheme": ["light"]
        case "prefers-contrast", "prefers-reduced-motion", "prefers-reduced-data": ["no-preference", "none"]
        case "inverted-colors", "forced-colors": ["none"]
        case "scan": ["progressive"]
        case "color-gamut": ["srgb"]
        case "display-mode": ["browser"]
        default: nil
        }
    }
}

extension TokenReader {
    /// One query.
    mutating func mediaQuery() -> MediaQueryList.Condition {
        let start = at
        let negates = takes("not")
        if !negates { _ = takes("only") }
        if let type = keyword(), type != "and", type != "or" {
            var condition = MediaQueryList.Condition.type(type)
            if takes("and") { condition = .all([condition, mediaCondition()]) }
            return negates ? .not(condition) : condition
        }
        at = start
        return mediaCondition()
    }

    private mutating func mediaCondition() -> MediaQueryList.Condition {
        if takes("not") { return .not(mediaInRound()) }
        let first = mediaInRound()
        var parts = [first]
        if takes("and") {
            repeat { parts.append(mediaInRound()) } while takes("and")
            return .all(parts)
        }
        if takes("or") {
            repeat { parts.append(mediaInRound()) } while takes("or")
            return .any(parts)
        }
        return first
    }

    private mutating func mediaInRound() -> MediaQueryList.Condition {
        if function() != nil { return .unknown }
        guard depth < Self.deepest, take(.openRound) != nil else { return .unknown }
        var inside = block()
        let start = inside.at
        if let feature = inside.whole({ $0.mediaFeature() }) { return feature }
        inside.at = start
        return inside.whole { $0.mediaCondition() } ?? .unknown
    }

    private mutating func mediaFeature() -> MediaQueryList.Condition? {
        if let name = keyword() {
            guard name != "not" else { return nil }
            if isAtEnd { return .present(name) }
            if take(.colon) != nil {
                if let word = keyword() { return .word(name, word) }
                guard let value = mediaValue() else { return nil }
                if name.hasPrefix("min-") { return .feature(String(name.dropFirst(4)), .atLeast, value) }
                if name.hasPrefix("max-") { return .feature(String(name.dropFirst(4)), .atMost, value) }
                return .feature(name, .equal, value)
            }
            guard let relation = relation(), let value = mediaValue() else { return nil }
            return .feature(name, relation, value)
        }
        guard let value = mediaValue(), let first = relation(), let name = keyword() else { return nil }
        let lower = MediaQueryList.Condition.feature(name, first.reversed, value)
        if isAtEnd { return lower }
        guard let second = relation(), let upper = mediaValue() else { return nil }
        return .all([lower, .feature(name, second, upper)])
    }

    private mutating func relation() -> MediaQueryList.Relation? {
        if takes(sign: "<") { return takes(sign: "=") ? .atMost : .below }
        if takes(sign: ">") { return takes(sign: "=") ? .atLeast : .above }
        return takes(sign: "=") ? .equal : nil
    }

    /// A length in points, a resolution in dots to the pixel, a ratio or a number.
    private mutating func mediaValue() -> Double? {
        if skipBlanks() == .dimension {
            let token = tokens[at]
            let factor: Double? =
                switch token.unit {
                case .dotsPerPixel, .timesResolution: 1
                case .dotsPerInch: 1.0 / 96
                case .dotsPerCentimetre: 2.54 / 96
                default: nil
                }
            if let factor {
                at += 1
                return token.number * factor
            }
        }
        switch quantity() {
        case .number(let value)?:
            guard takes(sign: "/") else { return value }
            guard let divisor = number(), divisor > 0 else { return nil }
            return value / divisor
        case .length(let points, fraction: 0)?: return points
        default: return nil
        }
    }
}

extension MediaQueryList.Relation {
    /// The relation read from the other side.
    var reversed: MediaQueryList.Relation {
        switch self {
        case .equal: .equal
        case .atLeast: .atMost
        case .atMost: .atLeast
        case .above: .below
        case .below: .above
        }
    }
}
