import Basics
import Documents
import Foundation

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// How much a stretch of text looks like a title by itself: above zero it does, below it does not.
enum ListingScores {
    /// Columns above which nothing is a title.
    private static let longest = 220.0

    /// The scores of `parts`.
    static func scores(of parts: [ListingPart]) -> [Double] {
        let widths = parts.map { Double(max(1, ListingLine.columns($0.text))) }
        let split = split(of: widths)
        let gaps = gapScores(of: parts)
        return parts.indices.map { index in
            let looks = TextLooks(parts[index].text)
            var score = length(widths[index], split, looks)
            score += looks.ending.score + looks.inside + gaps[index]
            if looks.startsSmall { score -= 1.5 }
            if looks.isTitleCase { score += 1.2 }
            if MediaMark.strip(parts[index].text).kind != .text { score += 3 }
            switch parts[index].marker {
            case .none: break
            case .number, .bullet: score += 1.5
            case .hashes, .underline: score += 4
            }
            return score
        }
    }

    /// Where stretches stand at two distances, the wider one begins an entry.
    private static func gapScores(of parts: [ListingPart]) -> [Double] {
        let gaps = parts.dropFirst().map { min($0.gap, 3) }
        guard let least = gaps.min(), let most = gaps.max(), least < most else { return parts.map { _ in 0 } }
        let wide = gaps.count { $0 > least }
        // One wide gap may be anything: the heading of the listing, an empty line too many.
        guard wide >= 2 || gaps.count <= 4 else { return parts.map { _ in 0 } }
        return parts.indices.map { index in
            index == 0 ? 0 : min(parts[index].gap, 3) > least ? 1.2 : -1.2
        }
    }

    private static func length(_ width: Double, _ split: Double?, _ looks: TextLooks) -> Double {
        var score =
            if let split { max(-2, min(2, 2.2 * (logarithm(split) - logarithm(width)))) } else {
                width <= 60 ? 1 : width <= 100 ? 0.5 : width <= 140 ? -0.5 : -1.5
            }
        if width > longest { score = min(score, -1.5) }
        // Short and without a full stop: a long title rather than a short excerpt.
        if width <= 110, looks.ending == .open { score = max(score, -0.3) }
        return score
    }

    /// Where short and long stretches part, in columns, where they do: the middle between the centres of two
    /// clusters, on a logarithmic scale.
    private static func split(of widths: [Double]) -> Double? {
        let logs = widths.map(logarithm)
        guard var low = logs.min(), var high = logs.max(), high - low > 0.4 else { return nil }
        for _ in 0..<12 {
            let middle = (low + high) / 2
            let (short, long) = (logs.filter { $0 < middle }, logs.filter { $0 >= middle })
            guard !short.isEmpty, !long.isEmpty else { return nil }
            low = short.reduce(0, +) / Double(short.count)
            high = long.reduce(0, +) / Double(long.count)
        }
        // Excerpts are at least 1.8 times as long as titles, and longer than a long title.
        guard high - low > 0.6, high > logarithm(75) else { return nil }
        return exp((low + high) / 2)
    }
}

/// What a text looks like at its start, its end, and in between.
struct TextLooks {
    enum Ending {
        case open, stop, question, cut, other

        var score: Double {
            switch self {
            case .open: 1
            case .stop: -2
            case .question: 0
            case .cut: -3.5
            case .other: -0.8
            }
        }
    }

    let ending: Ending
    /// Below zero where there are several sentences.
    let inside: Double
    let startsSmall: Bool
    let isTitleCase: Bool

    init(_ text: String) {
        let words = text.split(separator: " ")
        ending = Self.ending(text, words)
        inside = Self.sentences(words)
        startsSmall = text.first { $0.isLetter }.map(\.isLowercase) ?? false
        let long = words.filter { $0.count > 3 && $0.first?.isLetter == true }
        let capitals = long.count { $0.first?.isUppercase == true }
        isTitleCase = long.count >= 2 && capitals * 10 >= long.count * 7
    }

    private static func ending(_ text: String, _ words: [Substring]) -> Ending {
        if Incompleteness.isCut(text) || Incompleteness.withoutLabel(text).had { return .cut }
        guard let last = text.last(where: { !"\"'”’»›)]*_".contains($0) }) else { return .open }
        switch last {
        case "…": return .cut
        case ".", "。", "।", "։", "۔":
            if text.hasSuffix("...") { return .cut }
            // `Ltd.`, `Vol.`, `U.S.` at the end of a short line.
            let word = words.last ?? ""
            let letters = word.prefix { $0 != "." }
            return letters.count <= 3 && letters.first?.isUppercase == true && words.count <= 12 ? .open : .stop
        case "!", "?", "！", "？", "؟": return .question
        case ",", ";", ":", "،": return .other
        default: return .open
        }
    }

    /// A sentence that ends inside: a word of small letters with a full stop, then a capital.
    private static func sentences(_ words: [Substring]) -> Double {
        var score = 0.0
        for (word, next) in zip(words, words.dropFirst()) {
            guard let start = next.first(where: { !"\"'“‘«„(".contains($0) }), start.isUppercase || !start.isCased
            else { continue }
            if word.hasSuffix("."), word.count > 3, word.first?.isLowercase == true { score -= 1.5 }
            if word.hasSuffix("?") || word.hasSuffix("!") { score -= 0.5 }
        }
        return max(-3, score)
    }
}
