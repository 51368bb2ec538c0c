import Basics
import Binding
import Packing
import Rendering

/// Writes a publication as an EPUB 3.3 with an NCX for older readers.
package struct EPUBWriter: PublicationWriter {
    /// The name of the format.
    package let format = "epub"

    /// The writer.
    package init() {}

    /// The folder of the container that holds the package document and everything it names.
    private static let folder = "EPUB/"

    /// Renders, deflates and writes entry by entry: `mimetype` first, then what opens the book, documents in reading
    /// order, pictures last.
    package func write(
        _ publication: Publication,
        to target: Path,
        with job: WritingJob,
        beforePlacing: () throws -> Void
    ) throws {
        let layout = FileLayout(of: publication)
        let entries = Self.entries(publication, layout)
        try job.world.files.replace(target) { sink in
            try writeZip(
                entries.count,
                to: sink,
                files: job.world.files,
                cores: job.cores,
                cancelled: job.isCancelled,
                progress: job.progress
            ) { index in try entries[index]() }
            try sink.settle()
            try beforePlacing()
        }
    }

    /// The entries of the container in order, each made when its turn comes.
    private static func entries(
        _ publication: Publication,
        _ layout: FileLayout
    ) -> [@Sendable () throws -> ZipEntry] {
        let binding = BookBinding(publication, layout)
        var entries: [@Sendable () throws -> ZipEntry] = [
            { .mimetype(ContainerDocument.mediaType) },
            { text(ContainerDocument.path, ContainerDocument(packages: [folder + BookBinding.packagePath]).bytes()) },
            { text(folder + BookBinding.packagePath, binding.package.bytes()) },
            { text(folder + BookBinding.navigationPath, binding.navigation.bytes()) },
            { text(folder + BookBinding.ncxPath, binding.ncx.bytes()) },
        ]
        let sheets = publication.sheets.filter { $0.applies(to: .book) }
        for (path, sheet) in zip(layout.sheets, sheets) { entries.append { text(folder + path, sheet.text) } }
        for (index, path) in layout.documents.enumerated() {
            entries.append {
                let tree = try publication.render(index)
                let marked = publication.pagination?.marked(tree, at: index) ?? tree
                return text(folder + path, XHTMLDocument.bytes(of: layout.filed(marked, at: index)))
            }
        }
        for (path, font) in zip(layout.fonts, publication.fonts) { entries.append { text(folder + path, font.bytes) } }
        for (path, resource) in zip(layout.resources, publication.resources) {
            entries.append { picture(folder + path, resource) }
        }
        return entries
    }

    private static func text(_ name: String, _ bytes: [UInt8]) -> ZipEntry { ZipEntry(name, .bytes(bytes, .deflate)) }

    /// Pictures are compressed already; only SVG is text.
    private static func picture(_ name: String, _ resource: Resource) -> ZipEntry {
        let method: ZipEntry.Method = resource.mediaType == "image/svg+xml" ? .deflate : .store
        switch resource.source {
        case .bytes(let bytes): return ZipEntry(name, .bytes(bytes, method))
        case .file(let path): return ZipEntry(name, .file(path))
        }
    }
}
