/// Which addresses an article may lead to.
enum LinkAddress {
    /// Schemes that a book may link to; everything else could run code or opens what is on the reader's machine.
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "ftps", "sms", "geo", "doi", "urn", "gemini", "gopher", "magnet",
    ]

    /// An address without the control characters that browsers overlook, and without blanks at its ends.
    static func cleaned(_ address: String) -> String {
        let visible = String(
            String.UnicodeScalarView(address.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        )
        return String(visible[...].trimming { $0 == " " })
    }

    /// Whether a link may lead to `address`: relative, or of a harmless scheme.
    static func isSafe(_ address: String) -> Bool {
        WebPlace.scheme(of: WebPlace.cleaned(address)).map(schemes.contains) ?? true
    }

    /// Whether a picture may be looked for at `address`: relative, from the web, or held in the address itself.
    static func isSafePicture(_ address: String) -> Bool {
        let cleaned = WebPlace.cleaned(address)
        guard let scheme = WebPlace.scheme(of: cleaned) else { return true }
        if scheme == "data" { return cleaned.prefix(11).lowercased() == "data:image/" }
        return scheme == "http" || scheme == "https"
    }

    /// What a site calls an article: the last part of its absolute address that is a name, without the suffix of a
    /// file; nil for the address of the site itself.
    static func slug(of address: String) -> String? {
        guard WebPlace.isAbsolute(address) else { return nil }
        let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
        for part in path.reversed() {
            var name = WebPlace.unescaped(part)
            for suffix in [".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"]
            where name.lowercased().hasSuffix(suffix) {
                name = String(name.dropLast(suffix.count))
            }
            if !name.isEmpty, !["index", "default", "amp"].contains(name.lowercased()) { return name }
        }
        return nil
    }
}
