import Basics
import Styling

// Figures that move to the head or foot of a page (`-digest-figure`), and frames in lines (`inline-block`).
extension GalleySetter where Setter: ~Copyable {
    /// Sets a block that may move near its mention.
    mutating func setFloat(
        _ node: Int32,
        _ traits: ElementTable.Traits,
        _ display: Display,
        _ around: Surroundings
    ) {
        let style = around.style
        // What waits to be painted with the next line lies before it: a figure cannot come between.
        endBeside()
        if prefix != nil { endItem() }
        let spansPage = document.styles[Int(style)].placement == .page
        var inner = around
        inner.left = .zero
        inner.width = spansPage ? page.width : section.width
        let composite = setComposite { setter in
            if let id = setter.movingID { setter.putAnchor(id, node: inner.node, style: style) }
            setter.movingID = nil
            setter.setContents(node, traits, display, setter.facts[Int(style)], inner)
        }
        guard composite.height > .zero else { return }
        let box = GalleyBox(
            height: composite.height,
            baseline: composite.baseline ?? .zero,
            isOnGrid: false,
            paint: composite.paint,
            calls: composite.calls,
            source: composite.source
        )
        galley.floats.append(GalleyFloat(spansPage: spansPage, items: [.box(box)], height: composite.height))
        stack.mark(.float(Int32(galley.floats.count - 1)))
    }

    /// Sets a frame among the letters, as wide as what is in it.
    mutating func setFramed(_ node: Int32, in around: Surroundings) {
        let style = document.styleOf[Int(node)]
        let traits = elements(document.tree.nodes[Int(node)].name)
        let room = block.width
        var inner = around
        inner.left = .zero
        inner.width = room
        let widths = measure { setter in
            setter.measuredRoom = room
            setter.block = LineBlock(style: around.style, left: .zero, width: room)
            setter.setBlock(node, traits, .flowRoot, in: inner)
        }
        if isMeasuring { return putFrame(Composite(paint: 0..<0, calls: 0..<0), widths.least, around) }
        let width = document.styles[Int(style)].width.resolved(room) ?? min(max(widths.natural, .zero), room)
        inner.width = min(width, room)
        inner.node = textParent(around)
        inner.takesText = true
        let start = galley.paint.count
        let composite = setComposite { setter in
            setter.block = LineBlock(style: around.style, left: .zero, width: inner.width)
            setter.setBlock(node, traits, .flowRoot, in: inner)
        }
        var items = Array(galley.paint[start...])
        galley.paint.removeSubrange(start...)
        let baseline = composite.lastBaseline ?? composite.height
        for index in items.indices { items[index] = items[index].moved(right: .zero, down: -baseline) }
        putFrame(composite, inner.width, around, items)
    }

    private mutating func putFrame(
        _ composite: Composite,
        _ width: Length,
        _ around: Surroundings,
        _ items: [PageItem] = []
    ) {
        var plain = around
        plain.isArtifact = true
        var run = run(plain)
        run.rise = .zero
        let link = around.link >= 0 ? links[Int(around.link)] : nil
        inline.begin(run, style: around.style, link: link, number: around.link)
        let ascent = composite.lastBaseline ?? composite.height
        inline.addObject(
            Paragraph.Object(
                width: width,
                ascent: ascent + around.rise,
                descent: composite.height - ascent - around.rise,
                items: items.map { $0.moved(right: .zero, down: -around.rise) }
            ),
            node: -1
        )
    }
}
