import Basics
import Foundation
import Packing
import Publishing
import TestSupport
import Testing

/// Articles taken out of a source as Markdown build to the same chapters.
@Suite struct TakingTests {
    private static func pages(in folder: String, _ most: Int) -> [String] {
        let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }
        // Spread over the folder, the same every time.
        let step = max(1, names.count / most)
        return stride(from: 0, to: names.count, by: step).prefix(most).map { "\(folder)/\(names[$0])" }
    }

    /// The chapters of a book of `inputs`, by their names in it.
    private static func chapters(of inputs: [String], into file: String) throws -> [String: String] {
        let order = BuildOrder(inputs: inputs, title: "Taken", output: file, cores: 2)
        let report = Press(world: .real()).build(order)
        let book = try #require(report.products.first).path.text
        let reader = try ZipReader(try Fixtures.bytes(book))
        var texts: [String: String] = [:]
        for entry in reader.entries where entry.name.hasPrefix("EPUB/text/") {
            texts[entry.name] = String(decoding: try reader.bytes(of: entry), as: UTF8.self)
        }
        return texts
    }

    /// Takes every article of `inputs` and compares the chapters of both books; returns what differs.
    private static func differences(_ inputs: [String]) throws -> [String] {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("taken-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        try FileManager.default.createDirectory(atPath: "\(place)/pages", withIntermediateDirectories: true)
        var pages: [String] = []
        var taken: [String] = []
        for (index, input) in inputs.enumerated() {
            var page = input
            if input.hasSuffix(".gz") {
                page = "\(place)/pages/\((input as NSString).lastPathComponent.dropLast(3))"
                try unpack(input, to: page)
            }
            // A folder for each: pages may give articles of one name.
            let outcome = Press(world: .real()).take(TakeOrder(source: page, names: [], into: "\(place)/take-\(index)"))
            guard !outcome.written.isEmpty else { continue }
            pages.append(page)
            taken += outcome.written.map(\.path.text)
        }
        let before = try chapters(of: pages, into: "\(place)/before.epub")
        let after = try chapters(of: taken, into: "\(place)/after.epub")
        return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map { name in
            let lines = zip((before[name] ?? "").split(separator: "\n"), (after[name] ?? "").split(separator: "\n"))
            let first = lines.first { $0 != $1 }
            return "\(name)\n- \(first?.0 ?? "")\n+ \(first?.1 ?? "")"
        }
    }

    private static func unpack(_ file: String, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file]
        process.standardOutput = FileHandle(forWritingAtPath: path)
        try process.run()
        process.waitUntilExit()
    }

    @Test func savedPagesBuildToTheSameChapters() throws {
        let found = try Self.differences(Self.pages(in: "\(Fixtures.folder("Publishing"))/saved", 20))
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test(.enabled(if: Fixtures.shared != nil, "skipped: no ../shared"), arguments: RoundTripTests.corpora)
    func pagesOfTheCorporaBuildToTheSameChapters(corpus: String) throws {
        let folder = "\(Fixtures.shared ?? "")/corpus/articles/\(corpus)"
        let found = try Self.differences(Self.pages(in: folder, 20))
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    // MARK: Files

    private static let page = """
        <!doctype html><html lang="en"><head><title>A leaf</title></head><body><article><h1>A leaf</h1>
        <p>A sheet of paper that is folded once has two leaves, and a book is made of many of them, sewn through the fold.</p>
        <p><img src="fold.svg" alt="A fold"></p>
        <p>Every leaf has two pages, and the reader turns it by the corner that the printer has left empty for the thumb.</p>
        </article></body></html>
        """

    private static let drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"

    private func desk() -> (Press, MemoryFiles) {
        let files = MemoryFiles(["/desk/leaf.html": Self.page, "/desk/fold.svg": Self.drawing])
        return (Press(world: World(files: files, currentFolder: Path("/desk"), now: 0)), files)
    }

    @Test func picturesStandBesideTheText() throws {
        let (press, files) = desk()
        let outcome = press.take(TakeOrder(source: "leaf.html", names: [], into: "articles"))
        #expect(outcome.written.map(\.path.text) == ["/desk/articles/a-leaf.md"])
        #expect(outcome.written.map(\.pictures) == [1])
        let text = String(decoding: try #require(files["/desk/articles/a-leaf.md"]), as: UTF8.self)
        #expect(text.contains("![A fold](a-leaf/fold.svg)"), "\(text)")
        #expect(files["/desk/articles/a-leaf/fold.svg"] == Array(Self.drawing.utf8))
    }

    @Test func nothingIsOverwritten() throws {
        let (press, files) = desk()
        try files.replace(Path("/desk/articles/a-leaf.md"), with: Array("mine".utf8))
        let outcome = press.take(TakeOrder(source: "leaf.html", names: [], into: "articles"))
        #expect(outcome.isFailed && outcome.written.isEmpty)
        #expect(outcome.diagnostics.map(\.code) == [.fileNotWritten])
        #expect(files["/desk/articles/a-leaf.md"] == Array("mine".utf8))
    }
}
