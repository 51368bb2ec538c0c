import Basics
import Markup
import Styling

/// Where a list is in its counting.
struct ListCount {
    var next: Int
    var step: Int
}

// Lists and their items.
extension GalleySetter where Setter: ~Copyable {
    /// Begins a list: its first number, its element's way of counting.
    mutating func beginList(_ node: Int32, _ around: Surroundings) {
        stack.penalty(BreakCost.beforeList)
        var count = ListCount(next: 1, step: 1)
        if document.tree.nodes[Int(node)].name == names.ol {
            let start = attribute(.start, of: node).flatMap { Int($0) }
            if attribute(Name("reversed"), of: node) != nil {
                count = ListCount(next: start ?? items(of: node), step: -1)
            } else {
                count.next = start ?? 1
            }
        }
        count.next = min(max(count.next, -1_000_000), 1_000_000_000)
        lists.append(count)
        guard !isMeasuring, around.node > 0 else { return }
        let marker = document.styles[Int(itemStyle(of: node) ?? around.style)].listMarker
        structure.attributes[around.node, default: StructureAttributes()].marker = marker
    }

    private func items(of list: Int32) -> Int {
        document.tree.children(of: MarkupTree.NodeID(list)).count { document.tree.isElement($0, .li) }
    }

    private func itemStyle(of list: Int32) -> UInt32? {
        var child = document.tree.nodes[Int(list)].firstChild
        while child >= 0 {
            if document.tree.nodes[Int(child)].name == names.li { return document.styleOf[Int(child)] }
            child = document.tree.nodes[Int(child)].next
        }
        return nil
    }

    /// Begins an item: its number, its marker, and the element of what it holds.
    mutating func beginItem(
        _ node: Int32,
        _ display: Display,
        _ traits: ElementTable.Traits,
        _ around: inout Surroundings
    ) {
        let number = countItem(node)
        let style = markerStyle(of: node, around)
        let isMarked = display == .listItem
        let text = isMarked ? markerText(number, style, node, around) : ""
        let item = around
        if !text.isEmpty {
            var marker = around
            marker.style = style
            if traits.contains(.isItem) { enter(names.marker, takingText: true, in: &marker) }
            setMarker(text, marker, block: around.style)
        }
        guard traits.contains(.isItem) else { return }
        around.node = item.node
        enter(names.body, takingText: true, in: &around)
    }

    /// Ends an item: a marker beside which nothing stands has a line of its own.
    ///
    /// - Parameter paint: where in the paint other things begin already; nil where nothing was painted since.
    mutating func endItem(before paint: Int32? = nil) {
        guard prefix != nil, !isMeasuring else { return }
        let height = max(document.styles[Int(block.style)].lineHeight, Length(units: 1))
        let isOnGrid = depth == 0 && height == leading && document.styles[Int(block.style)].keepsGrid
        let base = isOnGrid ? gridBaseline : baseline(of: block.style, language: 0, leading: height)
        let end = paint ?? Int32(galley.paint.count)
        put(GalleyBox(height: height, baseline: base, isOnGrid: isOnGrid, paint: end..<end))
    }

    private mutating func countItem(_ node: Int32) -> Int {
        guard !lists.isEmpty else { return 1 }
        let last = lists.count - 1
        if let value = attribute(.value, of: node).flatMap({ Int($0) }) {
            lists[last].next = min(max(value, -1_000_000), 1_000_000_000)
        }
        defer { lists[last].next += lists[last].step }
        return lists[last].next
    }

    private func markerStyle(of node: Int32, _ around: Surroundings) -> UInt32 {
        document.pseudo.isEmpty ? around.style : document.pseudo[node]?.marker ?? around.style
    }

    private mutating func markerText(_ number: Int, _ style: UInt32, _ node: Int32, _ around: Surroundings) -> String {
        if let content = document.styles[Int(style)].content { return plainText(content, of: node) }
        return ListNumber.marker(number, document.styles[Int(around.style)].listMarker)
    }

    /// Sets a marker beside the next line, flush with the text's edge; inside the line where there is no room.
    private mutating func setMarker(_ text: String, _ marker: Surroundings, block style: UInt32) {
        let isInside = document.styles[Int(style)].listMarkerInside
        beginRun(marker)
        inline.addGenerated(Array(text.utf8))
        // The edge of the text is half an em off.
        let gap = document.styles[Int(style)].fontSize / 2
        inline.paragraph.languages = languages
        inline.paragraph.indent = .zero
        inline.paragraph.leading = document.styles[Int(style)].lineHeight
        inline.paragraph.direction = document.styles[Int(style)].direction
        let width = isInside ? .zero : lines.widths(of: inline.paragraph).natural
        let isRightToLeft = inline.paragraph.direction == .rightToLeft
        let room = isRightToLeft ? section.width - block.left - block.width : block.left
        if isInside || (width + gap > room && depth > 0) || width + gap > room + gap * 2 {
            inline.addGenerated([0xC2, 0xA0])
            return
        }
        guard !isMeasuring else { return inline.reset() }
        let start = Int32(galley.paint.count)
        if prefix == nil { prefix = Prefix(paint: start, calls: Int32(galley.calls.count)) }
        setLines.removeAll(keepingCapacity: true)
        inline.paragraph.align = .start
        inline.paragraph.alignLast = .auto
        inline.paragraph.isBalanced = false
        lines.set(inline.paragraph, shape: LineShape(width: width), looseness: 0, into: &galley, lines: &setLines)
        let left = isRightToLeft ? block.left + block.width + gap : block.left - gap - width
        move(start..<Int32(galley.paint.count), right: left, down: .zero)
        inline.reset()
    }
}
