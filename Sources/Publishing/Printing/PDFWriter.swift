import Basics
import Editions
import PDF
import Rendering
import Typesetting

/// Writes the printed edition of a publication, whose pages were made before.
struct PDFWriter: PublicationWriter {
    let format = "pdf"
    private let edition: PrintedEdition?
    private let order: PrintOrder

    /// A writer of `edition`.
    init(_ edition: PrintedEdition?, _ order: PrintOrder) {
        self.edition = edition
        self.order = order
    }

    func write(
        _ publication: Publication,
        to target: Path,
        with job: WritingJob,
        beforePlacing: () throws -> Void
    ) throws {
        guard let layout = edition?.layout else { return }
        var options = PDFOptions()
        options.standard = order.standard == .ua2 ? .ua2 : .ua1
        let exporter = PDFExporter(
            options: options,
            metadata: Self.metadata(publication.book),
            outline: publication.contents.map(Self.item),
            faces: FaceSource(layout.typeCase),
            pictures: PicturePress(
                resources: edition?.pictures ?? [:],
                drawings: edition?.drawings ?? [],
                typeCase: layout.typeCase
            ).source,
            cores: job.cores
        )
        try job.world.files.replace(target) { sink in
            try exporter.write(layout, to: sink, isCancelled: job.isCancelled)
            try sink.settle()
            try beforePlacing()
        }
    }

    private static func metadata(_ book: BookDescription) -> PDFMetadata {
        PDFMetadata(
            title: book.title,
            authors: book.people.filter { $0.role == .author || $0.role == .editor }.map(\.name),
            subject: book.description ?? "",
            keywords: book.subjects,
            language: book.language,
            created: book.modified,
            modified: book.modified,
            identifier: book.identifier
        )
    }

    private static func item(_ entry: NavigationEntry) -> OutlineItem {
        OutlineItem(title: entry.label, target: entry.target, children: entry.children.map(item))
    }
}
