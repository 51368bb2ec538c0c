import Basics

/// A page's style in the making.
struct PageComputation {
    var page = PageStyle()
    /// The page's own letters, colour and background, which margin boxes inherit.
    var style: StyleComputation

    /// A page that inherits from the root of the documents (CSS Paged Media 3 §6).
    init(root: StyleDraft) {
        style = StyleComputation(parent: root, basis: LengthBasis())
        style.basis.pageWidth = page.size.width.points
        style.basis.pageHeight = page.size.height.points
    }

    /// Whether a declaration of `@page` can be read; nil where it is one that elements have too.
    static func understands(_ declaration: Declaration) -> Bool? {
        guard case .longhand(let property) = declaration.name, property.isOfPages else { return nil }
        if declaration.wide != nil || declaration.hasVariables { return declaration.wide != nil }
        var scratch = PageComputation(root: .initial)
        return scratch.set(property, TokenReader(declaration.value))
    }

    /// Applies declarations from the weakest to the strongest: first what the page's letters are, then the rest.
    mutating func apply(_ declarations: [Declaration]) {
        var block = DeclarationBlock()
        for declaration in declarations {
            if case .longhand(let property) = declaration.name, property.isOfPages {
                if property == .size { _ = set(property, TokenReader(declaration.value, basis: style.basis)) }
            } else {
                block.append(declaration)
            }
        }
        style.basis.pageWidth = page.size.width.points
        style.basis.pageHeight = page.size.height.points
        style.apply([block], userAgent: 0)
        for declaration in declarations {
            if case .longhand(let property) = declaration.name, property == .marks || property == .bleed {
                _ = set(property, TokenReader(declaration.value, basis: style.basis))
            }
        }
    }

    /// The page with its margins resolved.
    func finished() -> PageStyle {
        var done = page
        let own = style.finished().style
        done.margin = Edges(
            top: own.margin.top.resolved(page.size.height) ?? .zero,
            right: own.margin.right.resolved(page.size.width) ?? .zero,
            bottom: own.margin.bottom.resolved(page.size.height) ?? .zero,
            left: own.margin.left.resolved(page.size.width) ?? .zero
        )
        done.background = own.background
        return done
    }

    private mutating func set(_ property: Property, _ reader: TokenReader) -> Bool {
        var reader = reader
        switch property {
        case .size: return StyleComputation.put(reader.whole { $0.pageSize() }, &page.size)
        case .marks:
            var crops = false
            while let word = reader.keyword(["none": false, "crop": true, "cross": false]) { crops = crops || word }
            guard reader.isAtEnd else { return false }
            page.hasCropMarks = crops
            return true
        case .bleed:
            return StyleComputation.put(reader.whole { $0.takes("auto") ? .zero : $0.length() }, &page.bleed)
        default: return false
        }
    }
}

extension TokenReader {
    /// `size`: a name, an orientation, one or two lengths. `digest` is half a Letter sheet, 5.5 by 8.5 inches.
    mutating func pageSize() -> Size? {
        var size: (Double, Double)?
        var isLandscape: Bool?
        while !isAtEnd {
            if isLandscape == nil, let value = keyword(["portrait": false, "landscape": true]) {
                isLandscape = value
            } else if size == nil, let sheet = sheet() {
                size = sheet
            } else if size == nil, let width = length(), width > .zero {
                let height = length() ?? width
                guard height > .zero else { return nil }
                size = (width.points, height.points)
            } else {
                return nil
            }
        }
        // Beyond twenty feet viewers give up (200 inches is the limit of PDF 1.7 without a unit of its own).
        guard let (one, two) = size ?? (isLandscape == nil ? nil : Self.usual), one <= 14_400, two <= 14_400 else {
            return nil
        }
        let swaps = isLandscape.map { $0 != (one > two) } ?? false
        return Size(width: Length(points: swaps ? two : one), height: Length(points: swaps ? one : two))
    }

    private static let usual = (419.528, 595.276)

    private mutating func sheet() -> (Double, Double)? {
        func metric(_ width: Double, _ height: Double) -> (Double, Double) { (width * 72 / 25.4, height * 72 / 25.4) }
        return keyword([
            "auto": Self.usual, "a3": metric(297, 420), "a4": metric(210, 297), "a5": metric(148, 210),
            "a6": metric(105, 148), "b4": metric(250, 353), "b5": metric(176, 250), "jis-b4": metric(257, 364),
            "jis-b5": metric(182, 257), "letter": (612, 792), "legal": (612, 1008), "ledger": (792, 1224),
            "tabloid": (792, 1224), "digest": (396, 612), "executive": (522, 756),
        ])
    }
}
