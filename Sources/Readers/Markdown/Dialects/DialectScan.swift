import Basics
import Documents
import Foundation

/// Takes what site generators and note books add to Markdown out of a text before it is parsed: shortcodes of Hugo,
/// tags of Liquid, attributes of kramdown and Pandoc, links, embeds and comments of Obsidian.
///
/// What has words in Markdown is written in them; figures and recordings become tokens (`MarkdownPieces`), which stand
/// for blocks; the rest is left out. Code is never touched. One pass, linear in the text.
struct DialectScan {
    /// A name that means nothing here, and the line it was first met in.
    struct Unknown {
        let shown: String
        let line: Int
        var count: Int
    }

    /// Bytes of a tag; longer ones are no tags.
    static let longestTag = 1024
    /// Names that are reported; a text with more is no text.
    private static let mostUnknown = 40

    let bytes: ArraySlice<UInt8>
    var pieces: MarkdownPieces
    /// The byte that is looked at.
    var at: Int
    /// The text without what was taken out.
    private(set) var out: [UInt8] = []
    /// Names that mean nothing here.
    private(set) var unknown: [Unknown] = []
    /// Whether tokens stand in the text.
    var hasTokens = false
    /// Where marked words end whose beginning has been written.
    var markEnds: [Int] = []
    /// Up to where nothing closes a comment of kramdown.
    var openComments = 0
    /// Where lines were taken out or put in: the line of the result, and how many lines are missing from there on.
    private(set) var missingLines: [(line: Int, count: Int)] = []
    /// Names of tags that are closed somewhere, with the place of the last closing.
    private(set) lazy var closings = ShortcodeClosings(bytes)
    /// Names that are defined for links: `[name]: address`.
    private(set) lazy var definitions = LinkDefinitions.names(in: bytes)
    private var copied: Int
    /// The first closing brace from some place on.
    private var nextBrace = -1
    private var code: CodeStretches
    /// Lines of the result counted up to a place.
    private var written = (at: 0, line: 1)
    /// Lines counted up to a place, so that a line is found without counting twice.
    private var counted: (at: Int, line: Int)

    /// The scan of a text.
    init(_ bytes: ArraySlice<UInt8>, pieces: MarkdownPieces) {
        self.bytes = bytes
        self.pieces = pieces
        at = bytes.startIndex
        copied = bytes.startIndex
        code = CodeStretches(bytes)
        counted = (bytes.startIndex, 1)
    }

    /// Whether a text may hold anything that is looked for; most do not.
    static func mayApply(to bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { buffer in
            follows("{", in: buffer) { "{%:#.".utf8.contains($0) || isLetter($0) }
                || follows("[", in: buffer) { $0 == UInt8(ascii: "[") || $0 | 0x20 == UInt8(ascii: "t") }
                || follows("%", in: buffer) { $0 == UInt8(ascii: "%") }
                || follows("=", in: buffer) { $0 == UInt8(ascii: "=") } || follows("^", in: buffer, isLetterOrDigit)
        }
    }

    private static func follows(
        _ sign: Unicode.Scalar,
        in buffer: UnsafeRawBufferPointer,
        _ matches: (UInt8) -> Bool
    ) -> Bool {
        guard let start = buffer.baseAddress else { return false }
        var from = 0
        while from + 1 < buffer.count, let found = memchr(start + from, Int32(sign.value), buffer.count - from - 1) {
            let place = start.distance(to: UnsafeRawPointer(found))
            if matches(buffer[place + 1]) { return true }
            from = place + 1
        }
        return false
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    /// Goes over the text.
    mutating func run() -> [UInt8] {
        out.reserveCapacity(bytes.count)
        while at < bytes.endIndex {
            if code.passes(&at) { continue }
            let here = at
            switch bytes[at] {
            case UInt8(ascii: "{"): brace()
            case UInt8(ascii: "["): bracket()
            case UInt8(ascii: "!"): if follows("[[", at: at + 1) { embed() }
            case UInt8(ascii: "%"): if follows("%%", at: at) { comment() }
            case UInt8(ascii: "="): if follows("==", at: at) { marks() }
            case UInt8(ascii: "^"): blockName()
            default: break
            }
            if at == here { at += 1 }
        }
        out += bytes[copied...]
        return out
    }

    private mutating func brace() {
        // Without a brace that closes it nothing is meant, and nothing need be looked for.
        if nextBrace < at { nextBrace = bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? Int.max }
        guard nextBrace - at <= Self.longestTag else { return }
        if follows("{{<", at: at) || follows("{{%", at: at) {
            shortcode()
        } else if follows("{%", at: at) {
            liquidTag()
        } else if follows("{{", at: at) {
            liquidOutput()
        } else {
            attributes()
        }
    }

    private mutating func marks() {
        if markEnds.last == at {
            markEnds.removeLast()
            replace(upTo: at + 2, with: "</mark>")
        } else {
            marked()
        }
    }

    private mutating func bracket() {
        if follows("[[", at: at) {
            wikiLink()
        } else if follows("[TOC]", at: at) || follows("[toc]", at: at), isAlone(at..<(at + 5)) {
            replace(upTo: at + 5, with: "")
        }
    }
}

// Reading and replacing.
extension DialectScan {
    /// Whether `text` stands at a place.
    func follows(_ text: StaticString, at place: Int) -> Bool {
        guard place >= bytes.startIndex, place + text.utf8CodeUnitCount <= bytes.endIndex else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }

    /// The byte at a place; nil outside the text.
    func byte(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// The text of some bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where `text` begins at or after `place` and before `end`.
    func find(_ text: StaticString, from place: Int, before end: Int) -> Int? {
        guard text.utf8CodeUnitCount > 0, place < end else { return nil }
        let first = text.utf8Start.pointee
        var here = place
        while let found = bytes[here..<min(end, bytes.endIndex)].firstIndex(of: first) {
            if follows(text, at: found) { return found }
            here = found + 1
        }
        return nil
    }

    /// Where `text` begins at or after `place`, before the paragraph ends and no further than a tag is long.
    func findInParagraph(_ text: StaticString, from place: Int) -> Int? {
        var here = place
        let limit = min(bytes.endIndex, place + Self.longestTag)
        while here < limit {
            if follows(text, at: here) { return here }
            if bytes[here] == 0x0A, restOfLineIsEmpty(here + 1) { return nil }
            here += 1
        }
        return nil
    }

    /// The end of the line that holds a place: its line end, or the end of the text.
    func lineEnd(_ place: Int) -> Int { bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex }

    /// The start of the line that holds a place; nil where it is further away than a tag is long.
    func lineStart(_ place: Int) -> Int? {
        let limit = max(bytes.startIndex, place - Self.longestTag)
        if let end = bytes[limit..<place].lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) { return end + 1 }
        return limit == bytes.startIndex ? limit : nil
    }

    /// Whether only blanks stand between a place and the end of its line.
    func restOfLineIsEmpty(_ place: Int) -> Bool {
        let next = bytes[min(place, bytes.endIndex)...].first { $0 != 0x20 && $0 != 0x09 }
        return next == nil || next == 0x0A || next == 0x0D
    }

    /// Whether nothing but blanks and marks of quotations and lists stands beside a stretch in its lines.
    func isAlone(_ range: Range<Int>) -> Bool {
        guard restOfLineIsEmpty(range.upperBound) else { return false }
        let before = bytes[..<range.lowerBound].last { !" \t>-*+".utf8.contains($0) }
        return before == nil || before == 0x0A || before == 0x0D
    }

    /// Puts `text` in the place of everything up to `end`.
    mutating func replace(upTo end: Int, with text: String) {
        out += bytes[copied..<at]
        noteLines(bytes[at..<end].count { $0 == 0x0A } - text.utf8.count { $0 == 0x0A })
        out += text.utf8
        at = end
        copied = end
    }

    /// Puts a block in the place of everything up to `end`.
    mutating func replace(upTo end: Int, with block: Block) {
        hasTokens = true
        replace(upTo: end, with: pieces.token(for: [block]))
    }

    /// Takes a line out, so that what stands around it stays together.
    mutating func removeLine() {
        let start = lineStart(at) ?? at
        out += bytes[copied..<max(copied, start)]
        var end = lineEnd(at)
        if byte(end) == 0x0D { end += 1 }
        if byte(end) == 0x0A { end += 1 }
        at = end
        copied = end
        noteLines(1)
    }

    /// Notes how many lines of the text have no line in what is written from here on.
    private mutating func noteLines(_ missing: Int) {
        guard missing != 0 else { return }
        written.line += out[written.at...].count { $0 == 0x0A }
        written.at = out.count
        missingLines.append((line: written.line, count: (missingLines.last?.count ?? 0) + missing))
    }

    /// Takes the last line of what is written so far out, where `matches` says so; a line end stays.
    mutating func dropLastLine(where matches: (ArraySlice<UInt8>) -> Bool) {
        out += bytes[copied..<at]
        copied = at
        guard out.last == 0x0A else { return }
        let start = (out.dropLast().lastIndex(of: 0x0A)).map { $0 + 1 } ?? 0
        // Lines are counted as they were written: the end of this one stays.
        if start >= written.at, matches(out[start...]) { out.replaceSubrange(start..., with: [0x0A]) }
    }

    /// Notes a name that means nothing here.
    mutating func note(unknown shown: String) {
        if let found = unknown.firstIndex(where: { $0.shown == shown }) {
            unknown[found].count += 1
            return
        }
        guard unknown.count < Self.mostUnknown else { return }
        counted.line += bytes[counted.at..<at].count { $0 == 0x0A }
        counted.at = at
        unknown.append(Unknown(shown: shown, line: counted.line, count: 1))
    }
}
