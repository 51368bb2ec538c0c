import Basics
import Fonts

/// What sets lines, as boxes ask it: the setter of a flow, or a stand-in with letters of one width.
///
/// Boxes are generic over it, so that what they do can be shown without fonts.
package protocol LineSetting: ~Copyable {
    /// The number of a type.
    mutating func type(of specification: TypeSpec) -> TypeID
    /// What is asked of its face.
    mutating func metrics(of type: TypeID) -> FaceMetrics
    /// Sets a paragraph and appends its lines: their paint goes to the end of `galley.paint`, line by line.
    ///
    /// - Parameters:
    ///   - shape: how wide the lines are.
    ///   - looseness: how many lines more or fewer than would be best.
    mutating func set(
        _ paragraph: borrowing Paragraph,
        shape: LineShape,
        looseness: Int,
        into galley: inout Galley,
        lines: inout [SetLine]
    )
    /// How wide a paragraph is where it is broken wherever it may be, and where it is broken nowhere but at U+2028.
    mutating func widths(of paragraph: borrowing Paragraph) -> LineWidths
    /// Hands the words of everything set over to the galley, which is complete.
    mutating func complete(_ galley: inout Galley)
}

/// The least width a paragraph fits in, and the width in which it needs to be broken nowhere.
package struct LineWidths: Sendable, Hashable {
    package var least: Length
    package var natural: Length

    package init(least: Length, natural: Length) {
        self.least = least
        self.natural = natural
    }
}
