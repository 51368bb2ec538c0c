/// JPEG for print: passed through wherever PDF's DCTDecode reads it (ISO 32000-1, 7.4.8).
enum PrintedJPEG {
    static func read(_ bytes: [UInt8], _ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        guard let parts = JPEGParts(bytes) else { throw .broken("no picture in the JPEG") }
        guard let space = PrintedPicture.Colours.Space(rawValue: header.components) else {
            throw .broken("a JPEG of \(header.components) components")
        }
        // Baseline, extended and progressive, all by Huffman's codes; arithmetic and lossless coding are not PDF's.
        guard (0xC0...0xC2).contains(parts.frame), parts.precision == 8, parts.isWhole else {
            return try decoded(bytes, header)
        }
        let profile = parts.profile(bytes).flatMap {
            ColourProfile.usable($0, components: header.components)
        }
        // Inks without a profile mean nothing on paper that is described as sRGB (ISO 19005-2, 6.2.4.3).
        if space == .cmyk, profile == nil { return try decoded(bytes, header) }
        var picture = PrintedPicture(
            width: header.width,
            height: header.height,
            orientation: header.orientation,
            colours: PrintedPicture.Colours(space, profile: profile),
            bits: 8,
            filter: .dct(transform: transform(parts)),
            data: .parts(parts.kept)
        )
        picture.isInverted = space == .cmyk && header.isAdobeInverted
        return picture
    }

    /// Components that are called R, G and B, and nothing that says otherwise: libjpeg takes them as RGB, other
    /// decoders by PDF's default as YCbCr.
    private static func transform(_ parts: JPEGParts) -> Int? {
        let isPlain = parts.transform == nil && !parts.hasJFIF && parts.names == [0x52, 0x47, 0x42]
        return isPlain ? 0 : nil
    }

    /// What was cut off, coded otherwise or in inks: decoded as far as it goes, and coded anew.
    private static func decoded(_ bytes: [UInt8], _ header: PictureHeader) throws(PictureError) -> PrintedPicture {
        var picture = try PrintedRaster.photograph(try JPEGDecoder.decode(bytes, header, side: nil))
        picture.orientation = header.orientation
        return picture
    }
}
