import Basics
import Editions
import Images
import Markup
import PDF
import Rendering
import Styling
import Typesetting

/// A publication set on pages.
struct PrintedEdition: Sendable {
    /// Its pages.
    let layout: Layout
    /// Its pictures, by index of the publication's resources.
    let pictures: [Int32: PDFPicture]
    /// The drawings inside documents, as the layout lists them.
    let drawings: [PDFPicture]

    /// Where its pages begin in the documents, for the EPUB of the same publication.
    func pagination(of publication: Publication) -> Pagination {
        var marks: [Pagination.Mark] = []
        var seen: Set<String> = []
        for page in layout.pages {
            guard let start = page.start, page.folio.style != .none, seen.insert(page.folio.label).inserted else {
                continue
            }
            marks.append(
                Pagination.Mark(
                    label: page.folio.label,
                    document: Int(start.document),
                    node: MarkupTree.NodeID(start.node),
                    offset: Int(start.offset),
                    isInsideWord: start.isInsideWord
                )
            )
        }
        return Pagination(source: Self.source(publication), marks: marks, isVisible: publication.showsPages)
    }

    /// The name of the printed edition: made of the book's identifier and of its design, so that it stays the same as
    /// long as both do.
    private static func source(_ publication: Publication) -> String {
        let design = publication.sheets.filter { $0.applies(to: .print) }.map(\.name).joined(separator: " ")
        return "urn:uuid:" + NameUUID.string(of: "\(publication.book.identifier) print \(design)")
    }
}

extension Press {
    /// Sets a publication on pages: its documents with its sheets for print, on as many threads as the job has.
    func typeset(_ publication: Publication, _ job: Job, _ reporting: @escaping Reporting) throws -> PrintedEdition {
        var sources = [StyleSource(name: "Styles/user-agent.css", origin: .userAgent, bytes: Self.userAgentSheet)]
        sources += publication.sheets.filter { $0.applies(to: .print) }.map {
            StyleSource(name: $0.name, origin: .author, bytes: $0.text)
        }
        let typesetting = TypesettingJob(
            documents: publication.documents.count,
            render: publication.render,
            stylist: Stylist(sources, reporting: reporting),
            pictures: publication.resources.map(Self.picture),
            language: publication.book.language,
            cores: job.order.cores
        )
        let layout = try Typesetter.layout(typesetting, reporting: reporting)
        LayoutReport.diagnostics(layout).forEach(reporting)
        let pictures = PublicationPictures.read(publication, in: layout, files: world.files, reporting: reporting)
        let drawings = PublicationPictures.drawings(publication, in: layout, reporting: reporting)
        return PrintedEdition(layout: layout, pictures: pictures, drawings: drawings)
    }

    /// How elements look where no sheet says anything: the HTML standard's own sheet, for paper.
    private static let userAgentSheet = AssetLibrary.embedded("Styles/user-agent.css") ?? []

    /// 96 pixels to the inch, as CSS counts.
    private static func picture(_ resource: Resource) -> TypesettingJob.Picture {
        let width = Double(resource.width ?? 0)
        let height = Double(resource.height ?? 0)
        return TypesettingJob.Picture(
            size: Size(width: Length(points: width * 0.75), height: Length(points: height * 0.75)),
            pixels: resource.mediaType == "image/svg+xml" ? 0 : resource.width ?? 0
        )
    }
}
