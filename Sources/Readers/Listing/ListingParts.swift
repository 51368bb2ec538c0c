import Basics

/// Cuts the lines of a listing into titles and paragraphs without yet telling them apart.
enum ListingParts {
    /// Columns of the widest line of a text whose lines were broken by a program or a typist.
    private static let widestWrapped = 110
    /// The share of line ends that must look like wrapping before lines are joined.
    private static let wrappedShare = 0.25

    /// The parts of a file.
    static func parts(of bytes: [UInt8]) -> [ListingPart] {
        let (lines, underlines) = ListingLine.lines(of: bytes)
        let numbers = usesNumbers(lines)
        let bullets = lines.count { marker($0.text, numbers: false)?.marker == .bullet } >= 2
        let width = wrapWidth(lines, underlines)
        let contents = lines.map { ListingCredits.content(of: $0.text) }
        let bylines = confirmsBylines(lines, contents)
        var parts: [ListingPart] = []
        var last: ListingLine?
        for (index, line) in lines.enumerated() {
            let marked = marker(line.text, numbers: numbers).flatMap { $0.marker == .bullet && !bullets ? nil : $0 }
            if let width, let previous = last, let open = parts.last, line.gap == 0, marked == nil,
                underlines[index - 1] == nil, case .text = open.content, goesOn(previous, line, width),
                !isAlone(line, contents[index], bylines: bylines)
            {
                join(line.text, to: &parts)
            } else {
                let content = marked.map { ListingCredits.content(of: $0.rest) } ?? contents[index]
                parts.append(part(line, marked, content, underline: underlines[index], bylines: bylines))
            }
            last = line
        }
        return parts
    }

    private static func part(
        _ line: ListingLine,
        _ marked: (marker: ListingPart.Marker, rank: Int, rest: String)?,
        _ content: ListingPart.Content?,
        underline: UInt8?,
        bylines: Bool
    ) -> ListingPart {
        let text = marked?.rest ?? line.text
        var part = ListingPart(
            content: .text,
            text: text,
            whole: line.text,
            indent: line.indent,
            gap: line.gap,
            line: line.number
        )
        part.marker = marked?.marker ?? .none
        part.rank = marked?.rank ?? 0
        if let underline {
            part.marker = .underline
            part.rank = underline == UInt8(ascii: "=") ? 1 : 2
        } else if let content {
            if case .credits(nil, _) = content, !bylines { return part }
            part.content = content
        }
        return part
    }

    /// A word broken by a hyphen at the line's end stays as it is: whether the hyphen belongs to it is not known.
    private static func join(_ text: String, to parts: inout [ListingPart]) {
        parts[parts.count - 1].text += " " + text
        parts[parts.count - 1].whole += " " + text
    }

    private static func isAlone(_ line: ListingLine, _ content: ListingPart.Content?, bylines: Bool) -> Bool {
        guard let content else { return false }
        switch content {
        case .credits(nil, _): return bylines
        // `More` may be the rest of `Read`.
        case .readMore: return line.text.contains(" ")
        default: return true
        }
    }

    // MARK: - Wrapped lines

    /// Whether `line` goes on what `previous` began: its first word did not fit there any more, or has a small letter.
    private static func goesOn(_ previous: ListingLine, _ line: ListingLine, _ width: Int) -> Bool {
        previous.width + room(for: line) > width || line.text.first?.isLowercase ?? false
    }

    /// What the line above would have had to hold.
    private static func room(for line: ListingLine) -> Int {
        1 + ListingLine.columns(line.text.prefix { $0 != " " })
    }

    /// The width that lines are broken at; nil where a line is a paragraph.
    private static func wrapWidth(_ lines: [ListingLine], _ underlines: [Int: UInt8]) -> Int? {
        // An address cannot be broken and may stick out.
        let widths = lines.filter { $0.text.contains(" ") }.map(\.width)
        guard let widest = widths.max(), widest <= widestWrapped, widest >= 30 else { return nil }
        let joints = lines.indices.dropFirst().filter { lines[$0].gap == 0 && underlines[$0 - 1] == nil }
        guard !joints.isEmpty else { return nil }
        let width = widest - slack(lines, joints, widest)
        let wrapped = joints.filter { goesOn(lines[$0 - 1], lines[$0], width) }
        // Sentences are broken anywhere; lines that all begin with a capital are lines of their own.
        let inside = wrapped.count { lines[$0].text.first.map { !$0.isUppercase } ?? false }
        // Wrapped text has full lines: most paragraphs have one within a word of the width.
        let full = widths.count { $0 + 12 >= width }
        guard Double(wrapped.count) >= wrappedShare * Double(joints.count), full * 5 >= widths.count,
            inside * 3 >= wrapped.count
        else { return nil }
        return width
    }

    /// Columns that lines fall short of the widest although they were broken: programs that balance lines leave some.
    /// Lines that begin with a small letter go on for certain, and tell.
    private static func slack(_ lines: [ListingLine], _ joints: [Int], _ widest: Int) -> Int {
        let sure = joints.filter { lines[$0].text.first?.isLowercase ?? false }
        let missing = sure.map { max(0, widest + 1 - lines[$0 - 1].width - room(for: lines[$0])) }.sorted()
        guard !missing.isEmpty else { return 0 }
        // One in twenty may be broken by hand.
        return min(missing[(missing.count - 1) * 19 / 20], widest / 4)
    }

    // MARK: - Markers

    private static func marker(_ text: String, numbers: Bool) -> (marker: ListingPart.Marker, rank: Int, rest: String)?
    {
        let bytes = Array(text.utf8.prefix(12))
        let hashes = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(hashes), bytes.dropFirst(hashes).first == 0x20 {
            let rest = text.dropFirst(hashes).trimming { $0 == " " || $0 == "#" }
            return rest.isEmpty ? nil : (.hashes, hashes, String(rest))
        }
        if numbers, let (_, length) = number(bytes) {
            return (.number, 0, String(text.dropFirst(length).drop { $0 == " " }))
        }
        if let first = text.first, "-*•·‣▪◦●○►▶→–".contains(first), text.dropFirst().first == " " {
            let rest = text.dropFirst().drop { $0 == " " }
            return rest.isEmpty ? nil : (.bullet, 0, String(rest))
        }
        return nil
    }

    /// `12. `, `12) `, `(12) `, `12: ` at the start of a line, and how many bytes they take.
    private static func number(_ bytes: [UInt8]) -> (value: Int, length: Int)? {
        let open = bytes.first == UInt8(ascii: "(") ? 1 : 0
        let digits = bytes.dropFirst(open).prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        let rest = bytes.dropFirst(open + digits.count)
        guard let sign = rest.first, ").:".utf8.contains(sign), rest.dropFirst().first == 0x20 else { return nil }
        return (value, open + digits.count + 2)
    }

    /// Whether numbers at the start of lines count entries: they rise, or fall, by one.
    private static func usesNumbers(_ lines: [ListingLine]) -> Bool {
        let values = lines.compactMap { line in
            PrintedDate.date(in: line.text) == nil ? number(Array(line.text.utf8.prefix(12)))?.value : nil
        }
        guard values.count >= 2 else { return false }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        return max(steps.count { $0 == 1 }, steps.count { $0 == -1 }) * 10 >= steps.count * 7
    }

    /// Whether lines like `Di Rossi` are bylines: there are several, or the one begins with a word that is no part of
    /// names or titles.
    private static func confirmsBylines(_ lines: [ListingLine], _ contents: [ListingPart.Content?]) -> Bool {
        var found = 0
        for (line, content) in zip(lines, contents) {
            guard case .credits(nil, let names)? = content, !names.isEmpty else { continue }
            found += 1
            let lower = line.text.lowercased()
            let isPlain = ["by ", "written by ", "words by ", "von ", "text"].contains { lower.hasPrefix($0) }
            if found >= 2 || isPlain { return true }
        }
        return false
    }
}
