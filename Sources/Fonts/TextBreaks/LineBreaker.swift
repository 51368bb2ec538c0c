import CBreaks

/// Finds where the lines of a text may end, by Unicode Standard Annex #14.
///
/// Text in alphabets is decided by a table over its bytes (4 ns each); text with anything else in it, and all text in
/// Chinese and Japanese, by ICU (15 ns or more), whose answers are the same. One for each thread.
package struct LineBreaker: ~Copyable {
    /// The longest text, in bytes: an offset has 31 bits.
    package static let longestText = Int(Int32.max) / 2

    /// ICU's breakers by set of rules, opened on first use.
    private var breakers: [CBreaker?] = [nil, nil, nil]

    package init() {}

    /// The breaks in `text`, in order, replacing what `breaks` held; the end of the text is not among them.
    ///
    /// `language` (BCP 47) matters for Chinese and Japanese alone: ICU knows no other rules of their own.
    package mutating func find(
        in text: UnsafeBufferPointer<UInt8>,
        language: String,
        into breaks: inout [LineBreak]
    ) {
        breaks.removeAll(keepingCapacity: true)
        let rules = Rules(language)
        if rules == .general, BreakTable.shared.find(in: text, into: &breaks) { return }
        breaks.removeAll(keepingCapacity: true)
        if breakers[rules.rawValue] == nil { breakers[rules.rawValue] = CBreaker(rules.locale) }
        breakers[rules.rawValue]?.find(in: text, into: &breaks)
    }

    /// The sets of rules that ICU 72 has.
    private enum Rules: Int {
        case general, japanese, chinese

        init(_ language: String) {
            var bytes = language.utf8.makeIterator()
            let first = (bytes.next() ?? 0) | 0x20
            let second = (bytes.next() ?? 0) | 0x20
            let third = bytes.next()
            guard third == nil || third == 0x2D || third == 0x5F else {
                self = .general
                return
            }
            self =
                first == 0x6A && second == 0x61
                ? .japanese : first == 0x7A && second == 0x68 ? .chinese : .general
        }

        var locale: String {
            switch self {
            case .general: ""
            case .japanese: "ja"
            case .chinese: "zh"
            }
        }
    }
}

/// One of ICU's breakers.
final class CBreaker {
    private let handle: OpaquePointer

    /// A breaker with the rules of a locale; nil where ICU has not its data.
    init?(_ locale: String) {
        guard let handle = cbreaks_open(locale) else { return nil }
        self.handle = handle
    }

    deinit { cbreaks_close(handle) }

    /// Appends the breaks in `text`; none where ICU fails.
    func find(in text: UnsafeBufferPointer<UInt8>, into breaks: inout [LineBreak]) {
        guard !text.isEmpty, text.count <= LineBreaker.longestText else { return }
        // Every byte but the last may be followed by a break.
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { found in
            let count = text.withMemoryRebound(to: CChar.self) {
                cbreaks_find(
                    handle,
                    $0.baseAddress,
                    $0.count,
                    found.baseAddress,
                    Int32(truncatingIfNeeded: found.count)
                )
            }
            guard count > 0 else { return }
            breaks.append(contentsOf: found[..<Int(count)].lazy.map { LineBreak(bits: $0) })
        }
    }
}
