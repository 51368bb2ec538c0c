import Packing

/// ICC profiles that pictures carry (ICC.1:2004, §7.2).
enum ColourProfile {
    /// The largest profile kept: those of printing presses have 0.5 to 2.5 MB.
    static let limit = 4 << 20

    /// The profile, where PDF/A takes it (ISO 19005-2, 6.2.4.2) and it has as many components as the picture; nil for
    /// others, and for sRGB, which RGB without a profile is anyway.
    static func usable(_ bytes: [UInt8], components: Int) -> [UInt8]? {
        let source = HeaderBytes(bytes)
        guard bytes.count >= 132, bytes.count <= limit, let size = source.long(0), size <= bytes.count, size >= 132,
            source.has("acsp", at: 36), let version = source.byte(8), version < 5
        else { return nil }
        let classes: [StaticString] = ["scnr", "mntr", "prtr", "spac"]
        guard classes.contains(where: { source.has($0, at: 12) }) else { return nil }
        let space: StaticString = components == 1 ? "GRAY" : components == 3 ? "RGB " : "CMYK"
        guard source.has(space, at: 16) else { return nil }
        let profile = Array(bytes[..<size])
        return components == 3 && isStandard(profile) ? nil : profile
    }

    /// Whether the profile's description says that it is sRGB: the many versions of it differ in bytes, not in colour.
    private static func isStandard(_ profile: [UInt8]) -> Bool {
        let source = HeaderBytes(profile)
        guard let tags = source.long(128), tags <= 200 else { return false }
        for tag in 0..<tags {
            let entry = 132 + 12 * tag
            guard source.has("desc", at: entry), let start = source.long(entry + 4), let count = source.long(entry + 8),
                start >= 0, count <= profile.count, start <= profile.count - count
            else { continue }
            // Letters of one byte (version 2) or of two (version 4).
            let letters = profile[start..<(start + min(count, 400))].filter { $0 != 0 }
            let words = String(decoding: letters, as: UTF8.self)
            return words.contains("sRGB") || words.contains("c2ci")
        }
        return false
    }

    /// The profile of a PNG's `iCCP` chunk: a name, a zero, a method, and the profile deflated.
    static func unpacked(_ chunk: [UInt8]) -> [UInt8]? {
        guard let end = chunk.prefix(80).firstIndex(of: 0), end + 2 < chunk.count, chunk[end + 1] == 0 else {
            return nil
        }
        return try? Inflater(.zlib).inflated(Array(chunk[(end + 2)...]), limit: limit)
    }
}
