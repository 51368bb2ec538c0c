import Testing

@testable import Images

/// Headers read from hand-made files.
@Suite struct PictureHeaderTests {
    @Test(arguments: HandMade.all) func sizeIsRead(name: String, bytes: [UInt8]) throws {
        let header = try #require(PictureHeader.read(bytes))
        #expect(name.hasPrefix(header.format.rawValue))
        #expect(header.width == 258)
        #expect(header.height == 3)
        #expect(!header.exceeds(.usual))
    }

    @Test func jpegTellsItsKind() throws {
        let plain = try #require(PictureHeader.read(HandMade.jpeg(components: 1)))
        #expect(plain.components == 1 && !plain.isProgressive && plain.orientation == .upright)
        let turned = try #require(PictureHeader.read(HandMade.jpeg(marker: 0xC2, orientation: 6)))
        #expect(turned.isProgressive && turned.components == 3)
        #expect(turned.orientation == .turnedRight && turned.shownWidth == 3 && turned.shownHeight == 258)
        let odd = try #require(PictureHeader.read(HandMade.jpeg(orientation: 9)))
        #expect(odd.orientation == .upright)
    }

    @Test func movingPicturesAreTold() {
        #expect(PictureHeader.read(HandMade.gif(frames: 1))?.isAnimated == false)
        #expect(PictureHeader.read(HandMade.gif(frames: 2))?.isAnimated == true)
        #expect(PictureHeader.read(HandMade.animatedPNG)?.isAnimated == true)
        #expect(PictureHeader.read(HandMade.animatedWebP)?.isAnimated == true)
        #expect(PictureHeader.read(HandMade.losslessWebP)?.isAnimated == false)
    }

    @Test func alphaIsTold() {
        #expect(PictureHeader.read(HandMade.losslessWebP)?.hasAlpha == true)
        #expect(PictureHeader.read(HandMade.png())?.hasAlpha == false)
        #expect(PictureHeader.read(HandMade.png(colour: 6))?.hasAlpha == true)
        #expect(PictureHeader.read(HandMade.png(extra: HandMade.chunk("tRNS", [0, 0])))?.hasAlpha == true)
    }

    @Test(arguments: [
        ("<svg width='10' height='20'/>", 10, 20), ("<svg viewBox='0 0 40 10'/>", 40, 10),
        ("<svg width='80' viewBox='0 0 40 10'/>", 80, 20), ("<svg width='100%' height='1in'/>", 300, 96),
        ("<svg/>", 300, 150), ("<svg width='-3' height='NaN'/>", 300, 150), ("<svg width='1e999'/>", 300, 150),
        ("<svg width='2.54cm' height='72pt'/>", 96, 96), ("<svg width='1' width='9' height='1'/>", 1, 1),
    ]) func drawingsHaveSizes(text: String, width: Int, height: Int) throws {
        let header = try #require(PictureHeader.read(Array(text.utf8)))
        #expect(header.format == .svg && header.width == width && header.height == height)
    }

    @Test(arguments: [
        "", " ", "<", "<html><svg/></html>", "not a picture", "GIF89a", "BM", "RIFF1234WEBP", "II*\0", "<!-- <svg/>",
        "<!DOCTYPE svg [ <svg>", "<svg", "<?xml <svg/>", "\0\0\0\u{10}ftypavif\0\0\0\0",
    ]) func othersAreNone(text: String) {
        #expect(PictureHeader.read(Array(text.utf8)) == nil)
    }

    @Test func bombsAreToldByHeader() throws {
        let tall = try #require(PictureHeader.read(HandMade.png(width: 10, height: 30_001)))
        #expect(tall.exceeds(.usual))
        let wide = try #require(PictureHeader.read(HandMade.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)))
        #expect(wide.exceeds(.usual))
        let large = try #require(PictureHeader.read(HandMade.jpeg(width: 20_000, height: 20_000)))
        #expect(large.exceeds(.usual) && !large.exceeds(PixelLimit(side: 20_000, area: 400_000_000)))
        #expect(PictureHeader.read(HandMade.png(width: 0, height: 4)) == nil)
        #expect(PictureHeader.read(HandMade.jpeg(height: 0)) == nil)
        #expect(PictureHeader.read(HandMade.avif(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF))?.width == 16)
    }

    @Test(arguments: HandMade.all) func cutOffFilesDoNoHarm(name: String, bytes: [UInt8]) {
        for length in 0..<bytes.count {
            let header = PictureHeader.read(Array(bytes.prefix(length)))
            #expect(header.map { $0.width > 0 && $0.height > 0 } ?? true)
        }
    }

    /// Every byte in turn, set to values that make lengths, offsets and counts wrong.
    @Test(arguments: HandMade.all) func damagedFilesDoNoHarm(name: String, bytes: [UInt8]) {
        for at in bytes.indices {
            for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
                var damaged = bytes
                damaged[at] = value
                let header = PictureHeader.read(damaged)
                #expect(header.map { $0.width > 0 && $0.height > 0 } ?? true)
            }
        }
    }

    @Test func formatsHaveNames() {
        #expect(PictureFormat.jpeg.mediaType == "image/jpeg" && PictureFormat.jpeg.suffix == "jpg")
        #expect(PictureFormat.svg.mediaType == "image/svg+xml" && PictureFormat.svg.isCoreMediaType)
        #expect(!PictureFormat.avif.isCoreMediaType && !PictureFormat.gif.isDecodable)
    }
}
