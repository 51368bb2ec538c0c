import Foundation
import TestSupport
import Testing

@testable import Images

/// QR codes: as text art, and read back by another program.
@Suite struct QRCodeTests {
    @Test func aCodeIsDrawnAsExpected() throws {
        let code = try #require(QRCode("https://example.org/issue/12"))
        let art = art(of: code)
        #expect(art == References.text(at: Fixtures.folder("Images") + "/qr/example.txt", updatingTo: art))
        #expect(code.size == 29 && code.isDark(column: 0, row: 0) && !code.isDark(column: 29, row: 0))
    }

    @Test func barsAreTheDarkModules() throws {
        let code = try #require(QRCode("BARS"))
        var dark = Set<[Int]>()
        for bar in code.bars { for column in bar.columns { dark.insert([column, bar.row]) } }
        for row in 0..<code.size {
            for column in 0..<code.size {
                #expect(dark.contains([column, row]) == code.isDark(column: column, row: row))
            }
        }
    }

    @Test func textsOfNoCodeHaveNone() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\0b") == nil)
        #expect(QRCode(String(repeating: "a", count: 2_331))?.size == 177)
        #expect(QRCode(String(repeating: "a", count: 2_332)) == nil)
        #expect(QRCode(String(repeating: "1", count: 1_000_000)) == nil)
    }

    @Test(arguments: [
        "https://example.org/", "HTTPS://EXAMPLE.ORG/12345", "1919", "https://example.org/%C3%A4?q=1&b=2#top",
        "Grüße, 世界",
        "https://example.org/" + String(repeating: "very-long/", count: 40),
    ]) func anotherProgramReadsTheText(text: String) throws {
        let reader = "/usr/bin/zbarimg"
        guard FileManager.default.isExecutableFile(atPath: reader) else {
            print("skipped: no zbarimg (package zbar-tools)")
            return
        }
        let path = NSTemporaryDirectory() + "qr-\(UUID().uuidString).png"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(PNGEncoder.encode(picture(of: try #require(QRCode(text))))).write(to: URL(fileURLWithPath: path))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: reader)
        process.arguments = ["-q", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self) == text + "\n")
    }

    /// Two characters a module, so that it can be read off the screen.
    private func art(of code: QRCode) -> String {
        (0..<code.size).map { row in
            (0..<code.size).map { code.isDark(column: $0, row: row) ? "##" : "  " }.joined()
        }.joined(separator: "\n") + "\n"
    }

    /// Four pixels a module, with the quiet zone.
    private func picture(of code: QRCode) throws -> Raster {
        let side = 4 * (code.size + 2 * QRCode.quietZone)
        var pixels: [UInt8] = []
        for y in 0..<side {
            for x in 0..<side {
                let isDark = code.isDark(column: x / 4 - QRCode.quietZone, row: y / 4 - QRCode.quietZone)
                pixels.append(isDark ? 0 : 255)
            }
        }
        return try #require(Raster(width: side, height: side, layout: .grey, pixels: pixels))
    }
}
