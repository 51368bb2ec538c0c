import Basics
import Editions
import PDF
import Rendering
import Typesetting

/// Writes the printed edition of a publication, whose pages were made before.
struct PDFWriter: PublicationWriter {
    let format = "pdf"
    private let edition: PrintedEdition
    private let order: PrintOrder

    /// A writer of `edition`.
    init(_ edition: PrintedEdition, _ order: PrintOrder) {
        self.edition = edition
        self.order = order
    }

    func write(
        _ publication: Publication,
        to target: Path,
        with job: WritingJob,
        beforePlacing: () throws -> Void
    ) throws {
        let layout = imposed(edition.layout, publication)
        var options = PDFOptions()
        options.standard = order.standard == .ua2 ? .ua2 : .ua1
        let exporter = PDFExporter(
            options: options,
            metadata: Self.metadata(publication.book),
            outline: publication.contents.map(Self.item),
            faces: FaceSource(layout.typeCase),
            pictures: PicturePress(
                resources: edition.pictures,
                drawings: edition.drawings,
                typeCase: layout.typeCase
            ).source,
            cores: job.cores
        )
        try job.world.files.replace(target) { sink in
            try exporter.write(layout, to: sink, isCancelled: job.isCancelled)
            try sink.settle()
            guard order.hasContactSheet else { return try beforePlacing() }
            try job.world.files.replace(Self.contactSheet(beside: target)) { sink in
                try sink.append(ContactSheet.svg(of: edition.layout))
                try sink.settle()
                try beforePlacing()
            }
        }
    }

    /// The file of the contact sheet.
    private static func contactSheet(beside target: Path) -> Path {
        target.parent.appending(target.stem + "-pages.svg")
    }

    /// What to know of a file that was ordered so.
    static func advice(_ order: PrintOrder, _ target: Path) -> String? {
        var advice: [String] = []
        if order.imposition == .booklet { advice.append("A4, both sides, flip on the short edge") }
        if order.hasContactSheet { advice.append("all pages in \(contactSheet(beside: target).name)") }
        return advice.isEmpty ? nil : advice.joined(separator: "; ")
    }

    /// A4, wider than tall: what every office printer takes.
    private static let officeSheet = Size(width: Length(points: 841.89), height: Length(points: 595.276))

    /// The pages as they are printed: one after the other, or on sheets.
    private func imposed(_ layout: Layout, _ publication: Publication) -> Layout {
        guard order.imposition == .booklet, let size = layout.pages.first?.size else { return layout }
        var options = Imposition.Options(isRightToLeft: publication.book.direction == .rightToLeft)
        options.sheet = Self.officeSheet
        return layout.imposed(by: Imposition(pages: layout.pages.count, size: size, options: options))
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
