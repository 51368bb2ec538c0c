import Basics
import Markup

/// The pages of a publication as a browser wants them.
struct WebPages {
    private let publication: Publication
    /// The sheets a browser gets, in the order they apply.
    let sheets: [Sheet]

    /// What the index page has, so that the folder is known again.
    static let mark = "<meta name=\"generator\" content=\"digest\"/>"

    init(_ publication: Publication) {
        self.publication = publication
        sheets = publication.sheets.filter { $0.audience != .print }
    }

    /// The file of a document.
    func name(ofDocument number: Int) -> String { publication.documents[number].id + ".xhtml" }

    /// The file of a picture.
    func name(of resource: Resource) -> String { "pictures/\(resource.id).\(resource.suffix)" }

    /// Where a link to an id leads from a document: nil where it is in the document itself.
    private func address(of id: String, from number: Int?) -> String? {
        let found = publication.anchors[id] ?? publication.documents.firstIndex { $0.id == id }
        guard let found, found != number, publication.documents.indices.contains(found) else { return nil }
        return name(ofDocument: found) + "#" + id
    }

    /// A document with its files' names, styles and the way to its neighbours.
    func page(_ number: Int) throws -> MarkupTree {
        var tree = try publication.render(number)
        tree.replaceReferences(link: { address(of: $0, from: number) }) { index in
            publication.resources.indices.contains(index) ? name(of: publication.resources[index]) : nil
        }
        guard let root = tree.root else { return tree }
        for child in Array(tree.children(of: root)) {
            if tree.isElement(child, .head) { fill(head: child, of: &tree) }
            if tree.isElement(child, .body) { addNeighbours(of: number, in: child, of: &tree) }
        }
        return tree
    }

    private func fill(head: MarkupTree.NodeID, of tree: inout MarkupTree) {
        let width = tree.appendElement(.meta, to: head)
        tree.setAttribute(.name, "viewport", of: width)
        tree.setAttribute(.content, "width=device-width, initial-scale=1", of: width)
        for sheet in sheets {
            let link = tree.appendElement(.link, to: head)
            tree.setAttribute(.rel, "stylesheet", of: link)
            tree.setAttribute(.type, "text/css", of: link)
            tree.setAttribute(.href, "styles/\(sheet.name).css", of: link)
        }
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
            places.append(("previous", name(ofDocument: number - 1), "← " + documents[number - 1].title))
        }
        places.append(("up", "index.html", publication.contentsTitle))
        if number + 1 < documents.count {
            places.append(("next", name(ofDocument: number + 1), documents[number + 1].title + " →"))
        }
        for place in places {
            let item = tree.appendElement(.li, to: list)
            tree.setAttribute(.class, place.style, of: item)
            let link = tree.appendElement(.a, to: item)
            tree.setAttribute(.href, place.file, of: link)
            tree.appendText(place.label, to: link)
        }
    }

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
        fill(head: head, of: &tree)
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
            tree.setAttribute(.href, address(of: entry.target, from: nil) ?? "#", of: link)
            if let language = entry.language {
                tree.setAttribute(.lang, language, of: link)
                tree.setAttribute(.xmlLang, language, of: link)
            }
            tree.appendText(entry.label, to: link)
            self.list(entry.children, in: item, of: &tree)
        }
    }
}
