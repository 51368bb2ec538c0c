import Basics
import Foundation

/// What a text asks of cmark, counted before it is parsed: cmark 0.29 takes time and memory out of all proportion for
/// some texts that nobody writes.
struct MarkdownBounds {
    /// Bytes below which a text cannot have too many marks.
    private static let harmless = 1 << 20
    /// Marks and lines in a text: each becomes a node of a quarter of a kilobyte. A book of ten million words has fewer.
    static let mostMarks = 2_000_000
    /// Bars in a line: cmark goes back to the first for each.
    private static let mostBars = 2_000
    /// Cells of a table: cmark fills short rows up to the width of the head.
    private static let mostCells = 2_000_000
    /// Signs of mail addresses: cmark looks both ways from each.
    private static let mostAddresses = 5_000

    /// Whether the text may be parsed at all.
    let isModest: Bool
    /// Whether tables may be looked for.
    let allowsTables: Bool
    /// Whether addresses are to be made links: they may be, and there are some that are none yet. That takes cmark a
    /// third of its time, and few articles have any.
    let wantsAddresses: Bool

    /// The bounds of a text.
    init(_ text: ArraySlice<UInt8>) {
        (isModest, allowsTables, wantsAddresses) = text.withUnsafeBytes { buffer in
            let isModest = buffer.count <= Self.harmless || Self.marks(buffer) <= Self.mostMarks
            return (isModest, Self.hasModestTables(buffer), Self.hasAddresses(buffer))
        }
    }

    private static func marks(_ buffer: UnsafeRawBufferPointer) -> Int {
        var isMark = [Bool](repeating: false, count: 256)
        for byte in "[]*_~<&\\`!>|#\n-+".utf8 { isMark[Int(byte)] = true }
        return buffer.reduce(0) { isMark[Int($1)] ? $0 + 1 : $0 }
    }

    /// Whether no line has bars without measure and no table could have cells without measure.
    private static func hasModestTables(_ buffer: UnsafeRawBufferPointer) -> Bool {
        var isModest = true
        var widest = 0
        var (lineEnd, bars) = (0, 0)
        each("|", in: buffer) { at in
            if at >= lineEnd {
                widest = max(widest, bars)
                bars = 0
                lineEnd = end(ofLineAt: at, in: buffer)
            }
            bars += 1
            if bars > mostBars { isModest = false }
            return isModest
        }
        widest = max(widest, bars)
        guard isModest else { return false }
        // Only what could have that many cells is worth counting lines for.
        guard widest * buffer.count > mostCells else { return true }
        var lines = 0
        each("\n", in: buffer) { _ in
            lines += 1
            return true
        }
        return widest * lines <= mostCells
    }

    private static func end(ofLineAt at: Int, in buffer: UnsafeRawBufferPointer) -> Int {
        guard let start = buffer.baseAddress, let found = memchr(start + at, 0x0A, buffer.count - at) else {
            return buffer.count
        }
        return start.distance(to: UnsafeRawPointer(found))
    }

    /// Whether there is a `www.`, an `@`, or a `://` that does not stand in a link.
    private static func hasAddresses(_ buffer: UnsafeRawBufferPointer) -> Bool {
        var found = false
        var signs = 0
        each("@", in: buffer) { _ in
            signs += 1
            return signs <= mostAddresses
        }
        if signs > mostAddresses { return false }
        if signs > 0 { return true }
        each("w", in: buffer) { at in
            found = buffer[at...].starts(with: "www.".utf8)
            return !found
        }
        if found { return true }
        each(":", in: buffer) { at in
            guard buffer[at...].starts(with: "://".utf8) else { return true }
            var head = at
            while head > 0, (0x61...0x7A).contains(buffer[head - 1] | 0x20) { head -= 1 }
            found = head == 0 || !"(<\"'".utf8.contains(buffer[head - 1])
            return !found
        }
        return found
    }

    /// Calls `body` with every place of `sign` until it returns false.
    private static func each(_ sign: Unicode.Scalar, in buffer: UnsafeRawBufferPointer, _ body: (Int) -> Bool) {
        guard let start = buffer.baseAddress else { return }
        var from = 0
        while from < buffer.count, let found = memchr(start + from, Int32(sign.value), buffer.count - from) {
            let at = start.distance(to: UnsafeRawPointer(found))
            guard body(at) else { return }
            from = at + 1
        }
    }
}
