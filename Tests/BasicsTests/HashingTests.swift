import Testing

@testable import Basics

@Suite struct HashingTests {
    @Test(arguments: [
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
    ]) func standardVectors(message: String, expected: String) {
        let digest = SHA1.digest(Array(message.utf8))
        let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hex == expected)
    }

    @Test func nameUUIDIsStableAndOfVersion5() {
        let uuid = NameUUID.string(of: "The Forme/11/en")
        #expect(uuid == NameUUID.string(of: "The Forme/11/en"))
        #expect(uuid != NameUUID.string(of: "The Forme/12/en"))
        #expect(uuid.count == 36 && Array(uuid)[14] == "5")
    }
}
