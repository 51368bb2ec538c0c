import Basics
import Fonts
import Images
import Typesetting

/// The letters of all drawings of a file: shaped, counted, and embedded in fonts of their own.
///
/// They are not those of the pages, whose codes are given out before any drawing is written: the fonts of a cover are
/// some five kilobytes.
struct DrawingFonts {
    /// A word of a run, or the space between two.
    struct Word {
        /// The number of its word; -1 for a space.
        var number: Int32
        /// Its face; -1 where nothing of it is shown.
        var face: Int
        var isSpace: Bool { number < 0 }
    }

    /// A line as it was shaped.
    struct Line {
        /// By run, its words from left to right.
        var runs: [[Word]]
        /// By run, what it measures.
        var measures: [DrawingText.Run: DrawingText.Measure]
    }

    /// The fonts by rank, once they are written.
    private(set) var references: [Reference] = []
    private var lines: [DrawingText: Line] = [:]
    private var flow = FlowText()
    private var embedded: [(font: EmbeddedFont, characters: [CharacterCodes.Character])] = []
    private var codes: [FontCodes] = []
    private var texts = TextKeys()
    private var places: [UInt16] = []
    private var traits: [TextCodes.WordTraits] = []

    /// The letters of these drawings.
    init(_ drawings: [Images.Drawing], _ typeCase: TypeCase) {
        guard var shaper = try? Shaper(typeCase) else { return }
        var page = Page(
            size: Size(width: .zero, height: .zero),
            flow: 0,
            folio: Folio(style: .none, number: 1),
            isLeft: false
        )
        for drawing in drawings {
            for case .text(let text) in drawing.operations where lines[text] == nil {
                let line = DrawingLetters.line(text, typeCase, &shaper)
                lines[text] = line
                for run in line.runs { page.items.append(.text(take(run))) }
            }
        }
        guard !lines.isEmpty else { return }
        flow.store = shaper.store
        // A page that holds all words is what the exporter's own count of characters asks for.
        let layout = Layout(pages: [page], flows: [flow], typeCase: typeCase)
        let faces = FaceSource(typeCase)
        let counted = TextCodes(layout, faces: faces)
        (texts, places, traits) = (counted.texts, counted.places[0], counted.traits[0])
        embed(counted, faces)
    }

    private mutating func take(_ words: [Word]) -> TextRun {
        let start = Int32(flow.pieces.count)
        flow.pieces += words.map { $0.isSpace ? .space : RunPiece(WordID($0.number)) }
        return TextRun(
            origin: Point(x: .zero, y: .zero),
            pieces: start..<Int32(flow.pieces.count),
            size: .zero,
            wordSpace: .zero,
            tag: .artifact
        )
    }

    private mutating func embed(_ counted: TextCodes, _ source: FaceSource) {
        codes = counted.faces.map { FontCodes($0.characters, font: nil, rank: 0, unitsPerEm: 1000) }
        for face in counted.faceOrder {
            let characters = counted.faces[face].characters
            let id = FaceID(UInt16(face))
            let program = source.program(id, Set(characters.map(\.glyph)).sorted())
            let rank = embedded.count
            let font = program.flatMap { EmbeddedFont($0, name: Self.subsetTag(rank) + "+" + $0.name) }
            codes[face] = FontCodes(characters, font: font, rank: rank, unitsPerEm: source.unitsPerEm(id))
            if let font { embedded.append((font, characters)) }
        }
    }

    /// The six letters before the name of a subset (9.9.2), which begin with another letter than those of the pages'.
    private static func subsetTag(_ rank: Int) -> String {
        let last = Character(Unicode.Scalar(UInt8(65 + rank % 26)))
        let before = Character(Unicode.Scalar(UInt8(65 + rank / 26 % 26)))
        return "DRAW" + String(before) + String(last)
    }

    /// Writes the fonts.
    mutating func write(to file: inout FileWriter) throws {
        guard !embedded.isEmpty else { return }
        let first = file.reserve(embedded.count)
        for (rank, entry) in embedded.enumerated() {
            let reference = first.advanced(by: rank)
            try entry.font.write(reference, entry.characters, texts: texts, to: &file)
            references.append(reference)
        }
    }

    // MARK: - Asking

    /// The line of a text of one of the drawings.
    func line(of text: DrawingText) -> Line? {
        guard var line = lines[text] else { return nil }
        for run in line.runs.indices {
            for word in line.runs[run].indices where !line.runs[run][word].isSpace {
                let number = Int(line.runs[run][word].number)
                let isShown = codes[Int(flow.store.words[number].face.index)].isEmbedded
                if !isShown || traits[number].contains(.isBox) { line.runs[run][word].face = -1 }
            }
        }
        return line
    }

    /// The rank of a face among the fonts of the file.
    func rank(ofFace face: Int) -> Int { codes[face].rank }

    /// Writes a word inside the parentheses of an array of TJ; where its codes do not say what it is read as, with that.
    func write(_ word: Word, to tokens: inout Tokens) {
        let stored = flow.store.words[Int(word.number)]
        let isWhole = traits[Int(word.number)].contains(.needsActualText)
        if isWhole {
            tokens.append(")]TJ/Span<</ActualText")
            tokens.text(String(decoding: flow.store.text[stored.text], as: UTF8.self))
            tokens.append(">>BDC[(")
        }
        codes[word.face].write(stored, flow.store, places, size: nil, to: &tokens)
        if isWhole { tokens.append(")]TJ EMC[(") }
    }

    /// The width of a word in sizes.
    func width(_ word: Word) -> Double {
        let stored = flow.store.words[Int(word.number)]
        return Double(stored.width) / Double(codes[Int(stored.face.index)].unitsPerEm)
    }

    /// Writes a word space; `wordSpacing` is what is added to it, in sizes.
    func writeSpace(in face: Int, wordSpacing: Double, to tokens: inout Tokens) {
        let thousandths = Int((wordSpacing * 1000).rounded())
        if codes[face].space != nil {
            tokens.append(escaped: 0x20)
            guard thousandths != 0 else { return }
            tokens.append(")")
            tokens.append(integer: -thousandths)
        } else {
            tokens.append(")")
            tokens.append(integer: -250 - thousandths)
        }
        tokens.append("(")
    }
}

/// Shapes the lines of drawings.
enum DrawingLetters {
    /// A line as its runs are set.
    static func line(_ text: DrawingText, _ typeCase: TypeCase, _ shaper: inout Shaper) -> DrawingFonts.Line {
        var line = DrawingFonts.Line(runs: [], measures: [:])
        for run in text.runs {
            let type = typeCase.id(of: specification(run.font))
            let found = shape(run.string, type, isRightToLeft: text.isRightToLeft, &shaper).flatMap { $0 }
            line.measures[run] = measure(found, run.size, typeCase.metrics(of: type), typeCase, shaper.store)
            line.runs.append(found)
        }
        return line
    }

    private static func specification(_ font: DrawingFont) -> TypeSpec {
        TypeSpec(
            families: font.families.isEmpty ? ["serif"] : font.families,
            weight: font.weight,
            isItalic: font.isItalic,
            features: font.isSmallCaps ? [TypeSpec.Feature(tag: 0x736D_6370, value: 1)] : [],  // smcp
            language: font.language ?? "en"
        )
    }

    /// The words of a text and the spaces between them, from left to right. Words of one direction inside a line of the
    /// other keep their own order.
    private static func shape(
        _ string: String,
        _ type: TypeID,
        isRightToLeft: Bool,
        _ shaper: inout Shaper
    ) -> [[DrawingFonts.Word]] {
        var pieces: [(words: [DrawingFonts.Word], isRightToLeft: Bool)] = []
        var last = isRightToLeft
        for (index, part) in string.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { pieces.append(([DrawingFonts.Word(number: -1, face: 0)], last)) }
            guard !part.isEmpty else { continue }
            let word = String(part)
            let hasLetters = word.unicodeScalars.contains { $0.properties.isAlphabetic }
            last = hasLetters ? word.isRightToLeft : isRightToLeft
            let bytes = Array(word.utf8)
            let numbers = bytes.withUnsafeBufferPointer { shaper.words($0, type: type, isRightToLeft: last) }
            let words = numbers.map {
                DrawingFonts.Word(number: $0, face: Int(shaper.store.words[Int($0)].face.index))
            }
            pieces.append((words, last))
        }
        // A space belongs to the other direction only between two words of it.
        for index in pieces.indices where pieces[index].words.first?.isSpace == true {
            let before = index > 0 ? pieces[index - 1].isRightToLeft : isRightToLeft
            let after = index + 1 < pieces.count ? pieces[index + 1].isRightToLeft : isRightToLeft
            pieces[index].isRightToLeft = before == after ? before : isRightToLeft
        }
        return ordered(pieces, isRightToLeft)
    }

    /// Stretches of the other direction are turned round, and the whole where it is written from the right.
    private static func ordered(
        _ pieces: [(words: [DrawingFonts.Word], isRightToLeft: Bool)],
        _ isRightToLeft: Bool
    ) -> [[DrawingFonts.Word]] {
        var out: [[DrawingFonts.Word]] = []
        var at = 0
        while at < pieces.count {
            var end = at
            while end < pieces.count, pieces[end].isRightToLeft == pieces[at].isRightToLeft { end += 1 }
            let stretch = pieces[at..<end].map(\.words)
            out += pieces[at].isRightToLeft != isRightToLeft ? stretch.reversed() : stretch
            at = end
        }
        return isRightToLeft ? out.reversed() : out
    }

    private static func measure(
        _ words: [DrawingFonts.Word],
        _ size: Double,
        _ metrics: FaceMetrics,
        _ typeCase: TypeCase,
        _ store: GlyphStore
    ) -> DrawingText.Measure {
        var measure = DrawingText.Measure(advance: 0, letters: 0, spaces: 0)
        for word in words {
            if word.isSpace {
                measure.advance += Double(metrics.space) * size / Double(metrics.unitsPerEm)
                measure.letters += 1
                measure.spaces += 1
            } else {
                let stored = store.words[Int(word.number)]
                let unitsPerEm = typeCase.metrics(of: stored.face).unitsPerEm
                measure.advance += Double(stored.width) * size / Double(unitsPerEm)
                measure.letters += Int(stored.glyphCount)
            }
        }
        return measure
    }
}
