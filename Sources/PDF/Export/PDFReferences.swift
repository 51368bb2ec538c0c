import Typesetting

extension PDFDocument {
    /// The references that everything else is found by. Things of one kind follow one another.
    struct References: Sendable {
        let catalog, pageTree, resources, structureRoot, parentTree, metadata, profile, namespace: Reference
        let pages, contents, annotations, fonts, pictures, elements: Reference

        /// Reserves the references of a layout.
        init(_ layout: Layout, _ use: LayoutUse, _ tags: TagTree, fonts: Int, in file: inout FileWriter) {
            catalog = file.reserve()
            pageTree = file.reserve()
            resources = file.reserve()
            structureRoot = file.reserve()
            parentTree = file.reserve()
            metadata = file.reserve()
            profile = file.reserve()
            namespace = file.reserve()
            pages = file.reserve(layout.pages.count)
            contents = file.reserve(layout.pages.count)
            annotations = file.reserve(use.linkCounts.reduce(0, +))
            self.fonts = file.reserve(fonts)
            pictures = file.reserve(use.pictures.count)
            elements = file.reserve(tags.elements.count)
        }
    }
}
