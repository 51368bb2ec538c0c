import CHarfBuzz

extension FaceMetrics {
    /// Measures a face: hhea, OS/2 and post as HarfBuzz reads and completes them; space, hyphen and figures as the
    /// features in `manner` show them.
    init(of face: FontFace, manner: borrowing ShapingManner) {
        let hyphen: [UInt8] = face.covers("\u{2010}") ? [0xE2, 0x80, 0x90] : [0x2D]
        let figures = (UInt8(ascii: "0")...UInt8(ascii: "9")).map { face.width(of: [$0], manner) }
        let unit = face.unitsPerEm
        // A face of signs alone may declare nothing at all: then the common measures of book faces.
        let ascent = face.font.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)
        let descent = -face.font.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)
        let thickness = face.font.metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE)
        self.init(
            unitsPerEm: unit,
            ascent: ascent > 0 ? ascent : unit * 4 / 5,
            descent: descent >= 0 ? descent : unit / 5,
            xHeight: face.font.metric(HB_OT_METRICS_TAG_X_HEIGHT),
            capHeight: face.font.metric(HB_OT_METRICS_TAG_CAP_HEIGHT),
            space: face.covers(" ") ? face.width(of: [0x20], manner) : unit / 4,
            hyphen: face.width(of: hyphen, manner),
            figure: figures.max() ?? unit / 2,
            underlinePosition: -face.font.metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET),
            underlineThickness: thickness > 0 ? thickness : unit / 20
        )
    }
}

extension FontFace {
    /// The width of a Latin text, shaped, in units of the face.
    fileprivate func width(of text: [UInt8], _ manner: borrowing ShapingManner) -> Int32 {
        guard let buffer = ShapingBuffer() else { return 0 }
        return text.withUnsafeBufferPointer { text in
            buffer.shape(text, 0..<text.count, in: font, .latin, isRightToLeft: false, manner)
            return buffer.withGlyphs { _, positions in positions.reduce(0) { $0 &+ $1.x_advance } }
        }
    }
}
