import Basics
import Fonts
import Rendering

/// The cover's lettering measured in the fonts of the machine.
enum CoverMeasuring {
    /// Pixels across, as the Kindle guidelines ask.
    static let width = 1600
    /// Pixels down.
    static let height = 2560
    /// Large flat surfaces and letters: below this their edges fray, above it the file only grows.
    static let quality = 88

    /// The face that `cover.svg` names first.
    private static let families = ["Vollkorn"]

    /// The family that takes the place of the cover's own, where that is not installed.
    static func substitute(language: String) -> Diagnostic? {
        guard let face = FontLibrary.shared.face(families, language: language), !families.contains(face.family),
            let wanted = families.first
        else { return nil }
        return Diagnostic(
            .fontSubstituted,
            "the cover is set in “\(face.family)”, for “\(wanted)” is not installed",
            hint: "install it (Debian: fonts-vollkorn), or name a picture under `cover:`"
        )
    }

    /// A fitting that sets texts of `language`.
    static func fitting(language: String) -> CoverFitting {
        { text, box in fit(text, box, language) }
    }

    private static func fit(_ text: String, _ box: CoverBox, _ language: String) -> CoverSetting {
        let fount = FontLibrary.shared.fount(families, style: style(of: box.face), language: language, covering: text)
        guard let fount else { return unmeasured(text, box) }
        let setting = TitleSetting.fit(
            text,
            in: TitleSetting.Box(width: box.width, height: box.height, lines: box.lines),
            sizes: TitleSetting.scale(from: box.largest, to: box.smallest),
            fount: fount
        )
        return CoverSetting(
            lines: setting.lines,
            size: setting.size,
            leading: setting.leading,
            ascent: setting.ascent,
            height: setting.height
        )
    }

    private static func style(of face: CoverBox.Face) -> FontStyle {
        switch face {
        case .regular: .regular
        case .bold: .bold
        case .italic: .italic
        }
    }

    /// A machine without any font draws no letters either: one line keeps the place.
    private static func unmeasured(_ text: String, _ box: CoverBox) -> CoverSetting {
        CoverSetting(
            lines: [text],
            size: box.smallest,
            leading: box.smallest,
            ascent: box.smallest,
            height: box.smallest
        )
    }
}
