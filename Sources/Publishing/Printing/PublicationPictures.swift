import Basics
import Images
import PDF
import Rendering
import Typesetting

/// The pictures of a publication as paper takes them: drawings as vectors, pixels as they are.
struct PublicationPictures {
    /// The most pixels from side to side: 300 to the inch over the width of an A4 page and its bleed.
    private static let side = 2600
    /// Pixels to the point of a drawing that cannot be vectors: 300 to the inch.
    private static let density = 300.0 / 72

    private let publication: Publication
    private let files: any FileSystem

    /// The pictures that are placed in `layout`, by index of the publication's resources. One that cannot be read is
    /// named and leaves its place empty.
    static func read(
        _ publication: Publication,
        in layout: Layout,
        files: any FileSystem,
        reporting: Reporting
    ) -> [Int32: PDFPicture] {
        let pictures = PublicationPictures(publication: publication, files: files)
        var found: [Int32: PDFPicture] = [:]
        var tried: Set<Int32> = []
        for index in placed(in: layout) where tried.insert(index).inserted {
            found[index] = pictures.picture(Int(index), sheet: layout.pages.first?.size, reporting)
        }
        return found
    }

    /// The resources on the pages, in order.
    private static func placed(in layout: Layout) -> [Int32] {
        layout.pages.flatMap { page in
            page.items.compactMap { item in
                if case .picture(let picture) = item, case .resource(let index) = picture.source { index } else { nil }
            }
        }
    }

    private func picture(_ index: Int, sheet: Size?, _ reporting: Reporting) -> PDFPicture? {
        guard publication.resources.indices.contains(index) else { return nil }
        let resource = publication.resources[index]
        do {
            if index == publication.cover, let drawing = publication.coverDrawing {
                return .drawing(try Drawing.read(svg: CoverSheet.fitted(drawing, to: sheet)))
            }
            let bytes = try Self.bytes(resource.source, files)
            if resource.mediaType == "image/svg+xml" { return try Self.drawn(bytes, resource) }
            let source = resource.source
            let files = files
            return .pixels(try PrintedPicture.read(bytes, side: Self.side)) { try Self.bytes(source, files) }
        } catch {
            reporting(
                Diagnostic(
                    .pictureNotPrinted,
                    "the picture \(resource.id).\(resource.suffix) cannot be printed: \(error)",
                    hint: "save it as JPEG or PNG"
                )
            )
            return nil
        }
    }

    /// Vectors; pixels where the drawing uses what a PDF has no words for.
    private static func drawn(_ bytes: [UInt8], _ resource: Resource) throws -> PDFPicture {
        if let drawing = try? Drawing.read(svg: bytes) { return .drawing(drawing) }
        let width = Double(resource.width ?? 600) * 0.75 * density
        let height = Double(resource.height ?? 600) * 0.75 * density
        let shrink = min(1, Double(side) / max(width, height, 1))
        let raster = try SVGRenderer.raster(
            svg: bytes,
            width: max(1, Int(width * shrink)),
            height: max(1, Int(height * shrink))
        )
        return .pixels(PrintedPicture.read(raster)) { [] }
    }

    private static func bytes(_ source: Resource.Source, _ files: any FileSystem) throws -> [UInt8] {
        switch source {
        case .bytes(let bytes): bytes
        // What goes into a book was bounded when its header was read.
        case .file(let path): try files.read(path, limit: 1 << 30)
        }
    }
}
