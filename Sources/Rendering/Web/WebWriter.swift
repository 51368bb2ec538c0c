import Basics
import Markup

/// Writes a publication as a folder of web pages that any browser opens: `index.html`, one page a document, styles
/// and pictures. The folder is replaced whole or not at all, and only where an earlier run of this writer made it.
package struct WebWriter: PublicationWriter {
    /// `xhtml`.
    package let format = "xhtml"

    /// A writer.
    package init() {}

    /// Writes the folder `target`.
    ///
    /// - Throws: A `Diagnostic` where something else lies at `target`; `CancellationError`; what a template or the
    ///   file system throws.
    package func write(
        _ publication: Publication,
        to target: Path,
        with job: WritingJob,
        beforePlacing: () throws -> Void
    ) throws {
        try refuseForeignFolder(target, job.world)
        let pages = WebPages(publication)
        try job.world.files.replaceFolder(target) { folder in
            for (path, sheet) in zip(pages.layout.sheets, pages.sheets) { try folder.write(sheet.text, to: path) }
            for (path, font) in zip(pages.layout.fonts, publication.fonts) { try folder.write(font.bytes, to: path) }
            for (path, resource) in zip(pages.layout.resources, publication.resources) {
                try folder.write(bytes(of: resource, job.world), to: path)
            }
            for number in publication.documents.indices {
                if job.isCancelled() { throw CancellationError() }
                try folder.write(XMLWriter.document(pages.page(number)), to: pages.layout.documents[number])
                job.progress(number + 1, publication.documents.count)
            }
            try folder.write(XMLWriter.document(pages.index()), to: "index.html")
            try beforePlacing()
        }
    }

    private func bytes(of resource: Resource, _ world: World) throws -> [UInt8] {
        switch resource.source {
        case .bytes(let bytes): bytes
        // A picture is bounded where it is read first; here the file is only copied.
        case .file(let path): try world.files.read(path, limit: 1 << 30)
        }
    }

    /// Somebody's folder of other things is never replaced: it must be absent, empty, or of this writer's making.
    private func refuseForeignFolder(_ target: Path, _ world: World) throws(Diagnostic) {
        guard let status = world.files.status(target) else { return }
        let names = status.kind == .folder ? (try? world.files.names(in: target)) ?? [] : []
        if status.kind == .folder, names.isEmpty { return }
        let index = (try? world.files.read(target.appending("index.html"), limit: 16 << 20)) ?? []
        let mark = Array(WebPages.mark.utf8)
        let isOurs = index.indices.contains { index[$0...].starts(with: mark) }
        guard status.kind == .folder, isOurs else {
            throw Diagnostic(
                .fileNotWritten,
                "something else lies there already",
                at: Place(file: target.text),
                hint: "name a folder that does not exist or that was written as web pages before"
            )
        }
    }
}
