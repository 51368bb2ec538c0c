import Basics
import Fonts
import Images
import Markup
import Typesetting

@testable import PDF

/// A book of pictures alone, one a page, each as large as its page.
enum PictureSheet {
    /// The bytes of a file with these pictures, each with the size of its page in points.
    static func file(
        _ pictures: [(picture: PDFPicture, width: Double, height: Double)],
        standard: PDFOptions.Standard = .ua1,
        isReadable: Bool = false,
        refused: @escaping @Sendable (PlacedPicture.Source, any Error) -> Void = { _, _ in }
    ) throws -> [UInt8] {
        let typeCase = try TypeCase()
        var layout = Layout(typeCase: typeCase)
        for (index, entry) in pictures.enumerated() {
            let size = Size(width: Length(points: entry.width), height: Length(points: entry.height))
            let folio = Folio(style: .arabic, number: index + 1)
            var page = Page(size: size, flow: 0, folio: folio, isLeft: index % 2 == 1)
            let image = layout.structure.add(.img, to: 0)
            layout.structure.attributes[image, default: StructureAttributes()].alternative = "Picture \(index + 1)"
            let frame = Rectangle(x: .zero, y: .zero, width: size.width, height: size.height)
            let tag = layout.structure.addLeaf(to: image)
            page.items.append(
                .picture(PlacedPicture(source: .resource(Int32(index)), frame: frame, tag: tag))
            )
            layout.pages.append(page)
        }
        layout.flows = [FlowText()]
        let numbered = pictures.enumerated().map { (Int32($0.offset), $0.element.picture) }
        let press = PicturePress(
            resources: Dictionary(uniqueKeysWithValues: numbered),
            typeCase: typeCase,
            refused: refused
        )
        var exporter = PDFExporter(
            metadata: SampleLayouts.metadata,
            faces: FaceSource(typeCase),
            pictures: press.source
        )
        exporter.options.standard = standard
        exporter.options.isReadable = isReadable
        let sink = MemorySink()
        try exporter.write(layout, to: sink)
        return sink.bytes
    }
}
