import Basics
import Packing
import Typesetting

/// Writes a layout as a tagged PDF.
package struct PDFExporter: Sendable {
    /// How it is written.
    package var options: PDFOptions
    /// What it says of itself.
    package var metadata: PDFMetadata
    /// The list of contents beside the pages.
    package var outline: [OutlineItem]
    /// Where font files come from.
    package var faces: FaceSource
    /// Where pictures come from.
    package var pictures: PictureSource
    /// How many threads may work at once; the bytes do not depend on it.
    package var cores: Int

    /// An exporter.
    package init(
        options: PDFOptions = PDFOptions(),
        metadata: PDFMetadata,
        outline: [OutlineItem] = [],
        faces: FaceSource,
        pictures: PictureSource = .none,
        cores: Int = 1
    ) {
        self.options = options
        self.metadata = metadata
        self.outline = outline
        self.faces = faces
        self.pictures = pictures
        self.cores = cores
    }

    /// Writes the file from front to back. Pages are made on several threads and written in their order; the bytes do
    /// not depend on the number of threads.
    ///
    /// - Parameters:
    ///   - sink: where the file begins.
    ///   - isCancelled: asked before each page; the work then ends with a `CancellationError`.
    package func write(_ layout: Layout, to sink: any ByteSink, isCancelled: () -> Bool = { false }) throws {
        var document = try PDFDocument(layout, self, sink)
        try document.writeFonts()
        try document.writePictures()
        try document.writePages(isCancelled: isCancelled)
        try document.writeStructure()
        try document.writeOutline()
        try document.writeCatalog()
    }
}

/// Where the pictures of a layout come from.
package struct PictureSource: Sendable {
    /// Writes a picture as an XObject that fills the square of side 1 with its corner at the origin: an image does, and
    /// a form by its matrix. False, with nothing written under the reference, where the picture cannot be had.
    package var write: @Sendable (PlacedPicture.Source, Reference, inout FileWriter) throws -> Bool

    /// A source.
    package init(write: @escaping @Sendable (PlacedPicture.Source, Reference, inout FileWriter) throws -> Bool) {
        self.write = write
    }

    /// No pictures at all.
    package static let none = PictureSource { _, _, _ in false }
}
