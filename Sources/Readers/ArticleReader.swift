import Basics
import Documents

/// Turns the bytes of one format into articles.
///
/// A reader is bounded: in size, depth and count. A problem of one article is reported and costs that article; only
/// a source with nothing to read in it is refused by an error.
package protocol ArticleReader: Sendable {
    /// The name of the format, as `--as` and the report name it: `markdown`, `page`, `listing`.
    var format: String { get }

    /// Whether its files are collections to choose from, like the export of a site, which no book takes in whole
    /// unless told to. A listing is none: it is a choice already.
    var isCollection: Bool { get }

    /// Whether it reads a file piece by piece (`Input.eachPiece`), so that a file of any size costs little memory.
    var isStreaming: Bool { get }

    /// How surely the input is of this format, from 0 (not at all) to 100 (certain), by content before name.
    func confidence(in input: Input) -> Int

    /// Hands the articles of `input` to `each` in the order of the source.
    ///
    /// `wanting` is asked with everything of an article but its text and notes, before the work of the text is done;
    /// what it does not want is passed over. What the source withholds from the public is wanted only when asked for
    /// by name, and nothing of it is reported. A reader of single articles need not ask: its caller does.
    func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic)
}

extension ArticleReader {
    /// Most files hold one article.
    package var isCollection: Bool { false }

    /// Most files are read whole.
    package var isStreaming: Bool { false }

    /// Hands over everything that the source shows to the public.
    package func read(
        _ input: Input,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        try read(input, wanting: { $0.withheld == nil }, reporting: reporting, each: each)
    }
}
