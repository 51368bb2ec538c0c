import Packing

/// The data of a stream object with how they are packed (7.3.8).
package struct StreamObject: Sendable {
    /// The bytes as they stand in the file.
    package let bytes: [UInt8]
    /// The filter that unpacks them.
    package let filter: Filter

    /// What a reader has to do before it has the data.
    package enum Filter: Sendable, Hashable {
        /// Nothing.
        case none
        /// Inflate.
        case flate
        /// Decode a JPEG, which was in this form when we met it.
        case dct
    }

    /// Bytes in the form they have.
    package init(_ bytes: [UInt8], filter: Filter = .none) {
        self.bytes = bytes
        self.filter = filter
    }

    /// Deflates `bytes` where the style asks for it and it makes fewer of them.
    package init(_ bytes: [UInt8], style: FileStyle, deflater: borrowing Deflater) {
        if style == .compact, let packed = deflater.smaller(bytes) {
            self.init(packed, filter: .flate)
        } else {
            self.init(bytes)
        }
    }

    /// The entry `Filter`.
    func writeFilter(to tokens: inout Tokens) {
        switch filter {
        case .none: break
        case .flate: tokens.name("Filter", "FlateDecode")
        case .dct: tokens.name("Filter", "DCTDecode")
        }
    }
}
