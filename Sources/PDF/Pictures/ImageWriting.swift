import Images

/// Writes pictures of pixels as image objects (ISO 32000-2, 8.9.5). One for a file: pictures with the same colour
/// profile share it.
struct ImageWriting {
    /// The profiles written so far.
    private var profiles: [[UInt8]: Reference] = [:]

    /// Writes a picture that fills the square of side 1, the eye's upper edge at the top. `data` are the picture's own.
    mutating func write(
        _ picture: PrintedPicture,
        _ data: [UInt8],
        _ reference: Reference,
        to file: inout FileWriter
    ) throws {
        guard picture.orientation != .upright else { return try writeImage(picture, data, reference, to: &file) }
        let image = file.reserve()
        try writeImage(picture, data, image, to: &file)
        // PDF's y runs up, the orientation's down.
        let flip = DrawingMatrix(1, 0, 0, -1, 0, 1)
        var content = Tokens()
        content.write(flip * picture.orientation.matrix * flip)
        content.append(" cm/I Do")
        try file.write(reference, deflating: content.bytes) {
            $0.name("Type", "XObject")
            $0.name("Subtype", "Form")
            $0.integers("BBox", [0, 0, 1, 1])
            $0.dictionary("Resources") { $0.dictionary("XObject") { $0.reference("I", image) } }
        }
    }

    private mutating func writeImage(
        _ picture: PrintedPicture,
        _ data: [UInt8],
        _ reference: Reference,
        to file: inout FileWriter
    ) throws {
        var mask: Reference?
        if let own = picture.mask {
            let made = file.reserve()
            try file.write(made, StreamObject(own.bytes, filter: .flate)) {
                Self.writeSize(picture, bits: 8, to: &$0)
                $0.name("ColorSpace", "DeviceGray")
                Self.writePrediction(columns: picture.width, colours: 1, bits: 8, to: &$0)
            }
            mask = made
        }
        let profile = try profile(picture.colours, to: &file)
        try file.write(reference, StreamObject(data, filter: picture.isDCT ? .dct : .flate)) {
            Self.writeSize(picture, bits: picture.bits, to: &$0)
            $0.key("ColorSpace")
            Self.writeColours(picture.colours, profile, to: &$0)
            Self.writeFilterDetails(picture, to: &$0)
            if picture.isInverted {
                $0.integers("Decode", (0..<picture.colours.components).flatMap { _ in [1, 0] })
            }
            if let mask {
                $0.reference("SMask", mask)
            } else if !picture.hiddenColour.isEmpty {
                // From and to of each component (8.9.6.4).
                $0.integers("Mask", picture.hiddenColour.flatMap { [$0, $0] })
            }
        }
    }

    private static func writeSize(_ picture: PrintedPicture, bits: Int, to tokens: inout Tokens) {
        tokens.name("Type", "XObject")
        tokens.name("Subtype", "Image")
        tokens.integer("Width", picture.width)
        tokens.integer("Height", picture.height)
        tokens.integer("BitsPerComponent", bits)
    }

    private static func writeFilterDetails(_ picture: PrintedPicture, to tokens: inout Tokens) {
        switch picture.filter {
        case .dct(let transform):
            if let transform { tokens.dictionary("DecodeParms") { $0.integer("ColorTransform", transform) } }
        case .flate(let isPredicted):
            guard isPredicted else { return }
            let colours = picture.colours.components
            writePrediction(columns: picture.width, colours: colours, bits: picture.bits, to: &tokens)
        }
    }

    /// Rows that begin with a filter of PNG (7.4.4.4).
    private static func writePrediction(columns: Int, colours: Int, bits: Int, to tokens: inout Tokens) {
        tokens.dictionary("DecodeParms") {
            $0.integer("Predictor", 15)
            $0.integer("Columns", columns)
            if colours != 1 { $0.integer("Colors", colours) }
            if bits != 8 { $0.integer("BitsPerComponent", bits) }
        }
    }

    private static func writeColours(
        _ colours: PrintedPicture.Colours,
        _ profile: Reference?,
        to tokens: inout Tokens
    ) {
        guard let palette = colours.palette else { return writeSpace(colours.space, profile, to: &tokens) }
        tokens.array {
            $0.name("Indexed")
            writeSpace(colours.space, profile, to: &$0)
            $0.integer(palette.count / colours.space.rawValue - 1)
            $0.string(palette)
        }
    }

    private static func writeSpace(
        _ space: PrintedPicture.Colours.Space,
        _ profile: Reference?,
        to tokens: inout Tokens
    ) {
        if let profile {
            tokens.array {
                $0.name("ICCBased")
                $0.reference(profile)
            }
        } else {
            tokens.name(name(of: space))
        }
    }

    private static func name(of space: PrintedPicture.Colours.Space) -> StaticString {
        switch space {
        case .grey: "DeviceGray"
        case .rgb: "DeviceRGB"
        case .cmyk: "DeviceCMYK"
        }
    }

    private mutating func profile(
        _ colours: PrintedPicture.Colours,
        to file: inout FileWriter
    ) throws -> Reference? {
        guard let bytes = colours.profile else { return nil }
        if let known = profiles[bytes] { return known }
        let reference = file.reserve()
        try file.write(reference, deflating: bytes) {
            $0.integer("N", colours.space.rawValue)
            $0.name("Alternate", Self.name(of: colours.space))
        }
        profiles[bytes] = reference
        return reference
    }
}

extension PrintedPicture {
    /// Whether the data are JPEG.
    fileprivate var isDCT: Bool {
        switch filter {
        case .dct: true
        case .flate: false
        }
    }
}
