import Markup

/// The rules of all sheets by what their subject is called, so that an element is asked about few of them.
struct RuleIndex: Sendable {
    /// A selector of a rule.
    struct Entry: Sendable {
        var selector: Selector
        var rule: Int
        /// Origin, specificity and order of its declarations, and of its important ones.
        var order: UInt64
        var importantOrder: UInt64
    }

    private(set) var entries: [Entry] = []
    private var byID: [[Int32]] = []
    private var byClass: [[Int32]] = []
    private var byName: [[Int32]] = []
    private var others: [Int32] = []

    mutating func insert(_ entry: Entry) {
        let number = Int32(entries.count)
        entries.append(entry)
        guard let subject = entry.selector.compounds.first else { return }
        if subject.id != 0 {
            Self.append(number, to: &byID, at: Int(subject.id))
        } else if let first = subject.classes.first {
            Self.append(number, to: &byClass, at: Int(first))
        } else if let name = subject.name {
            Self.append(number, to: &byName, at: Int(name.index))
        } else {
            others.append(number)
        }
    }

    private static func append(_ number: Int32, to lists: inout [[Int32]], at place: Int) {
        while lists.count <= place { lists.append([]) }
        lists[place].append(number)
    }

    /// Calls `body` with each rule whose subject an element may be.
    func candidates(for own: ElementTraits, classes: [UInt16], _ body: (Entry) -> Void) {
        for number in others { body(entries[Int(number)]) }
        if Int(own.name.index) < byName.count {
            for number in byName[Int(own.name.index)] { body(entries[Int(number)]) }
        }
        for single in classes where Int(single) < byClass.count {
            for number in byClass[Int(single)] { body(entries[Int(number)]) }
        }
        if own.id != 0, Int(own.id) < byID.count {
            for number in byID[Int(own.id)] { body(entries[Int(number)]) }
        }
    }
}
