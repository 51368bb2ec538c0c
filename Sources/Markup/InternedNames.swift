import CLibXML

/// The names of a document by what stands for them, so that the table of all names is seldom asked.
struct InternedNames {
    /// libxml2 keeps one copy of each name, so that its address stands for the name; each address has one place here,
    /// taken by the last that asked.
    private var byAddress = [(address: UnsafeRawPointer?, name: Name)](repeating: (nil, .unknown), count: 1024)
    /// Names of up to sixteen letters stand for themselves.
    private var byLetters = [(low: UInt64, high: UInt64, name: Name)](repeating: (0, 0, .unknown), count: 128)

    /// The name that libxml2 keeps at an address.
    mutating func name(at pointer: UnsafePointer<xmlChar>) -> Name {
        let address = UnsafeRawPointer(pointer)
        let bits = UInt(bitPattern: address)
        let slot = Int((bits ^ bits >> 10) & 1023)
        if byAddress[slot].address == address { return byAddress[slot].name }
        let made = Name(bytes: Array(UnsafeBufferPointer(start: pointer, count: Int(xmlStrlen(pointer)))))
        byAddress[slot] = (address, made)
        return made
    }

    /// The name with these letters, capitals lowered.
    mutating func name(lowering text: UnsafeBufferPointer<UInt8>) -> Name {
        guard text.count <= 16 else { return Name(bytes: text.map(Self.lowered)) }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in text {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(Self.lowered(byte))
        }
        let mixed = (low ^ high) &* 0x9E37_79B9_7F4A_7C15  // 2^64 over the golden ratio: spreads neighbours
        let slot = Int(mixed >> 57)
        if byLetters[slot].low == low, byLetters[slot].high == high { return byLetters[slot].name }
        let made = Name(bytes: text.map(Self.lowered))
        byLetters[slot] = (low, high, made)
        return made
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
