import Markup

extension ContainerDocument {
    /// The container document as a book has it; refused where it names no package document.
    package init(reading bytes: [UInt8]) throws(BindingError) {
        let tree = try MarkupTree(reading: bytes, path: Self.path)
        let files = tree.descendants(of: tree.document).filter { tree.localName(of: $0) == "rootfile" }
        let packages = files.filter { tree.value("media-type", of: $0) == PackageDocument.mediaType }
        let paths = packages.compactMap { tree.value("full-path", of: $0) }.filter { !$0.isEmpty }
        guard !paths.isEmpty else { throw .incomplete(Self.path, "a package document") }
        self.init(packages: paths)
    }
}
