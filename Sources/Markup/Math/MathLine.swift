/// A formula of MathML as one line of text: what is printed where formulas are not built up, and what is read aloud.
///
/// Fractions become `(a + b)/c`, roots `√(x + 1)`, tables `[1, 0; 0, 1]`; what stands raised or lowered keeps its place.
package struct MathLine: Sendable, Hashable {
    /// Characters set alike.
    package struct Piece: Sendable, Hashable {
        /// Where they stand.
        package enum Place: Sendable, Hashable { case line, raised, lowered }

        package var text: String
        package var place: Place
        /// A variable of one letter: set in italics.
        package var isItalic: Bool
    }

    /// The line as it is printed.
    package internal(set) var pieces: [Piece] = []
    /// The line as plain text: raised and lowered by Unicode's own characters where it has them (`x²`), else by signs
    /// (`x^(a/b)`).
    package internal(set) var text = ""

    /// The line of a `math` element, or of any element inside one.
    package init(_ tree: MarkupTree, _ node: MarkupTree.NodeID) {
        var writer = MathLineWriter(tree: tree)
        writer.write(node)
        pieces = writer.pieces
        text = writer.text
    }
}

/// Writes a formula down from left to right.
struct MathLineWriter {
    /// What was written last: it decides whether a minus is a sign or an operation, and where blanks go.
    enum Last { case nothing, operand, function, operation, opening }

    let tree: MarkupTree
    /// Inside of raised or lowered text nothing is spaced, and what is raised again is written by signs.
    var isScript = false
    private(set) var pieces: [MathLine.Piece] = []
    private(set) var text = ""
    var last = Last.nothing
    private var wantsSpace = false

    init(tree: MarkupTree, isScript: Bool = false) {
        self.tree = tree
        self.isScript = isScript
    }

    /// Adds characters on the line.
    mutating func put(_ string: String, italic: Bool = false) {
        guard !string.isEmpty else { return }
        if wantsSpace, !text.isEmpty, !isScript {
            text += " "
            append(" ", .line, italic: false)
        }
        wantsSpace = false
        text += string
        append(string, .line, italic: italic)
    }

    /// A blank before whatever comes next, if anything does.
    mutating func space() { wantsSpace = true }

    /// No blank after all.
    mutating func closeUp() { wantsSpace = false }

    /// Adds raised or lowered characters: as they are for print, by Unicode or signs for the text.
    mutating func put(script string: String, _ place: MathLine.Piece.Place) {
        guard !string.isEmpty else { return }
        wantsSpace = false
        text += MathScript.text(string, isRaised: place == .raised)
        append(string, place, italic: false)
    }

    private mutating func append(_ string: String, _ place: MathLine.Piece.Place, italic: Bool) {
        if let end = pieces.indices.last, pieces[end].place == place, pieces[end].isItalic == italic {
            pieces[end].text += string
        } else {
            pieces.append(MathLine.Piece(text: string, place: place, isItalic: italic))
        }
    }

    /// A part as raised or lowered text.
    func script(_ node: MarkupTree.NodeID) -> String {
        var writer = MathLineWriter(tree: tree, isScript: true)
        writer.write(node)
        return writer.text
    }

    /// The elements directly below.
    func elements(_ node: MarkupTree.NodeID) -> [MarkupTree.NodeID] {
        tree.children(of: node).filter { tree.isElement($0) }
    }
}
