/// Why a font cannot be used.
package enum FontError: Error, Hashable, Sendable {
    /// No font with outlines is installed on this machine.
    case noFonts
    /// The file holds no outlines that can be embedded, or is damaged.
    case unusable(family: String, file: String)
    /// The licence bits of the font forbid embedding a subset of it (OS/2 `fsType`).
    case mayNotEmbed(family: String)
}
