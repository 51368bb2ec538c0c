import Basics
import Mustache

/// What a template may be given: the whole list. Nothing is looked up by reflection.
enum TemplateValue: Sendable, Hashable {
    /// Nobody gave it: a section of this name is left out, and outer values of the same name stay hidden.
    case nothing
    /// Words.
    case text(String)
    /// Whether something is so.
    case flag(Bool)
    /// Things of a kind, each with its own values.
    case records([TemplateRecord])

    /// Words that may be absent; empty words count as absent.
    static func words(_ text: String?) -> TemplateValue {
        guard let text, !text.isEmpty else { return .nothing }
        return .text(text)
    }

    /// The value as Mustache takes it.
    var mustache: Any {
        switch self {
        case .nothing: TemplateText(renderText: "", isNull: true)
        case .text(let text): TemplateText(renderText: text, isNull: false)
        case .flag(let flag): flag
        case .records(let records): records
        }
    }
}

/// Values by name. A name that is missing is looked for in the record around this one, so that records give every
/// name they may have, if only as `nothing`.
struct TemplateRecord: Sendable, Hashable, MustacheParent, ExpressibleByDictionaryLiteral {
    /// A value and its name.
    struct Field: Sendable, Hashable {
        let name: String
        let value: TemplateValue
    }

    /// The values; at most some thirty, so that looking at each beats a hash table.
    private(set) var fields: [Field]

    init(dictionaryLiteral elements: (String, TemplateValue)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// Mustache asks here for the value of a tag.
    func child(named name: String) -> Any? {
        for field in fields where field.name == name { return field.value.mustache }
        return nil
    }

    /// The value of a name.
    subscript(name: String) -> TemplateValue? { fields.first { $0.name == name }?.value }

    /// This record with the fields of another behind its own.
    func adding(_ other: TemplateRecord) -> TemplateRecord {
        var sum = self
        sum.fields += other.fields
        return sum
    }

    /// Every name given, inner records included.
    var names: [String] {
        fields.flatMap { field -> [String] in
            guard case .records(let records) = field.value else { return [field.name] }
            return [field.name] + records.flatMap(\.names)
        }
    }
}

/// A text as Mustache takes it; a parent without children, so that nothing is looked for inside it.
private struct TemplateText: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    let isNull: Bool

    func child(named: String) -> Any? { nil }
}

/// Escapes text for XML by bytes: Mustache's own way goes through characters and a dictionary, and lets pass what
/// XML 1.0 forbids. Every template is read with this content type named at its head.
struct XHTMLContentType: MustacheContentType {
    /// What stands at the head of every template, on a line of its own.
    static let pragma = "{{% CONTENT_TYPE:XHTML}}\n"

    /// Makes the name known to Mustache, once.
    static let registered: Void = MustacheContentTypes.register(XHTMLContentType(), named: "XHTML")

    func escapeText(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        XMLEscape.appendAnywhere(text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
