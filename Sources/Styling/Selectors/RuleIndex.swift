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

    /// What of a subject can be compared without following a reference: most candidates are none after one look.
    private struct Head: Sendable {
        var name: Int32
        var id: UInt16
        var tests: TestBits

        func mayBe(_ own: ElementTraits) -> Bool {
            (name < 0 || name == Int32(own.name.index)) && (id == 0 || id == own.id) && own.tests.contains(all: tests)
        }
    }

    private(set) var entries: [Entry] = []
    private var heads: [Head] = []
    private var byID: [[Int32]] = []
    private var byClass: [[Int32]] = []
    private var byName: [[Int32]] = []
    private var others: [Int32] = []

    mutating func insert(_ entry: Entry) {
        let number = Int32(entries.count)
        guard let subject = entry.selector.compounds.first else { return }
        entries.append(entry)
        heads.append(Head(name: subject.name.map { Int32($0.index) } ?? -1, id: subject.id, tests: subject.tests))
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
        visit(others, own, body)
        if Int(own.name.index) < byName.count { visit(byName[Int(own.name.index)], own, body) }
        for single in classes where Int(single) < byClass.count { visit(byClass[Int(single)], own, body) }
        if own.id != 0, Int(own.id) < byID.count { visit(byID[Int(own.id)], own, body) }
    }

    private func visit(_ numbers: [Int32], _ own: ElementTraits, _ body: (Entry) -> Void) {
        for number in numbers where heads[Int(number)].mayBe(own) { body(entries[Int(number)]) }
    }
}
