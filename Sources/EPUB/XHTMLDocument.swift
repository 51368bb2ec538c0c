import Markup

/// A content document as an EPUB holds it.
enum XHTMLDocument {
    /// XML declaration in UTF-8, without which Kindle reads Latin-1; the document type of HTML; the tree.
    static func bytes(of tree: MarkupTree) -> [UInt8] { XMLWriter.document(tree) }
}
