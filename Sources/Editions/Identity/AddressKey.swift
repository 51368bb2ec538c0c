import Basics

/// A web address reduced to what tells pages apart: `http` or `https`, `www.`, a slash at the end, the fragment and
/// the marks of campaigns are all the same page.
struct AddressKey: Hashable {
    /// Host in lower case without `www.`.
    let host: String
    /// Path without slashes at its ends.
    let path: String
    /// What is left of the query.
    let query: String

    /// The key of an `http` or `https` address; nil for anything else.
    init?(_ address: String) {
        guard let rest = Self.afterScheme(address) else { return nil }
        let page = rest.prefix { $0 != UInt8(ascii: "#") }
        let place = page.prefix { $0 != UInt8(ascii: "?") }
        let authority = place.prefix { $0 != UInt8(ascii: "/") }
        guard !authority.isEmpty else { return nil }
        var host = String(decoding: authority, as: UTF8.self).lowercased()
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        var path = place.dropFirst(authority.count)
        while path.first == UInt8(ascii: "/") { path = path.dropFirst() }
        while path.last == UInt8(ascii: "/") { path = path.dropLast() }
        let text = String(decoding: path, as: UTF8.self)
        self.path = PercentCoding.decoded(text) ?? text
        query = Self.kept(page.dropFirst(place.count + 1))
    }

    private static func afterScheme(_ address: String) -> Substring.UTF8View? {
        for scheme in ["https://", "http://", "//"] where address.utf8.count > scheme.utf8.count {
            let head = address.utf8.prefix(scheme.utf8.count)
            // Schemes do not tell case apart (RFC 3986 §3.1).
            if zip(head, scheme.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                return address.utf8.dropFirst(scheme.utf8.count)
            }
        }
        return nil
    }

    /// The fields of a query that choose a page.
    private static func kept(_ query: Substring.UTF8View) -> String {
        guard !query.isEmpty else { return "" }
        let fields = query.split(separator: UInt8(ascii: "&")).map { String(decoding: $0, as: UTF8.self) }
        return fields.filter { field in
            let name = field.prefix { $0 != "=" }
            return !name.hasPrefix("utm_") && !campaignFields.contains(String(name))
        }.joined(separator: "&")
    }

    private static let campaignFields: Set<String> = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src"]
}
