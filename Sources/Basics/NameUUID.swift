/// UUIDs of version 5: the same name gives the same UUID on every machine (RFC 9562 §5.5).
package enum NameUUID {
    /// The namespace of digest's own names: version 5 of "digest" under the namespace of URLs is not needed; any fixed
    /// value serves, as long as it never changes.
    private static let namespace: [UInt8] = [
        0x64, 0x69, 0x67, 0x65, 0x73, 0x74, 0x4b, 0x0a, 0x9c, 0x01, 0x65, 0x64, 0x69, 0x74, 0x69, 0x6f,
    ]

    /// The UUID of `name` in its usual form of 36 characters.
    package static func string(of name: String) -> String {
        var bytes = Array(SHA1.digest(namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
