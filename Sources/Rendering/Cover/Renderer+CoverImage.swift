import Basics
import Documents
import Editions
import Markup

// The typographic cover: 1600 by 2560 pixels, the size that Kindle and Kobo ask for.
extension Renderer {
    /// The cover as SVG; `fit` sets its texts. Nil where the plan wants no made cover.
    package func coverImage(_ fit: @escaping CoverFitting) throws(Diagnostic) -> [UInt8]? {
        guard case .typographic(let teasers) = plan.cover else { return nil }
        var composition = CoverComposition(fit: fit, isRightToLeft: plan.book.direction == .rightToLeft)
        composition.compose(plan.book, issue: issueLine(plan.book), people: people, teasers: teasers)
        let colours = CoverColours(series: plan.book.series?.title ?? plan.book.title, number: plan.book.series?.number)
        let record: TemplateRecord = [
            "language": .text(plan.book.language), "direction": .text(plan.book.direction.rawValue),
            "width": .text(String(CoverComposition.width)), "height": .text(String(CoverComposition.height)),
            "paper": .text(colours.paper.hex), "tint": .text(colours.tint.hex), "accent": .text(colours.accent.hex),
            "ink": .text(colours.ink.hex), "band": .text(Self.number(composition.band)),
            "emblem": .words(composition.emblem?.text), "emblemX": .text(Self.number(composition.end)),
            "emblemY": .text(Self.number(composition.emblem?.y ?? 0)),
            "emblemSize": .text(Self.number(composition.emblem?.size ?? 0)),
            "x1": .text(Self.number(CoverComposition.margin)),
            "x2": .text(Self.number(Double(CoverComposition.width) - CoverComposition.margin)),
            "rules": .records(composition.rules.map { ["y": .text(Self.number($0))] }),
            "groups": .records(composition.groups.map(Self.record)),
        ]
        return XMLWriter.document(try templates.tree(.coverImage, record), docType: nil)
    }

    /// Who made the book, where it is a book of its own: a magazine's cover does not say.
    private var people: String? {
        guard plan.book.series == nil else { return nil }
        return Byline.text(of: plan.book.people.map { Person($0.name, role: $0.role) }, words)
    }

    private static func record(_ group: CoverComposition.Group) -> TemplateRecord {
        [
            "kind": .text(group.role.rawValue), "size": .text(number(group.size)),
            "lines": .records(
                group.lines.map { ["text": .text($0.text), "x": .text(number($0.x)), "y": .text(number($0.y))] }
            ),
        ]
    }

    /// A length to a tenth of a pixel, by integers, the same on every machine.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
