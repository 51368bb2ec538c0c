import Basics
import EPUB
import Editions
import Rendering

// The last stage: formats, file names, files.
extension Press {
    /// The writers by the name of their format, besides that of the printed edition, whose pages are made before any
    /// file. A new format is a writer and a line here.
    static let writers: [BuildOrder.Format: any PublicationWriter] = [
        .epub: EPUBWriter(), .xhtml: WebWriter(),
    ]

    /// Writes the publication in every format that is wanted; all files come into their places together.
    func write(
        _ publication: Publication,
        _ wishes: PrintWishes,
        _ job: Job,
        _ reporting: @escaping Reporting
    ) throws -> [BuildReport.Product] {
        let formats = wishes.formats
        var publication = publication
        var printed: PrintedEdition?
        if formats.contains(.pdf) || (wishes.hasPageList && formats.contains(.epub)) {
            let edition = try typeset(publication, job, reporting)
            if wishes.hasPageList { publication.pagination = edition.pagination(of: publication) }
            printed = edition
        }
        let pdf = printed.map { PDFWriter($0, job.order.print) }
        let written = try formats.compactMap { format -> Written? in
            guard let writer = Self.writers[format] ?? pdf else { return nil }
            let target = try target(of: publication, format, job.order, among: formats)
            return Written(format: format, target: target, writer: writer)
        }
        try write(publication, written[...], job)
        return written.map { written in
            BuildReport.Product(
                format: written.format,
                path: written.target,
                size: size(of: written.target),
                advice: written.format == .pdf ? PDFWriter.advice(job.order.print, written.target) : nil
            )
        }
    }

    /// A format on its way to its file.
    private struct Written {
        let format: BuildOrder.Format
        let target: Path
        let writer: any PublicationWriter
    }

    /// Writes the first of `rest`, and the others before it is put in its place.
    private func write(_ publication: Publication, _ rest: ArraySlice<Written>, _ job: Job) throws {
        guard let first = rest.first else { return }
        let writing = WritingJob(
            world: world,
            cores: job.order.cores,
            progress: { job.progress(.writing(first.format, done: $0, of: $1)) },
            isCancelled: job.isCancelled
        )
        try first.writer.write(publication, to: first.target, with: writing) {
            try write(publication, rest.dropFirst(), job)
        }
    }

    /// Where a format is written: the file that was named, else a file named after series and number, or title, in
    /// the folder that was named, else in `Output/`.
    private func target(
        of publication: Publication,
        _ format: BuildOrder.Format,
        _ order: BuildOrder,
        among formats: [BuildOrder.Format]
    ) throws -> Path {
        let name = publication.book.fileStem + Self.ending(of: format)
        guard let output = order.output else { return world.absolute("Output").appending(name) }
        let path = world.absolute(output)
        let status = world.files.status(path)
        if let named = Self.format(endingWith: path.suffix), status?.kind != .folder {
            guard formats == [named] else {
                throw Diagnostic(
                    .fileNotWritten,
                    formats.count == 1
                        ? "\(formats[0].rawValue) cannot go into a file of this name"
                        : "several formats cannot go into one file",
                    at: Place(file: output),
                    hint: "name a folder with -o"
                )
            }
            return path
        }
        if let status, status.kind != .folder {
            throw Diagnostic(
                .fileNotWritten,
                "this is a file, not a folder to write to",
                at: Place(file: output),
                hint: "name a folder, or a file that ends in .epub or .pdf"
            )
        }
        return path.appending(name)
    }

    /// A folder of web pages needs no ending.
    private static func ending(of format: BuildOrder.Format) -> String {
        switch format {
        case .epub: ".epub"
        case .pdf: ".pdf"
        case .xhtml: ""
        }
    }

    /// The format of a file that is named so.
    private static func format(endingWith suffix: String) -> BuildOrder.Format? {
        BuildOrder.Format.allCases.first { !suffix.isEmpty && ending(of: $0) == ".\(suffix)" }
    }

    /// The bytes of a file, or of all files in a folder.
    private func size(of path: Path) -> Int {
        guard let status = world.files.status(path) else { return 0 }
        guard status.kind == .folder else { return status.size }
        let names = (try? world.files.names(in: path)) ?? []
        return names.reduce(0) { $0 + size(of: path.appending($1)) }
    }
}
