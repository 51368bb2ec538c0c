import Testing

@testable import Images

/// Drawing through librsvg; its absence is told, not hidden.
@Suite struct SVGRendererTests {
    @Test func drawsOntoWhite() throws {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><rect width="10" height="10" fill="#f00"/></svg>
            """
        let raster = try SVGRenderer.raster(svg: Array(text.utf8), width: 20, height: 40)
        #expect(raster.layout == .bgrx && raster.width == 20 && raster.height == 40)
        #expect(Array(raster.pixels[0..<3]) == [0, 0, 255])
        #expect(Array(raster.pixels.suffix(4).prefix(3)) == [255, 255, 255])
        #expect(!raster.isGrey)
    }

    @Test func textInBlackIsGrey() throws {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><text x="2" y="15">Proof</text></svg>
            """
        let raster = try SVGRenderer.raster(svg: Array(text.utf8), width: 240, height: 80)
        #expect(raster.isGrey)
        #expect(raster.pixels.contains(0))
    }

    @Test(arguments: ["", "<svg", "<html/>", "nothing"]) func othersAreRefused(text: String) {
        #expect(throws: PictureError.self) { try SVGRenderer.raster(svg: Array(text.utf8), width: 10, height: 10) }
    }

    @Test func sizesAreBounded() {
        #expect(throws: PictureError.tooLarge(width: 0, height: 10)) {
            try SVGRenderer.raster(svg: [], width: 0, height: 10)
        }
        #expect(throws: PictureError.tooLarge(width: 30_000, height: 30_000)) {
            try SVGRenderer.raster(svg: [], width: 30_000, height: 30_000)
        }
    }
}
