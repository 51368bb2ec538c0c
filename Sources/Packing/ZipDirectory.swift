import Basics

/// The directory of an archive, read and checked whole before any entry is.
struct ZipDirectory {
    private(set) var entries: [ZipReader.Entry] = []
    private let limits: ZipLimits
    private let end: Int

    init(_ source: ZipSource, limits: ZipLimits) throws(ZipError) {
        self.limits = limits
        let place = try DirectoryPlace(source)
        end = place.offset
        guard place.count <= limits.entries else { throw .tooManyEntries(place.count, limit: limits.entries) }
        // A record has 46 bytes, a name and seldom more than a few dozen bytes of extra fields.
        let longest = (ZipLength.central + limits.nameLength + Int(UInt16.max)) * max(1, place.count)
        guard place.size <= longest else { throw .damaged("the directory is longer than its entries") }
        let bytes = try source.read(at: place.offset, count: place.size)
        try collect(bytes, count: place.count)
        try checkNames()
        try checkSizes()
        try bound()
        entries.removeAll { $0.rawName.last == UInt8(ascii: "/") && $0.size == 0 }
    }

    private mutating func collect(_ bytes: [UInt8], count: Int) throws(ZipError) {
        var at = 0
        entries.reserveCapacity(count)
        for _ in 0..<count {
            guard at + ZipLength.central <= bytes.count, bytes.number32(at) == ZipSignature.central else {
                throw .damaged("the directory ends early")
            }
            let nameLength = bytes.number16(at + 28)
            guard nameLength <= limits.nameLength else { throw .nameTooLong(nameLength, limit: limits.nameLength) }
            let next = at + ZipLength.central + nameLength + bytes.number16(at + 30) + bytes.number16(at + 32)
            guard next <= bytes.count else { throw .damaged("the directory ends early") }
            entries.append(try Self.entry(Array(bytes[at..<next]), nameLength: nameLength))
            at = next
        }
        guard at == bytes.count else { throw .damaged("the directory is longer than its entries") }
    }

    private static func entry(_ record: [UInt8], nameLength: Int) throws(ZipError) -> ZipReader.Entry {
        let rawName = Array(record[ZipLength.central..<ZipLength.central + nameLength])
        let flags = record.number16(8)
        let name = ZipText.name(rawName, isUTF8: flags & Int(EntryHeader.utf8Flag) != 0)
        // Bit 0 is encryption, bit 6 strong encryption, bit 13 an encrypted directory (APPNOTE 4.4.4).
        guard flags & (1 | 1 << 6 | 1 << 13) == 0 else { throw .encrypted(name) }
        let extraStart = ZipLength.central + nameLength
        let extra = Array(record[extraStart..<extraStart + record.number16(30)])
        var large = Zip64Values(extra)
        let size = try large.value(record.number32(24))
        let packedSize = try large.value(record.number32(20))
        let offset = try large.value(record.number32(42))
        return ZipReader.Entry(
            name: name,
            method: record.number16(10),
            checksum: record.number32(16),
            packedSize: packedSize,
            size: size,
            offset: offset,
            rawName: rawName
        )
    }

    private func checkNames() throws(ZipError) {
        var seen: Set<String> = []
        for entry in entries {
            // An entry for a folder ends with a slash, which is no component of its own.
            let path = entry.name.hasSuffix("/") ? String(entry.name.dropLast()) : entry.name
            guard ZipName.isSafe(path) else { throw .unsafeName(entry.name) }
            guard seen.insert(path).inserted else { throw .nameTwice(entry.name) }
        }
    }

    private func checkSizes() throws(ZipError) {
        var total = 0
        for entry in entries {
            guard entry.size <= limits.entrySize else { throw .tooLarge(entry.name, limit: limits.entrySize) }
            if entry.size > limits.freeSize, entry.size / limits.ratio > entry.packedSize {
                throw .expandsTooFar(entry.name)
            }
            if entry.method == 0, entry.size != entry.packedSize {
                throw .damaged("\(entry.name) is stored and has two sizes")
            }
            total += entry.size
            guard total <= limits.totalSize else { throw .archiveTooLarge(total, limit: limits.totalSize) }
        }
    }

    /// Finds for each entry where the next one starts, and refuses entries that lie in each other.
    private mutating func bound() throws(ZipError) {
        let order = entries.indices.sorted { (entries[$0].offset, $0) < (entries[$1].offset, $1) }
        for (place, index) in order.enumerated() {
            let entry = entries[index]
            let next = place + 1 < order.count ? entries[order[place + 1]].offset : end
            let least = ZipLength.local + entry.rawName.count
            guard entry.packedSize <= end, entry.offset <= next - least - entry.packedSize else {
                throw .overlapping(entry.name)
            }
            entries[index].bound = next
        }
    }
}

/// Where the directory lies and how many entries it has (APPNOTE 4.3.14–4.3.16).
private struct DirectoryPlace {
    let count: Int
    let size: Int
    let offset: Int

    init(_ source: ZipSource) throws(ZipError) {
        // The last record is followed by a comment of at most 65,535 bytes and nothing else.
        let tailLength = min(source.size, ZipLength.end + Int(UInt16.max))
        let tail = try source.read(at: source.size - tailLength, count: tailLength)
        guard let at = Self.lastRecord(in: tail) else { throw .notAnArchive }
        let record = Array(tail[at...])
        let position = source.size - tailLength + at
        guard record.number16(4) == record.number16(6) else { throw .severalParts }
        let isLarge = record.number16(10) == 0xFFFF || record.number32(12) == .max || record.number32(16) == .max
        if isLarge, let large = try Self.zip64(source, before: position) {
            self = large
            return
        }
        guard record.number16(8) == record.number16(10) else { throw .severalParts }
        count = record.number16(10)
        size = Int(record.number32(12))
        offset = Int(record.number32(16))
        guard offset + size <= position else { throw .damaged("the directory lies outside the archive") }
    }

    private static func lastRecord(in tail: [UInt8]) -> Int? {
        guard tail.count >= ZipLength.end else { return nil }
        return (0...(tail.count - ZipLength.end)).reversed().first { at in
            tail[at] == 0x50 && tail.number32(at) == ZipSignature.end
                && at + ZipLength.end + tail.number16(at + 20) == tail.count
        }
    }

    private static func zip64(_ source: ZipSource, before position: Int) throws(ZipError) -> DirectoryPlace? {
        guard position >= ZipLength.locator64 else { return nil }
        let locator = try source.read(at: position - ZipLength.locator64, count: ZipLength.locator64)
        guard locator.number32(0) == ZipSignature.locator64 else { return nil }
        guard locator.number32(4) == 0, locator.number32(16) <= 1 else { throw .severalParts }
        let at = try Zip64Values.signed(locator.number(8, bytes: 8))
        let record = try source.read(at: at, count: ZipLength.end64)
        guard record.number32(0) == ZipSignature.end64 else {
            throw .damaged("the Zip64 record is not where it should be")
        }
        let (count, size) = (record.number(32, bytes: 8), record.number(40, bytes: 8))
        let place = DirectoryPlace(
            count: try Zip64Values.signed(count),
            size: try Zip64Values.signed(size),
            offset: try Zip64Values.signed(record.number(48, bytes: 8))
        )
        guard place.size <= at, place.offset <= at - place.size else {
            throw .damaged("the directory lies outside the archive")
        }
        return place
    }

    private init(count: Int, size: Int, offset: Int) {
        self.count = count
        self.size = size
        self.offset = offset
    }
}

/// The 64-bit values of an entry's extra field, taken in order by the fields that are all ones (APPNOTE 4.5.3).
private struct Zip64Values {
    private var values: [UInt64] = []

    init(_ extra: [UInt8]) {
        var at = 0
        while at + 4 <= extra.count {
            let length = min(extra.number16(at + 2), extra.count - at - 4)
            if extra.number16(at) == Int(EntryHeader.zip64Field) {
                values = stride(from: 0, to: length - 7, by: 8).map { extra.number(at + 4 + $0, bytes: 8) }
                return
            }
            at += 4 + length
        }
    }

    mutating func value(_ field: UInt32) throws(ZipError) -> Int {
        guard field == .max, !values.isEmpty else { return Int(field) }
        return try Self.signed(values.removeFirst())
    }

    /// A size or offset of the archive; no file has 2⁶² bytes, and sums of two of them still fit.
    static func signed(_ value: UInt64) throws(ZipError) -> Int {
        guard value < 1 << 62 else { throw .damaged("a size is out of all bounds") }
        return Int(value)
    }
}
