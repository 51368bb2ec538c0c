import Basics

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

    /// What an address means before anchors are looked at.
    private enum Meaning {
        case text(Int)
        case web(String)
        case answer(Answer)
    }

    private var pages: [AddressKey: Int] = [:]
    private var files: [Path: Int] = [:]

    init(_ articles: [DraftArticle]) {
        for (index, draft) in articles.enumerated() {
            for source in [draft.article.source, draft.identity.source] {
                if let key = source.flatMap(AddressKey.init), pages[key] == nil { pages[key] = index }
            }
            if let file = draft.article.file, files[file] == nil { files[file] = index }
        }
    }

    /// Where `address`, written in the text at `index`, leads.
    func resolve(_ address: String, from index: Int, among texts: [DraftText]) -> Answer {
        let address = address.trimmed
        let parts = AddressParts(address)
        let fragment = parts.fragment.map(String.init) ?? ""
        if parts.bare.isEmpty, parts.query.isEmpty, parts.fragment != nil {
            return Self.anchor(fragment, in: texts[index]).map { .link("#" + $0) } ?? .broken
        }
        switch meaning(address, parts, texts[index]) {
        case .text(let target): return .link("#" + (Self.anchor(fragment, in: texts[target]) ?? texts[target].prefix))
        case .web(let absolute): return .link(PercentCoding.encoded(absolute))
        case .answer(let answer): return answer
        }
    }

    /// The text and the fragment of it that `address` asks for, where it leads to a place within another text.
    func place(_ address: String, from text: DraftText) -> (text: Int, fragment: String)? {
        let address = address.trimmed
        let parts = AddressParts(address)
        guard let fragment = parts.fragment, !fragment.isEmpty, !parts.bare.isEmpty || !parts.query.isEmpty,
            case .text(let index) = meaning(address, parts, text)
        else { return nil }
        return (index, PercentCoding.decoded(String(fragment)) ?? String(fragment))
    }

    private func meaning(_ address: String, _ parts: AddressParts, _ text: DraftText) -> Meaning {
        switch PictureSearch.scheme(of: address) {
        case "http", "https": return web(address)
        case "mailto", "tel":
            let isEmpty = address.utf8.last == UInt8(ascii: ":")
            return isEmpty ? .answer(.none) : .web(address)
        case "file": return .answer(.broken)
        case .some: return .answer(.none)
        case nil: return near(address, parts, from: text)
        }
    }

    private func web(_ address: String) -> Meaning {
        guard let key = AddressKey(address), Self.isHost(key.host) else { return .answer(.none) }
        if let index = pages[key] { return .text(index) }
        return .web(address.hasPrefix("//") ? "https:" + address : address)
    }

    /// An address relative to the file it stands in, or, for a page of the web, to where the page stands.
    private func near(_ address: String, _ parts: AddressParts, from text: DraftText) -> Meaning {
        if parts.bare.isEmpty, parts.query.isEmpty { return .answer(.none) }
        let path = String(parts.bare)
        for spelling in [path, PercentCoding.decoded(path)].compactMap({ $0 }) where !spelling.isEmpty {
            if let index = files[text.place.folder.appending(spelling)] { return .text(index) }
        }
        if text.isPage, let source = text.source, let absolute = WebAddress.resolved(address, against: source) {
            return web(absolute)
        }
        return .answer(.broken)
    }

    private static func anchor(_ fragment: String, in text: DraftText) -> String? {
        if fragment.isEmpty { return nil }
        return text.anchors[fragment] ?? PercentCoding.decoded(fragment).flatMap { text.anchors[$0] }
    }

    /// A host has letters or digits and nothing that ends it early.
    private static func isHost(_ host: String) -> Bool {
        var hasLetter = false
        for byte in host.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: hasLetter = true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "@"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"):
                continue
            default: return false
            }
        }
        return hasLetter
    }
}

/// Relative addresses of the web.
enum WebAddress {
    /// `address` as seen from the page at `base` (RFC 3986 §5.2); nil where `base` is no address of the web.
    static func resolved(_ address: String, against base: String) -> String? {
        guard let scheme = PictureSearch.scheme(of: base), ["http", "https"].contains(scheme), !base.hasPrefix("//"),
            let slashes = base.range(of: "//")
        else { return nil }
        let page = String(AddressParts(base).bare[slashes.upperBound...])
        let host = page.prefix { $0 != "/" }
        let path = page.dropFirst(host.count)
        let origin = scheme + "://" + host
        let parts = AddressParts(address)
        if parts.bare.isEmpty { return origin + path + address }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
        let joined = Path(parts.bare.hasPrefix("/") ? String(parts.bare) : folder + parts.bare).text
        let isFolder = parts.bare.hasSuffix("/") && joined != "/"
        return origin + joined + (isFolder ? "/" : "") + address[parts.bare.endIndex...]
    }
}
