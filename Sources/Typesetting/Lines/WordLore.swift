import Fonts
import Synchronization

/// What all setters of a build have learnt of words, so that a word of a hundred articles is divided once: the book of a
/// flow gets a copy, a tenth of the work.
package final class WordLore: Sendable {
    /// A part of the lore, for one thread at a time.
    private final class Shelf: Sendable {
        let content = Mutex(Content())
    }

    private struct Record {
        var hash: UInt64
        var textStart: Int32
        var textCount: Int32
        var entry: WordBook.Entry
    }

    private struct Content: ~Copyable {
        /// Numbers of records by hash, -1 where there is none; its size is a power of two.
        var slots = [Int32](repeating: -1, count: 512)
        var records: [Record] = []
        var text: [UInt8] = []
        var divisions: [WordBook.Division] = []
    }

    private let shelves: [Shelf]
    /// More than there are cores, so that threads seldom wait for one another.
    private static let shelfBits: UInt64 = 4
    /// The most words of a shelf; beyond it words are learnt in each flow.
    private static let wordLimit = 40_000

    /// Nothing learnt yet.
    package init() { shelves = (0..<1 << Self.shelfBits).map { _ in Shelf() } }

    /// The hash of a text in a type, divided in a manner (FNV-1a over 64 bits).
    static func hash(_ text: UnsafeBufferPointer<UInt8>, _ type: TypeID, _ manner: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ manner ^ (UInt64(type.index) << 48)
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }

    private func shelf(_ hash: UInt64) -> Shelf { shelves[Int(hash >> (64 - Self.shelfBits))] }

    /// What is known of a word; its divisions are appended to `divisions`.
    func recall(
        _ text: UnsafeBufferPointer<UInt8>,
        _ hash: UInt64,
        into divisions: inout [WordBook.Division]
    ) -> WordBook.Entry? {
        shelf(hash).content.withLock { content in
            guard let number = Self.find(text, hash, in: content) else { return nil }
            var entry = content.records[number].entry
            let start = Int(entry.divisionStart)
            entry.divisionStart = Int32(divisions.count)
            divisions.append(contentsOf: content.divisions[start..<start + Int(entry.divisionCount)])
            return entry
        }
    }

    /// Keeps what was learnt of a word.
    func keep(
        _ entry: WordBook.Entry,
        _ divisions: [WordBook.Division],
        _ text: UnsafeBufferPointer<UInt8>,
        _ hash: UInt64
    ) {
        shelf(hash).content.withLock { content in
            guard content.records.count < Self.wordLimit, Self.find(text, hash, in: content) == nil else { return }
            var entry = entry
            entry.divisionStart = Int32(content.divisions.count)
            content.divisions.append(contentsOf: divisions)
            let start = Int32(content.text.count)
            content.text.append(contentsOf: text)
            content.records.append(
                Record(hash: hash, textStart: start, textCount: Int32(text.count), entry: entry)
            )
            Self.enter(content.records.count - 1, hash, in: &content)
        }
    }

    private static func find(
        _ text: UnsafeBufferPointer<UInt8>,
        _ hash: UInt64,
        in content: borrowing Content
    ) -> Int? {
        let mask = content.slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while content.slots[slot] >= 0 {
            let record = content.records[Int(content.slots[slot])]
            if record.hash == hash, Int(record.textCount) == text.count {
                let start = Int(record.textStart)
                if content.text[start..<start + text.count].elementsEqual(text) { return Int(content.slots[slot]) }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func enter(_ number: Int, _ hash: UInt64, in content: inout Content) {
        if content.records.count * 2 > content.slots.count {
            content.slots = [Int32](repeating: -1, count: content.slots.count * 2)
            for (index, record) in content.records.enumerated() { place(index, record.hash, in: &content.slots) }
        } else {
            place(number, hash, in: &content.slots)
        }
    }

    private static func place(_ number: Int, _ hash: UInt64, in slots: inout [Int32]) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }
}
