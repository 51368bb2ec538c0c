import Basics
import Images
import Markup
import PDF
import Rendering
import Typesetting

/// The pictures of a publication as paper takes them: drawings as vectors, pixels as they are.
struct PublicationPictures {
    /// The most pixels from side to side: 300 to the inch over the width of an A4 page and its bleed.
    private static let side = 2600
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
                return .drawing(try Images.Drawing.read(svg: CoverSheet.fitted(drawing, to: sheet)))
            }
            let bytes = try Self.bytes(resource.source, files)
            if resource.mediaType == "image/svg+xml" {
                return try Self.drawn(bytes, "\(resource.id).\(resource.suffix)", reporting)
            }
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

    /// Vectors; pixels where the drawing uses what there are no vectors for, which is told.
    private static func drawn(_ bytes: [UInt8], _ name: String, _ reporting: Reporting) throws -> PDFPicture {
        switch try PrintedSVG.read(bytes) {
        case .drawing(let drawing): return .drawing(drawing)
        case .pixels(let pixels, let obstacle):
            reporting(
                Diagnostic(
                    .drawingAsPixels,
                    "the drawing \(name) is printed as pixels: \(words(obstacle))",
                    hint: "drawings without masks, filters and patterns stay sharp at every size"
                )
            )
            return .pixels(pixels) { [] }
        }
    }

    private static func words(_ obstacle: DrawingObstacle) -> String {
        switch obstacle {
        case .notSVG: "it is no drawing"
        case .unsupported(let feature): "it uses \(feature)"
        case .tooLarge(let part): "it has too many \(part)"
        }
    }

    // MARK: - Drawings inside documents

    /// The drawings inside documents, as `layout` lists them.
    static func drawings(
        _ publication: Publication,
        in layout: Layout,
        reporting: Reporting
    ) -> [PDFPicture] {
        // Documents are rendered on demand, and one may hold many drawings.
        var last: (document: Int32, tree: MarkupTree)?
        return layout.drawings.map { place in
            if last?.document != place.document {
                last = (try? publication.render(Int(place.document))).map { (place.document, $0) }
            }
            let name = "in \(publication.documents[Int(place.document)].id)"
            do {
                guard let tree = last?.tree, Int(place.node) < tree.count else { throw PictureError.unknownFormat }
                var alone = MarkupTree()
                _ = alone.appendCopy(of: MarkupTree.NodeID(place.node), in: tree, to: alone.document)
                let clean = try SVGPicture.sanitised(XMLWriter.document(alone, docType: nil))
                return try drawn(clean.bytes, name, reporting)
            } catch {
                reporting(
                    Diagnostic(.pictureNotPrinted, "the drawing \(name) cannot be printed: \(error)")
                )
                return nothing
            }
        }
    }

    /// What is shown in place of a drawing that cannot be read.
    private static let nothing = PDFPicture.drawing(Images.Drawing(width: 1, height: 1, operations: []))

    private static func bytes(_ source: Resource.Source, _ files: any FileSystem) throws -> [UInt8] {
        switch source {
        case .bytes(let bytes): bytes
        // What goes into a book was bounded when its header was read.
        case .file(let path): try files.read(path, limit: 1 << 30)
        }
    }
}
