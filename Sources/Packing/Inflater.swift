import CZlib

/// Why deflated bytes could not be read.
package enum InflateError: Error, Hashable, Sendable {
    /// The bytes are not deflated data, or end too early.
    case damaged
    /// They make more bytes than the reader takes.
    case tooLarge(limit: Int)
}

/// An inflating stream of zlib for one block of bytes.
package struct Inflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    /// A stream of `format`. Traps where there is no memory left, as arrays do.
    package init(_ format: DeflateFormat = .raw) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = inflateInit2_(stream, format.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib cannot make a stream: no memory, or another version's header")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// `bytes` inflated, refused as soon as they make more than `limit` bytes. What follows the end of the deflated
    /// data is refused too.
    ///
    /// Memory grows with what really comes out, not with the limit.
    package func inflated(_ bytes: [UInt8], limit: Int) throws(InflateError) -> [UInt8] {
        inflateReset(stream)
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        var (read, status) = (0, Z_OK)
        while status != Z_STREAM_END {
            let before = (read, result.count)
            status = step(bytes, from: &read, piece: &piece, into: &result)
            guard result.count <= limit else { throw .tooLarge(limit: limit) }
            let moved = (read, result.count) != before
            guard status == Z_STREAM_END || status == Z_OK && moved else { throw .damaged }
        }
        guard read == bytes.count else { throw .damaged }
        return result
    }

    /// Fits the second-level cache; larger pieces measured no faster.
    private static let pieceSize = 1 << 16

    private func step(
        _ bytes: [UInt8],
        from read: inout Int,
        piece: inout [UInt8],
        into result: inout [UInt8]
    ) -> Int32 {
        let available = min(bytes.count - read, Int(Int32.max))
        let (status, unread, made) = bytes.withUnsafeBufferPointer { input in
            piece.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + read })
                stream.pointee.avail_in = uInt(available)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = uInt(output.count)
                let status = inflate(stream, Z_NO_FLUSH)
                return (status, Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out))
            }
        }
        read += available - unread
        result += piece[..<made]
        return status
    }
}
