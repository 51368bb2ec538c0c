/// The profile of sRGB (IEC 61966-2-1) that a file names as what its colours are meant for: the smallest one that is
/// whole, a matrix and a curve, built here (ICC.1:2010, version 4).
enum ColourProfile {
    /// What the profile is called.
    static let name = "sRGB IEC61966-2.1"

    /// The profile.
    static let bytes: [UInt8] = {
        let curve = signature("para") + long(0) + short(3) + short(0) + curveParameters.flatMap(fixed)
        let tags: [(StaticString, [UInt8])] = [
            ("desc", text(name)), ("cprt", text("No rights reserved")), ("wtpt", xyz(whitePoint)),
            ("chad", signature("sf32") + long(0) + adaptation.flatMap(fixed)),
            ("rXYZ", xyz(red)), ("gXYZ", xyz(green)), ("bXYZ", xyz(blue)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = long(tags.count)
        var data: [UInt8] = []
        var shared: (offset: Int, count: Int)?
        let start = 128 + 4 + 12 * tags.count
        for (tag, value) in tags {
            if value == curve, let shared {
                table += signature(tag) + long(shared.offset) + long(shared.count)
                continue
            }
            table += signature(tag) + long(start + data.count) + long(value.count)
            if value == curve { shared = (start + data.count, value.count) }
            data += value + [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
        }
        return header(size: start + data.count) + table + data
    }()

    /// The transfer curve: gamma, and the straight piece near black.
    private static let curveParameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
    /// D50, which profiles connect through.
    private static let whitePoint = [0.9642, 1, 0.8249]
    /// From D65 to D50 by Bradford's method, row by row.
    private static let adaptation = [
        1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
    ]
    // The primaries as seen under D50.
    private static let red = [0.436066, 0.222488, 0.013916]
    private static let green = [0.385147, 0.716873, 0.097076]
    private static let blue = [0.143066, 0.060608, 0.714096]

    /// The header (7.2): a display profile of RGB, of no maker and no day.
    private static func header(size: Int) -> [UInt8] {
        var bytes = long(size) + long(0) + long(0x0420_0000) + signature("mntr") + signature("RGB ") + signature("XYZ ")
        bytes += [2000, 1, 1, 0, 0, 0].flatMap(short)
        bytes += signature("acsp") + [UInt8](repeating: 0, count: 28) + whitePoint.flatMap(fixed)
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }

    /// A text in one language (10.15).
    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { short(Int($0)) }
        return signature("mluc") + long(0) + long(1) + long(12) + Array("enUS".utf8) + long(units.count) + long(28)
            + units
    }

    private static func xyz(_ values: [Double]) -> [UInt8] { signature("XYZ ") + long(0) + values.flatMap(fixed) }

    private static func signature(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { Array($0) } }

    private static func long(_ value: Int) -> [UInt8] { short(value >> 16) + short(value) }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }

    /// A number of 16 bits before the point and 16 behind it.
    private static func fixed(_ value: Double) -> [UInt8] { long(Int((value * 65536).rounded())) }
}
