import Basics
import Documents

/// Turns the bytes of one format into articles.
///
/// A reader is bounded: in size, depth and count. A problem of one article is reported and costs that article; only
/// a source with nothing to read in it is refused by an error.
package protocol ArticleReader: Sendable {
    /// The name of the format, as `--as` and the report name it: `markdown`, `page`, `listing`.
    var format: String { get }

    /// How surely the input is of this format, from 0 (not at all) to 100 (certain), by content before name.
    func confidence(in input: Input) -> Int

    /// Hands the articles of `input` to `each` in the order of the source.
    func read(
        _ input: Input,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic)
}

/// What a reader reads.
package struct Input: Sendable {
    /// The file, absolute.
    package let path: Path
    /// The file as the report names it.
    package let shown: String
    /// All its bytes.
    package let bytes: [UInt8]
    /// The encoding of the bytes, where somebody knows it better than they say themselves.
    package let charset: String?

    /// An input.
    package init(path: Path, shown: String, bytes: [UInt8], charset: String? = nil) {
        self.path = path
        self.shown = shown
        self.bytes = bytes
        self.charset = charset
    }
}
