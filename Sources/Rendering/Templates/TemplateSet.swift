import Basics
import Markup
import Mustache

/// The templates of a publication, read and checked once.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let shown: [Template: String]

    /// Reads every template from `assets`; the first that uses an unknown name, is broken or includes itself is the
    /// error.
    package init(_ assets: AssetLibrary) throws(Diagnostic) {
        XHTMLContentType.registered
        var reader = TemplateReader(assets: assets)
        var shown: [Template: String] = [:]
        for template in Template.allCases { shown[template] = try reader.read(template) }
        library = reader.library
        self.shown = shown
    }

    /// The text of a template with its values put in.
    func text(_ template: Template, _ record: TemplateRecord) -> String {
        library.render(record, withTemplate: template.rawValue) ?? ""
    }

    /// A template rendered and read as XML.
    func tree(_ template: Template, _ record: TemplateRecord) throws(Diagnostic) -> MarkupTree {
        let bytes = Array(text(template, record).utf8)
        do {
            return try XMLParser.parse(bytes)
        } catch {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let line = error.line >= 1 && error.line <= lines.count ? lines[error.line - 1] : []
            // As much of the line as fits a report.
            let quoted = String(decoding: line.prefix(160), as: UTF8.self).collapsed
            throw Diagnostic(
                .templateNotWellFormed,
                "what the template makes is not XML: \(error.message)",
                at: Place(file: shown[template], line: error.line),
                hint: "the line is of the template's output, which has there: \(quoted)"
            )
        }
    }
}

/// Reads templates and what they include, and checks what they name.
private struct TemplateReader {
    let assets: AssetLibrary
    var library = MustacheLibrary()
    /// The slots met in the template that is being read.
    private var slots: [String] = []

    init(assets: AssetLibrary) { self.assets = assets }

    /// Reads a template; returns how diagnostics name it.
    mutating func read(_ template: Template) throws(Diagnostic) -> String {
        slots = []
        let asset = try assets.asset(named: "Templates/" + template.rawValue)
        try read(asset, as: template.rawValue, for: template, inside: [])
        for slot in template.required where !slots.contains(slot) {
            throw Diagnostic(
                .templateBroken,
                "the template has no place for the text",
                at: Place(file: asset.shown),
                hint: "put <?digest \(slot)?> where it belongs"
            )
        }
        return asset.shown
    }

    private mutating func read(
        _ asset: AssetLibrary.Asset,
        as name: String,
        for template: Template,
        inside: [String]
    ) throws(Diagnostic) {
        let text = try assets.text(of: asset)
        for mention in TemplateScanner.mentions(in: text) {
            let place = Place(file: asset.shown, line: mention.line)
            switch mention.kind {
            case .value: try check(mention.name, among: template.names, at: place)
            case .slot:
                try check(mention.name, among: template.slots, at: place)
                slots.append(mention.name)
            case .partial: try include(mention.name, for: template, inside: inside + [name], at: place)
            case .delimiters:
                throw Diagnostic(.templateBroken, "templates keep the delimiters {{ and }}", at: place)
            }
        }
        // A partial is checked for each template that includes it, because each offers other names; it is read once.
        guard library.getTemplate(named: name) == nil else { return }
        do {
            try library.register(XHTMLContentType.pragma + text, named: name)
        } catch {
            throw Self.broken(error, at: asset.shown)
        }
    }

    private mutating func include(
        _ name: String,
        for template: Template,
        inside: [String],
        at place: Place
    ) throws(Diagnostic) {
        guard !inside.contains(name) else {
            throw Diagnostic(.templateBroken, "the template includes itself through “\(name)”", at: place)
        }
        let asset: AssetLibrary.Asset
        do {
            asset = try assets.asset(named: "Templates/\(name).xhtml")
        } catch {
            throw Diagnostic(
                .templateUnknownName,
                "there is no template “\(name).xhtml” to include",
                at: place,
                hint: error.hint
            )
        }
        try read(asset, as: name, for: template, inside: inside)
    }

    private func check(_ name: String, among names: [String], at place: Place) throws(Diagnostic) {
        guard !names.contains(name) else { return }
        let near = NearestName.of(name, among: names)
        let hint = near.map { "did you mean “\($0)”?" } ?? "known here: \(names.joined(separator: ", "))"
        throw Diagnostic(.templateUnknownName, "there is nothing called “\(name)” here", at: place, hint: hint)
    }

    private static func broken(_ error: any Error, at shown: String) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic(.templateBroken, "it is not Mustache: \(error)", at: Place(file: shown))
        }
        return Diagnostic(
            .templateBroken,
            "it is not Mustache: \(error.error)",
            at: Place(file: shown, line: max(1, error.context.lineNumber - 1)),
            hint: "every {{#name}} and {{^name}} needs its {{/name}}"
        )
    }
}
