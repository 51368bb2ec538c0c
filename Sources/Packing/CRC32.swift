import CZlib

/// The checksum of ZIP (APPNOTE 4.4.7), computed by zlib.
package struct CRC32: Sendable, Hashable {
    /// The checksum of what was added so far.
    package private(set) var value: UInt32 = 0

    /// The checksum of nothing.
    package init() {}

    /// The checksum of `bytes`.
    package init(_ bytes: [UInt8]) { add(bytes) }

    /// Goes on with `bytes`.
    package mutating func add(_ bytes: [UInt8]) {
        // Without input zlib starts anew, which is not what adding nothing means.
        guard !bytes.isEmpty else { return }
        value = bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: crc32_z(uLong(value), buffer.baseAddress, buffer.count))
        }
    }
}
