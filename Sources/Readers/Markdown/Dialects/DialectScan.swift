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
    let bytes: ArraySlice<UInt8>
    var pieces: MarkdownPieces
    /// The byte that is looked at.
    var at: Int
    /// The text without what was taken out.
    var out: [UInt8] = []
    /// Names that mean nothing here.
    var unknown: [Unknown] = []
    /// Whether tokens stand in the text.
    var hasTokens = false
    /// Where marked words end whose beginning has been written.
    var markEnds: [Int] = []
    /// Up to where nothing closes a comment of kramdown.
    var openComments = 0
    /// Where lines were taken out or put in: the line of the result, and how many lines are missing from there on.
    var missingLines: [(line: Int, count: Int)] = []
    /// Names of tags that are closed somewhere, with the place of the last closing.
    private(set) lazy var closings = ShortcodeClosings(bytes)
    /// Names that are defined for links: `[name]: address`.
    private(set) lazy var definitions = LinkDefinitions.names(in: bytes)
    /// How far the text has been written or left out.
    var copied: Int
    /// The first closing brace from some place on.
    private var nextBrace = -1
    private var code: CodeStretches
    /// Lines of the result counted up to a place.
    var written = (at: 0, line: 1)
    /// Lines counted up to a place, so that a line is found without counting twice.
    var counted: (at: Int, line: Int)

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
