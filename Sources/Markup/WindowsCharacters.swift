/// The characters that windows-1252 has where Unicode has control characters: U+0080 to U+009F.
package enum WindowsCharacters {
    /// From 0x80 on (Encoding Standard, index windows-1252); 0 where there is none.
    private static let table: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// What somebody meant who wrote the character `value`; nil where nobody can have meant anything by it.
    package static func scalar(at value: UInt32) -> Unicode.Scalar? {
        guard (0x80..<0xA0).contains(value), table[Int(value - 0x80)] > 0 else { return nil }
        return Unicode.Scalar(table[Int(value - 0x80)])
    }
}
