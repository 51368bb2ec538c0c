import Synchronization

/// What all shapers of a build have shaped, so that a word of a hundred articles is shaped once: a flow's own store gets
/// a copy, a fiftieth of the work.
final class WordMemory: Sendable {
    /// A part of the memory, for one thread at a time.
    private final class Shelf: Sendable {
        let content = Mutex(Content())
    }

    private struct Content: ~Copyable {
        var table = WordTable(capacity: 256)
        var store = GlyphStore()
    }

    private let shelves: [Shelf]
    /// By the upper bits of the hash; more than there are cores, so that threads seldom wait for one another.
    private static let shelfBits: UInt32 = 4
    /// The most glyphs of a shelf, 2 MB: a book of a million words has 100,000 different ones. Beyond it words are
    /// shaped in each flow.
    private static let glyphLimit = 180_000

    init() { shelves = (0..<1 << Self.shelfBits).map { _ in Shelf() } }

    private func shelf(_ hash: UInt32) -> Shelf { shelves[Int(hash >> (32 - Self.shelfBits))] }

    /// Copies the words of a text into a store, its bytes too; nil where they are not known.
    func recall(
        _ text: UnsafeBufferPointer<UInt8>,
        _ manner: UInt32,
        hash: UInt32,
        into store: inout GlyphStore
    ) -> Range<Int32>? {
        shelf(hash).content.withLock { content in
            let found = content.store.text.withUnsafeBufferPointer {
                content.table.find(text, manner, hash: hash, in: $0)
            }
            guard let found else { return nil }
            return store.append(found.words, of: content.store, text: found.textStart..<found.textStart + text.count)
        }
    }

    /// Keeps the words of a text, which lies in the store at `text`.
    func keep(_ words: Range<Int32>, of store: GlyphStore, text: Range<Int>, _ manner: UInt32, hash: UInt32) {
        shelf(hash).content.withLock { content in
            guard content.store.glyphs.count < Self.glyphLimit else { return }
            let start = content.store.text.count
            let kept = content.store.append(words, of: store, text: text)
            content.table.insert(kept, text: start..<content.store.text.count, manner, hash: hash)
        }
    }
}

extension GlyphStore {
    /// Appends words of another store that were shaped out of one text, with that text.
    mutating func append(_ range: Range<Int32>, of other: GlyphStore, text: Range<Int>) -> Range<Int32> {
        let first = Int32(words.count)
        let textStart = self.text.count
        self.text.append(contentsOf: other.text[text])
        for index in range {
            var word = other.words[Int(index)]
            let start = glyphs.count
            glyphs.append(contentsOf: other.glyphs[word.glyphs])
            word.glyphStart = UInt32(clamping: start)
            word.textStart = UInt32(clamping: Int(word.textStart) - text.lowerBound + textStart)
            words.append(word)
        }
        return first..<Int32(words.count)
    }
}
