// The stack of open elements (HTML, 13.2.4.2).
extension TreeConstruction {
    /// Whether an element of this name is open and in scope.
    func isInScope(_ name: Name, _ bounds: ElementTraits = .scope) -> Bool {
        var index = open.count
        while index > 0 {
            index -= 1
            if open[index].name == name, open[index].space == .html { return true }
            if !open[index].traits.isDisjoint(with: bounds) { return false }
        }
        return false
    }

    /// Whether an element under one of the rules is open and in scope.
    func isInScope(any wanted: ElementRule, _ bounds: ElementTraits = .scope) -> Bool {
        for element in open.reversed() {
            if element.space == .html, rule(of: element.name) == wanted { return true }
            if !element.traits.isDisjoint(with: bounds) { return false }
        }
        return false
    }

    /// Whether a `template` is open.
    var isInTemplate: Bool { !templateModes.isEmpty }

    /// Whether the element that is being filled has this name.
    func isCurrent(_ name: Name) -> Bool {
        guard let current else { return false }
        return current.name == name && current.space == .html
    }

    mutating func pop() {
        open.removeLast()
    }

    /// Takes out an element that others may have been opened in: those lie deeper in the tree than in the stack from
    /// then on.
    mutating func removeOpen(at place: Int) {
        open.remove(at: place)
        if place < open.count { isReordered = true }
    }

    /// Closes elements up to and with one of this name.
    mutating func pop(through name: Name) {
        while let last = open.popLast(), last.name != name || last.space != .html {}
    }

    /// Closes elements up to and with one under this rule.
    mutating func pop(throughAny wanted: ElementRule) {
        while let last = open.popLast(), last.space != .html || rule(of: last.name) != wanted {}
    }

    /// Closes what needs no end tag, but for elements of one name.
    mutating func impliedEnds(except name: Name? = nil, thoroughly: Bool = false) {
        let wanted: ElementTraits = thoroughly ? .thoroughlyImpliedEnd : .impliedEnd
        while let last = open.last, last.traits.contains(wanted), last.name != name { open.removeLast() }
    }

    /// Closes an open paragraph.
    mutating func closeParagraph() {
        guard isInScope(.p, .buttonScope) else { return }
        impliedEnds(except: .p)
        pop(through: .p)
    }

    /// Closes elements until one is open that bounds the part of a table.
    mutating func clear(to names: Name...) {
        while let last = open.last, !names.contains(last.name), last.name != .html, last.name != .template {
            open.removeLast()
        }
    }

    /// Where in the stack `node` is.
    func place(of node: MarkupTree.NodeID) -> Int? {
        var index = open.count
        while index > 0 {
            index -= 1
            if open[index].node == node { return index }
        }
        return nil
    }

    /// Chooses the mode by what is open (HTML, 13.2.4.1).
    mutating func resetMode() {
        for element in open.reversed() where element.space == .html {
            switch rule(of: element.name) {
            case .cell: mode = .inCell
            case .row: mode = .inRow
            case .tableSection: mode = .inTableBody
            case .caption: mode = .inCaption
            case .columnGroup: mode = .inColumnGroup
            case .tableStart: mode = .inTable
            case .template: mode = templateModes.last ?? .inBody
            case .head: mode = .inHead
            case .body: mode = .inBody
            case .html: mode = head == nil ? .beforeHead : .afterHead
            default: continue
            }
            return
        }
        mode = .inBody
    }
}
