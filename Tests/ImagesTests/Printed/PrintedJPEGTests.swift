import TestSupport
import Testing

@testable import Images

/// JPEG on its way into a PDF.
@Suite struct PrintedJPEGTests {
    static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xFF, marker] + HandMade.big(data.count + 2, 2) + data
    }

    static func jpeg(_ layout: Raster.Layout = .rgb) throws -> [UInt8] {
        try JPEGEncoder.encode(PixelTests.slope(40, 20, layout))
    }

    /// A profile of the given space with a description, as small as one can be.
    static func profile(_ space: String, _ description: String) -> [UInt8] {
        let words = Array("desc\0\0\0\0".utf8) + HandMade.big(description.utf8.count) + Array(description.utf8)
        let table = HandMade.big(1) + Array("desc".utf8) + HandMade.big(144) + HandMade.big(words.count)
        var head = [UInt8](repeating: 0, count: 128)
        head.replaceSubrange(0..<4, with: HandMade.big(144 + words.count))
        head[8] = 2
        head.replaceSubrange(12..<16, with: Array("mntr".utf8))
        head.replaceSubrange(16..<20, with: Array(space.utf8))
        head.replaceSubrange(36..<40, with: Array("acsp".utf8))
        return head + table + words
    }

    static func withProfile(_ jpeg: [UInt8], _ profile: [UInt8], pieces: Int = 1) -> [UInt8] {
        var file = Array(jpeg[..<2])
        let size = (profile.count + pieces - 1) / pieces
        for piece in 0..<pieces {
            let part = profile[min(piece * size, profile.count)..<min((piece + 1) * size, profile.count)]
            let head = Array("ICC_PROFILE\0".utf8) + [UInt8(piece + 1), UInt8(pieces)]
            file += segment(0xE2, head + part)
        }
        return file + jpeg[2...]
    }

    @Test func passesThrough() throws {
        let file = try Self.jpeg()
        let picture = try PrintedPicture.read(file)
        #expect(picture.data == .parts([0..<file.count]))
        #expect(picture.filter == .dct(transform: nil) && picture.colours == PrintedPicture.Colours(.rgb))
        #expect(try PrintedPicture.read(try Self.jpeg(.grey)).colours == PrintedPicture.Colours(.grey))
    }

    @Test func whatIsNoPictureIsLeftOut() throws {
        let plain = try Self.jpeg()
        let exif = Self.segment(
            0xE1,
            Array("Exif\0\0".utf8) + HandMade.tiff([(0x0112, 6)], little: false)
        )
        let comment = Self.segment(0xFE, Array("made by hand".utf8))
        let file = Array(plain[..<2]) + exif + comment + plain[2...] + Array("film".utf8) + plain
        let picture = try PrintedPicture.read(file)
        #expect(picture.bytes(from: file) == plain)
        #expect(picture.orientation == .turnedRight && picture.shownWidth == 20 && picture.shownHeight == 40)
    }

    @Test func profilesAreTakenAlong() throws {
        let profile = Self.profile("RGB ", "Wide colours")
        for pieces in [1, 3] {
            let file = Self.withProfile(try Self.jpeg(), profile, pieces: pieces)
            let picture = try PrintedPicture.read(file)
            #expect(picture.colours.profile == profile)
            #expect(picture.bytes(from: file) == (try Self.jpeg()))
        }
        let standard = Self.withProfile(try Self.jpeg(), Self.profile("RGB ", "sRGB IEC61966-2.1"))
        #expect(try PrintedPicture.read(standard).colours.profile == nil)
        let other = Self.withProfile(try Self.jpeg(.grey), profile)
        #expect(try PrintedPicture.read(other).colours == PrintedPicture.Colours(.grey))
    }

    @Test func inksNeedAProfile() throws {
        let inks = try Fixtures.bytes(Fixtures.folder("Images") + "/inks.jpg")
        let plain = try PrintedPicture.read(inks)
        #expect(plain.colours.space == .rgb)
        guard case .bytes = plain.data else { return #expect(Bool(false)) }
        let profiled = Self.withProfile(inks, Self.profile("CMYK", "Press"))
        let picture = try PrintedPicture.read(profiled)
        #expect(picture.colours.space == .cmyk && picture.isInverted)
        #expect(picture.bytes(from: profiled) == (try PrintedPicture.read(profiled)).bytes(from: profiled))
    }

    @Test func cutOffIsCodedAnew() throws {
        let file = try JPEGEncoder.encode(PixelTests.slope(200, 200, .rgb))
        let picture = try PrintedPicture.read(Array(file.prefix(file.count * 3 / 4)))
        guard case .bytes(let bytes) = picture.data else { return #expect(Bool(false)) }
        #expect(bytes.suffix(2) == [0xFF, 0xD9] && picture.width == 200)
        #expect(throws: PictureError.self) { try PrintedPicture.read(HandMade.jpeg()) }
    }

    @Test func largePicturesAreMadeSmaller() throws {
        let file = try JPEGEncoder.encode(PixelTests.slope(900, 600, .rgb))
        let picture = try PrintedPicture.read(file, side: 300)
        #expect(picture.width == 300 && picture.height == 200)
        #expect(try PrintedPicture.read(file, side: 700).width == 900)
    }

    @Test func webPKeepsItsKind() throws {
        let folder = Fixtures.folder("Images")
        let lossy = try PrintedPicture.read(Fixtures.bytes(folder + "/lossy.webp"))
        #expect(lossy.filter == .dct(transform: nil))
        let lossless = try PrintedPicture.read(Fixtures.bytes(folder + "/lossless.webp"))
        #expect(lossless.filter == .flate(isPredicted: false))
    }
}
