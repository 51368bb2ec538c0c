import Basics
import Documents
import Markup

extension NavigationDocument {
    /// A navigation document as a book has it; `path` is only what errors name. Lists it lacks are empty.
    package init(reading bytes: [UInt8], path: String) throws(BindingError) {
        let tree = try MarkupTree(reading: bytes, path: path)
        guard let root = tree.root, tree.localName(of: root) == "html" else {
            throw .incomplete(path, "the element html")
        }
        let lists = tree.descendants(of: root).filter { tree.localName(of: $0) == "nav" }
        func list(_ type: String) -> MarkupTree.NodeID? { lists.first { tree.words("type", of: $0).contains(type) } }
        func heading(_ list: MarkupTree.NodeID?) -> String? {
            let found = list.flatMap { tree.elements(below: $0).first }
            return found.flatMap { tree.localName(of: $0) == "ol" ? nil : tree.label(of: $0) }
        }
        func entries(_ type: String) -> [Entry] { list(type).map { Self.entries(tree, below: $0) } ?? [] }

        let title = heading(list("toc")) ?? tree.firstElement("title", below: root).map { tree.label(of: $0) }
        let landmarks = list("landmarks")
        let links = landmarks.map { tree.descendants(of: $0).filter { tree.localName(of: $0) == "a" } } ?? []
        self.init(
            title: title ?? "",
            language: tree.value("lang", of: root) ?? "und",
            direction: tree.value("dir", of: root).flatMap(Direction.init(rawValue:)),
            entries: entries("toc"),
            landmarks: links.compactMap { node in
                guard let type = tree.words("type", of: node).first, let href = tree.value("href", of: node) else {
                    return nil
                }
                return Landmark(type: type, label: tree.label(of: node), href: href)
            },
            landmarksTitle: heading(landmarks) ?? "",
            pages: entries("page-list").compactMap { entry in entry.href.map { Page(entry.label, href: $0) } },
            pagesTitle: heading(list("page-list")) ?? ""
        )
    }

    /// The entries of the list below `node`: each has a link or a text, and perhaps a list.
    private static func entries(_ tree: MarkupTree, below node: MarkupTree.NodeID) -> [Entry] {
        guard let list = tree.elements("ol", below: node).first else { return [] }
        return tree.elements("li", below: list).map { item in
            let head = tree.elements(below: item).first { ["a", "span"].contains(tree.localName(of: $0)) }
            let label = head.map { Self.words(of: $0, in: tree) } ?? ""
            return Entry(
                label,
                href: head.flatMap { tree.value("href", of: $0) },
                language: head.flatMap { tree.value("lang", of: $0) },
                direction: head.flatMap { tree.value("dir", of: $0) }.flatMap(Direction.init(rawValue:)),
                children: entries(tree, below: item)
            )
        }
    }

    /// The words of a link; where it is a picture, what stands for it.
    private static func words(of node: MarkupTree.NodeID, in tree: MarkupTree) -> String {
        let text = tree.label(of: node)
        if !text.isEmpty { return text }
        return tree.firstElement("img", below: node).flatMap { tree.value("alt", of: $0) }
            ?? tree.value("title", of: node) ?? ""
    }
}

extension NCX {
    /// An NCX as a book has it, all its levels kept; `path` is only what errors name.
    package init(reading bytes: [UInt8], path: String) throws(BindingError) {
        let tree = try MarkupTree(reading: bytes, path: path)
        guard let root = tree.root, let map = tree.firstElement("navMap", below: root) else {
            throw .incomplete(path, "the element navMap")
        }
        let metas = tree.descendants(of: root).filter { tree.localName(of: $0) == "meta" }
        let uid = metas.first { tree.value("name", of: $0) == "dtb:uid" }
        self.init(
            identifier: uid.flatMap { tree.value("content", of: $0) } ?? "",
            title: tree.elements("docTitle", below: root).first.map { tree.label(of: $0) } ?? "",
            authors: tree.elements("docAuthor", below: root).map { tree.label(of: $0) },
            language: tree.value("lang", of: root) ?? "und",
            entries: Self.entries(tree, below: map)
        )
    }

    private static func entries(_ tree: MarkupTree, below node: MarkupTree.NodeID) -> [NavigationDocument.Entry] {
        tree.elements("navPoint", below: node).map { point in
            let label = tree.elements("navLabel", below: point).first
            return NavigationDocument.Entry(
                label.map { tree.label(of: $0) } ?? "",
                href: tree.elements("content", below: point).first.flatMap { tree.value("src", of: $0) },
                language: label.flatMap { tree.value("lang", of: $0) },
                children: entries(tree, below: point)
            )
        }
    }
}
