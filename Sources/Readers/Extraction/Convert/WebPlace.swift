/// Where a page stands, and what addresses on it mean from there (RFC 3986 §5, as far as pages need it).
struct WebPlace {
    /// The address of the page, absolute, without a fragment; nil where it is not known.
    let page: String?
    /// The address that relative ones start from, where the page gives one (HTML, `base`).
    let base: String?

    init(page: String?, base: String?) {
        self.page = page.map { String($0.prefix { $0 != "#" }) }
        self.base = base
    }

    /// The address a link leads to: absolute, or `#anchor` on the page itself; nil where it leads nowhere that may be
    /// followed or cannot be known.
    func link(_ written: String) -> String? {
        let text = Self.cleaned(written)
        if text.hasPrefix("#") { return text.utf8.count > 1 ? text : nil }
        if let scheme = Self.scheme(of: text) {
            guard ["http", "https", "mailto", "ftp", "tel", "doi", "urn"].contains(scheme) else { return nil }
            return sameFragment(text) ?? text
        }
        guard let from = base ?? page, let resolved = Self.resolve(text, against: from) else { return nil }
        return sameFragment(resolved) ?? resolved
    }

    /// The address of a picture as the article will name it, with the absolute one where that is another.
    func picture(_ written: String) -> (address: String, absolute: String?)? {
        let text = Self.cleaned(written)
        guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
        if let scheme = Self.scheme(of: text) {
            if scheme == "file" { return nil }
            return scheme == "http" || scheme == "https" || scheme == "data" ? (text, nil) : nil
        }
        if let base, let resolved = Self.resolve(text, against: base) { return (resolved, nil) }
        if text.hasPrefix("//") { return ("https:" + text, nil) }
        let absolute = page.flatMap { Self.resolve(text, against: $0) }
        if text.hasPrefix("/"), let absolute { return (absolute, nil) }
        return (Self.unescaped(text.prefix { $0 != "?" && $0 != "#" }), absolute)
    }

    /// `#part` where an address leads to a part of the page itself.
    private func sameFragment(_ address: String) -> String? {
        guard let page, let hash = address.firstIndex(of: "#"), address[..<hash] == page else { return nil }
        let fragment = String(address[hash...])
        return fragment.utf8.count > 1 ? fragment : nil
    }

    /// White space at the ends, line ends and tabs inside do not belong to an address (URL Standard §4.1).
    static func cleaned(_ text: String) -> String {
        var bytes = Array(text.utf8)
        bytes.removeAll { $0 < 0x20 || $0 == 0x7F }
        while bytes.last == 0x20 { bytes.removeLast() }
        let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
        var out: [UInt8] = []
        for byte in bytes[start...] { if byte == 0x20 { out += "%20".utf8 } else { out.append(byte) } }
        return String(decoding: out, as: UTF8.self)
    }

    /// The scheme of an address in lower case.
    static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else { return nil }
        let head = text[..<colon]
        let isScheme = head.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
                || byte == 0x2E
        }
        return isScheme && (head.utf8.first ?? 0) > 0x40 ? head.lowercased() : nil
    }

    /// Whether an address starts with `http:` or `https:`.
    static func isAbsolute(_ text: String) -> Bool {
        let scheme = scheme(of: text)
        return scheme == "http" || scheme == "https"
    }

    /// A relative reference taken from an absolute address (RFC 3986 §5.2).
    static func resolve(_ reference: String, against from: String) -> String? {
        guard isAbsolute(from), let colon = from.firstIndex(of: ":") else { return nil }
        let scheme = from[..<colon]
        let rest = from[colon...].dropFirst(3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty else { return nil }
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        if reference.isEmpty { return "\(scheme)://\(authority)\(path)" }
        if reference.hasPrefix("/") { return "\(scheme)://\(authority)\(withoutDots(reference))" }
        if reference.hasPrefix("?") { return "\(scheme)://\(authority)\(path)\(reference)" }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return "\(scheme)://\(authority)\(withoutDots(folder + reference))"
    }

    /// A path without `.` and `..` (RFC 3986 §5.2.4); query and fragment stay as they are.
    private static func withoutDots(_ text: String) -> String {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard path.contains(".") else { return text }
        var kept: [Substring] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch part {
            case ".": if isLast { kept.append("") }
            case "..":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(part)
            }
        }
        return "/" + kept.joined(separator: "/") + text.dropFirst(path.count)
    }

    /// A path with `%20` and its like made characters, where they make UTF-8.
    static func unescaped(_ text: some StringProtocol) -> String {
        var out: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), bytes.count >= 2,
                let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16), value >= 0x20
            {
                out.append(value)
                bytes = bytes.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self) ?? String(text)
    }

    /// The name of the host of an absolute address, in lower case and without `www.`.
    static func host(of address: String) -> String? {
        guard isAbsolute(address), let colon = address.firstIndex(of: ":") else { return nil }
        let host = address[colon...].dropFirst(3).prefix { !"/?#:".contains($0) }.lowercased()
        return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
