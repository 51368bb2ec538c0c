/// A box of coordinates fitted into a viewport: `viewBox` with `preserveAspectRatio` (SVG 2 §8.6, §8.8).
struct SVGViewBox {
    var box: DrawingBox

    /// A `viewBox` with two sides above zero.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let n = bytes.numbers(limit: 5), n.count == 4, n[2] > 0, n[3] > 0 else { return nil }
        box = DrawingBox(x: n[0], y: n[1], width: n[2], height: n[3])
    }

    /// The box of a picture of this size.
    init(width: Double, height: Double) { box = DrawingBox(x: 0, y: 0, width: width, height: height) }

    /// The map from the box into `viewport`, and whether parts of it come to lie outside.
    func fitted(into viewport: DrawingBox, _ ratio: ArraySlice<UInt8>?) -> (matrix: DrawingMatrix, isCut: Bool) {
        let words = ratio.map { $0.split(separator: 0x20) } ?? []
        let rest = words.first.map { $0.equals("defer") } == true ? words.dropFirst() : words[...]
        let align = rest.first ?? ArraySlice("xMidYMid".utf8)
        let isSlice = rest.dropFirst().first.map { $0.equals("slice") } == true
        var (across, down) = (viewport.width / box.width, viewport.height / box.height)
        if !align.equals("none") {
            let scale = isSlice ? max(across, down) : min(across, down)
            (across, down) = (scale, scale)
        }
        let (left, top) = Self.shares(align)
        let x = viewport.x + (viewport.width - box.width * across) * left
        let y = viewport.y + (viewport.height - box.height * down) * top
        let matrix = DrawingMatrix.translation(x, y) * .scale(across, down) * .translation(-box.x, -box.y)
        return (matrix, isSlice && !align.equals("none"))
    }

    /// Which share of what is left over comes before the box, across and down: `xMinYMax` is 0 and 1.
    private static func shares(_ align: ArraySlice<UInt8>) -> (Double, Double) {
        guard align.count == 8 else { return (0.5, 0.5) }
        func share(_ word: ArraySlice<UInt8>) -> Double {
            word.equals("Min") ? 0 : word.equals("Max") ? 1 : 0.5
        }
        let start = align.startIndex
        return (share(align[(start + 1)..<(start + 4)]), share(align[(start + 5)...]))
    }
}
