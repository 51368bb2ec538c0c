import Basics
import Documents

/// Reads the exports of WordPress (WXR 1.0 to 1.2): the posts and pages of a site as articles.
///
/// An export of any size is read piece by piece, twice: first for the authors and attachments that posts refer to, also
/// in the other parts of an export that was split, then for the posts, one at a time. A damaged item costs itself alone.
/// Only what the site shows to everybody is read, unless something else is asked for; comments, accounts, addresses of
/// mail and machines, passwords and settings are read by nobody.
package struct WordPressReader: ArticleReader {
    /// A reader.
    package init() {}

    /// `wordpress`.
    package var format: String { "wordpress" }

    /// The archive of a site.
    package var isCollection: Bool { true }

    /// An export may have gigabytes.
    package var isStreaming: Bool { true }

    /// By the namespace of the exports or its prefix, near the start.
    package func confidence(in input: Input) -> Int {
        let head = input.bytes.prefix(Self.head)
        let text = head.drop { $0 <= 0x20 || $0 >= 0x80 }
        guard text.first == UInt8(ascii: "<") else { return 0 }
        if head.contains("xmlns:wp=\"http://wordpress.org/export/") || head.contains("<wp:wxr_version>") { return 100 }
        // Parts that somebody cut out by hand.
        if text.begins(with: "<item") || text.contains("<rss") {
            return head.contains("<wp:post_id>") || head.contains("<wp:post_type>") ? 96 : 0
        }
        return 0
    }

    /// Bytes that are looked at to know an export; comments of some kilobytes come first.
    private static let head = 32_768

    /// Hands over the posts and pages in the order of the export.
    package func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let charset = input.charset ?? ExportText.charset(of: input.bytes)
        var site = ExportSite(charset: charset)
        try site.read(input)
        for companion in input.companions where companion.path != input.path { try site.read(companion) }
        var reading = WordPressReading(site: site, shown: input.shown, charset: charset)
        var cutter = ExportCutter()
        try input.eachPiece { piece throws(Diagnostic) in
            guard !piece.isEmpty else { return }
            try cutter.take(piece) { part throws(Diagnostic) in
                try reading.take(part, wanting: wanting, reporting: reporting, each: each)
            }
        }
        try cutter.take([]) { part throws(Diagnostic) in
            try reading.take(part, wanting: wanting, reporting: reporting, each: each)
        }
        reading.finish(reporting: reporting)
    }
}
