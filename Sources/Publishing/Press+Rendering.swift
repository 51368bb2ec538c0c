import Basics
import Editions
import Fonts
import Images
import Rendering

// From a plan to a publication: templates, words, styles and the cover's picture.
extension Press {
    /// Everything but the files.
    func render(
        _ plan: PublicationPlan,
        _ selection: Selection,
        _ order: BuildOrder,
        _ wishes: PrintWishes,
        _ reporting: Reporting
    ) throws -> Publication {
        let assets = AssetLibrary(
            world: world,
            styles: order.styles.map(world.absolute),
            templates: order.templates.map(world.absolute),
            editionFolder: selection.edition.file?.path.parent
        )
        let style = try Self.styleName(order.style ?? selection.edition.style ?? "book")
        let templates = try TemplateSet(assets)
        let words = try WordsLibrary(assets, reporting: reporting)
        let bare = Renderer(plan, templates: templates, words: words, style: style, reporting: reporting)
        guard let drawing = try bare.coverImage(CoverMeasuring.fitting(language: plan.book.language)) else {
            return try bare.publication(assets)
        }
        if let substitute = CoverMeasuring.substitute(language: plan.book.language) { reporting(substitute) }
        let cover = wishes.needsPixels ? Self.pixels(of: drawing, reporting) : Self.vectors(drawing)
        let renderer = Renderer(plan, templates: templates, words: words, cover: cover, style: style)
        var publication = try renderer.publication(assets)
        publication.coverDrawing = drawing
        return publication
    }

    /// The name of a style becomes that of a file in the book, so it is plain: no path leads out of `Styles/`.
    private static func styleName(_ name: String) throws -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || [45, 95].contains(byte)
        }
        guard isPlain, !name.isEmpty else {
            throw Diagnostic(
                .assetUnknown,
                "“\(name)” is no name of a style",
                hint: "name one of `digest defaults`, or your own Styles/NAME.css by NAME; letters, digits, - and _"
            )
        }
        return name
    }

    /// The drawing itself, where nothing but paper is made.
    private static func vectors(_ drawing: [UInt8]) -> Resource {
        resource(drawing, .svg)
    }

    /// The picture of a typographic cover: 1600 × 2560 pixels, as the Kindle guidelines ask.
    private static func pixels(of drawing: [UInt8], _ reporting: Reporting) -> Resource? {
        do {
            let raster = try SVGRenderer.raster(
                svg: drawing,
                width: CoverMeasuring.width,
                height: CoverMeasuring.height
            )
            return resource(try JPEGEncoder.encode(raster, quality: CoverMeasuring.quality), .jpeg)
        } catch {
            reporting(
                Diagnostic(
                    .coverNotMade,
                    "the cover could not be drawn: \(error)",
                    hint: "install librsvg (Debian: librsvg2-2), or name a picture under `cover:`"
                )
            )
            return nil
        }
    }

    private static func resource(_ bytes: [UInt8], _ format: PictureFormat) -> Resource {
        Resource(
            id: "cover",
            source: .bytes(bytes),
            mediaType: format.mediaType,
            suffix: format.suffix,
            width: CoverMeasuring.width,
            height: CoverMeasuring.height,
            size: bytes.count
        )
    }
}
