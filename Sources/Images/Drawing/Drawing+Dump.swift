// A drawing as text: one operation a line, lengths to three decimals. What tests compare.
extension Drawing {
    /// The drawing in words.
    package func dump() -> String {
        var lines = ["drawing \(Self.text(width)) x \(Self.text(height))"]
        var depth = 0
        for operation in operations {
            switch operation {
            case .endClip, .endGroup: depth -= 1
            default: break
            }
            lines += Self.lines(operation).map { String(repeating: "  ", count: depth) + $0 }
            switch operation {
            case .beginClip, .beginGroup: depth += 1
            default: break
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ operation: DrawingOperation) -> [String] {
        switch operation {
        case .shape(let shape):
            var lines: [String] = []
            if let fill = shape.fill { lines.append("fill \(text(fill))") }
            if let stroke = shape.stroke { lines.append("stroke \(text(stroke))") }
            let matrix = shape.matrix == .identity ? "" : " under \(text(shape.matrix))"
            return [lines.joined(separator: ", ") + matrix, "  " + text(shape.path)]
        case .text(let line): return lines(line)
        case .image(let image):
            let format = PictureHeader.read(image.bytes).map { "\($0.format.rawValue) \($0.width) x \($0.height)" }
            let faded = image.opacity < 1 ? " opacity \(text(image.opacity))" : ""
            return ["image \(format ?? "?") at \(text(image.matrix))" + faded]
        case .beginClip(let clips):
            return clips.map { "clip\($0.rule == .evenOdd ? " even-odd" : "") " + text($0.path) }
        case .endClip: return ["end of clip"]
        case .beginGroup(let opacity): return ["group opacity \(text(opacity))"]
        case .endGroup: return ["end of group"]
        }
    }

    private static func lines(_ line: DrawingText) -> [String] {
        var head = "text at \(text(line.origin)) \(line.anchor)"
        if line.isRightToLeft { head += " right to left" }
        if let length = line.length { head += " length \(text(length))\(line.stretchesGlyphs ? " stretched" : "")" }
        return [head + " under \(text(line.matrix))"]
            + line.runs.map { run in
                var words = "  \"\(run.string)\" \(text(run.size)) [\(run.font.families.joined(separator: ", "))]"
                if run.font.weight != 400 { words += " weight \(run.font.weight)" }
                if run.font.isItalic { words += " italic" }
                if run.font.isSmallCaps { words += " small caps" }
                if let language = run.font.language { words += " \(language)" }
                let lengths = [
                    ("spacing", run.letterSpacing), ("words", run.wordSpacing), ("dx", run.dx), ("dy", run.dy),
                    ("rise", run.rise),
                ]
                for (name, value) in lengths where value != 0 { words += " \(name) \(text(value))" }
                if run.isUnderlined { words += " underlined" }
                if run.isStruckThrough { words += " struck through" }
                if let fill = run.fill { words += " fill \(text(fill))" }
                if let stroke = run.stroke { words += " stroke \(text(stroke))" }
                return words
            }
    }

    private static func text(_ fill: DrawingFill) -> String {
        text(fill.paint) + (fill.opacity < 1 ? " opacity \(text(fill.opacity))" : "")
            + (fill.rule == .evenOdd ? " even-odd" : "")
    }

    private static func text(_ stroke: DrawingStroke) -> String {
        var words = "\(text(stroke.paint)) width \(text(stroke.width))"
        if stroke.opacity < 1 { words += " opacity \(text(stroke.opacity))" }
        if stroke.cap != .butt { words += " cap \(stroke.cap)" }
        if stroke.join != .miter { words += " join \(stroke.join)" }
        if stroke.miterLimit != 4 { words += " miter \(text(stroke.miterLimit))" }
        if !stroke.dashes.isEmpty {
            words += " dashes " + stroke.dashes.map { text($0) }.joined(separator: " ")
            if stroke.dashOffset != 0 { words += " from \(text(stroke.dashOffset))" }
        }
        return words
    }

    private static func text(_ paint: DrawingPaint) -> String {
        switch paint {
        case .colour(let colour): return text(colour)
        case .gradient(let gradient):
            let stops = gradient.stops.map { stop in
                let faded = stop.opacity < 1 ? " opacity \(text(stop.opacity))" : ""
                return "\(text(stop.offset)): \(text(stop.colour))" + faded
            }
            let course: String =
                switch gradient.course {
                case .linear(let from, let to): "linear \(text(from)) to \(text(to))"
                case .radial(let focus, let inner, let centre, let radius):
                    "radial \(text(focus)) r \(text(inner)) to \(text(centre)) r \(text(radius))"
                }
            return "\(course) [\(stops.joined(separator: ", "))] under \(text(gradient.matrix))"
        }
    }

    private static func text(_ colour: DrawingColour) -> String {
        switch colour {
        case .grey(let grey): "grey \(text(grey))"
        case .rgb(let red, let green, let blue): "rgb \(text(red)) \(text(green)) \(text(blue))"
        }
    }

    private static func text(_ path: DrawingPath) -> String {
        var words: [String] = []
        var at = 0
        for verb in path.verbs {
            let points = path.points[at..<(at + verb.pointCount)].map { text($0) }
            let letter =
                switch verb {
                case .move: "M"
                case .line: "L"
                case .cubic: "C"
                case .close: "Z"
                }
            words.append(([letter] + points).joined(separator: " "))
            at += verb.pointCount
        }
        return words.joined(separator: " ")
    }

    private static func text(_ point: DrawingPoint) -> String { "\(text(point.x)),\(text(point.y))" }

    private static func text(_ m: DrawingMatrix) -> String {
        "(" + [m.a, m.b, m.c, m.d, m.e, m.f].map { text($0) }.joined(separator: " ") + ")"
    }

    /// A number to three decimals.
    private static func text(_ value: Double) -> String {
        let thousandths = Int(max(-1e15, min(1e15, (value * 1000).rounded())))
        let digits = String(thousandths.magnitude % 1000 + 1000).dropFirst()
        let fraction = digits.reversed().drop { $0 == "0" }.reversed()
        let whole = (thousandths < 0 ? "-" : "") + String(thousandths.magnitude / 1000)
        return fraction.isEmpty ? whole : whole + "." + String(fraction)
    }
}
