import Basics
import Markup
import Styling

// Pictures, drawings and formulas: what is shown in place of an element's children.
extension GalleySetter where Setter: ~Copyable {
    /// A picture, drawing or formula that is a block.
    mutating func setReplacedBlock(_ node: Int32, _ around: Surroundings) {
        let style = around.style
        let facts = facts[Int(style)]
        applySection()
        let attributes = ElementAttributes(of: node, in: document.tree, names: names)
        // Its width is the picture's own: the block around it is as wide as there is room, its margins place it.
        let edges = Edges(document.styles[Int(style)].margin, of: around.width)
        stack.margin(edges.top)
        if facts.contains(.hasBreaks), document.styles[Int(style)].breakBefore == .avoid {
            stack.penalty(GalleyItem.forbidden)
        }
        block = LineBlock(style: style, left: around.left + edges.left, width: around.width - edges.left - edges.right)
        let margin = document.styles[Int(style)].margin
        if margin.left == .auto { block.align = margin.right == .auto ? .centre : .right }
        anonymous = -1
        setReplaced(node, attributes, around)
        flushParagraph()
        stack.margin(edges.bottom)
    }

    /// Puts a picture, drawing or formula in the line.
    mutating func setReplaced(_ node: Int32, _ attributes: ElementAttributes, _ around: Surroundings) {
        let name = document.tree.nodes[Int(node)].name
        if let id = attributes.id, !isMeasuring { putReplacedAnchor(id, around) }
        if name == names.math {
            setFormula(node, attributes, around)
        } else if name == names.svg {
            setDrawing(node, around)
        } else {
            setPicture(node, around)
        }
    }

    private mutating func putReplacedAnchor(_ id: Range<Int>, _ around: Surroundings) {
        if depth == 0 {
            inline.anchors.append((anchor(id, node: around.node), Int32(inline.paragraph.text.count)))
        } else {
            putAnchor(id, node: around.node, style: around.style)
        }
    }

    private mutating func setPicture(_ node: Int32, _ around: Surroundings) {
        let alternative = attribute(names.alt, of: node)
        guard let number = picture(of: node) else {
            // What is missing is said.
            guard let alternative, !alternative.isEmpty else { return }
            beginRun(around)
            return inline.addGenerated(Array(alternative.utf8))
        }
        let picture = pictures[number]
        let size = printedSize(
            node,
            natural: picture.size,
            pixels: picture.pixels,
            style: around.style,
            room: block.width
        )
        let tag = pictureTag(names.img, alternative, around)
        putObject(.resource(Int32(number)), size, tag, node, around)
    }

    private mutating func setDrawing(_ node: Int32, _ around: Surroundings) {
        let title = document.tree.children(of: MarkupTree.NodeID(node)).first { document.tree.isElement($0, .title) }
        let words = attribute(.ariaLabel, of: node) ?? title.map { collapsedText(of: $0.index) }
        let isHidden = attribute(.ariaHidden, of: node) == "true" || attribute(names.role, of: node) == "presentation"
        let natural = naturalSize(ofDrawing: node)
        let size = printedSize(node, natural: natural, pixels: 0, style: around.style, room: block.width)
        let tag = pictureTag(names.img, isHidden ? "" : words, around)
        let index = Int32(drawings.count)
        if !isMeasuring { drawings.append(DrawingPlace(document: documentIndex, node: node)) }
        putObject(.drawing(index), size, tag, node, around)
    }

    /// What a drawing says of its size: its width and height, else its view box at 96 to the inch, else CSS's 300 × 150.
    private func naturalSize(ofDrawing node: Int32) -> Size {
        let box = (attribute(Name("viewBox"), of: node) ?? "")
            .split { $0 == " " || $0 == "," || $0 == "\n" }.compactMap { Double($0) }
        let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0 && box[2] < 1e6 && box[3] < 1e6
        let ratio = hasBox ? box[3] / box[2] : 0.5
        let width = lengthAttribute(names.width, of: node)
        let height = lengthAttribute(names.height, of: node)
        if let width, let height { return Size(width: width, height: height) }
        if let width { return Size(width: width, height: width.scaled(by: ratio)) }
        if let height { return Size(width: Length(points: height.points / ratio), height: height) }
        let natural = hasBox ? box[2] * 0.75 : 225
        return Size(width: Length(points: natural), height: Length(points: natural * ratio))
    }

    /// The leaf of a picture; what has no words is decoration.
    private mutating func pictureTag(_ name: Name, _ alternative: String?, _ around: Surroundings) -> Tag {
        if isMeasuring || around.isArtifact || alternative?.isEmpty == true { return .artifact }
        // A picture before any words needs no paragraph around it.
        let parent = around.takesText || anonymous >= 0 ? textParent(around) : around.node
        let node = add(name, to: parent, around)
        structure.attributes[node, default: StructureAttributes()].alternative = alternative
        return structure.addLeaf(to: node)
    }

    private mutating func putObject(
        _ source: PlacedPicture.Source,
        _ size: Size,
        _ tag: Tag,
        _ node: Int32,
        _ around: Surroundings
    ) {
        var plain = around
        plain.isArtifact = true
        var run = run(plain)
        run.tag = tag
        run.rise = .zero
        let raised = raise(of: size.height, around)
        let frame = Rectangle(x: .zero, y: -size.height - raised, width: size.width, height: size.height)
        let object = Paragraph.Object(
            width: size.width,
            ascent: size.height + raised,
            descent: -raised,
            items: [.picture(PlacedPicture(source: source, frame: frame, tag: tag))]
        )
        let link = around.link >= 0 ? links[Int(around.link)] : nil
        inline.begin(run, style: around.style, link: link, number: around.link)
        inline.addObject(object, node: node)
    }

    /// How far the foot of a thing among letters is above their base line.
    func raise(of height: Length, _ around: Surroundings) -> Length {
        let size = document.styles[Int(around.style)].fontSize
        switch document.styles[Int(around.style)].verticalAlign {
        case .baseline: return around.rise
        case .sub, .superscript: return around.rise
        case .raised(let length): return around.rise + length
        // The middle of the letters is a quarter of their size above the base line.
        case .middle: return size / 4 - height / 2
        case .top, .textTop: return size.scaled(by: 0.8) - height
        case .bottom, .textBottom: return -size.scaled(by: 0.2)
        }
    }
}
