import Basics
import Markup

/// What one worker has found out of elements and their styles, kept from document to document.
///
/// Elements that selectors cannot tell apart, in places they cannot tell apart, have one context, and a context has one
/// style: so rules are matched once for each kind of paragraph in a book, not once for each paragraph. A style is a
/// function of the rules alone; what is in the cache never changes what comes out.
struct StyleCache {
    /// What was computed for a context.
    struct Styled {
        /// Place in the pool.
        var style: UInt32
        /// Place among the pseudo-elements; 0 for none.
        var pseudo: UInt32
    }

    /// What a style is made of: that of the parent and the declarations, by number.
    struct Recipe: Hashable {
        var parent: UInt32
        /// Zero for the root, one for an element below, and a part of an element.
        var kind: UInt8
        var blocks: [UInt32]
    }

    let book: RuleBook

    // What elements are known by.
    var classTexts = TextTable()
    var setOfText: [UInt32] = []
    var sets: [[UInt16]] = [[]]
    var numberOfSet: [[UInt16]: UInt32] = [[]: 0]
    var bitNumbers = KeyTable()
    /// Pairs of their numbers, where there are more than 128 tests.
    var pairNumbers = KeyTable()
    var hintTexts = TextTable()
    var hints: [HintBlocks] = []
    var languageTexts = TextTable()
    var languageBits: [TestBits] = []
    var traitNumbers = KeyTable()
    var traits: [ElementTraits] = []
    var typeCounts: [Int32] = []

    // Where they stand.
    var contexts = KeyTable()
    /// Siblings before, where selectors look farther back than two.
    var siblingNumbers = KeyTable()
    var styled: [Styled] = []
    /// By context: the `~` tests that what follows passes by it.
    var preceding: [TestBits] = []

    // Their styles.
    var pool: [StyleDraft] = []
    /// By hash, and where that is taken the next free one: a style is a kilobyte and is kept once.
    private var numberOfHash: [Int: UInt32] = [:]
    var numberOfRecipe: [Recipe: UInt32] = [:]
    var pseudos: [PseudoStyles] = [PseudoStyles()]

    /// More contexts than a book has; a document that makes as many begins anew with the next.
    private static let mostContexts = 200_000

    /// Nothing is known yet.
    init(_ book: RuleBook) {
        self.book = book
        _ = contexts.number(0, 0)
        styled.append(Styled(style: 0, pseudo: 0))
        preceding.append(TestBits())
        _ = bitNumbers.number(0, 0)
        _ = number(of: .initial)
    }

    /// Whether it should be thrown away.
    var isFull: Bool { contexts.count > Self.mostContexts }

    /// The number of a set of classes as an attribute has them.
    mutating func classSet(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let (number, isNew) = classTexts.number(text)
        guard isNew else { return setOfText[Int(number)] }
        var set: [UInt16] = []
        for word in text.split(whereSeparator: Tokenizer.isBlank) {
            let name = String(decoding: word, as: UTF8.self)
            if let known = book.vocabulary.classes[name], !set.contains(known) { set.append(known) }
        }
        set.sort()
        let found = numberOfSet[set] ?? UInt32(sets.count)
        if Int(found) == sets.count {
            sets.append(set)
            numberOfSet[set] = found
        }
        setOfText.append(found)
        return found
    }

    /// The place of a style in the pool; equal ones have one.
    mutating func number(of draft: StyleDraft) -> UInt32 {
        var hash = draft.hashValue
        while let known = numberOfHash[hash] {
            if pool[Int(known)] == draft { return known }
            hash &+= 1
        }
        let number = UInt32(pool.count)
        numberOfHash[hash] = number
        pool.append(draft)
        return number
    }

    /// The number of an element's traits.
    mutating func number(of own: ElementTraits) -> UInt32 {
        var bits: UInt32 = 0
        if !own.tests.isEmpty {
            let words = own.tests.words
            bits = bitNumbers.number(words[0], words[1]).number
            if words[2] | words[3] != 0 {
                let high = bitNumbers.number(words[2], words[3]).number
                bits = pairNumbers.number(UInt64(bits) << 32 | UInt64(high), 0).number | 0x8000_0000
            }
        }
        let first = UInt64(own.name.index) | UInt64(own.classSet) << 16 | UInt64(own.id) << 48
        let (number, isNew) = traitNumbers.number(first, UInt64(bits) << 32 | UInt64(own.hints))
        if isNew { traits.append(own) }
        return number
    }
}
