import Basics
import Markup
import Rendering
import Styling
import Typesetting

@testable import Publishing

/// The words after each page-break mark of the documents, and the words each page begins with.
struct SharedPages {
    /// A page that both editions know.
    struct Page {
        let label: String
        /// The first words after the mark, and those of the page's own text.
        let marked: [String]
        let printed: [String]
    }

    private(set) var pages: [Page] = []
    /// How many words are compared.
    static let count = 10

    init(_ book: PrintedBook) throws {
        let pagination = book.edition.pagination(of: book.publication)
        let styled = try book.styledDocuments()
        let texts = try book.publication.documents.indices.map { number in
            MarkedText(
                pagination.marked(try book.publication.render(number), at: number),
                hiding: Self.hidden(in: styled[number])
            )
        }
        let printed = PrintedText(book.layout)
        var beginsInside: [String: Bool] = [:]
        for mark in pagination.marks { beginsInside[mark.label] = mark.isInsideWord }
        for (number, page) in book.layout.pages.enumerated() where page.start != nil && page.folio.style != .none {
            let label = page.folio.label
            var words: [String] = []
            var isFound = false
            for text in texts {
                if let start = text.marks[label] {
                    isFound = true
                    words = Array(text.words[start...].prefix(Self.count))
                } else if isFound, words.count < Self.count {
                    words += text.words.prefix(Self.count - words.count)
                }
            }
            guard isFound else { continue }
            var own = printed.words(fromPage: number, count: Self.count + 1)
            if beginsInside[label] == true, !own.isEmpty { own.removeFirst() }
            pages.append(Page(label: label, marked: words, printed: Array(own.prefix(Self.count))))
        }
    }

    /// The nodes that are not of the running text: notes that go to the foot, figures, what is not displayed.
    private static func hidden(in document: StyledDocument) -> Set<Int32> {
        var hidden: Set<Int32> = []
        let tree = document.tree
        for node in tree.descendants(of: tree.document) where tree.isElement(node) {
            let style = document.style(of: node)
            if style.setsNotesAtFoot || style.display == .none || tree.isElement(node, .figure) {
                hidden.insert(node.index)
            }
        }
        return hidden
    }
}

/// The words of a document with its marks.
private struct MarkedText {
    private(set) var words: [String] = []
    /// By label, how many words stand before the mark.
    private(set) var marks: [String: Int] = [:]

    /// Nodes below `hiding` are left out; marks are looked for everywhere.
    init(_ tree: MarkupTree, hiding: Set<Int32>) {
        var pending = ""
        func flush(_ words: inout [String]) {
            words += PrintedText.words(pending)
            pending = ""
        }
        func walk(_ node: MarkupTree.NodeID, _ text: inout MarkedText) {
            if tree.isText(node) {
                pending += tree.text(of: node)
                return
            }
            guard tree.isElement(node) || node == tree.document, !hiding.contains(node.index) else { return }
            if tree.attribute(.role, of: node) == "doc-pagebreak" {
                flush(&text.words)
                text.marks[tree.attribute(.title, of: node) ?? ""] = text.words.count
                return
            }
            let isInline = NameSet("a abbr b bdi bdo cite code em i mark q s small span strong sub sup u")
                .contains(tree.name(of: node))
            if !isInline { flush(&text.words) }
            if tree.isElement(node, .head) { return }
            for child in tree.children(of: node) { walk(child, &text) }
            if !isInline { flush(&text.words) }
        }
        walk(tree.document, &self)
        flush(&words)
    }
}

/// The words of pages, those of notes, figures and heads left out.
private struct PrintedText {
    private let layout: Layout
    private var isAside: [Bool]

    init(_ layout: Layout) {
        self.layout = layout
        let tree = layout.structure
        isAside = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            let role = tree.attributes[Int32(index)]?.role ?? ""
            let isNote = role.contains("footnote") || role.contains("endnote")
            let isMade = node.name == .figure || node.name == Name("::marker")
            isAside[index] = isNote || isMade || (node.parent >= 0 && isAside[Int(node.parent)])
        }
    }

    /// The first words from a page on.
    func words(fromPage number: Int, count: Int) -> [String] {
        var text = ""
        var leaf: Int32 = -1
        for page in layout.pages[number...] {
            for case .text(let run) in page.items where run.tag.index >= 0 && !isAside[Int(run.tag.index)] {
                if block(of: run.tag.index) != leaf { text += " " }
                leaf = block(of: run.tag.index)
                text += layout.words(of: run, flow: page.flow)
            }
            if Self.words(text).count > count + 1 { break }
        }
        return Array(Self.words(text).prefix(count))
    }

    /// The nearest block around a leaf.
    private func block(of leaf: Int32) -> Int32 {
        var here = layout.structure.nodes[Int(leaf)].parent
        while here > 0, !Outline.names.contains(layout.structure.nodes[Int(here)].name) {
            here = layout.structure.nodes[Int(here)].parent
        }
        return here
    }

    /// What stands between blanks, if it has a letter or a figure; soft hyphens removed, letters small. Numbers of pages
    /// stand in the contents of one edition only.
    static func words(_ text: String) -> [String] {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { ![0xAD, 0x200B].contains($0.value) }))
        return shown.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
            .filter { word in
                let isNumber = word.allSatisfy(\.isNumber) || word.allSatisfy { "ivxlc".contains($0) }
                return !isNumber && word.contains { $0.isLetter || $0.isNumber }
            }
    }
}
