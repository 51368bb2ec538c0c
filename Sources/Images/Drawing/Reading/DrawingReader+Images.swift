import Markup

extension DrawingReader {
    /// A picture that the file carries in itself.
    mutating func drawImage(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        guard style.isVisible, let address = attribute(.xlinkHref, node) ?? attribute(.href, node) else { return }
        guard let comma = address.firstIndex(of: UInt8(ascii: ",")), address.starts(with: "data:image/".utf8),
            let bytes = Base64.decode(address[(comma + 1)...].lazy.filter { !SVGScanner.isSpace($0) }),
            let header = PictureHeader.read(bytes), header.format != .svg
        else { throw .unsupported("a picture that cannot be read") }
        let ratio = Double(header.width) / Double(header.height)
        let (wide, high) = (length(.width, node, measure, .width), length(.height, node, measure, .height))
        let width = wide ?? high.map { $0 * ratio } ?? Double(header.width)
        let height = high ?? width / ratio
        guard width > 0, height > 0 else { return }
        let x = length(.x, node, measure, .width) ?? 0
        let y = length(.y, node, measure, .height) ?? 0
        let frame = DrawingBox(x: x, y: y, width: width, height: height)
        let box = SVGViewBox(width: Double(header.width), height: Double(header.height))
        let (fitted, isCut) = box.fitted(into: frame, attribute(.preserveAspectRatio, node))
        let place = matrix * fitted * .scale(Double(header.width), Double(header.height))
        guard place.isUsable else { return }
        let before = operations.count
        if isCut {
            let path = DrawingPath.rectangle(frame).mapped(matrix)
            operations.append(.beginClip([DrawingClip(path: path, rule: .nonZero)]))
        }
        let image = DrawingImage(bytes: bytes, matrix: place, opacity: 1, isPixelated: style.isPixelated)
        operations.append(.image(image))
        if isCut { closeClip(at: before) }
    }
}
