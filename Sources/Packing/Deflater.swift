import CZlib

/// The two wrappings of deflated data that digest writes and reads.
package enum DeflateFormat: Sendable {
    /// Deflate alone (RFC 1951), as ZIP holds it.
    case raw
    /// With zlib's header and checksum (RFC 1950), as PDF's FlateDecode and PNG hold it.
    case zlib

    /// The largest window, 32 kB; zlib takes the negative number for "no wrapping".
    var windowBits: Int32 { self == .raw ? -15 : 15 }
}

/// A deflating stream of zlib, used for one block of bytes after another: making a stream costs 60 µs, resetting it 6.
///
/// The level was measured over article texts of 10–60 kB (26 files) and web pages of 4–120 kB (363 files), zlib 1.2.13:
///
///     level, memory   text: size, speed        pages: size
///     9, 9            1.000, 26.7 MB/s         1.000
///     9, 8            1.000, 28.5 MB/s
///     6, 8            1.001, 32.6 MB/s
///     5, 8            1.005, 40.4 MB/s         1.014
///     4, 8            1.026, 53.6 MB/s         1.039
///
/// Level 5 is the fastest that keeps within 3 % of level 9 for markup as well as text. Memory level 9 clears a larger
/// table for each block and gains nothing. Within level 5 the search is tuned, measured over the documents of three
/// books (200 chapters of a workload, 60 web pages, a magazine), sizes against level 9 and CPU seconds:
///
///     level 5 as it is       1.002 .0806    1.024 .0571    1.008 .0074
///     level 4                1.012 .0669    1.055 .0460    1.023 .0060
///     tuned 4, 6, 128, 20    1.005 .0712    1.028 .0498    1.011 .0064
package struct Deflater: ~Copyable {
    /// The level of text; see above.
    package static let textLevel = 5

    /// The tuning of `textLevel`; see above. zlib's names: a match of `good` shortens the search for a better one, one of
    /// `lazy` ends it, one of `nice` is taken at once, and `chain` candidates are looked at.
    private static let tuning: (good: Int32, lazy: Int32, nice: Int32, chain: Int32) = (4, 6, 128, 20)

    private let stream: UnsafeMutablePointer<z_stream>
    private let isTuned: Bool
    private let memoryLevel: Int32 = 8

    /// A stream of `format` at `level`, 1 (fast) to 9 (small). Traps where there is no memory left, as arrays do.
    package init(_ format: DeflateFormat = .raw, level: Int = Deflater.textLevel) {
        isTuned = level == Self.textLevel
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream,
            Int32(min(9, max(1, level))),
            Z_DEFLATED,
            format.windowBits,
            memoryLevel,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib cannot make a stream: no memory, or another version's header")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// `bytes` deflated.
    package func deflated(_ bytes: [UInt8]) -> [UInt8] {
        // deflateBound is what the worst input needs, so that one pass is enough.
        let bound = Int(deflateBound(stream, uLong(bytes.count)))
        return deflated(bytes, atMost: bound) ?? []
    }

    /// `bytes` deflated, or nil where that makes no fewer bytes of them.
    package func smaller(_ bytes: [UInt8]) -> [UInt8]? { deflated(bytes, atMost: bytes.count - 1) }

    /// `bytes` deflated, or nil where the result would be longer than `limit`.
    private func deflated(_ bytes: [UInt8], atMost limit: Int) -> [UInt8]? {
        guard limit > 0 else { return nil }
        deflateReset(stream)
        if isTuned {
            let tuning = Self.tuning
            deflateTune(stream, tuning.good, tuning.lazy, tuning.nice, tuning.chain)
        }
        var ended = false
        let packed = [UInt8](unsafeUninitializedCapacity: limit) { output, written in
            bytes.withUnsafeBufferPointer { input in
                (ended, written) = run(input, into: output)
            }
        }
        return ended ? packed : nil
    }

    /// Drives the stream until it has ended or the output is full. zlib counts what is available in 32 bits, so input
    /// and output are handed over in pieces.
    private func run(
        _ input: UnsafeBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>
    ) -> (ended: Bool, written: Int) {
        var (read, written) = (0, 0)
        while true {
            let piece = min(input.count - read, Int(Int32.max))
            let room = min(output.count - written, Int(Int32.max))
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + read })
            stream.pointee.avail_in = uInt(piece)
            stream.pointee.next_out = output.baseAddress.map { $0 + written }
            stream.pointee.avail_out = uInt(room)
            let status = deflate(stream, read + piece == input.count ? Z_FINISH : Z_NO_FLUSH)
            read += piece - Int(stream.pointee.avail_in)
            written += room - Int(stream.pointee.avail_out)
            if status == Z_STREAM_END { return (true, written) }
            if status != Z_OK || written == output.count { return (false, written) }
        }
    }
}
