import Basics
import Fonts
import Packing
import Typesetting

/// A file being written: the references of everything in it, and what later parts need of earlier ones.
struct PDFDocument: ~Copyable {
    let layout: Layout
    let exporter: PDFExporter
    let use: LayoutUse
    /// What page contents draw from.
    private(set) var source: PageSource
    var file: FileWriter
    let references: References
    /// The embedded fonts with their characters, by rank.
    private var fonts: [(font: EmbeddedFont, characters: [CharacterCodes.Character])] = []
    private let texts: TextKeys
    /// By page, the leaves of its marked contents in order.
    var leavesOfPages: [[Int32]] = []
    /// By leaf, where its picture is: left, foot, right, head, in thousandths of a point.
    var boxes: [Int32: [Int]] = [:]
    /// The areas of links in the order of the pages.
    var annotations: [Annotation] = []
    /// The outline, once it is written.
    var outlineRoot: Reference?

    var options: PDFOptions { exporter.options }
    var isPDF2: Bool { exporter.options.isPDF2 }

    /// An area of a link on a page, and the element it belongs to.
    struct Annotation {
        let element: Int32
        let page: Int
    }

    /// Finds out everything that has to be known before the first byte is written.
    init(_ layout: Layout, _ exporter: PDFExporter, _ sink: any ByteSink) throws {
        let use = LayoutUse(layout)
        let tags = TagPlanner.plan(layout.structure, use, isPDF2: exporter.options.isPDF2)
        let codes = TextCodes(layout, faces: exporter.faces)
        let (fonts, fontCodes) = Self.fonts(codes, exporter.faces)
        let texts = try Self.encoded(layout, codes, fontCodes, cores: exporter.cores)
        let version: FileVersion = exporter.options.isPDF2 ? .pdf20 : .pdf17
        var file = try FileWriter(to: sink, version: version, style: exporter.options.style)
        references = References(layout, use, tags, fonts: fonts.count, in: &file)
        self.layout = layout
        self.exporter = exporter
        self.use = use
        self.fonts = fonts
        self.texts = codes.texts
        self.file = file
        source = PageSource(
            layout: layout,
            fonts: fontCodes,
            texts: texts,
            tags: tags,
            pictures: [:],
            hasBoxes: codes.hasBoxes || fontCodes.contains { !$0.isEmbedded },
            isBothWays: codes.isBothWays
        )
    }

    // MARK: - Fonts

    /// The font files and codes of the faces that are used; a face without a file has codes but shows boxes.
    private static func fonts(
        _ codes: TextCodes,
        _ source: FaceSource
    ) -> ([(font: EmbeddedFont, characters: [CharacterCodes.Character])], [FontCodes]) {
        var embedded: [(font: EmbeddedFont, characters: [CharacterCodes.Character])] = []
        var all = codes.faces.map { FontCodes($0.characters, font: nil, rank: 0, unitsPerEm: 1000) }
        for face in codes.faceOrder {
            let characters = codes.faces[face].characters
            let id = FaceID(UInt16(face))
            let glyphs = Set(characters.map(\.glyph)).sorted()
            let program = source.program(id, glyphs)
            let rank = embedded.count
            let font = program.flatMap { EmbeddedFont($0, name: subsetTag(rank) + "+" + $0.name) }
            all[face] = FontCodes(characters, font: font, rank: rank, unitsPerEm: source.unitsPerEm(id))
            if let font { embedded.append((font, characters)) }
        }
        return (embedded, all)
    }

    /// The six letters before the name of a subset (9.9.2); different for each font of the file.
    private static func subsetTag(_ rank: Int) -> String {
        var letters: [Character] = []
        var rest = rank
        for _ in 0..<6 {
            letters.append(Character(Unicode.Scalar(UInt8(65 + rest % 26))))
            rest /= 26
        }
        return String(letters.reversed())
    }

    private static func encoded(
        _ layout: Layout,
        _ codes: TextCodes,
        _ fonts: [FontCodes],
        cores: Int
    ) throws -> [EncodedText] {
        var texts: [EncodedText] = []
        texts.reserveCapacity(layout.flows.count)
        let (flows, traits, places) = (layout.flows, codes.traits, codes.places)
        try OrderedWork.run(
            count: flows.count,
            cores: cores,
            worker: { { EncodedText(flows[$0], traits: traits[$0], places: places[$0], fonts: fonts) } },
            take: { _, text in texts.append(text) }
        )
        return texts
    }

    /// Writes the fonts.
    mutating func writeFonts() throws {
        for (rank, entry) in fonts.enumerated() {
            try entry.font.write(references.fonts.advanced(by: rank), entry.characters, texts: texts, to: &file)
        }
    }

    // MARK: - Pictures

    /// Writes the pictures, and the resources that all pages share: fonts, opacities, pictures.
    mutating func writePictures() throws {
        var drawn: [(number: Int, reference: Reference)] = []
        for (number, picture) in use.pictures.enumerated() {
            let reference = references.pictures.advanced(by: number)
            guard try exporter.pictures.write(picture, reference, &file) else { continue }
            drawn.append((number, reference))
            source.pictures[picture] = number
        }
        let (fontCount, first, alphas) = (fonts.count, references.fonts, use.alphas.sorted())
        try file.write(references.resources) {
            $0.dictionary {
                if fontCount > 0 {
                    $0.dictionary("Font") {
                        for rank in 0..<fontCount {
                            $0.key("F\(rank)")
                            $0.reference(first.advanced(by: rank))
                        }
                    }
                }
                if !drawn.isEmpty {
                    $0.dictionary("XObject") {
                        for (number, reference) in drawn {
                            $0.key("X\(number)")
                            $0.reference(reference)
                        }
                    }
                }
                if !alphas.isEmpty { Self.writeOpacities(alphas, to: &$0) }
            }
        }
    }

    private static func writeOpacities(_ alphas: [UInt8], to tokens: inout Tokens) {
        tokens.dictionary("ExtGState") {
            for alpha in alphas + [255] {
                $0.key("A\(alpha)")
                $0.dictionary { $0.fixed("ca", (Int(alpha) * 1000 + 127) / 255, places: 3) }
            }
        }
    }
}
