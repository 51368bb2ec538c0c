import Basics
import Documents
import Editions
import Images
import Readers

// The third stage: everything is decided.
extension Press {
    /// The plan of what was read.
    func plan(_ selection: Selection, _ texts: ReadArticles, root: String?, reporting: Reporting) throws
        -> PublicationPlan
    {
        let material = PlanMaterial(
            edition: selection.edition,
            sources: selection.sources,
            articles: texts.articles,
            texts: texts.texts,
            root: root
        )
        let isNothingRead = texts.articles.allSatisfy(\.isEmpty) && texts.hasErrors
        let plan = Planner.plan(material, world: world, tools: Self.tools) { diagnostic in
            // Where no file could be read that is already said, file by file.
            if !(isNothingRead && diagnostic.code == .editionWithoutArticles) { reporting(diagnostic) }
        }
        guard let plan else { throw Stopped() }
        return plan
    }

    /// Refuses a plan that does not meet what is demanded, with the list of everything that falls short.
    func demand(
        _ requirements: Set<BuildOrder.Requirement>,
        of plan: PublicationPlan,
        reporting: Reporting
    ) throws {
        let failures = plan.violations(
            full: requirements.contains(.full),
            permission: requirements.contains(.permission)
        )
        failures.forEach(reporting)
        if !failures.isEmpty { throw Stopped() }
    }

    /// What the planner asks of the rooms that read Markdown, languages and pictures.
    private static let tools = PlanningTools(
        markdown: { MarkdownText.blocks($0) },
        language: { LanguageGuess.language(of: $0) },
        picture: { bytes in PictureHeader.read(bytes).map(PictureFacts.init) },
        cleanedSVG: { try? SVGPicture.sanitised($0).bytes }
    )
}

extension PictureFacts {
    /// What a plan wants to know of a picture.
    init(_ header: PictureHeader) {
        self.init(
            mediaType: header.format.mediaType,
            suffix: header.format.suffix,
            width: header.shownWidth,
            height: header.shownHeight,
            isUsable: header.format.isCoreMediaType,
            isTooLarge: header.exceeds(.usual)
        )
    }
}
