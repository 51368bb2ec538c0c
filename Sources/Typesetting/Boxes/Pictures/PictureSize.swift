import Basics
import Markup
import Styling

// How large pictures are printed.
extension GalleySetter where Setter: ~Copyable {
    /// The picture that an `img` shows: its number; nil where there is none.
    func picture(of node: Int32) -> Int? {
        guard let source = document.tree.attributeBytes(names.src, of: MarkupTree.NodeID(node)) else { return nil }
        let prefix = Array("resource:".utf8)
        guard source.starts(with: prefix),
            let number = Int(String(decoding: source.dropFirst(prefix.count), as: UTF8.self)),
            pictures.indices.contains(number), pictures[number].size.width > .zero, pictures[number].size.height > .zero
        else { return nil }
        return number
    }

    /// The size of a picture with this natural size (CSS 2.1, 10.3.2, 10.4), never wider than what is around nor taller
    /// than the page, and not enlarged until its pixels show.
    mutating func printedSize(_ node: Int32, natural: Size, pixels: Int, style: UInt32, room: Length) -> Size {
        let own = document.styles[Int(style)]
        var width = own.width.resolved(room)
        var height = own.height.resolved(page.height)
        if width == nil, own.width == .auto, height == nil { width = lengthAttribute(names.width, of: node) }
        if height == nil, own.height == .auto, own.width == .auto { height = lengthAttribute(names.height, of: node) }
        var size = Self.size(width, height, natural)
        let most = own.maxWidth.resolved(room) ?? .init(units: .max)
        size = size.limited(width: min(most, max(room, .zero)))
        if let tallest = own.maxHeight.resolved(page.height) { size = size.limited(height: tallest) }
        if pixels > 0 {
            // 150 pixels to the inch still look whole at reading distance; natural size is 96 and is left alone.
            let sharp = Length(points: Double(pixels) * 72 / 150)
            size = size.limited(width: max(natural.width, sharp))
        }
        return limitedToPage(size, node)
    }

    private static func size(_ width: Length?, _ height: Length?, _ natural: Size) -> Size {
        let ratio = natural.height.points / natural.width.points
        switch (width, height) {
        case (nil, nil): return natural
        case (let width?, nil): return Size(width: width, height: width.scaled(by: ratio))
        case (nil, let height?): return Size(width: Length(points: height.points / ratio), height: height)
        case (let width?, let height?): return Size(width: width, height: height)
        }
    }

    /// A picture leaves room for the caption below it.
    private mutating func limitedToPage(_ size: Size, _ node: Int32) -> Size {
        let parent = document.tree.nodes[Int(node)].parent
        let isInFigure =
            parent >= 0 && document.tree.ancestors(of: parent, including: names.figure, upTo: 3)
        let tallest = isInFigure ? page.height - max(leading, Length(points: 10)) * 4 : page.height
        guard size.height > tallest, tallest > .zero else { return size }
        if !isMeasuring { concessions.reducedBoxes += 1 }
        return size.limited(height: tallest)
    }

    /// A length of HTML: pixels, or a number with a unit as drawings have them.
    func lengthAttribute(_ name: Name, of node: Int32) -> Length? {
        guard let text = attribute(name, of: node) else { return nil }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Double(digits), value > 0, value < 1e6 else { return nil }
        switch text.dropFirst(digits.count) {
        case "", "px": return Length(points: value * 0.75)
        case "pt": return Length(points: value)
        case "em", "rem": return Length(points: value * 10)
        case "ex": return Length(points: value * 5)
        case "in": return Length(points: value * 72)
        case "cm": return Length(points: value * 72 / 2.54)
        case "mm": return Length(points: value * 72 / 25.4)
        default: return nil
        }
    }
}

extension Size {
    /// The size made smaller in proportion until it is no wider.
    func limited(width most: Length) -> Size {
        guard width > most, width > .zero else { return self }
        return Size(width: most, height: height.scaled(by: most.points / width.points))
    }

    /// The size made smaller in proportion until it is no taller.
    func limited(height most: Length) -> Size {
        guard height > most, height > .zero else { return self }
        return Size(width: width.scaled(by: most.points / height.points), height: most)
    }
}

extension MarkupTree {
    /// Whether `node` or one of its next ancestors has this name.
    func ancestors(of node: Int32, including name: Name, upTo levels: Int) -> Bool {
        var here = node
        for _ in 0..<levels where here >= 0 {
            if nodes[Int(here)].name == name { return true }
            here = nodes[Int(here)].parent
        }
        return false
    }
}
