/// From which values on a field of ZIP gives way to its Zip64 twin (APPNOTE 4.4.1.4).
package struct Zip64Threshold: Sendable, Hashable {
    /// Sizes and offsets from here on need 64 bits.
    package let size: Int
    /// A number of entries from here on needs 64 bits.
    package let count: Int

    /// The format's own limits: all ones mean "see the Zip64 record".
    package static let format = Zip64Threshold(size: 0xFFFF_FFFF, count: 0xFFFF)

    /// Other thresholds, for tests: a reader understands a Zip64 record wherever it stands.
    package init(size: Int, count: Int) {
        self.size = size
        self.count = count
    }
}

/// The first four bytes of each record, read as a number with the lowest byte first (APPNOTE 4.3).
enum ZipSignature {
    static let local: UInt32 = 0x0403_4B50
    static let central: UInt32 = 0x0201_4B50
    static let end: UInt32 = 0x0605_4B50
    static let end64: UInt32 = 0x0606_4B50
    static let locator64: UInt32 = 0x0706_4B50
}

/// The lengths of the records without their names and extra fields, in bytes.
enum ZipLength {
    static let local = 30
    static let central = 46
    static let end = 22
    static let end64 = 56
    static let locator64 = 20
}

/// What both headers of an entry say.
struct EntryHeader: Sendable {
    /// The identifier of the extra field that holds 64-bit sizes (APPNOTE 4.5.3).
    static let zip64Field: UInt16 = 0x0001
    /// General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). Left off for ASCII, where it says nothing.
    static let utf8Flag: UInt16 = 1 << 11
    /// 1980-01-01, the earliest date the format knows, at midnight: no clock gets into the archive.
    static let date: UInt16 = 1 << 5 | 1
    /// Version made by: 4.5 of the specification, under MS-DOS, so that no permissions are claimed (APPNOTE 4.4.2).
    static let madeBy: UInt16 = 45

    let name: [UInt8]
    let method: ZipEntry.Method
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where the local header starts.
    let offset: Int
    let threshold: Zip64Threshold

    private var hasLargeSize: Bool { size >= threshold.size || packedSize >= threshold.size }
    private var hasLargeOffset: Bool { offset >= threshold.size }

    private func versionNeeded(zip64: Bool) -> UInt16 {
        if zip64 { return 45 }
        return method == .store ? 10 : 20
    }

    /// What stands from "general purpose flags" to "uncompressed size" in both headers.
    private func appendCommon(to out: inout [UInt8]) {
        out.append16(name.contains { $0 >= 0x80 } ? Self.utf8Flag : 0)
        out.append16(method.rawValue)
        out.append16(0)
        out.append16(Self.date)
        out.append32(checksum)
        out.append32(hasLargeSize ? .max : UInt32(packedSize))
        out.append32(hasLargeSize ? .max : UInt32(size))
        out.append16(UInt16(name.count))
    }

    /// The header before the data (APPNOTE 4.3.7). Its Zip64 field holds both sizes or is not there.
    func local() -> [UInt8] {
        var out: [UInt8] = []
        out.append32(ZipSignature.local)
        out.append16(versionNeeded(zip64: hasLargeSize))
        appendCommon(to: &out)
        let extra = extraField(hasLargeSize ? [size, packedSize] : [])
        out.append16(UInt16(extra.count))
        return out + name + extra
    }

    /// The header in the directory (APPNOTE 4.3.12). Its Zip64 field holds what does not fit, in this order.
    func central() -> [UInt8] {
        let large = (hasLargeSize ? [size, packedSize] : []) + (hasLargeOffset ? [offset] : [])
        var out: [UInt8] = []
        out.append32(ZipSignature.central)
        out.append16(Self.madeBy)
        out.append16(versionNeeded(zip64: !large.isEmpty))
        appendCommon(to: &out)
        let extra = extraField(large)
        out.append16(UInt16(extra.count))
        out.append16(0)  // comment length
        out.append16(0)  // disk
        out.append16(0)  // internal attributes
        out.append32(0)  // external attributes
        out.append32(hasLargeOffset ? .max : UInt32(offset))
        return out + name + extra
    }

    private func extraField(_ values: [Int]) -> [UInt8] {
        guard !values.isEmpty else { return [] }
        var out: [UInt8] = []
        out.append16(Self.zip64Field)
        out.append16(UInt16(8 * values.count))
        for value in values { out.append64(UInt64(value)) }
        return out
    }
}

/// What stands at the end of an archive (APPNOTE 4.3.14–4.3.16).
struct DirectoryEnd: Sendable {
    let count: Int
    let size: Int
    let offset: Int
    let threshold: Zip64Threshold

    func bytes() -> [UInt8] {
        let isLarge = count >= threshold.count || size >= threshold.size || offset >= threshold.size
        var out: [UInt8] = []
        if isLarge { appendZip64(to: &out) }
        out.append32(ZipSignature.end)
        out.append16(0)
        out.append16(0)
        let shown = count >= threshold.count ? UInt16.max : UInt16(count)
        out.append16(shown)
        out.append16(shown)
        out.append32(size >= threshold.size ? .max : UInt32(size))
        out.append32(offset >= threshold.size ? .max : UInt32(offset))
        out.append16(0)  // comment length
        return out
    }

    private func appendZip64(to out: inout [UInt8]) {
        out.append32(ZipSignature.end64)
        out.append64(UInt64(ZipLength.end64 - 12))  // the size counts what follows this field
        out.append16(EntryHeader.madeBy)
        out.append16(45)
        out.append32(0)
        out.append32(0)
        out.append64(UInt64(count))
        out.append64(UInt64(count))
        out.append64(UInt64(size))
        out.append64(UInt64(offset))
        out.append32(ZipSignature.locator64)
        out.append32(0)
        out.append64(UInt64(offset + size))
        out.append32(1)
    }
}

extension [UInt8] {
    mutating func append16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func append32(_ value: UInt32) {
        append16(UInt16(truncatingIfNeeded: value))
        append16(UInt16(truncatingIfNeeded: value >> 16))
    }

    mutating func append64(_ value: UInt64) {
        append32(UInt32(truncatingIfNeeded: value))
        append32(UInt32(truncatingIfNeeded: value >> 32))
    }
}
