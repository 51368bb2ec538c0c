import Images

/// Writes a drawing as a form that fills the square of side 1 (ISO 32000-2, 8.10).
struct DrawingForm {
    let drawing: Images.Drawing
    let fonts: DrawingFonts?
    var images: ImageWriting
    private var resources = DrawingResources()

    init(_ drawing: Images.Drawing, _ fonts: DrawingFonts?, _ images: ImageWriting) {
        self.drawing = drawing
        self.fonts = fonts
        self.images = images
    }

    /// Writes the form and everything in it.
    mutating func write(_ reference: Reference, to file: inout FileWriter) throws {
        let (width, height) = (max(drawing.width, 0.001), max(drawing.height, 0.001))
        let shared = file.reserve()
        var content = Tokens()
        content.write(flip)
        content.append(" cm\n")
        content.append(try write(drawing.operations[...], isFlipped: true, shared, to: &file))
        try file.write(reference, deflating: content.bytes) {
            $0.name("Type", "XObject")
            $0.name("Subtype", "Form")
            Self.writeBox(width, height, to: &$0)
            $0.array("Matrix") {
                for number in [1 / width, 0, 0, 1 / height, 0, 0] { $0.real(number, places: 9) }
            }
            $0.reference("Resources", shared)
        }
        let (resources, fonts) = (resources, fonts?.references ?? [])
        try file.write(shared) { resources.write(fonts, to: &$0) }
    }

    /// From the drawing's coordinates, whose y runs down, to the form's own.
    private var flip: DrawingMatrix { DrawingMatrix(1, 0, 0, -1, 0, max(drawing.height, 0.001)) }

    private static func writeBox(_ width: Double, _ height: Double, to tokens: inout Tokens) {
        tokens.array("BBox") { for number in [0, 0, width, height] { $0.real(number, places: 3) } }
    }

    /// The content of some operations; groups, masks and pictures among them are written as objects of their own.
    private mutating func write(
        _ operations: ArraySlice<DrawingOperation>,
        isFlipped: Bool,
        _ shared: Reference,
        to file: inout FileWriter
    ) throws -> [UInt8] {
        var content = DrawingContent(flip: isFlipped ? flip : .identity, fonts)
        var at = operations.startIndex
        while at < operations.endIndex {
            switch operations[at] {
            case .shape(let shape):
                for part in parts(of: shape) {
                    let mask = try writeMask(of: part, shared, to: &file)
                    content.draw(part, mask: mask, &resources)
                }
            case .text(let text): content.draw(text, &resources)
            case .image(let image):
                let picture = try PrintedPicture.read(image.bytes)
                let reference = file.reserve()
                // Pictures inside a drawing are drawn as they are stored: SVG says nothing of cameras.
                var upright = picture
                upright.orientation = .upright
                try images.write(upright, picture.bytes(from: image.bytes), reference, to: &file)
                content.draw(resources.object(reference), image.matrix, image.opacity, &resources)
            case .beginClip(let clips): content.begin(clips)
            case .endClip: content.end()
            case .beginGroup(let opacity):
                let end = Self.end(of: at, in: operations)
                let bytes = try write(operations[(at + 1)..<end], isFlipped: false, shared, to: &file)
                let reference = file.reserve()
                try writeGroup(reference, bytes, shared, isGrey: false, to: &file)
                content.draw(group: resources.object(reference), opacity, &resources)
                at = end
            case .endGroup: break
            }
            at += 1
        }
        return content.tokens.bytes
    }

    /// Where the group that begins at a place ends.
    private static func end(of start: Int, in operations: ArraySlice<DrawingOperation>) -> Int {
        var depth = 0
        for at in start..<operations.endIndex {
            switch operations[at] {
            case .beginGroup: depth += 1
            case .endGroup: depth -= 1
            default: break
            }
            if depth == 0 { return at }
        }
        return operations.endIndex
    }

    /// A shape in parts of one mask each: fill and stroke apart where a gradient's opacity changes on its way.
    private func parts(of shape: DrawingShape) -> [DrawingShape] {
        guard shape.fill != nil, shape.stroke != nil,
            shape.fill?.paint.uneven != nil || shape.stroke?.paint.uneven != nil
        else { return [shape] }
        var (filled, stroked) = (shape, shape)
        filled.stroke = nil
        stroked.fill = nil
        return [filled, stroked]
    }

    /// Writes the mask of a gradient whose opacity changes on its way (11.6.5.2); nil where it needs none.
    private mutating func writeMask(
        of shape: DrawingShape,
        _ shared: Reference,
        to file: inout FileWriter
    ) throws -> Reference? {
        guard let gradient = shape.fill?.paint.uneven ?? shape.stroke?.paint.uneven else { return nil }
        var opacities = gradient
        for index in opacities.stops.indices {
            opacities.stops[index].colour = .grey(opacities.stops[index].opacity)
        }
        var content = Tokens()
        content.write(gradient.matrix)
        content.append(" cm/")
        content.append(named: resources.shading(opacities))
        content.append(" sh")
        let reference = file.reserve()
        try writeGroup(reference, content.bytes, shared, isGrey: true, to: &file)
        return reference
    }

    private func writeGroup(
        _ reference: Reference,
        _ bytes: [UInt8],
        _ shared: Reference,
        isGrey: Bool,
        to file: inout FileWriter
    ) throws {
        let (width, height) = (drawing.width, drawing.height)
        try file.write(reference, deflating: bytes) {
            $0.name("Type", "XObject")
            $0.name("Subtype", "Form")
            Self.writeBox(width, height, to: &$0)
            $0.dictionary("Group") {
                $0.name("S", "Transparency")
                // Opacities are added up as greys; what is seen keeps the colours of the page.
                if isGrey { $0.name("CS", "DeviceGray") }
            }
            $0.reference("Resources", shared)
        }
    }
}

extension DrawingPaint {
    /// The gradient, where its opacity changes on its way.
    var uneven: DrawingGradient? {
        guard case .gradient(let gradient) = self, gradient.evenOpacity == nil else { return nil }
        return gradient
    }
}
