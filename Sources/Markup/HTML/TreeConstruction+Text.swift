// Characters (HTML, 13.2.6.4).
extension TreeConstruction {
    /// Takes characters that are neither tags nor comments, character references decoded.
    mutating func text(_ given: UnsafeBufferPointer<UInt8>) {
        var text = given
        if skipsLineEnd {
            skipsLineEnd = false
            if text.first == 0x0A { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
        }
        guard !text.isEmpty else { return }
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        if let current, current.space != .html, current.traits.isDisjoint(with: [.holdsHTML, .holdsText]) {
            insertText(text)
            return
        }
        if mode == .inBody {
            reconstructFormatting()
            insertText(text)
            return
        }
        while !text.isEmpty, let rest = takes(text: text) { text = rest }
    }

    /// Takes text by the mode; returns what a changed mode has to take.
    private mutating func takes(text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        let blanks = text.prefix { $0 <= 0x20 && ($0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0C || $0 == 0x0D) }
        let blank = UnsafeBufferPointer(rebasing: blanks)
        let rest = UnsafeBufferPointer(rebasing: text[blanks.endIndex...])
        switch mode {
        case .initial, .beforeHTML, .beforeHead:
            guard !rest.isEmpty else { return nil }
            stepTowardsBody()
            return rest
        case .inHead, .afterHead:
            insertText(blank)
            guard !rest.isEmpty else { return nil }
            stepTowardsBody()
            return rest
        case .inColumnGroup:
            insertText(blank)
            guard !rest.isEmpty, isCurrent(.colgroup) else { return nil }
            pop()
            mode = .inTable
            return rest
        case .inTable, .inTableBody, .inRow:
            guard let current, current.traits.contains(.fosters) || current.name == .template else { break }
            tableText.append(contentsOf: text)
            return nil
        case .afterBody, .afterAfterBody:
            if !rest.isEmpty { mode = .inBody }
        case .inBody, .inCaption, .inCell, .inTemplate: break
        }
        reconstructFormatting()
        insertText(text)
        return nil
    }

    /// Puts the characters met between the cells of a table: blanks where they are, anything else before the table.
    mutating func settleText() {
        skipsLineEnd = false
        guard !tableText.isEmpty else { return }
        let text = tableText
        tableText.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { bytes in
            guard bytes.contains(where: { $0 > 0x20 }) else { return insertText(bytes) }
            fosters = true
            reconstructFormatting()
            insertText(bytes)
            fosters = false
        }
    }
}
