import TestSupport
import Testing

@testable import Images

/// SVG as vectors: `Fixtures/Drawing/*.svg` with what is painted beside each.
@Suite struct DrawingTests {
    static let folder = Fixtures.folder("Images") + "/Drawing"
    static let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".svg") }

    static func dump(_ bytes: [UInt8]) -> String {
        do throws(DrawingObstacle) {
            return try Drawing.read(svg: bytes).dump()
        } catch {
            return "refused: \(error)\n"
        }
    }

    @Test(arguments: names) func matchesItsReference(name: String) throws {
        let actual = Self.dump(try Fixtures.bytes("\(Self.folder)/\(name)"))
        let expected = References.text(at: "\(Self.folder)/\(name.dropLast(4)).txt", updatingTo: actual)
        #expect(actual == expected)
    }

    /// What the cleaning changes in a file is nothing that is painted.
    @Test(arguments: names) func cleanedIsDrawnAlike(name: String) throws {
        let bytes = try Fixtures.bytes("\(Self.folder)/\(name)")
        #expect(Self.dump(try SVGPicture.sanitised(bytes).bytes) == Self.dump(bytes))
    }

    @Test func coverIsAllVectors() throws {
        let drawing = try Drawing.read(svg: Fixtures.bytes("\(Self.folder)/cover.svg"))
        #expect(drawing.width == 1200 && drawing.height == 1920)
        let texts = drawing.operations.count { if case .text = $0 { true } else { false } }
        #expect(texts == 5)
    }

    static func svg(_ inside: String) -> [UInt8] {
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            viewBox="0 0 100 100">\(inside)</svg>
            """.utf8
        )
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "<g>", count: 90) + String(repeating: "</g>", count: 90)
        #expect(throws: Never.self) { try Drawing.read(svg: Self.svg(deep)) }
        var chain = "<defs><g id='g0'><rect width='9' height='9'/></g>"
        for level in 1...300 { chain += "<g id='g\(level)'><use xlink:href='#g\(level - 1)'/></g>" }
        #expect(throws: DrawingObstacle.tooLarge("elements inside one another")) {
            try Drawing.read(svg: Self.svg(chain + "</defs><use xlink:href='#g300'/>"))
        }
    }

    @Test func loopsAreRefused() {
        #expect(throws: DrawingObstacle.self) {
            try Drawing.read(svg: Self.svg("<g id='a'><use xlink:href='#a'/></g>"))
        }
        #expect(throws: DrawingObstacle.self) {
            try Drawing.read(svg: Self.svg("<clipPath id='a' clip-path='url(#a)'/><rect clip-path='url(#a)'/>"))
        }
        let gradients = "<linearGradient id='a' xlink:href='#b'/><linearGradient id='b' xlink:href='#a'/>"
        #expect(throws: Never.self) {
            try Drawing.read(svg: Self.svg(gradients + "<rect width='9' height='9' fill='url(#a)'/>"))
        }
        let path = "<path d='M0 0L1 1' marker-end='url(#m)'/>"
        let marker = "<marker id='m'>\(path)</marker>\(path)"
        #expect(throws: Never.self) { try Drawing.read(svg: Self.svg(marker)) }
    }

    @Test func repetitionIsBounded() {
        var limits = DrawingLimits()
        (limits.steps, limits.elements, limits.work) = (1_000, 2_000, 10_000)
        func obstacle(_ inside: String) -> DrawingObstacle? {
            do throws(DrawingObstacle) {
                _ = try Drawing.read(svg: Self.svg(inside), limits: limits)
                return nil
            } catch {
                return error
            }
        }
        var text = "<defs><g id='g0'><rect/></g>"
        for level in 1...9 {
            text += "<g id='g\(level)'>" + String(repeating: "<use xlink:href='#g\(level - 1)'/>", count: 10) + "</g>"
        }
        #expect(obstacle(text + "</defs><use xlink:href='#g9'/>") == .tooLarge("elements"))
        let path = "<path d='M0 0" + String(repeating: "l1 1", count: 1_200) + "'/>"
        #expect(obstacle(path) == .tooLarge("lines and curves"))
        let points = "<polygon points='" + String(repeating: "1 1 ", count: 1_200) + "'/>"
        #expect(obstacle(points) == .tooLarge("lines and curves"))
        let letters = "<text>" + String(repeating: "a", count: 3_000) + "</text>"
        #expect(obstacle(letters) == .tooLarge("elements"))
        let rules = "<style>" + String(repeating: ".a .b{fill:red}", count: 1_000) + "</style>"
        #expect(obstacle(rules + String(repeating: "<rect class='b'/>", count: 100)) == .tooLarge("rules of style"))
    }

    @Test(arguments: names) func damagedDrawingsCostNoMoreThanThemselves(name: String) throws {
        let bytes = try Fixtures.bytes("\(Self.folder)/\(name)")
        let tokens = [
            "<g>", "</g>", "<use href='#a'/>", "transform='scale(-1e300)'", "1e999", "-", "NaN", "%", "url(#", "\"",
            "<text>", "M", "a1 1 0 0 1 ", "z", "<clipPath id='a'>", "style='", "{", "}", "!important",
        ]
        for mutant in Mutation(of: bytes, count: 150, seed: 7, tokens: tokens) {
            guard let drawing = try? Drawing.read(svg: mutant) else { continue }
            #expect(drawing.width.isFinite && drawing.height.isFinite)
            #expect(!drawing.dump().contains("nan"))
        }
    }
}
