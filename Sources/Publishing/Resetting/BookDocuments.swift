import Basics
import Binding
import Markup

/// The documents of a finished book with ids that are unique in the whole book: what links are resolved by.
struct BookDocuments {
    /// The trees in reading order.
    private(set) var trees: [MarkupTree] = []
    /// Paths of their files in the container.
    private(set) var paths: [String] = []
    /// An id for each document as a whole.
    private(set) var ids: [String] = []
    /// By every id of the publication: the document that holds it.
    private(set) var anchors: [String: Int] = [:]
    /// By path and fragment as the book writes them: the id in the publication.
    private var places: [ContainerReference: String] = [:]

    /// Adds the document that lies at `path`.
    mutating func add(_ tree: MarkupTree, path: String) {
        var tree = tree
        let number = trees.count
        let own = unused("document-\(number + 1)")
        anchors[own] = number
        places[ContainerReference(path: path)] = own
        for node in Array(tree.descendants(of: tree.document)) where tree.isElement(node) {
            guard let id = tree.attribute(.id, of: node), !id.isEmpty else { continue }
            let key = ContainerReference(path: path, fragment: id)
            guard places[key] == nil else { continue }
            let name = unused(id)
            if name != id { tree.setAttribute(.id, name, of: node) }
            anchors[name] = number
            places[key] = name
        }
        if let body = tree.root.flatMap({ root in tree.children(of: root).first { tree.isElement($0, .body) } }) {
            if let id = tree.attribute(.id, of: body) {
                places[ContainerReference(path: path)] = id
            } else {
                tree.setAttribute(.id, own, of: body)
            }
        }
        trees.append(tree)
        paths.append(path)
        ids.append(places[ContainerReference(path: path)] ?? own)
    }

    /// The id that a link from `path` leads to; nil where it leads out of the book or nowhere.
    func target(of href: String, from path: String) -> String? {
        guard let place = ContainerReference(href, from: path) else { return nil }
        return places[place] ?? places[ContainerReference(path: place.path)]
    }

    /// Puts a changed tree in place.
    mutating func replace(_ number: Int, with tree: MarkupTree) { trees[number] = tree }

    /// `id`, or the same with a number where another document has it.
    private func unused(_ id: String) -> String {
        guard anchors[id] != nil else { return id }
        var number = 2
        while anchors["\(id)-\(number)"] != nil { number += 1 }
        return "\(id)-\(number)"
    }
}
