import Basics

/// Where a text stands whose pictures are looked for.
struct PicturePlace: Hashable {
    /// The folder that its addresses start at.
    let folder: Path
    /// The name of its file without suffix: a saved page keeps its pictures in a folder named after it.
    let stem: String
    /// Folders in which pictures are looked for that do not lie where their addresses say.
    var libraries: [Path] = []
}

/// Finds the file behind the address of a picture. Nothing is fetched.
struct PictureSearch {
    /// What was found.
    enum Finding {
        case file(Path)
        case bytes([UInt8])
        case failure(Failure)
    }

    /// Why there is no picture.
    enum Failure: Hashable {
        case missing
        case refused(Path)
        case remote
        case unreadable
        case unsupported(String)
        case tooLarge(String)
    }

    private let files: any FileSystem
    private let roots: PictureRoots
    /// The folders of saved pages that lie in a folder, by folder.
    private var pageFolders: [Path: [Path]] = [:]
    /// What was found before: a picture that thirty articles share is looked for once.
    private var found: [Question: Finding] = [:]

    /// An address and where it stands.
    private struct Question: Hashable {
        let address: String
        let place: PicturePlace
    }

    init(files: any FileSystem, roots: PictureRoots) {
        self.files = files
        self.roots = roots
    }

    /// The file or the bytes behind `address`.
    mutating func find(_ address: String, from place: PicturePlace) -> Finding {
        let address = address.trimmed
        if address.isEmpty { return .failure(.missing) }
        let scheme = Self.scheme(of: address)
        // Nobody writes the same megabytes into two addresses by hand.
        if scheme == "data" { return DataAddress.bytes(of: address).map { .bytes($0) } ?? .failure(.unreadable) }
        let question = Question(address: address, place: place)
        if let known = found[question] { return known }
        let finding = look(for: address, scheme, from: place)
        found[question] = finding
        return finding
    }

    private mutating func look(for address: String, _ scheme: String?, from place: PicturePlace) -> Finding {
        guard let scheme else { return local(address, from: place) }
        switch scheme {
        case "http", "https":
            if let saved = saved(Self.spellings(of: address).map { Path($0).name }, from: place) { return saved }
            return inLibraries(address, from: place) ?? .failure(.remote)
        case "file":
            let path = address.dropFirst("file:".count)
            return local(path.hasPrefix("//") ? String(path.dropFirst(2)) : String(path), from: place)
        default: return .failure(.missing)
        }
    }

    private mutating func local(_ address: String, from place: PicturePlace) -> Finding {
        var refused: Finding?
        for spelling in Self.spellings(of: address) {
            switch look(at: place.folder.appending(spelling)) {
            case .file(let path)?: return .file(path)
            case let finding?: refused = finding
            case nil: continue
            }
        }
        return saved(Self.spellings(of: address).map { Path($0).name }, from: place) ?? inLibraries(
            address,
            from: place
        )
            ?? refused ?? .failure(.missing)
    }

    /// A file in one of the folders that the edition names for pictures.
    private mutating func inLibraries(_ address: String, from place: PicturePlace) -> Finding? {
        guard !place.libraries.isEmpty else { return nil }
        let address = LibraryAddress(address)
        for folder in place.libraries {
            for name in address.places {
                for candidate in UploadName(name).candidates {
                    if case .file(let path)? = look(at: folder.appending(candidate)) { return .file(path) }
                }
                if let sized = largest(like: UploadName(name), in: folder) { return .file(sized) }
            }
            for inner in pageFolders(in: folder) {
                for candidate in UploadName(address.name).candidates {
                    if case .file(let path)? = look(at: inner.appending(candidate)) { return .file(path) }
                }
            }
        }
        return nil
    }

    /// The largest of the sizes of a picture, where the picture itself is gone.
    private func largest(like name: UploadName, in library: Path) -> Path? {
        let folder = library.appending(name.path).parent
        guard files.status(folder)?.kind == .folder, let names = try? files.names(in: folder) else { return nil }
        let sized = names.compactMap { other in name.width(ofSize: other).map { (name: other, width: $0) } }
        guard let best = sized.max(by: { $0.width < $1.width }) else { return nil }
        guard case .file(let path)? = look(at: folder.appending(best.name)) else { return nil }
        return path
    }

    /// What lies at `path`; nil where nothing does.
    private func look(at path: Path) -> Finding? {
        guard !path.text.utf8.contains(0), files.status(path)?.kind == .file, let target = files.resolved(path) else {
            return nil
        }
        return roots.admit(target) ? .file(path) : .failure(.refused(target))
    }

    /// A file of one of `names` in the folder that was saved with the page, under its own name or another.
    private mutating func saved(_ names: [String], from place: PicturePlace) -> Finding? {
        let folders = pageFolders(in: place.folder)
        let own = folders.filter { $0.name.hasPrefix(place.stem) }
        for folder in own + folders.filter({ !own.contains($0) }) {
            for name in names where name != ".." && name != "." {
                if case .file(let path)? = look(at: folder.appending(name)) { return .file(path) }
            }
        }
        return nil
    }

    private mutating func pageFolders(in folder: Path) -> [Path] {
        if let known = pageFolders[folder] { return known }
        let names = (try? files.names(in: folder)) ?? []
        let found = names.filter { name in Self.pageFolderEndings.contains { name.hasSuffix($0) } }
            .map { folder.appending($0) }
            .filter { files.status($0)?.kind == .folder }
        pageFolders[folder] = found
        return found
    }

    /// What browsers append to a page's name in the languages they speak.
    private static let pageFolderEndings = [
        "_files", "-files", ".files", "_Files", "-Dateien", "_dateien", "_fichiers", "_archivos", "_ficheiros",
        "_arquivos", "_file", "_bestanden", "_pliki", "_soubory", "_filer", "-filer", "_tiedostot", "_dosyalar",
        "_elemei", "_datoteke", "_fails", "_failid", "_bylos", "_fitxers", "_fitxategiak",
    ]

    /// The address as it stands, without query and fragment, and decoded: the file may have been named by any of them.
    private static func spellings(of address: String) -> [String] {
        var spellings = [address]
        let bare = String(AddressParts(address).bare)
        if !bare.isEmpty, bare != address { spellings.append(bare) }
        for spelling in spellings {
            if let decoded = PercentCoding.decoded(spelling), !decoded.utf8.contains(0) { spellings.append(decoded) }
        }
        return spellings
    }

    /// The scheme in lower case (RFC 3986 §3.1); `//host` counts as https. One letter is a drive, not a scheme.
    static func scheme(of address: String) -> String? {
        if address.hasPrefix("//") { return "https" }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let head = address.utf8[..<colon]
        let isScheme = head.count > 1 && head.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
        guard isScheme,
            head.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) && $0 != 0x2F })
        else { return nil }
        return String(decoding: head, as: UTF8.self).lowercased()
    }
}
