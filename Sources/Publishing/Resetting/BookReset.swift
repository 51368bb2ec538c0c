import Basics
import Binding
import Documents
import Editions
import Markup
import Packing
import Rendering

/// A finished book as a publication, as it stands: its documents, its pictures, its own sheets.
///
/// It enters the house at the waist: nothing becomes an article, so nothing is lost or guessed.
struct BookReset {
    private let book: BoundBook
    private let shown: String
    private let reporting: Reporting
    private var documents = BookDocuments()
    private var pictures: BookPictures
    private var sheets: [Sheet] = []
    private var knownSheets: Set<String> = []

    /// The publication of the EPUB at `path`; `shown` is how messages name the file.
    static func publication(
        _ path: Path,
        shown: String,
        world: World,
        reporting: @escaping Reporting
    ) throws -> Publication {
        do {
            let book = try BoundBook(ZipReader(path, files: world.files))
            var reset = BookReset(book, shown, reporting)
            reset.collect()
            return try reset.publication(world)
        } catch let error as ZipError {
            throw Self.refusal(error.message, shown)
        } catch let error as BindingError {
            throw Self.refusal(error.message, shown)
        }
    }

    private static func refusal(_ message: String, _ shown: String) -> Diagnostic {
        Diagnostic(
            .bookUnreadable,
            "this is no EPUB that can be read: \(message)",
            at: Place(file: shown),
            hint: "open it in a reader, or make it anew with the program it came from"
        )
    }

    private init(_ book: BoundBook, _ shown: String, _ reporting: @escaping Reporting) {
        self.book = book
        self.shown = shown
        self.reporting = reporting
        pictures = BookPictures(book)
    }

    /// Reads every document of the spine; one that cannot be read is named and left out.
    private mutating func collect() {
        for (item, path) in book.documents where item.mediaType == "application/xhtml+xml" {
            do {
                let bytes = try book.bytes(path)
                let read = XMLParser.recovered(bytes)
                guard read.tree.root != nil else { throw BindingError.incomplete(path, "content") }
                if let error = read.error { tell("line \(error.line): \(error.message)", path) }
                documents.add(read.tree, path: path)
            } catch let error as BindingError {
                tell(error.message, path)
            } catch {
                tell("\(error)", path)
            }
        }
        for number in documents.trees.indices { resolve(number) }
    }

    private func tell(_ message: String, _ path: String) {
        reporting(Diagnostic(.bookDocumentDamaged, "\(path): \(message)", at: Place(file: shown)))
    }

    /// Links become `#id`, pictures `resource:N`, links to sheets are followed.
    private mutating func resolve(_ number: Int) {
        var tree = documents.trees[number]
        let path = documents.paths[number]
        for node in Array(tree.descendants(of: tree.document)) where tree.isElement(node) {
            switch tree.name(of: node) {
            case .link: addSheet(linkedBy: node, of: tree, from: path)
            case .style: addSheet(tree.innerText(of: node), name: "\(path) style", of: path)
            case .a: follow(node, &tree, from: path)
            case .img: show(node, tree.attribute(.src, of: node), &tree, from: path)
            case .svg: unwrapPicture(node, &tree, from: path)
            default: continue
            }
        }
        documents.replace(number, with: tree)
    }

    private func follow(_ link: MarkupTree.NodeID, _ tree: inout MarkupTree, from path: String) {
        guard let href = tree.attribute(.href, of: link) else { return }
        if let target = documents.target(of: href, from: path) {
            tree.setAttribute(.href, "#\(target)", of: link)
        } else if ContainerReference(href, from: path) != nil {
            // Into the book, but to nothing that is set: the words stay.
            tree.removeAttribute(.href, of: link)
        }
    }

    private mutating func show(
        _ image: MarkupTree.NodeID,
        _ source: String?,
        _ tree: inout MarkupTree,
        from path: String
    ) {
        guard let source else { return }
        let place = ContainerReference(source, from: path)
        guard let place, let number = pictures.number(of: place.path) else {
            tell("the picture \(source) is not in the book, or is none", path)
            tree.removeAttribute(.src, of: image)
            return
        }
        tree.setAttribute(.src, "resource:\(number)", of: image)
    }

    /// A drawing that only wraps one picture, as programs make covers, is that picture.
    private mutating func unwrapPicture(_ drawing: MarkupTree.NodeID, _ tree: inout MarkupTree, from path: String) {
        let parts = tree.descendants(of: drawing).filter { tree.isElement($0) }
        let images = parts.filter { tree.isElement($0, Name("image")) }
        guard let image = images.first, images.count == 1, parts.count <= 2 else { return }
        let source = tree.attribute(Name("xlink:href"), of: image) ?? tree.attribute(.href, of: image)
        let alternative = tree.attribute(.ariaLabel, of: drawing) ?? ""
        while let child = tree.firstChild(of: drawing) { tree.remove(child) }
        for attribute in tree.attributes(of: drawing) { tree.removeAttribute(attribute.name, of: drawing) }
        tree.rename(drawing, .img)
        tree.setAttribute(.alt, alternative, of: drawing)
        show(drawing, source, &tree, from: path)
    }

    private mutating func addSheet(linkedBy link: MarkupTree.NodeID, of tree: MarkupTree, from path: String) {
        guard tree.attribute(.rel, of: link)?.lowercased().contains("stylesheet") == true,
            let href = tree.attribute(.href, of: link), let place = ContainerReference(href, from: path),
            !knownSheets.contains(place.path), let bytes = try? book.bytes(place.path)
        else { return }
        knownSheets.insert(place.path)
        sheets.append(Sheet(name: place.path, audience: .all, text: bytes))
    }

    private mutating func addSheet(_ text: String, name: String, of path: String) {
        guard !text.isEmpty, knownSheets.insert(text).inserted else { return }
        sheets.append(Sheet(name: name, audience: .all, text: Array(text.utf8)))
    }
}

extension BookReset {
    private func publication(_ world: World) throws -> Publication {
        guard !documents.trees.isEmpty else {
            throw Self.refusal("it has no documents", shown)
        }
        let trees = documents.trees
        let descriptions = zip(documents.ids, trees).map { id, tree in
            DocumentDescription(id: id, title: Self.title(of: tree) ?? id)
        }
        let contents = entries(book.contents)
        return Publication(
            book: description(world),
            documents: descriptions,
            contents: contents,
            landmarks: [],
            contentsTitle: "",
            sheets: Self.ownSheets + sheets,
            resources: pictures.resources,
            cover: nil,
            anchors: documents.anchors,
            accessibility: Accessibility(modes: [], sufficient: [], features: [], hazards: [], summary: ""),
            render: { trees[$0] }
        )
    }

    /// What a book made for screens needs on paper; it stands before its own sheets, which win.
    private static let ownSheets = ["foreign"].map { name in
        Sheet(name: name, audience: .print, text: AssetLibrary.embedded("Styles/\(name).css") ?? [])
    }

    private static func title(of tree: MarkupTree) -> String? {
        let title = tree.descendants(of: tree.document).first { tree.isElement($0, .title) }
        return title.map { tree.innerText(of: $0).collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func entries(_ entries: [NavigationDocument.Entry]) -> [NavigationEntry] {
        entries.compactMap { entry in
            let children = self.entries(entry.children)
            let own = entry.href.flatMap { documents.target(of: $0, from: book.contentsPath) }
            guard let target = own ?? children.first?.target else { return nil }
            return NavigationEntry(label: entry.label, language: entry.language, target: target, children: children)
        }
    }

    private func description(_ world: World) -> BookDescription {
        let package = book.package
        let title = package.titles.first?.text ?? shown
        var description = BookDescription(
            identifier: package.identifier,
            title: title,
            titleSortKey: package.titles.first?.sortKey ?? title,
            language: package.language.isEmpty ? "und" : package.language,
            direction: package.direction ?? .leftToRight,
            modified: package.modified
        )
        description.publisher = package.publisher
        description.date = package.date
        description.description = package.description
        description.subjects = package.subjects
        description.rights = package.rights
        description.people = package.people.filter(\.isCreator).map { person in
            BookPerson(name: person.name, sortKey: person.sortKey ?? person.name, role: .author)
        }
        return description
    }
}
