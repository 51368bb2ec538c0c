import Typesetting

/// The labels of pages (12.4.2): what a reader shows and searches for in place of the page's place in the file.
struct PageLabels {
    private var ranges: [(start: Int, folio: Folio)] = []

    /// The labels of pages, one range for each run of numbers of one style.
    init(_ pages: [Page]) {
        var last: Folio?
        for (index, page) in pages.enumerated() {
            if let last, last.style == page.folio.style, last.style == .none || page.folio.number == last.number + 1 {
                // The run goes on.
            } else {
                ranges.append((index, page.folio))
            }
            last = page.folio
        }
    }

    /// Writes the number tree; one node, since books have few ranges.
    func write(to tokens: inout Tokens) {
        tokens.dictionary {
            $0.array("Nums") {
                for (start, folio) in ranges {
                    $0.integer(start)
                    $0.dictionary { Self.write(folio, to: &$0) }
                }
            }
        }
    }

    private static func write(_ folio: Folio, to tokens: inout Tokens) {
        switch folio.style {
        case .none: return
        case .roman: tokens.name("S", "r")
        case .arabic: tokens.name("S", "D")
        }
        if folio.number != 1 { tokens.integer("St", max(1, folio.number)) }
    }
}
