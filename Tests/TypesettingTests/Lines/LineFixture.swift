import Basics
import Fonts
import Foundation
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// A paragraph set for a test, and ways to look at it.
struct LineFixture {
    /// Whether the face the references are of is there.
    static let hasVollkorn = FontLibrary.shared.face(["Vollkorn"])?.family == "Vollkorn"
    static let skipped = Comment("skipped: Vollkorn is not installed")

    var galley = Galley()
    var lines: [SetLine] = []
    let paragraph: Paragraph
    let typeCase: TypeCase
    let shape: LineShape

    init(_ paragraph: Paragraph, in typeCase: TypeCase, shape: LineShape, looseness: Int = 0) throws {
        self.paragraph = paragraph
        self.typeCase = typeCase
        self.shape = shape
        var setter = try LineSetter(typeCase)
        lines = setter.set(paragraph, shape: shape, looseness: looseness, into: &galley)
        setter.complete(&galley)
    }

    init(
        _ text: String,
        width: Double = 262,
        language: String = "en-GB",
        looseness: Int = 0,
        change: (inout Paragraph, TypeCase) -> Void = { _, _ in }
    ) throws {
        let typeCase = try TypeCase()
        var paragraph = Self.paragraph(text, language: language, typeCase)
        change(&paragraph, typeCase)
        try self.init(
            paragraph,
            in: typeCase,
            shape: LineShape(width: Length(points: width)),
            looseness: looseness
        )
    }

    /// A justified, hyphenated paragraph of one run.
    static func paragraph(_ text: String, language: String, _ typeCase: TypeCase) -> Paragraph {
        var paragraph = Paragraph()
        paragraph.text = Array(text.utf8)
        let type = typeCase.id(of: TypeSpec(families: ["Vollkorn"], language: language))
        var run = Paragraph.Run(
            range: 0..<Int32(paragraph.text.count),
            type: type,
            size: Length(points: 10),
            tag: Tag(0)
        )
        run.hyphens = .auto
        paragraph.runs = [run]
        paragraph.languages = [language]
        paragraph.align = .justify
        paragraph.leading = Length(points: 13)
        paragraph.isRefined = true
        paragraph.segments = [.init(start: 0, node: 7, offset: 100)]
        return paragraph
    }

    /// The text runs of a line.
    func runs(_ line: SetLine) -> [TextRun] {
        galley.paint[Int(line.paint.lowerBound)..<Int(line.paint.upperBound)].compactMap {
            if case .text(let run) = $0 { run } else { nil }
        }
    }

    /// The text of a run as a reader of the file gets it.
    func text(_ run: TextRun) -> String {
        var bytes: [UInt8] = []
        for piece in galley.text.pieces[Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)] {
            if let word = piece.word {
                let store = galley.text.store
                bytes += store.text[store[word].text]
            } else {
                bytes += piece == .space ? [0x20] : [0xC2, 0xA0]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func text(_ line: SetLine) -> String { runs(line).map(text).joined() }

    /// How wide a run is, the blank that ends a line not counted.
    func width(_ run: TextRun) -> Double {
        var width = 0.0
        var blanks = 0.0
        for piece in galley.text.pieces[Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)] {
            guard let word = piece.word.map({ galley.text.store[$0] }) else {
                blanks += run.wordSpace.points
                continue
            }
            let em = Double(typeCase.metrics(of: word.face).unitsPerEm)
            width += blanks + Double(word.width) / em * run.size.points * Double(run.scale) / 1000
            width += run.letterSpacing.points * Double(word.glyphCount)
            blanks = 0
        }
        return width
    }

    /// The left and right ends of what a line shows.
    func ends(_ line: SetLine) -> (left: Double, right: Double) {
        let runs = runs(line)
        let left = runs.map(\.origin.x.points).min() ?? 0
        let right = runs.map { $0.origin.x.points + width($0) }.max() ?? 0
        return (left, right)
    }

    /// The lines, one below the other: where they begin and end, glyph width, blank, text.
    var dump: String {
        lines.map { line in
            let ends = ends(line)
            let first = runs(line).first
            return "\(tenths(ends.left)) \(tenths(ends.right)) "
                + "\(first?.scale ?? 0) \(first?.wordSpace.units ?? 0) |\(text(line).replacing("\u{AD}", with: "="))|"
        }
        .joined(separator: "\n") + "\n"
    }

    private func tenths(_ length: Double) -> String {
        let value = Int((length * 10).rounded())
        return "\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)"
    }
}
