import Basics
import Documents
import Markup

/// Which file holds what, once a writer has decided on files: documents, pictures and style sheets in folders below
/// one root.
package struct FileLayout: Sendable {
    /// Paths of the documents from the root, by index.
    package let documents: [String]
    /// Paths of the resources from the root, by index.
    package let resources: [String]
    /// Paths of the style sheets from the root, in order.
    package let sheets: [String]
    /// Paths of the fonts from the root, by index.
    package let fonts: [String]
    /// The index of the document that each linked id is in.
    private let anchors: [String: Int]
    /// The id that is a document's own: a link to it needs no fragment.
    private let ownIDs: [String]

    /// The usual folders: `text/`, `images/`, `styles/`, `fonts/`; sheets for another medium stay out.
    package init(of publication: Publication, for medium: Sheet.Medium = .book) {
        documents = publication.documents.map { "text/\($0.id).xhtml" }
        resources = publication.resources.map { "images/\($0.id).\($0.suffix)" }
        sheets = publication.sheets.filter { $0.applies(to: medium) }.map { "styles/\($0.name).css" }
        fonts = publication.fonts.map { "fonts/\($0.name).\($0.suffix)" }
        anchors = publication.anchors
        ownIDs = publication.documents.map(\.id)
    }

    /// The relative URL of the element `id`, seen from the root.
    package func href(of id: String) -> String? {
        guard let index = anchors[id] else { return nil }
        return id == ownIDs[index] ? documents[index] : "\(documents[index])#\(id)"
    }

    /// The document at `index` with its links and pictures leading to files, and its style sheets in its head.
    package func filed(_ tree: MarkupTree, at index: Int) -> MarkupTree {
        var tree = tree
        var here: MarkupTree.NodeID? = tree.root
        while let node = here {
            if tree.isElement(node) {
                if tree.isElement(node, .head) { addSheets(to: node, of: &tree) }
                file(.href, of: node, in: &tree, document: index)
                file(.src, of: node, in: &tree, document: index)
            }
            here = tree.following(node, below: tree.document)
        }
        return tree
    }

    private func addSheets(to head: MarkupTree.NodeID, of tree: inout MarkupTree) {
        for sheet in sheets {
            let link = tree.appendElement(.link, to: head)
            tree.setAttribute(.rel, "stylesheet", of: link)
            tree.setAttribute(.type, "text/css", of: link)
            tree.setAttribute(.href, "../\(sheet)", of: link)
        }
    }

    /// `#id` becomes the file of another document with its fragment; `resource:N` the file of the picture.
    private func file(_ name: Name, of node: MarkupTree.NodeID, in tree: inout MarkupTree, document: Int) {
        guard let value = tree.attributeBytes(name, of: node), let first = value.first else { return }
        if first == UInt8(ascii: "#") {
            let id = String(decoding: value.dropFirst(), as: UTF8.self)
            guard let target = anchors[id], target != document, let href = href(of: id) else { return }
            tree.setAttribute(name, "../\(href)", of: node)
        } else if first == UInt8(ascii: "r"), value.starts(with: "resource:".utf8) {
            let number = String(decoding: value.dropFirst("resource:".utf8.count), as: UTF8.self)
            guard let index = Int(number), resources.indices.contains(index) else { return }
            tree.setAttribute(name, "../\(resources[index])", of: node)
        }
    }
}
