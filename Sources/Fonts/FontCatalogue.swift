import CFontconfig
import Glibc

/// The fonts in the folders of the system and the user, found by their own names.
///
/// fontconfig reads fifty files of rules before it answers (7 ms), and weighs every font against every other for each
/// question (half a millisecond). A family that is there under the name that was asked for needs neither: the
/// catalogue reads the list of folders alone (1 ms). For all other questions `FontLibrary` asks fontconfig in full.
final class FontCatalogue: Sendable {
    /// The catalogue of this machine; nil where fontconfig is configured in a way of its own by the environment.
    static let shared = FontCatalogue()

    private let list: FontList

    private init?() {
        guard getenv("FONTCONFIG_FILE") == nil, getenv("FONTCONFIG_PATH") == nil, let list = FontList() else {
            return nil
        }
        self.list = list
    }

    /// The cut of a family that is nearest by CSS (Fonts 4, 5.2: width, then slant, then weight); nil where no font
    /// has the name. Variable fonts without names for their instances are not in the catalogue.
    func find(_ family: String, weight: Int, isItalic: Bool) -> FoundFont? {
        var best: (rank: Rank, font: OpaquePointer)?
        list.forEach { font in
            guard FontList.bears(font, family), let rank = Rank(font, weight: weight, isItalic: isItalic) else {
                return
            }
            if best.map({ rank < $0.rank }) ?? true { best = (rank, font) }
        }
        return best.flatMap { FoundFont($0.font) }
    }
}

/// How far a font is from what is wanted; the smaller the nearer.
private struct Rank: Comparable {
    private let width: Double
    private let slant: Int
    private let weight: Double
    /// Where all else is equal, such as two copies of a font.
    private let file: String
    private let index: Int

    /// Nil for fonts that cannot be embedded: colours, ranges of weights.
    init?(_ font: OpaquePointer, weight wanted: Int, isItalic: Bool) {
        var flag: FcBool = 0
        if FcPatternGetBool(font, FC_VARIABLE, 0, &flag) == FcResultMatch, flag != 0 { return nil }
        if FcPatternGetBool(font, FC_COLOR, 0, &flag) == FcResultMatch, flag != 0 { return nil }
        guard let found = FoundFont(font) else { return nil }
        file = found.file
        index = found.index
        var number = 0.0
        width = FcPatternGetDouble(font, FC_WIDTH, 0, &number) == FcResultMatch ? abs(number - 100) : 0
        var slope: Int32 = 0
        FcPatternGetInteger(font, FC_SLANT, 0, &slope)
        // Italic, oblique, upright; or upright, oblique, italic.
        slant = isItalic ? (slope == FC_SLANT_ITALIC ? 0 : slope == FC_SLANT_OBLIQUE ? 1 : 2) : Int(slope)
        let known = FcPatternGetDouble(font, FC_WEIGHT, 0, &number) == FcResultMatch
        weight = Self.distance(known ? FcWeightToOpenTypeDouble(number) : 400, from: Double(wanted))
    }

    /// CSS Fonts 4, 5.2, 4.3: from 400 to 500 first up to 500, then lighter ones, then bolder; below 400 lighter ones
    /// first, above 500 bolder ones.
    private static func distance(_ weight: Double, from wanted: Double) -> Double {
        let later = 2000.0
        if weight == wanted { return 0 }
        switch wanted {
        case 400...500:
            if weight > wanted, weight <= 500 { return weight - wanted }
            return weight < wanted ? later + wanted - weight : 2 * later + weight - wanted
        case ..<400: return weight < wanted ? wanted - weight : later + weight - wanted
        default: return weight > wanted ? weight - wanted : later + wanted - weight
        }
    }

    static func < (left: Rank, right: Rank) -> Bool {
        (left.width, left.slant, left.weight, left.file, left.index)
            < (right.width, right.slant, right.weight, right.file, right.index)
    }
}

/// Owns a configuration of fontconfig that has folders only, and the list of fonts in them, for the life of the
/// process. Nothing changes it.
private struct FontList: @unchecked Sendable {
    private let fonts: UnsafeBufferPointer<OpaquePointer?>

    init?() {
        guard let config = FcConfigCreate() else { return nil }
        guard let text = Self.folders(config), FcConfigParseAndLoadFromMemory(config, text, 0) != 0,
            FcConfigBuildFonts(config) != 0,
            let set = FcConfigGetFonts(config, FcSetSystem), let start = set.pointee.fonts
        else {
            FcConfigDestroy(config)
            return nil
        }
        fonts = UnsafeBufferPointer(start: start, count: Int(set.pointee.nfont))
    }

    func forEach(_ body: (OpaquePointer) -> Void) {
        for case .some(let font) in fonts { body(font) }
    }

    /// Whether one of the font's names for its family is this one, whatever the case.
    static func bears(_ font: OpaquePointer, _ family: String) -> Bool {
        var name: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        while FcPatternGetString(font, FC_FAMILY, index, &name) == FcResultMatch, let found = name {
            if FcStrCmpIgnoreCase(found, family) == 0 { return true }
            index += 1
        }
        return false
    }

    /// The configuration's main file without the files it includes, which hold rules but for rare folders.
    private static func folders(_ config: OpaquePointer) -> [UInt8]? {
        // Asked without a configuration, fontconfig would read its own, in full.
        guard let name = FcConfigGetFilename(config, nil) else { return nil }
        defer { FcStrFree(name) }
        let path = String(cString: name)
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        // The file has 3 kB; what is larger by far is not it.
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, file)
        guard count > 0, count < bytes.count else { return nil }
        return without(bytes[..<count], from: Array("<include".utf8), to: Array("</include>".utf8)) + [0]
    }

    private static func without(_ bytes: ArraySlice<UInt8>, from open: [UInt8], to close: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var at = bytes.startIndex
        var isInside = false
        while at < bytes.endIndex {
            if bytes[at...].starts(with: open) { isInside = true }
            if isInside, bytes[at...].starts(with: close) {
                isInside = false
                at += close.count
                continue
            }
            if !isInside { kept.append(bytes[at]) }
            at += 1
        }
        return kept
    }
}
