import Basics
import Documents

/// Makes the corrections of the edition in an article: each must be found exactly once, in its title, standfirst,
/// text or notes, be it across changes of type.
struct Corrections {
    /// Makes one correction in `articles`, which are all that its entry stands for.
    static func make(_ fix: Fix, in articles: inout [Article], _ reporting: Reporting) {
        let wanted = Array(fix.find.utf8)
        var count = 0
        for article in articles {
            _ = rewritten(article) { line in
                count += occurrences(of: wanted, in: flat(line)).count
                return line
            }
        }
        guard count == 1 else {
            let times = count == 0 ? "nowhere" : "\(count) times"
            let name = articles.count == 1 ? articles.first?.title : nil
            reporting(
                Diagnostic(
                    .fixNotApplied,
                    "“\(fix.find)” is found \(times), so nothing was put in its place",
                    at: Place(file: fix.place.file, line: fix.place.line, column: fix.place.column, article: name),
                    hint: count == 0 ? "the text may have been corrected at its source" : "give it more words around it"
                )
            )
            return
        }
        articles = articles.map { article in
            rewritten(article) { line in
                let text = flat(line)
                guard let start = occurrences(of: wanted, in: text).first else { return line }
                var edit = Edit(range: start..<start + wanted.count, put: Array(fix.put.utf8))
                return edit.apply(to: line)
            }
        }
    }

    private static func rewritten(_ article: Article, _ line: ([Inline]) -> [Inline]) -> Article {
        var article = article
        if case .text(let title)? = line([.text(article.title)]).first { article.title = title }
        article.standfirst = line(article.standfirst)
        return withoutActuallyEscaping(line) { line in
            let rewriter = BlockRewriter(line: line)
            article.body = rewriter.blocks(article.body)
            article.notes = article.notes.map { Note(rewriter.blocks($0.blocks)) }
            if let lead = article.lead { article.lead = rewriter.figure(lead) }
            return article
        }
    }

    /// The characters of a line without its type; what is no text cannot be matched across, except the calls of notes.
    private static func flat(_ line: [Inline]) -> [UInt8] {
        var out: [UInt8] = []
        func add(_ runs: [Inline]) {
            for run in runs {
                switch run {
                case .text(let text), .code(let text): out += text.utf8
                case .picture, .math, .lineBreak: out.append(0)
                default: add(run.inner)
                }
            }
        }
        add(line)
        return out
    }

    private static func occurrences(of wanted: [UInt8], in text: [UInt8]) -> [Int] {
        guard let first = wanted.first, text.count >= wanted.count else { return [] }
        var found: [Int] = []
        var index = 0
        while index <= text.count - wanted.count {
            if text[index] == first, text[index..<index + wanted.count].elementsEqual(wanted) {
                found.append(index)
                index += wanted.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Takes a range of bytes out of the runs of a line and puts others where it began.
    private struct Edit {
        let range: Range<Int>
        let put: [UInt8]
        var offset = 0

        init(range: Range<Int>, put: [UInt8]) {
            self.range = range
            self.put = put
        }

        mutating func apply(to runs: [Inline]) -> [Inline] {
            var out: [Inline] = []
            for run in runs {
                switch run {
                case .text(let text):
                    let kept = edited(text)
                    if !kept.isEmpty { out.append(.text(kept)) }
                case .code(let text): out.append(.code(edited(text)))
                case .picture, .math, .lineBreak:
                    offset += 1
                    out.append(run)
                default: out.append(run.rewritten { apply(to: $0) })
                }
            }
            return out
        }

        private mutating func edited(_ text: String) -> String {
            let bytes = Array(text.utf8)
            let here = offset..<offset + bytes.count
            offset = here.upperBound
            let cut = range.clamped(to: here)
            guard !cut.isEmpty else { return text }
            var kept = Array(bytes[..<(cut.lowerBound - here.lowerBound)])
            if here.contains(range.lowerBound) { kept += put }
            kept += bytes[(cut.upperBound - here.lowerBound)...]
            return String(decoding: kept, as: UTF8.self)
        }
    }
}
