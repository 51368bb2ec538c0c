/// `META-INF/container.xml`: where the package document lies (EPUB 3.3 §4.2.6.3.1).
package struct ContainerDocument: Sendable, Hashable {
    /// The paths of the package documents from the root of the container; reading systems open the first.
    package var packages: [String]

    /// A container of the given package documents.
    package init(packages: [String]) { self.packages = packages }

    /// Where every container holds this document.
    package static let path = "META-INF/container.xml"
    /// The media type of an EPUB container, the content of its `mimetype` file (§4.2.5).
    package static let mediaType = "application/epub+zip"

    /// The document as it is written.
    package func bytes() -> [UInt8] {
        var text = DocumentText()
        text.element("container", ["version": "1.0", "xmlns": Namespace.container]) { text in
            text.element("rootfiles") { text in
                for path in packages {
                    text.empty("rootfile", ["full-path": path, "media-type": PackageDocument.mediaType])
                }
            }
        }
        return text.bytes
    }
}
