import Basics
import Fonts
import Markup
import Rendering

// `--embed-fonts`: the book carries the faces it is meant to be seen in.
extension Press {
    /// The faces of the text: family and cuts as the looks use them. Labels keep the sans of the device.
    private static let family = "Vollkorn"

    /// `publication` with the four cuts of its text face, each cut down to the characters that the documents have, and
    /// with a sheet that names them. A face whose licence forbids it stays out, and is named.
    func embeddingFonts(_ publication: Publication, _ reporting: Reporting) throws -> Publication {
        let scalars = try Self.scalars(of: publication)
        var fonts: [BookFont] = []
        var rules = ""
        for style in FontStyle.allCases {
            guard let face = FontLibrary.shared.face([Self.family], style: style), face.family == Self.family else {
                reporting(
                    Diagnostic(
                        .fontSubstituted,
                        "\(Self.family) is not installed; the book carries no font",
                        hint: "install it (Debian: fonts-vollkorn)"
                    )
                )
                return publication
            }
            guard face.licence.allowsBooks, face.licence.allowsSubsets else {
                reporting(Diagnostic(.fontSubstituted, "the licence of \(Self.family) keeps it out of books"))
                return publication
            }
            let cut = try face.subset(scalars: scalars)
            let suffix = cut.kind == .trueType ? "ttf" : "otf"
            let font = BookFont(name: "text-\(style.rawValue.lowercased())", suffix: suffix, bytes: cut.bytes)
            fonts.append(font)
            rules += Self.rule(font, style)
        }
        var publication = publication
        publication.fonts = fonts
        rules += "body { font-family: \(Self.family), serif }\n"
        publication.sheets.insert(Sheet(name: "fonts", audience: .reflow, text: Array(rules.utf8)), at: 0)
        return publication
    }

    private static func rule(_ font: BookFont, _ style: FontStyle) -> String {
        """
        @font-face { font-family: \(family); font-style: \(style.isItalic ? "italic" : "normal"); \
        font-weight: \(style.isBold ? "bold" : "normal"); src: url(../fonts/\(font.name).\(font.suffix)) }

        """
    }

    /// Every character of the documents, and those of the alphabet that sheets may make of them: capitals of letters.
    private static func scalars(of publication: Publication) throws -> [Unicode.Scalar] {
        var found: Set<Unicode.Scalar> = [" ", "-", "\u{2010}"]
        for index in publication.documents.indices {
            let tree = try publication.render(index)
            for node in tree.descendants(of: tree.document) where tree.isText(node) {
                found.formUnion(tree.text(of: node).unicodeScalars)
            }
        }
        for scalar in found { found.formUnion(scalar.properties.uppercaseMapping.unicodeScalars) }
        return found.sorted { $0.value < $1.value }
    }
}
