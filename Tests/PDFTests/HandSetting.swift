import Basics
import Fonts
import Markup
import Styling
import Typesetting

@testable import PDF

/// Layouts set by hand, line by line, in faces of this machine: what tests export.
struct HandSetting: ~Copyable {
    private let typeCase: TypeCase
    private var shaper: Shaper
    private var pieces: [RunPiece] = []
    private(set) var layout: Layout
    /// Where the next line goes.
    private var y = Length(points: 60)
    private let left = Length(points: 50)
    let size = Length(points: 10)

    init(pageSize: Size = Size(width: Length(points: 300), height: Length(points: 400))) throws {
        let typeCase = try TypeCase()
        let shaper = try Shaper(typeCase)
        self.typeCase = typeCase
        self.shaper = shaper
        layout = Layout(typeCase: typeCase)
        self.pageSize = pageSize
        newPage()
    }

    private let pageSize: Size

    mutating func newPage(_ folio: Folio? = nil) {
        let number = layout.pages.count + 1
        layout.pages.append(
            Page(
                size: pageSize,
                flow: 0,
                folio: folio ?? Folio(style: .arabic, number: number),
                isLeft: number % 2 == 0
            )
        )
        y = Length(points: 60)
    }

    /// Changes the page that is being set.
    mutating func page(_ change: (inout Page) -> Void) { change(&layout.pages[layout.pages.count - 1]) }

    mutating func attributes(_ node: Int32, _ change: (inout StructureAttributes) -> Void) {
        change(&layout.structure.attributes[node, default: StructureAttributes()])
    }

    @discardableResult
    mutating func element(_ name: String, in parent: Int32 = 0) -> Int32 {
        layout.structure.add(Name(name), to: parent)
    }

    mutating func leaf(in parent: Int32) -> Tag { layout.structure.addLeaf(to: parent) }

    mutating func place(_ item: PageItem) { layout.pages[layout.pages.count - 1].items.append(item) }

    /// Sets a text on one base line; each space is a piece of its own. Returns its right end.
    @discardableResult
    mutating func set(
        _ text: String,
        _ tag: Tag,
        x: Length,
        y: Length,
        size: Length? = nil,
        families: [String] = ["serif"],
        isItalic: Bool = false,
        isRightToLeft: Bool = false,
        scale: Int16 = 1000,
        colour: Colour = .black,
        letterSpacing: Length = .zero,
        wordSpace: Length = Length(points: 2.5),
        isGoingOn: Bool = false
    ) -> Length {
        let size = size ?? self.size
        let type = typeCase.id(of: TypeSpec(families: families, isItalic: isItalic))
        let start = Int32(pieces.count)
        var right = x
        for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                pieces.append(.space)
                right += wordSpace
            }
            let words = Array(part.utf8).withUnsafeBufferPointer {
                shaper.words($0, type: type, isRightToLeft: isRightToLeft)
            }
            for word in words {
                pieces.append(RunPiece(WordID(word)))
                let stored = shaper.store[WordID(word)]
                let unitsPerEm = Int(typeCase.face(stored.face).unitsPerEm)
                right += Length(units: Int(stored.width) * size.units / unitsPerEm * Int(scale) / 1000)
                right += letterSpacing * Int(stored.glyphCount)
            }
        }
        if isGoingOn { pieces.append(.space) }
        guard Int32(pieces.count) > start else { return right }
        place(
            .text(
                TextRun(
                    origin: Point(x: x, y: y),
                    pieces: start..<Int32(pieces.count),
                    size: size,
                    wordSpace: wordSpace,
                    letterSpacing: letterSpacing,
                    scale: scale,
                    colour: colour,
                    tag: tag
                )
            )
        )
        return right
    }

    /// Sets a hyphen as a line's end makes it.
    mutating func hyphen(_ tag: Tag, x: Length, y: Length) {
        let type = typeCase.id(of: TypeSpec(families: ["serif"]))
        let start = Int32(pieces.count)
        pieces.append(RunPiece(shaper.hyphen(type: type)))
        place(
            .text(
                TextRun(
                    origin: Point(x: x, y: y),
                    pieces: start..<start + 1,
                    size: size,
                    wordSpace: .zero,
                    tag: tag
                )
            )
        )
    }

    /// Sets a line and goes down by one.
    @discardableResult
    mutating func line(_ text: String, _ tag: Tag, size: Length? = nil, indent: Double = 0, isGoingOn: Bool = false)
        -> Length
    {
        let base = y
        y += Length(points: 14)
        return set(text, tag, x: left + Length(points: indent), y: base, size: size, isGoingOn: isGoingOn)
    }

    /// Where the next line goes.
    var base: Length { y }

    /// Says that an element with an id is here.
    mutating func anchor(_ id: String, _ node: Int32) {
        layout.destinations[id] = Destination(
            page: layout.pages.count - 1,
            point: Point(x: left, y: y - Length(points: 10)),
            node: node
        )
    }

    mutating func link(_ target: String, _ node: Int32, from x: Length, to right: Length, y: Length) {
        place(
            .link(
                LinkArea(
                    frame: Rectangle(
                        x: x,
                        y: y - Length(points: 8),
                        width: right - x,
                        height: Length(points: 11)
                    ),
                    target: target,
                    node: node
                )
            )
        )
    }

    /// The layout as it stands.
    mutating func finished() -> Layout {
        var text = FlowText()
        text.store = shaper.store
        text.pieces = pieces
        layout.flows = [text]
        return layout
    }

    var faces: FaceSource { FaceSource(typeCase) }
}
