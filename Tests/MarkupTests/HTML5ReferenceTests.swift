import Foundation
import TestSupport
import Testing

@testable import Markup

/// Character references by html5lib's tests of the tokenizer beside the repository.
@Suite struct HTML5ReferenceTests {
    @Test(arguments: ["namedEntities", "numericEntities"]) func references(file: String) throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let bytes = try Fixtures.bytes("\(shared)/corpus/html5/tokenizer/\(file).test")
        let whole = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        var count = 0
        for test in whole?["tests"] as? [[String: Any]] ?? [] {
            guard let input = test["input"] as? String, let output = test["output"] as? [[String]] else { continue }
            guard output.allSatisfy({ $0.first == "Character" }) else { continue }
            var decoded: [UInt8] = []
            Array(input.utf8).withUnsafeBufferPointer { CharacterReferences.decode($0, into: &decoded) }
            #expect(String(decoding: decoded, as: UTF8.self) == output.compactMap(\.last).joined(), "\(input)")
            count += 1
        }
        #expect(count > 300)
    }

    /// How many first declarations are those that browsers find. Ours are looked for anywhere in the first kilobytes, in
    /// comments too, since they count only where a page is not UTF-8; names are as written.
    @Test(arguments: ["tests1", "tests2", "test-yahoo-jp"]) func encodings(file: String) throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let bytes = try Fixtures.bytes("\(shared)/corpus/html5/encoding/\(file).dat")
        var passed = 0
        var count = 0
        for part in bytes.split(separator: Array("#data\n".utf8)) where !part.isEmpty {
            guard let mark = part.firstRange(of: Array("#encoding\n".utf8)) else { continue }
            let wanted = String(decoding: part[mark.upperBound...].prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
            let declared = TextEncoding.declarations(in: Array(part[..<mark.lowerBound])).first ?? "windows-1252"
            count += 1
            if declared == wanted { passed += 1 } else { print("\(file): \(wanted), found \(declared)") }
        }
        print("encodings declared in \(file): \(passed) of \(count)")
    }
}
