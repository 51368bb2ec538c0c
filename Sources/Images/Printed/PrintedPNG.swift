/// PNG for print: PDF reads the deflated and filtered rows of most files as they are (ISO 32000-1, 7.4.4.4).
enum PrintedPNG {
    static func read(_ bytes: [UInt8], _ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        let parts = try PNGParts(bytes)
        guard parts.isValid, parts.isPlausible else { throw .broken("a PNG whose pixels do not fit its header") }
        var picture: PrintedPicture
        if let passed = passed(bytes, header, parts) { picture = passed } else { picture = try decoded(bytes, parts) }
        picture.orientation = header.orientation
        return picture
    }

    /// The picture with its data left in the file; nil where PDF cannot read them: alpha, interlaced, 16 bits.
    private static func passed(
        _ bytes: [UInt8],
        _ header: PictureHeader,
        _ parts: PNGParts
    ) -> PrintedPicture? {
        guard !parts.isInterlaced, parts.bits <= 8, parts.colourType <= 3, startsAsZlib(bytes, parts) else {
            return nil
        }
        var picture = PrintedPicture(
            width: header.width,
            height: header.height,
            colours: colours(parts),
            bits: parts.bits,
            filter: .flate(isPredicted: true),
            data: .parts(parts.pixels)
        )
        guard !parts.transparency.isEmpty else { return picture }
        guard let hidden = hidden(parts) else { return nil }
        picture.hiddenColour = hidden
        return picture
    }

    /// The two bytes that zlib's data begin with (RFC 1950 §2.2).
    private static func startsAsZlib(_ bytes: [UInt8], _ parts: PNGParts) -> Bool {
        // Each byte may lie in a chunk of its own.
        let head: [Int] = parts.pixels.prefix(2).flatMap { part in bytes[part].prefix(2).map { Int($0) } }
        guard head.count >= 2 else { return false }
        let (method, flags) = (head[0], head[1])
        let isDeflate = method & 15 == 8 && method >> 4 <= 7
        return isDeflate && (method << 8 | flags) % 31 == 0 && flags & 0x20 == 0
    }

    private static func colours(_ parts: PNGParts) -> PrintedPicture.Colours {
        let isGrey = parts.colourType == 0
        let profile = parts.profile.isEmpty ? nil : ColourProfile.unpacked(parts.profile)
        let usable = profile.flatMap { ColourProfile.usable($0, components: isGrey ? 1 : 3) }
        guard parts.colourType == 3 else { return PrintedPicture.Colours(isGrey ? .grey : .rgb, profile: usable) }
        let count = min(parts.palette.count / 3, 1 << parts.bits)
        let palette = Array(parts.palette[..<(count * 3)])
        return usable == nil
            ? PrintedRaster.listed(palette) : PrintedPicture.Colours(.rgb, profile: usable, palette: palette)
    }

    /// The one colour that is not painted; nil where there are more, or half seen ones.
    private static func hidden(_ parts: PNGParts) -> [Int]? {
        let alphas = parts.transparency
        if parts.colourType == 3 {
            let clear = alphas.indices.filter { alphas[$0] != 255 }
            guard let first = clear.first else { return [] }
            return clear.count == 1 && alphas[first] == 0 ? [first] : nil
        }
        // Two bytes a sample, whatever the depth (§11.3.2.1).
        let samples = stride(from: 0, to: alphas.count - 1, by: 2).map { Int(alphas[$0]) << 8 | Int(alphas[$0 + 1]) }
        guard samples.count == parts.samples else { return [] }
        return samples.map { $0 & (1 << parts.bits - 1) }
    }

    private static func decoded(_ bytes: [UInt8], _ parts: PNGParts) throws(PictureError) -> PrintedPicture {
        var picture = PrintedRaster.picture(try PNGDecoder.decode(bytes))
        // Without a palette made here the numbers are still those the profile speaks of.
        if !parts.profile.isEmpty, parts.bits == 8, picture.colours.palette == nil {
            let components = picture.colours.space.rawValue
            let profile = ColourProfile.unpacked(parts.profile)
            picture.colours.profile = profile.flatMap { ColourProfile.usable($0, components: components) }
        }
        return picture
    }
}
