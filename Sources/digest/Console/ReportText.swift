import Basics
import Publishing

/// The report of a build in words.
struct ReportText {
    /// How much is said.
    enum Loudness { case quiet, usual, verbose }

    let loudness: Loudness
    let currentFolder: Path

    /// Everything met on the way: errors always, warnings unless quiet, notices in full only where verbose. Of several
    /// warnings of one kind in one article the first is told and the rest counted; no hint is given twice.
    func diagnostics(_ diagnostics: [Diagnostic]) -> [String] {
        var lines: [String] = []
        var notices = 0
        var alike = 0
        var hints: Set<String> = []
        for (index, diagnostic) in diagnostics.enumerated() {
            guard isTold(diagnostic) else {
                notices += diagnostic.severity == .notice ? 1 : 0
                continue
            }
            let previous = index > 0 ? diagnostics[index - 1] : nil
            if loudness != .verbose, diagnostic.severity < .error, let previous, Self.areAlike(previous, diagnostic) {
                alike += 1
                continue
            }
            let isNew = diagnostic.hint.map { hints.insert($0).inserted } ?? false
            lines += Self.rest(&alike) + text(of: diagnostic, hinting: isNew)
        }
        lines += Self.rest(&alike)
        if notices > 0, loudness == .usual {
            lines.append("\(notices) \(notices == 1 ? "notice" : "notices") (--verbose shows them)")
        }
        return lines
    }

    /// A guessed language is told even of notices: it decides how a device hyphenates and reads aloud.
    private func isTold(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.severity {
        case .error: true
        case .warning: loudness != .quiet
        case .notice: loudness == .verbose || diagnostic.code == .languageGuessed && loudness == .usual
        }
    }

    private static func areAlike(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
        one.code == other.code && one.place.file == other.place.file && one.place.article == other.place.article
    }

    private static func rest(_ count: inout Int) -> [String] {
        guard count > 0 else { return [] }
        defer { count = 0 }
        return ["  and \(count) more like it in this article (--verbose shows \(count == 1 ? "it" : "them"))"]
    }

    /// One diagnostic: severity, place, message and code on a line, the hint, where wanted, on the next.
    private func text(of diagnostic: Diagnostic, hinting: Bool) -> [String] {
        let place = diagnostic.place.description
        var lines = [
            "\(diagnostic.severity): \(place.isEmpty ? "" : place + ": ")\(diagnostic.message) [\(diagnostic.code.rawValue)]"
        ]
        if hinting, let hint = diagnostic.hint { lines.append("  hint: \(hint)") }
        return lines
    }

    /// What was made: contents in one line, then a line for each file with its size against the limits of the post.
    func products(_ report: BuildReport) -> [String] {
        guard loudness != .quiet else { return report.products.map { shown($0.path) } }
        let summary = report.summary
        let kinds = summary.articles.filter { $0.count > 0 }.map { "\($0.count) \($0.completeness)" }
        var lines = ["“\(summary.title)” (\(summary.language))"]
        // A finished book that is set anew has no articles to count.
        guard !summary.articles.isEmpty else { return lines + report.products.map(line) }
        lines[0] += ": " + count(summary.articles.reduce(0) { $0 + $1.count }, "article")
        if !kinds.isEmpty { lines[0] += " (\(kinds.joined(separator: ", ")))" }
        lines[0] += ", \(grouped(summary.words)) words, about \(summary.minutes) min"
        if summary.picturesWanted > 0 {
            lines[0] += ", \(summary.picturesPlaced) of \(count(summary.picturesWanted, "picture"))"
        }
        return lines + report.products.map(line)
    }

    /// What was made, how large it is, and what to know of it.
    private func line(_ product: BuildReport.Product) -> String {
        let advice = product.advice ?? (product.format == .epub ? limits(product.size) : nil)
        return "\(shown(product.path))  \(size(product.size))" + (advice.map { "  " + $0 } ?? "")
    }

    /// A path as the user would type it.
    func shown(_ path: Path) -> String { path.relative(to: currentFolder) ?? path.text }

    /// Where a book of this size may go: mail usually takes 20 MB, Send to Kindle 50 MB by mail and 200 MB on the web.
    private func limits(_ size: Int) -> String {
        let megabyte = 1_000_000
        switch size {
        case ...(20 * megabyte): return "fits mail (20 MB) and Send to Kindle (50 MB by mail, 200 MB on the web)"
        case ...(50 * megabyte):
            return "too large for most mail (20 MB); fits Send to Kindle (50 MB by mail, 200 MB on the web)"
        case ...(200 * megabyte):
            return "too large for mail (20 MB) and Kindle by mail (50 MB); fits Send to Kindle on the web (200 MB)"
        default: return "too large for mail (20 MB) and Send to Kindle (200 MB)"
        }
    }

    private func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) bytes" }
        let tenths = (bytes + 50) / 100
        if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10) kB" }
        let mega = (bytes + 50_000) / 100_000
        return "\(mega / 10).\(mega % 10) MB"
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Thousands apart: 12,345.
    private func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
