import Basics
import Documents

/// Takes the pictures of an article along to another place: finds their files as a plan would, and gives the article
/// their new addresses.
package struct PictureTaking {
    /// A picture that is taken along.
    package enum Content: Sendable, Hashable {
        case file(Path)
        case bytes([UInt8])
    }

    /// The pictures taken along so far, by the name that each gets in its new folder.
    package private(set) var taken: [(name: String, content: Content)] = []

    private let files: any FileSystem
    private let facts: @Sendable ([UInt8]) -> PictureFacts?
    private let place: PicturePlace
    private var search: PictureSearch
    private let folder: String
    /// The new addresses of those that were found, nil for those that were not, by the old ones.
    private var known: [String: String?] = [:]
    private var names: [Content: String] = [:]
    private var used: Set<String> = []

    /// Looks for the pictures of `article` where a book that takes it from `source` would; they go to `folder`, a name
    /// beside the article's new file. `facts` tells pictures from what is none.
    package init(
        of article: Article,
        from source: ArticleSource,
        _ edition: Edition,
        into folder: String,
        world: World,
        facts: @escaping @Sendable ([UInt8]) -> PictureFacts?
    ) {
        files = world.files
        self.facts = facts
        self.folder = folder
        place = PicturePlace(
            folder: article.file?.parent ?? Path("/"),
            stem: article.file?.stem ?? "",
            libraries: source.pictures + edition.pictures.map(\.path)
        )
        search = PictureSearch(files: world.files, roots: PictureRoots(edition: edition, root: nil, world: world))
    }

    /// The article with the new addresses of all pictures that are to be found. What is not keeps its address, so that
    /// it can be found later; further addresses are of no more use.
    package mutating func moved(_ article: Article) -> Article {
        var changed: [Picture] = []
        for picture in article.pictures {
            var picture = picture
            if let address = address(for: picture) { picture.address = address }
            picture.others = []
            changed.append(picture)
        }
        var next = changed.makeIterator()
        return article.withPictures { next.next() ?? $0 }
    }

    private mutating func address(for picture: Picture) -> String? {
        if let address = known[picture.address] { return address }
        var content: Content?
        for address in [picture.address] + picture.others where content == nil { content = self.content(at: address) }
        let address = content.map { content in "\(folder)/\(name(of: content))" }
        known[picture.address] = .some(address)
        return address
    }

    /// The picture behind an address, if it is one that a book can show.
    private mutating func content(at address: String) -> Content? {
        switch search.find(address, from: place) {
        case .file(let path):
            // Larger files are refused by a plan as well.
            guard let bytes = try? files.read(path, limit: 64 << 20), isUsable(bytes) else { return nil }
            return .file(path)
        case .bytes(let bytes): return isUsable(bytes) ? .bytes(bytes) : nil
        case .failure: return nil
        }
    }

    private func isUsable(_ bytes: [UInt8]) -> Bool { facts(bytes).map { $0.isUsable && !$0.isTooLarge } ?? false }

    /// A name of its own for a picture: that of its file, which is also the one it has in a book.
    private mutating func name(of content: Content) -> String {
        if let name = names[content] { return name }
        let wanted: Path
        switch content {
        case .file(let path): wanted = Path(path.name)
        case .bytes(let bytes): wanted = Path("picture." + (facts(bytes)?.suffix ?? "bin"))
        }
        let suffix = wanted.suffix.isEmpty ? "" : "." + wanted.suffix
        var name = wanted.name
        var number = 2
        while !used.insert(name.lowercased()).inserted {
            name = "\(wanted.stem)-\(number)\(suffix)"
            number += 1
        }
        names[content] = name
        taken.append((name, content))
        return name
    }
}

extension Article {
    /// The name that a file of the article gets: what its source calls it, else what a book would.
    package var fileName: String { slug.flatMap(Slug.of) ?? ArticleIdentity(self, titled: nil).name }
}
