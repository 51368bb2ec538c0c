// Tables (HTML, 13.2.6.4.9 and 13.2.6.4.11 to 14).
extension TreeConstruction {
    /// Takes a start tag between the cells of a table.
    mutating func startInTable(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .caption, .column, .columnGroup, .tableSection, .row, .cell: return startPart(tag)
        case .tableStart:
            guard isInScope(.table, .tableScope) else { return true }
            pop(through: .table)
            resetMode()
            return false
        case .rawInHead where tag.name == .style, .script, .template: startInHead(tag)
        case .input where isHidden: insertEmpty(tag)
        case .form:
            guard form == nil, !isInTemplate else { return true }
            form = create(tag.name)
        default: return misplaced { $0.startInBody(&tag) }
        }
        return true
    }

    /// Does by the rules of a body what is misplaced in a table: its elements are put before the table.
    private mutating func misplaced(_ take: (inout TreeConstruction) -> Bool) -> Bool {
        let before = mode
        fosters = true
        let isDone = take(&self)
        fosters = false
        return isDone || mode == before
    }

    private var isHidden: Bool {
        attributes.contains {
            $0.name == .type && $0.value.count == 6 && $0.value.map { $0 | 0x20 } == Array("hidden".utf8)
        }
    }

    /// Takes the start of a part: what is open of the table is closed and what is missing opened.
    private mutating func startPart(_ tag: StartTag) -> Bool {
        switch (mode, tag.rule) {
        case (.inRow, .cell):
            clear(to: .tr)
            insert(tag)
            mode = .inCell
            markFormatting()
        case (.inRow, _): return !endRow()
        case (.inTableBody, .row):
            clear(to: .tbody, .tfoot, .thead)
            insert(tag)
            mode = .inRow
        case (.inTableBody, .cell):
            clear(to: .tbody, .tfoot, .thead)
            insert(implied: .tr)
            mode = .inRow
            return false
        case (.inTableBody, _): return !endSection()
        case (_, .caption):
            clear(to: .table)
            markFormatting()
            insert(tag)
            mode = .inCaption
        case (_, .columnGroup):
            clear(to: .table)
            insert(tag)
            mode = .inColumnGroup
        case (_, .column):
            clear(to: .table)
            insert(implied: .colgroup)
            mode = .inColumnGroup
            return false
        case (_, .tableSection):
            clear(to: .table)
            insert(tag)
            mode = .inTableBody
        default:
            clear(to: .table)
            insert(implied: .tbody)
            mode = .inTableBody
            return false
        }
        return true
    }

    /// Closes the open row; false where there is none.
    private mutating func endRow() -> Bool {
        guard isInScope(.tr, .tableScope) else { return false }
        clear(to: .tr)
        pop()
        mode = .inTableBody
        return true
    }

    /// Closes the open part of the table; false where there is none.
    private mutating func endSection() -> Bool {
        guard isInScope(any: .tableSection, .tableScope) else { return false }
        clear(to: .tbody, .tfoot, .thead)
        pop()
        mode = .inTable
        return true
    }

    /// Takes an end tag between the cells of a table.
    mutating func endInTable(_ name: Name, _ rule: ElementRule) -> Bool {
        switch (mode, rule) {
        case (.inRow, .row):
            _ = endRow()
            return true
        case (.inRow, .tableStart): return !endRow()
        case (.inRow, .tableSection): return !isInScope(name, .tableScope) || !endRow()
        case (.inTableBody, .tableSection):
            guard isInScope(name, .tableScope) else { return true }
            return endSection()
        case (.inTableBody, .tableStart): return !endSection()
        case (_, .tableStart):
            guard isInScope(.table, .tableScope) else { return true }
            pop(through: .table)
            resetMode()
            return true
        case (_, .body), (_, .caption), (_, .column), (_, .columnGroup), (_, .html), (_, .tableSection), (_, .cell),
            (_, .row):
            return true
        case (_, .template):
            endTemplate()
            return true
        default:
            return misplaced {
                $0.endInBody(name, rule)
                return true
            }
        }
    }

    mutating func startInCaption(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .caption, .column, .columnGroup, .tableSection, .row, .cell: !endCaption()
        default: startInBody(&tag)
        }
    }

    mutating func endInCaption(_ name: Name, _ rule: ElementRule) -> Bool {
        switch rule {
        case .caption: _ = endCaption()
        case .tableStart: return !endCaption()
        case .body, .column, .columnGroup, .html, .tableSection, .cell, .row: break
        default: endInBody(name, rule)
        }
        return true
    }

    private mutating func endCaption() -> Bool {
        guard isInScope(.caption, .tableScope) else { return false }
        impliedEnds()
        pop(through: .caption)
        clearFormatting()
        mode = .inTable
        return true
    }

    mutating func startInColumnGroup(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .html: mergeAttributes(into: 0)
        case .column: insertEmpty(tag)
        case .template: startInHead(tag)
        default: return !endColumnGroup()
        }
        return true
    }

    mutating func endInColumnGroup(_ name: Name, _ rule: ElementRule) -> Bool {
        switch rule {
        case .columnGroup: _ = endColumnGroup()
        case .column: break
        case .template: endTemplate()
        default: return !endColumnGroup()
        }
        return true
    }

    private mutating func endColumnGroup() -> Bool {
        guard isCurrent(.colgroup) else { return false }
        pop()
        mode = .inTable
        return true
    }

    mutating func startInCell(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .caption, .column, .columnGroup, .tableSection, .row, .cell: !closeCell()
        default: startInBody(&tag)
        }
    }

    mutating func endInCell(_ name: Name, _ rule: ElementRule) -> Bool {
        switch rule {
        case .cell:
            guard isInScope(name, .tableScope) else { return true }
            impliedEnds()
            pop(through: name)
            clearFormatting()
            mode = .inRow
        case .body, .caption, .column, .columnGroup, .html: break
        case .tableStart, .tableSection, .row: return !isInScope(name, .tableScope) || !closeCell()
        default: endInBody(name, rule)
        }
        return true
    }

    private mutating func closeCell() -> Bool {
        guard isInScope(any: .cell, .tableScope) else { return false }
        impliedEnds()
        pop(throughAny: .cell)
        clearFormatting()
        mode = .inRow
        return true
    }
}
