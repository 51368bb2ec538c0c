import Basics

// Boxes, tables, columns and pages.
extension StyleComputation {
    mutating func setBoxes(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .display: Self.put(reader.whole { $0.display() }, &draft.style.display)
        case .float:
            setFloat(&reader)
        case .clear:
            Self.put(
                reader.whole {
                    $0.keyword([
                        "none": false, "left": true, "right": true, "both": true, "inline-start": true,
                        "inline-end": true,
                    ])
                },
                &draft.style.clears
            )
        case .marginTop: Self.put(reader.whole { $0.margin() }, &draft.style.margin.top)
        case .marginRight: Self.put(reader.whole { $0.margin() }, &draft.style.margin.right)
        case .marginBottom: Self.put(reader.whole { $0.margin() }, &draft.style.margin.bottom)
        case .marginLeft: Self.put(reader.whole { $0.margin() }, &draft.style.margin.left)
        case .paddingTop: Self.put(reader.whole { $0.measure() }, &draft.style.padding.top)
        case .paddingRight: Self.put(reader.whole { $0.measure() }, &draft.style.padding.right)
        case .paddingBottom: Self.put(reader.whole { $0.measure() }, &draft.style.padding.bottom)
        case .paddingLeft: Self.put(reader.whole { $0.measure() }, &draft.style.padding.left)
        case .width: Self.put(reader.whole { $0.extent(none: .auto) }, &draft.style.width)
        case .height: Self.put(reader.whole { $0.extent(none: .auto) }, &draft.style.height)
        case .minWidth: Self.put(reader.whole { $0.extent(none: .length(.zero)) }, &draft.style.minWidth)
        case .minHeight: Self.put(reader.whole { $0.extent(none: .length(.zero)) }, &draft.style.minHeight)
        case .maxWidth: Self.put(reader.whole { $0.extent(none: .auto) }, &draft.style.maxWidth)
        case .maxHeight: Self.put(reader.whole { $0.extent(none: .auto) }, &draft.style.maxHeight)
        case .boxSizing:
            Self.put(
                reader.whole { $0.keyword(["content-box": false, "border-box": true]) },
                &draft.style.sizesBorderBox
            )
        case .opacity: Self.put(reader.whole { $0.share() }, &draft.style.opacity)
        case .visibility:
            Self.put(
                reader.whole { $0.keyword(["visible": true, "hidden": false, "collapse": false]) },
                &draft.style.isVisible
            )
        default: setTables(property, &reader)
        }
    }

    private mutating func setFloat(_ reader: inout TokenReader) -> Bool {
        let isRightToLeft = draft.style.direction == .rightToLeft
        let value = reader.whole {
            $0.keyword([
                "none": Float.none, "left": .left, "right": .right, "inline-start": isRightToLeft ? .right : .left,
                "inline-end": isRightToLeft ? .left : .right,
            ])
        }
        return Self.put(value, &draft.style.float)
    }

    private mutating func setTables(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .listStylePosition:
            Self.put(
                reader.whole { $0.keyword(["outside": false, "inside": true]) },
                &draft.style.listMarkerInside
            )
        case .captionSide:
            Self.put(
                reader.whole { $0.keyword(["top": false, "bottom": true, "block-start": false, "block-end": true]) },
                &draft.style.captionBelow
            )
        case .borderCollapse:
            Self.put(
                reader.whole { $0.keyword(["separate": false, "collapse": true]) },
                &draft.style.collapsesBorders
            )
        case .borderSpacing:
            // The second, between rows, is as the first in every sheet met so far; one value is kept.
            Self.put(
                reader.whole { reader in
                    guard let gap = reader.length() else { return nil }
                    return reader.isAtEnd || reader.length() != nil ? gap : nil
                },
                &draft.style.borderSpacing
            )
        case .tableLayout:
            Self.put(reader.whole { $0.keyword(["auto": false, "fixed": true]) }, &draft.style.tableLayoutFixed)
        default: setPages(property, &reader)
        }
    }

    private mutating func setPages(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .columnCount: return Self.put(reader.whole { $0.columnCount() }, &draft.columnCount)
        case .columnWidth: return Self.put(reader.whole { $0.columnWidth() }, &draft.columnWidth)
        case .columnGap:
            return Self.put(reader.whole { $0.takes("normal") ? .auto : $0.measure() }, &draft.style.columnGap)
        case .columnSpan:
            return Self.put(reader.whole { $0.keyword(["none": false, "all": true]) }, &draft.style.spansColumns)
        case .columnFill:
            let value = reader.whole { $0.keyword(["balance": false, "balance-all": false, "auto": true]) }
            return Self.put(value, &draft.style.fillsColumns)
        case .breakBefore: return Self.put(reader.whole { $0.pageBreak() }, &draft.style.breakBefore)
        case .breakAfter: return Self.put(reader.whole { $0.pageBreak() }, &draft.style.breakAfter)
        case .breakInside:
            let value = reader.whole {
                $0.keyword(["auto": false, "avoid": true, "avoid-page": true, "avoid-column": true])
            }
            return Self.put(value, &draft.style.avoidsBreakInside)
        case .orphans: return Self.put(reader.whole { $0.lines() }, &draft.style.orphans)
        case .widows: return Self.put(reader.whole { $0.lines() }, &draft.style.widows)
        case .page:
            let inherited = parent.style.page
            return Self.put(reader.whole { $0.takes("auto") ? inherited : $0.identifier() }, &draft.style.page)
        case .digestNotes:
            return Self.put(reader.whole { $0.keyword(["none": false, "foot": true]) }, &draft.style.setsNotesAtFoot)
        case .digestFigure:
            let value = reader.whole { $0.keyword(["flow": Placement.inFlow, "float": .float, "page": .page]) }
            return Self.put(value, &draft.style.placement)
        case .digestGrid:
            return Self.put(reader.whole { $0.keyword(["auto": true, "none": false]) }, &draft.style.keepsGrid)
        default: return false
        }
    }
}

// Their values.
extension TokenReader {
    mutating func margin() -> Measure? {
        if takes("auto") { return .auto }
        return measure(allowingNegative: true)
    }

    mutating func extent(none: Measure) -> Measure? {
        let words: KeyValuePairs<String, Measure> = [
            "auto": none, "none": none, "min-content": .minContent, "max-content": .maxContent,
            "fit-content": .maxContent, "intrinsic": .maxContent, "stretch": none, "-webkit-fill-available": none,
            "-webkit-min-content": .minContent, "-webkit-max-content": .maxContent,
            "-webkit-fit-content": .maxContent,
        ]
        if skipBlanks() == .ident { return keyword(words) }
        return measure()
    }

    /// `display`, of one word or two; boxes of kinds that print does not have are blocks.
    mutating func display() -> Display? {
        guard let first = keyword() else { return nil }
        if let single = Self.displays[first] {
            if first == "block" || first == "inline", let second = keyword() {
                switch (first, second) {
                case ("block", "flow"): return .block
                case ("block", "flow-root"): return .flowRoot
                case ("inline", "flow"), ("inline", "ruby"): return .inline
                case ("inline", "flow-root"): return .inlineBlock
                case (_, "table"): return first == "block" ? .table : .inlineTable
                case (_, "flex"), (_, "grid"): return first == "block" ? .block : .inlineBlock
                default: return nil
                }
            }
            return single
        }
        return nil
    }

    private static let displays: [String: Display] = [
        "none": .none, "contents": .contents, "inline": .inline, "block": .block, "inline-block": .inlineBlock,
        "flow-root": .flowRoot, "list-item": .listItem, "table": .table, "inline-table": .inlineTable,
        "table-row": .tableRow, "table-row-group": .tableRowGroup, "table-header-group": .tableHeaderGroup,
        "table-footer-group": .tableFooterGroup, "table-cell": .tableCell, "table-caption": .tableCaption,
        "table-column": .tableColumn, "table-column-group": .tableColumnGroup, "flex": .block, "grid": .block,
        "inline-flex": .inlineBlock, "inline-grid": .inlineBlock, "run-in": .block, "ruby": .inline,
        "ruby-base": .inline, "ruby-text": .inline, "ruby-base-container": .inline, "ruby-text-container": .inline,
        "math": .inline, "-webkit-box": .block, "-webkit-flex": .block, "oeb-page-head": .none,
        "oeb-page-foot": .none,
    ]

    /// A number of lines: `orphans`, `widows`.
    mutating func lines() -> Int? { integer().flatMap { (1...1000).contains($0) ? $0 : nil } }

    /// `columns`: more than a hundred is no page.
    mutating func columnCount() -> Int?? {
        if takes("auto") { return .some(nil) }
        guard let count = integer(), (1...100).contains(count) else { return nil }
        return .some(count)
    }

    mutating func columnWidth() -> Length?? {
        if takes("auto") { return .some(nil) }
        guard let width = length() else { return nil }
        return .some(width)
    }

    /// `break-before`, `break-after`; a right page is the one with the odd number.
    mutating func pageBreak() -> Break? {
        keyword([
            "auto": Break.auto, "avoid": .avoid, "avoid-page": .avoid, "avoid-column": .avoidColumn, "page": .page,
            "always": .page, "all": .page, "column": .column, "left": .left, "verso": .left, "right": .right,
            "recto": .right,
        ])
    }
}
