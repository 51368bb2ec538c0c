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
        guard let cover = try cover(for: bare, language: plan.book.language, reporting) else {
            return try bare.publication(assets)
        }
        return try Renderer(plan, templates: templates, words: words, cover: cover, style: style).publication(assets)
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

    /// The picture of a typographic cover: 1600 × 2560 pixels, as the Kindle guidelines ask.
    private func cover(for renderer: Renderer, language: String, _ reporting: Reporting) throws -> Resource? {
        guard let drawing = try renderer.coverImage(CoverMeasuring.fitting(language: language)) else { return nil }
        if let substitute = CoverMeasuring.substitute(language: language) { reporting(substitute) }
        do {
            let raster = try SVGRenderer.raster(
                svg: drawing,
                width: CoverMeasuring.width,
                height: CoverMeasuring.height
            )
            let bytes = try JPEGEncoder.encode(raster, quality: CoverMeasuring.quality)
            return Resource(
                id: "cover",
                source: .bytes(bytes),
                mediaType: PictureFormat.jpeg.mediaType,
                suffix: PictureFormat.jpeg.suffix,
                width: CoverMeasuring.width,
                height: CoverMeasuring.height,
                size: bytes.count
            )
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
}
