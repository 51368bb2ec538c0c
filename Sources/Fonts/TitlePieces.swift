/// A title in the pieces that lines are made of, each measured once at 1 em.
struct TitlePieces {
    /// A stretch of text that no line end cuts.
    struct Piece {
        var text: String
        /// Width without the space after it, in em.
        var width: Double
        /// Width of the space after it, in em; 0 where the next piece follows without one.
        var space: Double
        /// How ill a line end after this piece looks, as a share of a whole line's unevenness.
        var breakCost: Double
    }

    let pieces: [Piece]
    let fount: Fount
    let isRightToLeft: Bool
    /// From base line to base line, in em.
    let leading: Double
    /// Height of the letters above the base line, in em.
    let ascent: Double
    /// Depth of the letters below the base line, in em.
    private let descent: Double

    /// Cuts `title` where lines may end; words wider than `limit` em are cut between characters.
    init(_ title: String, fount: Fount, cutTo limit: Double? = nil) {
        self.fount = fount
        isRightToLeft = title.isRightToLeft
        let cut = LineEnds.pieces(of: title)
        pieces = cut.flatMap { part -> [Piece] in
            let piece = Piece(
                text: part.text,
                width: fount.width(of: part.text),
                space: part.isSpaced ? fount.width(of: " ") : 0,
                breakCost: part.breakCost
            )
            guard let limit, piece.width > limit else { return [piece] }
            return Self.cut(piece, to: limit, fount)
        }
        let used = fount.faces.filter { face in title.unicodeScalars.contains(where: face.covers) }
        let isTall = title.unicodeScalars.contains { Self.tallScripts.contains(Script(of: $0)) }
        let isSquare = title.unicodeScalars.contains { Script(of: $0).breaksAnywhere }
        leading = isTall ? 1.45 : isSquare ? 1.28 : 1.14
        let capitals = used.map(\.capHeight).filter { $0 > 0.3 && $0 < 1 }.max() ?? 0.7
        // Marks above capitals and letters of tall scripts reach higher; the box must hold them too.
        ascent = isTall ? 1.05 : isSquare ? 0.88 : capitals + 0.05
        descent = isTall ? 0.45 : isSquare ? 0.14 : 0.25
    }

    /// Scripts whose letters carry marks above and below: their lines need more room.
    private static let tallScripts: Set<Script> = Set(
        "ا ह ব ਕ અ ଅ த త ಕ മ ส ລ ක བ မ ក".unicodeScalars.filter { $0 != " " }.map(Script.init(of:))
    )

    /// Height of so many lines in em, from the top of the first to the bottom of the last.
    func height(ofLines count: Int) -> Double { ascent + descent + Double(max(count - 1, 0)) * leading }

    /// A word in pieces of at most `limit` em.
    private static func cut(_ piece: Piece, to limit: Double, _ fount: Fount) -> [Piece] {
        var parts: [Piece] = []
        var text = ""
        for character in piece.text {
            if !text.isEmpty, fount.width(of: text + String(character)) > limit {
                parts.append(Piece(text: text, width: fount.width(of: text), space: 0, breakCost: 0))
                text = ""
            }
            text.append(character)
        }
        parts.append(
            Piece(text: text, width: fount.width(of: text), space: piece.space, breakCost: piece.breakCost)
        )
        return parts
    }
}
