import Basics

// Values of the text properties (CSS Text 3 and 4, CSS Inline 3).
extension TokenReader {
    /// `letter-spacing`, `word-spacing`.
    mutating func spacing() -> Length? {
        if takes("normal") { return .zero }
        return length(allowingNegative: true)
    }

    /// `text-align` and, with `justify-all`, `text-align-last`.
    mutating func textAlign(parent: ComputedStyle) -> (TextAlign, TextAlign?)? {
        if takes("justify-all") { return (.justify, .justify) }
        if takes("match-parent") {
            let isLeft = (parent.align == .start) == (parent.direction == .leftToRight)
            return (parent.align == .start || parent.align == .end ? (isLeft ? .left : .right) : parent.align, nil)
        }
        return alignment(of: false).map { ($0, nil) }
    }

    mutating func alignment(of last: Bool) -> TextAlign? {
        if last, takes("auto") { return .auto }
        return keyword([
            "start": TextAlign.start, "end": .end, "left": .left, "right": .right, "center": .centre,
            "justify": .justify, "-webkit-center": .centre, "-webkit-left": .left, "-webkit-right": .right,
        ])
    }

    /// `text-transform`; full-width forms and the like are left alone.
    mutating func textTransform() -> TextTransform? {
        keyword([
            "none": TextTransform.none, "uppercase": .uppercase, "lowercase": .lowercase, "capitalize": .capitalise,
            "full-width": TextTransform.none, "full-size-kana": TextTransform.none,
        ])
    }

    /// The lines of `text-decoration`.
    mutating func decorationLine() -> TextDecoration? {
        var decoration = TextDecoration()
        if takes("none") { return decoration }
        var any = false
        while decoration.take(&self) { any = true }
        return any ? decoration : nil
    }

    /// `vertical-align`; a percentage is of the line height.
    mutating func verticalAlign() -> VerticalAlign? {
        let word = keyword([
            "baseline": VerticalAlign.baseline, "sub": .sub, "super": .superscript, "top": .top, "middle": .middle,
            "bottom": .bottom, "text-top": .textTop, "text-bottom": .textBottom,
        ])
        if let word { return word }
        let height = Length(points: basis.lineHeight)
        return measure(allowingNegative: true)?.resolved(height).map { .raised($0) }
    }

    /// `white-space`.
    mutating func whiteSpace() -> WhiteSpace? {
        keyword([
            "normal": WhiteSpace.normal, "pre": .pre, "nowrap": .nowrap, "pre-wrap": .preWrap, "pre-line": .preLine,
            "break-spaces": .preWrap,
        ])
    }

    /// `hyphenate-limit-chars`: the word, before and after; what is not said of the end is as at the beginning.
    mutating func hyphenateLimits() -> HyphenateLimits? {
        var values: [Int] = []
        while values.count < 3, !isAtEnd {
            if takes("auto") {
                values.append(0)
            } else if let value = integer(), (0...1000).contains(value) {
                values.append(value)
            } else {
                return nil
            }
        }
        guard let word = values.first else { return nil }
        var limits = HyphenateLimits()
        limits.word = word
        limits.before = values.count > 1 ? values[1] : 0
        limits.after = values.count > 2 ? values[2] : limits.before
        return limits
    }

    /// `hanging-punctuation`: any of its words.
    mutating func hanging() -> Bool? {
        if takes("none") { return false }
        var any = false
        while keyword(["first": true, "last": true, "allow-end": true, "force-end": true]) != nil { any = true }
        return any ? true : nil
    }

    /// `initial-letter`: how tall, and how deep it sinks.
    mutating func initialLetter() -> InitialLetter? {
        var letter = InitialLetter()
        if takes("normal") { return letter }
        guard let size = number(), size >= 1, size <= 20 else { return nil }
        letter.size = size
        letter.sink = Int(size.rounded(.down))
        if takes("raise") {
            letter.sink = 1
        } else if !takes("drop"), let sink = integer() {
            guard (1...20).contains(sink) else { return nil }
            letter.sink = sink
        }
        return letter
    }
}

extension TextDecoration {
    /// Takes one word that names a line.
    mutating func take(_ reader: inout TokenReader) -> Bool {
        if reader.takes("underline") {
            underline = true
        } else if reader.takes("overline") {
            overline = true
        } else if reader.takes("line-through") {
            lineThrough = true
        } else if !reader.takes("blink") {
            return false
        }
        return true
    }
}
