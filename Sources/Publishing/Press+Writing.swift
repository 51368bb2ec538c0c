import Basics
import EPUB
import Editions
import Rendering

// The last stage: formats, file names, files.
extension Press {
    /// The writers by the name of their format. A new format is a writer and a line here.
    static let writers: [BuildOrder.Format: any PublicationWriter] = [
        .epub: EPUBWriter(), .xhtml: WebWriter(),
    ]

    /// Writes the publication in every format that is ordered.
    func write(_ publication: Publication, _ job: Job, _ reporting: Reporting) throws -> [BuildReport.Product] {
        try job.order.formats.compactMap { format -> BuildReport.Product? in
            guard let writer = Self.writers[format] else { return nil }
            let target = try target(of: publication, format, job.order)
            let writing = WritingJob(
                world: world,
                cores: job.order.cores,
                progress: { job.progress(.writing(format, done: $0, of: $1)) },
                isCancelled: job.isCancelled
            )
            try writer.write(publication, to: target, with: writing)
            return BuildReport.Product(format: format, path: target, size: size(of: target))
        }
    }

    /// Where a format is written: the file that was named, else a file named after series and number, or title, in
    /// the folder that was named, else in `Output/`.
    private func target(of publication: Publication, _ format: BuildOrder.Format, _ order: BuildOrder) throws -> Path {
        let name = publication.book.fileStem + Self.ending(of: format)
        guard let output = order.output else { return world.absolute("Output").appending(name) }
        let path = world.absolute(output)
        let status = world.files.status(path)
        if path.suffix == "epub", status?.kind != .folder {
            guard format == .epub, order.formats.count == 1 else {
                throw Diagnostic(
                    .fileNotWritten,
                    "several formats cannot go into one file",
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
                hint: "name a folder, or a file that ends in .epub"
            )
        }
        return path.appending(name)
    }

    /// A folder of web pages needs no ending.
    private static func ending(of format: BuildOrder.Format) -> String {
        switch format {
        case .epub: ".epub"
        case .xhtml: ""
        }
    }

    /// The bytes of a file, or of all files in a folder.
    private func size(of path: Path) -> Int {
        guard let status = world.files.status(path) else { return 0 }
        guard status.kind == .folder else { return status.size }
        let names = (try? world.files.names(in: path)) ?? []
        return names.reduce(0) { $0 + size(of: path.appending($1)) }
    }
}
