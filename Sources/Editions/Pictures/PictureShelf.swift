import Basics

/// The pictures of a publication, each once however often it is called for and whatever its names are.
struct PictureShelf {
    /// The pictures so far. Their ids are final after `nameAll`.
    private(set) var pictures: [PlannedPicture] = []

    private let files: any FileSystem
    private let tools: PlanningTools
    private var search: PictureSearch
    /// What became of a file: read once, however many articles call for it.
    private var known: [Path: Outcome] = [:]
    private var byContent: [Fingerprint: [Int]] = [:]

    /// A picture on the shelf, or why there is none.
    typealias Outcome = Result<Int, Rejection>

    /// Why a picture is not in the book.
    struct Rejection: Error, Hashable { let failure: PictureSearch.Failure }

    /// What two pictures of one content have in common; rarely do two others.
    private struct Fingerprint: Hashable {
        let size: Int
        let head: UInt64
    }

    /// A larger file is no picture for a book: cameras of a hundred megapixels write less.
    private static let largestFile = 64 << 20
    /// Enough for most headers; what needs more is read whole.
    private static let headLength = 65_536

    init(roots: PictureRoots, world: World, tools: PlanningTools) {
        files = world.files
        self.tools = tools
        search = PictureSearch(files: world.files, roots: roots)
    }

    /// The picture behind the first of `addresses` that leads to one; else why the first does not.
    mutating func place(_ addresses: [String], from place: PicturePlace) -> Outcome {
        var first: Rejection?
        for address in addresses {
            let outcome: Outcome
            switch search.find(address, from: place) {
            case .file(let path): outcome = file(path)
            case .bytes(let bytes): outcome = data(bytes)
            case .failure(let failure): outcome = .failure(Rejection(failure: failure))
            }
            switch outcome {
            case .success: return outcome
            case .failure(let rejection): first = first ?? rejection
            }
        }
        return .failure(first ?? Rejection(failure: .missing))
    }

    /// Gives every picture its id, made of its file's name.
    mutating func nameAll(from pool: inout NamePool) {
        for index in pictures.indices { pictures[index].id = pool.take(pictures[index].id) }
    }

    private mutating func file(_ path: Path) -> Outcome {
        if let outcome = known[path] { return outcome }
        let outcome = read(path)
        known[path] = outcome
        return outcome
    }

    private mutating func read(_ path: Path) -> Outcome {
        guard let size = files.status(path)?.size else { return .failure(Rejection(failure: .missing)) }
        guard size <= Self.largestFile else {
            return .failure(Rejection(failure: .tooLarge("\(size) bytes")))
        }
        guard var head = try? files.read(path, from: 0, count: Self.headLength) else {
            return .failure(Rejection(failure: .unreadable))
        }
        var facts = tools.picture(head)
        if facts == nil, size > head.count, let whole = try? files.read(path, limit: Self.largestFile) {
            head = whole
            facts = tools.picture(whole)
        }
        guard let facts else { return .failure(Rejection(failure: .unreadable)) }
        if let rejection = rejection(facts) { return .failure(rejection) }
        if facts.suffix == "svg" {
            guard let whole = try? files.read(path, limit: Self.largestFile) else {
                return .failure(Rejection(failure: .unreadable))
            }
            return svg(whole, named: path.stem)
        }
        let print = Fingerprint(size: size, head: Self.hash(head.prefix(Self.headLength)))
        let whole = { [files] in try? files.read(path, limit: Self.largestFile) }
        return .success(shelve(print, .file(path), facts, size: size, name: path.stem, whole: whole))
    }

    private mutating func data(_ bytes: [UInt8]) -> Outcome {
        guard let facts = tools.picture(bytes) else { return .failure(Rejection(failure: .unreadable)) }
        if let rejection = rejection(facts) { return .failure(rejection) }
        if facts.suffix == "svg" { return svg(bytes, named: "picture") }
        let print = Fingerprint(size: bytes.count, head: Self.hash(bytes.prefix(Self.headLength)))
        return .success(
            shelve(print, .bytes(bytes), facts, size: bytes.count, name: "picture", whole: { bytes })
        )
    }

    private mutating func svg(_ bytes: [UInt8], named name: String) -> Outcome {
        guard let clean = tools.cleanedSVG(bytes), let facts = tools.picture(clean) else {
            return .failure(Rejection(failure: .unreadable))
        }
        let print = Fingerprint(size: clean.count, head: Self.hash(clean.prefix(Self.headLength)))
        return .success(shelve(print, .bytes(clean), facts, size: clean.count, name: name, whole: { clean }))
    }

    private func rejection(_ facts: PictureFacts) -> Rejection? {
        if !facts.isUsable { return Rejection(failure: .unsupported(facts.suffix)) }
        if facts.isTooLarge { return Rejection(failure: .tooLarge("\(facts.width) × \(facts.height) pixels")) }
        return nil
    }

    /// The index of a picture of this content, put on the shelf where it is new. Files are compared whole only where
    /// size and head agree.
    private mutating func shelve(
        _ print: Fingerprint,
        _ source: PlannedPicture.Source,
        _ facts: PictureFacts,
        size: Int,
        name: String,
        whole: () -> [UInt8]?
    ) -> Int {
        let alike = byContent[print] ?? []
        if !alike.isEmpty, let bytes = whole() {
            for index in alike where self.bytes(of: pictures[index]) == bytes { return index }
        }
        pictures.append(
            PlannedPicture(
                id: Slug.of(PercentCoding.decoded(name) ?? name) ?? "picture",
                source: source,
                mediaType: facts.mediaType,
                suffix: facts.suffix,
                width: facts.width,
                height: facts.height,
                size: size
            )
        )
        byContent[print, default: []].append(pictures.count - 1)
        return pictures.count - 1
    }

    private func bytes(of picture: PlannedPicture) -> [UInt8]? {
        switch picture.source {
        case .file(let path): try? files.read(path, limit: Self.largestFile)
        case .bytes(let bytes): bytes
        }
    }

    /// FNV-1a over words of eight bytes: a fingerprint, no defence; equality is always looked at.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            var offset = 0
            while offset + 8 <= buffer.count {
                hash = (hash ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01B3
                offset += 8
            }
            while offset < buffer.count {
                hash = (hash ^ UInt64(buffer[offset])) &* 0x100_0000_01B3
                offset += 1
            }
            return hash
        }
    }
}
