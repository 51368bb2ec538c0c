import Basics

extension PlanDraft {
    /// Decides where every link leads: into the book, out to the web, or nowhere.
    mutating func link() {
        let targets = LinkTargets(articles, texts)
        for index in texts.indices {
            let text = texts[index]
            for address in text.references.links where texts[index].links[address] == nil {
                switch targets.resolve(address, from: text) {
                case .link(let link): texts[index].links[address] = link
                case .broken:
                    report(
                        Diagnostic(
                            .linkBroken,
                            "the link “\(address)” leads to nothing in the book, so it is set as text",
                            at: text.shown
                        )
                    )
                case .none: break
                }
            }
        }
    }
}

/// What links may lead to.
struct LinkTargets {
    /// Where a link leads.
    enum Answer: Equatable {
        case link(String)
        /// It looks as if it led to something near, but there is nothing.
        case broken
        /// It is no link that a book could have.
        case none
    }

    private let texts: [DraftText]
    private var pages: [AddressKey: Int] = [:]
    private var files: [Path: Int] = [:]

    init(_ articles: [DraftArticle], _ texts: [DraftText]) {
        self.texts = texts
        for (index, draft) in articles.enumerated() {
            if let key = draft.article.source.flatMap(AddressKey.init), pages[key] == nil { pages[key] = index }
            if let key = draft.identity.source.flatMap(AddressKey.init), pages[key] == nil { pages[key] = index }
            if let file = draft.article.file, files[file] == nil { files[file] = index }
        }
    }

    /// Where `address`, written in `text`, leads.
    func resolve(_ address: String, from text: DraftText) -> Answer {
        let address = address.trimmed
        let fragment = Self.fragment(of: address)
        if address.hasPrefix("#") {
            return anchor(fragment, in: text).map { .link("#" + $0) } ?? .broken
        }
        switch PictureSearch.scheme(of: address) {
        case "http", "https": return web(address, fragment)
        case "mailto", "tel":
            return address.utf8.last == UInt8(ascii: ":") ? .none : .link(PercentCoding.encoded(address))
        case "file": return .broken
        case .some: return .none
        case nil: return near(address, fragment, from: text)
        }
    }

    private func web(_ address: String, _ fragment: String) -> Answer {
        guard let key = AddressKey(address), Self.isHost(key.host) else { return .none }
        if let index = pages[key] { return .link(target(index, fragment)) }
        let absolute = address.hasPrefix("//") ? "https:" + address : address
        return .link(PercentCoding.encoded(absolute))
    }

    /// An address relative to the file it stands in, or, for a page of the web, to where the page stands.
    private func near(_ address: String, _ fragment: String, from text: DraftText) -> Answer {
        let path = String(address.prefix { $0 != "#" && $0 != "?" })
        if path.isEmpty, !address.hasPrefix("?") { return .none }
        for spelling in [path, PercentCoding.decoded(path)].compactMap({ $0 }) where !spelling.isEmpty {
            if let index = files[text.place.folder.appending(spelling)] { return .link(target(index, fragment)) }
        }
        if text.isPage, let source = text.source, let absolute = WebAddress.resolved(address, against: source) {
            return web(absolute, fragment)
        }
        return .broken
    }

    private func target(_ index: Int, _ fragment: String) -> String {
        "#" + (anchor(fragment, in: texts[index]) ?? texts[index].prefix)
    }

    private func anchor(_ fragment: String, in text: DraftText) -> String? {
        if fragment.isEmpty { return nil }
        return text.anchors[fragment] ?? PercentCoding.decoded(fragment).flatMap { text.anchors[$0] }
    }

    private static func fragment(of address: String) -> String {
        guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return "" }
        return String(address[address.utf8.index(after: mark)...])
    }

    /// A host has letters or digits and nothing that ends it early.
    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.allSatisfy { $0 > 0x20 && !Array("\"<>\\^`{|}%".utf8).contains($0) }
            && host.utf8.contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }
}

/// Relative addresses of the web.
enum WebAddress {
    /// `address` as seen from the page at `base` (RFC 3986 §5.2); nil where `base` is no address of the web.
    static func resolved(_ address: String, against base: String) -> String? {
        guard let scheme = PictureSearch.scheme(of: base), ["http", "https"].contains(scheme), !base.hasPrefix("//"),
            let slashes = base.range(of: "//")
        else { return nil }
        let rest = base[slashes.upperBound...]
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
        let origin = scheme + "://" + host
        if address.hasPrefix("?") { return origin + path + address }
        let head = address.prefix { $0 != "?" && $0 != "#" }
        let tail = address.dropFirst(head.count)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
        let joined = Path(head.hasPrefix("/") ? String(head) : folder + head).text
        let isFolder = head.hasSuffix("/") && joined != "/"
        return origin + joined + (isFolder ? "/" : "") + tail
    }
}
