/// What decides which glyphs a text gets: families, cut, features, language.
package struct TypeSpec: Sendable, Hashable {
    /// A feature of OpenType.
    package struct Feature: Sendable, Hashable {
        /// Four letters, big-endian.
        package var tag: UInt32
        package var value: UInt32

        package init(tag: UInt32, value: UInt32) {
            self.tag = tag
            self.value = value
        }
    }

    /// Families, the preferred first; generic ones as CSS names them.
    package var families: [String]
    /// 100 to 900.
    package var weight: Int
    package var isItalic: Bool
    /// Features that are turned on or off besides those every text has.
    package var features: [Feature]
    /// BCP 47.
    package var language: String

    package init(
        families: [String],
        weight: Int = 400,
        isItalic: Bool = false,
        features: [Feature] = [],
        language: String = "en"
    ) {
        self.families = families
        self.weight = weight
        self.isItalic = isItalic
        self.features = features
        self.language = language
    }
}

/// What layout asks of a face, in units of the face.
package struct FaceMetrics: Sendable, Hashable {
    package var unitsPerEm: Int32
    /// Above the base line.
    package var ascent: Int32
    /// Below the base line, above zero.
    package var descent: Int32
    package var xHeight: Int32
    package var capHeight: Int32
    /// The advance of the space.
    package var space: Int32
    /// The advance of the hyphen set at a line's end.
    package var hyphen: Int32
    /// The advance of the widest figure.
    package var figure: Int32
    /// Where an underline's middle is, above zero below the base line.
    package var underlinePosition: Int32
    package var underlineThickness: Int32

    package init(
        unitsPerEm: Int32,
        ascent: Int32,
        descent: Int32,
        xHeight: Int32,
        capHeight: Int32,
        space: Int32,
        hyphen: Int32,
        figure: Int32,
        underlinePosition: Int32,
        underlineThickness: Int32
    ) {
        self.unitsPerEm = unitsPerEm
        self.ascent = ascent
        self.descent = descent
        self.xHeight = xHeight
        self.capHeight = capHeight
        self.space = space
        self.hyphen = hyphen
        self.figure = figure
        self.underlinePosition = underlinePosition
        self.underlineThickness = underlineThickness
    }
}
