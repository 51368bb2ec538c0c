import Basics
import Markup

/// The pages of a publication as a browser wants them.
struct WebPages {
    private let publication: Publication
    /// Which file holds what.
    let layout: FileLayout
    /// The sheets a browser gets, in the order of `layout.sheets`.
    let sheets: [Sheet]

    /// What the index page has, so that the folder is known again.
    static let mark = "<meta name=\"generator\" content=\"digest\"/>"

    init(_ publication: Publication) {
        self.publication = publication
        layout = FileLayout(of: publication, for: .web)
        sheets = publication.sheets.filter { $0.applies(to: .web) }
    }

    /// A document with its files' names, styles and the way to its neighbours.
    func page(_ number: Int) throws -> MarkupTree {
        var tree = layout.filed(try publication.render(number), at: number)
        guard let root = tree.root else { return tree }
        for child in Array(tree.children(of: root)) {
            if tree.isElement(child, .head) { addWidth(to: child, of: &tree) }
            if tree.isElement(child, .body) { addNeighbours(of: number, in: child, of: &tree) }
        }
        return tree
    }

    /// Telephones shall use their own width.
    private func addWidth(to head: MarkupTree.NodeID, of tree: inout MarkupTree) {
        let width = tree.appendElement(.meta, to: head)
        tree.setAttribute(.name, "viewport", of: width)
        tree.setAttribute(.content, "width=device-width, initial-scale=1", of: width)
    }

    /// Previous page, contents, next page, by their titles.
    private func addNeighbours(of number: Int, in body: MarkupTree.NodeID, of tree: inout MarkupTree) {
        let nav = tree.appendElement(.nav, to: body)
        tree.setAttribute(.class, "neighbours", of: nav)
        tree.setAttribute(.ariaLabel, publication.book.title, of: nav)
        let list = tree.appendElement(.ul, to: nav)
        let documents = publication.documents
        var places: [(style: String, file: String, label: String)] = []
        if number > 0 {
            places.append(("previous", file(of: number - 1), "← " + documents[number - 1].title))
        }
        places.append(("up", "../index.html", publication.contentsTitle))
        if number + 1 < documents.count {
            places.append(("next", file(of: number + 1), documents[number + 1].title + " →"))
        }
        for place in places {
            let item = tree.appendElement(.li, to: list)
            tree.setAttribute(.class, place.style, of: item)
            let link = tree.appendElement(.a, to: item)
            tree.setAttribute(.href, place.file, of: link)
            tree.appendText(place.label, to: link)
        }
    }

    /// The file of a document as seen from its neighbours, which lie in the same folder.
    private func file(of number: Int) -> String { Path(layout.documents[number]).name }

    /// The first page: the contents as the navigation has them.
    func index() -> MarkupTree {
        var tree = MarkupTree()
        let html = tree.appendElement(.html, to: tree.document)
        tree.setAttribute(Name("xmlns"), "http://www.w3.org/1999/xhtml", of: html)
        tree.setAttribute(.lang, publication.book.language, of: html)
        tree.setAttribute(.xmlLang, publication.book.language, of: html)
        tree.setAttribute(.dir, publication.book.direction.rawValue, of: html)
        let head = tree.appendElement(.head, to: html)
        let encoding = tree.appendElement(.meta, to: head)
        tree.setAttribute(.charset, "utf-8", of: encoding)
        let generator = tree.appendElement(.meta, to: head)
        tree.setAttribute(.name, "generator", of: generator)
        tree.setAttribute(.content, "digest", of: generator)
        tree.appendText(publication.book.title, to: tree.appendElement(.title, to: head))
        addWidth(to: head, of: &tree)
        for sheet in layout.sheets {
            let link = tree.appendElement(.link, to: head)
            tree.setAttribute(.rel, "stylesheet", of: link)
            tree.setAttribute(.href, sheet, of: link)
        }
        let body = tree.appendElement(.body, to: html)
        let main = tree.appendElement(.main, to: body)
        tree.setAttribute(.class, "index", of: main)
        tree.appendText(publication.book.title, to: tree.appendElement(.h1, to: main))
        if let subtitle = publication.book.subtitle {
            let line = tree.appendElement(.p, to: main)
            tree.setAttribute(.class, "subtitle", of: line)
            tree.appendText(subtitle, to: line)
        }
        let nav = tree.appendElement(.nav, to: main)
        tree.setAttribute(.ariaLabel, publication.contentsTitle, of: nav)
        list(publication.contents, in: nav, of: &tree)
        return tree
    }

    private func list(_ entries: [NavigationEntry], in parent: MarkupTree.NodeID, of tree: inout MarkupTree) {
        guard !entries.isEmpty else { return }
        let list = tree.appendElement(.ol, to: parent)
        for entry in entries {
            let item = tree.appendElement(.li, to: list)
            let link = tree.appendElement(.a, to: item)
            tree.setAttribute(.href, layout.href(of: entry.target) ?? "#", of: link)
            if let language = entry.language {
                tree.setAttribute(.lang, language, of: link)
                tree.setAttribute(.xmlLang, language, of: link)
            }
            tree.appendText(entry.label, to: link)
            self.list(entry.children, in: item, of: &tree)
        }
    }
}
