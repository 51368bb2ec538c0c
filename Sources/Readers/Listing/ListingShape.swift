import Basics
import Documents

/// Tells titles from excerpts by what the whole file is like, not line by line.
///
/// Every stretch of text has a score for being a title, from its length beside the others', how it ends and begins, and
/// what sets it off. The most probable sequence of titles and excerpts is then found (Viterbi); from it is learned
/// what titles and excerpts of *this* file look like and how they follow each other, and the sequence is found anew.
struct ListingShape {
    /// Rounds of learning; two settle every listing tried, the third is for doubt.
    private static let rounds = 3

    /// Whether each stretch is a title.
    private(set) var isTitle: [Bool]
    private let parts: [ListingPart]
    private let intrinsic: [Double]

    /// The roles of `parts`, all of which are text.
    init(_ parts: [ListingPart]) {
        self.parts = parts
        intrinsic = ListingScores.scores(of: parts)
        isTitle = []
        isTitle = Self.sequence(intrinsic, ListingTransitions.usual)
        for _ in 0..<Self.rounds {
            let learned = Self.learned(parts, isTitle)
            let scores = zip(intrinsic, learned).map { $0 + $1 }
            let next = Self.sequence(scores, ListingTransitions(learnedFrom: isTitle))
            if next == isTitle { break }
            isTitle = next
        }
    }

    /// The best sequence under `scores` and `transitions`.
    private static func sequence(_ scores: [Double], _ transitions: ListingTransitions) -> [Bool] {
        guard let first = scores.first else { return [] }
        // A listing begins with a title, hardly ever with anything else.
        var (title, excerpt) = (first / 2 + 1.5, -first / 2 - 1.5)
        var back: [(title: Bool, excerpt: Bool)] = [(true, true)]
        back.reserveCapacity(scores.count)
        for score in scores.dropFirst() {
            let toTitle = (title + transitions.titleTitle, excerpt + transitions.excerptTitle)
            let toExcerpt = (title + transitions.titleExcerpt, excerpt + transitions.excerptExcerpt)
            back.append((toTitle.0 > toTitle.1, toExcerpt.0 >= toExcerpt.1))
            title = max(toTitle.0, toTitle.1) + score / 2
            excerpt = max(toExcerpt.0, toExcerpt.1) - score / 2
        }
        var roles = [Bool](repeating: false, count: scores.count)
        var here = title > excerpt
        for index in scores.indices.reversed() {
            roles[index] = here
            here = here ? back[index].title : back[index].excerpt
        }
        return roles
    }

    /// What the looks of a stretch say once it is known how titles of this file look.
    private static func learned(_ parts: [ListingPart], _ isTitle: [Bool]) -> [Double] {
        let base = parts.map(\.indent).min() ?? 0
        let gaps = parts.dropFirst().map(\.gap).filter { $0 > 0 }.min() ?? 1
        var scores = [Double](repeating: 0, count: parts.count)
        let looks: [(ListingPart) -> Int] = [
            { $0.marker.rawValue }, { $0.indent > base ? 1 : 0 }, { $0.gap == 0 ? 0 : $0.gap <= gaps ? 1 : 2 },
        ]
        for look in looks {
            let values = parts.map(look)
            for value in Set(values).sorted() {
                let odds = odds(values, value, isTitle)
                for index in values.indices where values[index] == value { scores[index] += odds }
            }
        }
        return scores
    }

    /// How much more often titles look so than excerpts, as a logarithm; one of each is added, and no look decides alone.
    private static func odds(_ values: [Int], _ value: Int, _ isTitle: [Bool]) -> Double {
        var (withTitle, titles, withExcerpt, excerpts) = (1.0, 2.0, 1.0, 2.0)
        for index in values.indices {
            if isTitle[index] { titles += 1 } else { excerpts += 1 }
            guard values[index] == value else { continue }
            if isTitle[index] { withTitle += 1 } else { withExcerpt += 1 }
        }
        return max(-2.5, min(2.5, logarithm(withTitle / titles) - logarithm(withExcerpt / excerpts)))
    }
}

/// How titles and excerpts follow each other, as logarithms of odds.
struct ListingTransitions {
    /// A title and its excerpt take turns, as a rule.
    static let usual = ListingTransitions(titleExcerpt: 0.6, titleTitle: -0.6, excerptTitle: 0.6, excerptExcerpt: -0.8)

    var titleExcerpt: Double
    var titleTitle: Double
    var excerptTitle: Double
    var excerptExcerpt: Double

    private init(titleExcerpt: Double, titleTitle: Double, excerptTitle: Double, excerptExcerpt: Double) {
        self.titleExcerpt = titleExcerpt
        self.titleTitle = titleTitle
        self.excerptTitle = excerptTitle
        self.excerptExcerpt = excerptExcerpt
    }

    /// As often as they do in a sequence, one of each added.
    init(learnedFrom isTitle: [Bool]) {
        var counts = [[1.0, 1.0], [1.0, 1.0]]
        for (first, second) in zip(isTitle, isTitle.dropFirst()) { counts[first ? 1 : 0][second ? 1 : 0] += 1 }
        func odds(_ from: Int, _ to: Int) -> Double {
            logarithm(2 * counts[from][to] / (counts[from][0] + counts[from][1]))
        }
        self.init(
            titleExcerpt: odds(1, 0),
            titleTitle: odds(1, 1),
            excerptTitle: odds(0, 1),
            excerptExcerpt: odds(0, 0)
        )
    }
}
