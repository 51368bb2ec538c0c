import Basics
import Fonts
import Styling

// From styles to types and runs.
extension GalleySetter where Setter: ~Copyable {
    /// The type of a style in a language.
    mutating func type(of style: UInt32, language: Int32) -> TypeID {
        let key = TypeKey(style: style, language: language)
        if let known = types[key] { return known }
        let specification = TypeSpec(of: document.styles[Int(style)], language: languages[Int(language)])
        let type = lines.type(of: specification)
        types[key] = type
        return type
    }

    /// From the upper edge of a line of this height to its base line, where the letters' room is in its middle.
    mutating func baseline(of style: UInt32, language: Int32, leading: Length) -> Length {
        let room = letterRoom(of: style, language: language)
        return (leading - room.ascent - room.descent) / 2 + room.ascent
    }

    /// The ascent and descent of a style's face.
    mutating func letterRoom(of style: UInt32, language: Int32) -> (ascent: Length, descent: Length) {
        let metrics = lines.metrics(of: type(of: style, language: language))
        let size = document.styles[Int(style)].fontSize.points * typeScale
        let em = Double(max(metrics.unitsPerEm, 1))
        return (
            Length(points: size * Double(metrics.ascent) / em), Length(points: size * Double(metrics.descent) / em)
        )
    }

    /// A run of text here.
    mutating func run(_ around: Surroundings) -> Paragraph.Run {
        let style = around.style
        let tag = leaf(around)
        let type = type(of: style, language: around.language)
        var run = Paragraph.Run(range: 0..<0, type: type, size: document.styles[Int(style)].fontSize, tag: tag)
        if typeScale != 1 { run.size = run.size.scaled(by: typeScale) }
        run.rise = around.rise
        run.letterSpacing = document.styles[Int(style)].letterSpacing
        run.wordSpacing = document.styles[Int(style)].wordSpacing
        run.colour = document.styles[Int(style)].colour.faded(by: around.opacity)
        run.decoration = around.decoration
        run.language = around.language
        run.hyphens = measuresWholeWords ? .none : document.styles[Int(style)].hyphens
        // Lines of `pre` are turned over where they are full: nothing is set off the page.
        run.wraps = document.styles[Int(style)].whiteSpace != .nowrap
        run.call = around.call
        if !document.styles[Int(style)].isVisible { run.colour = .clear }
        return run
    }

    /// Goes on in, or begins, the run of what is here.
    mutating func beginRun(_ around: Surroundings) {
        let run = run(around)
        let link = around.link >= 0 ? links[Int(around.link)] : nil
        inline.begin(run, style: around.style, link: link, number: around.link)
    }
}

extension TypeSpec {
    /// What a style asks of a face, in a language.
    init(of style: ComputedStyle, language: String) {
        var features = style.fontFeatures.map { Feature(tag: $0.tag, value: $0.value) }
        func add(_ tags: String..., value: UInt32 = 1) {
            for tag in tags { features.append(Feature(tag: Self.tag(tag), value: value)) }
        }
        switch style.caps {
        case .none: break
        case .small: add("smcp")
        case .allSmall: add("c2sc", "smcp")
        }
        switch style.figures {
        case .normal: break
        case .lining: add("lnum")
        case .oldStyle: add("onum")
        case .liningTabular: add("lnum", "tnum")
        case .oldStyleTabular: add("onum", "tnum")
        case .tabular: add("tnum")
        }
        // CSS Fonts 4, 6.4: none turns common, contextual, discretionary and historical ligatures off.
        if !style.hasLigatures || style.letterSpacing != .zero { add("liga", "clig", value: 0) }
        if !style.hasKerning { add("kern", value: 0) }
        self.init(
            families: style.fontFamilies,
            weight: style.fontWeight,
            isItalic: style.isItalic,
            features: features,
            language: language
        )
    }

    /// Four letters as OpenType writes them.
    private static func tag(_ letters: String) -> UInt32 { letters.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

extension Colour {
    /// The colour where only this part of it is left on white paper: print needs no transparency for it.
    func faded(by opacity: Double) -> Colour {
        guard opacity < 1 else { return self }
        let part = max(0, opacity)
        func mix(_ value: UInt8) -> UInt8 { UInt8((Double(value) * part + 255 * (1 - part)).rounded()) }
        return Colour(red: mix(red), green: mix(green), blue: mix(blue), alpha: alpha)
    }
}
