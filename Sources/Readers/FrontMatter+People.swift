import Basics
import Documents

// Values of front matter that are more than a line.
extension FrontMatterReading {
    /// The people of a byline: a name, names in a list, or maps of name and role.
    static func people(_ value: FrontMatter.Value, role: Person.Role) -> [Person] {
        switch value {
        case .list(let values): return values.flatMap { people($0, role: role) }
        case .map(let parts):
            let own = part("role", of: parts).flatMap { Person.Role(rawValue: $0.lowercased()) }
            let names = [part("given", of: parts), part("family", of: parts)].compactMap { $0 }
            guard
                let name = part("name", of: parts) ?? part("literal", of: parts) ?? part("full-name", of: parts)
                    ?? (names.isEmpty ? nil : names.joined(separator: " "))
            else { return [] }
            return [Person(name, role: own ?? role)]
        case .text:
            // A truth value is a switch of a theme.
            guard let text = value.text, value.truth == nil else { return [] }
            // `authors: A; B`: a semicolon never stands in a name. Commas do ("Ann Bell, York").
            let names = text.split(separator: ";").map { Byline.name(in: bare(String($0).collapsed)) }
            return names.filter { !$0.isEmpty }.map { Person($0, role: role) }
        }
    }

    /// A name that Obsidian links to: `[[Ann Bell]]`, `[[people/ann|Ann Bell]]`.
    private static func bare(_ text: String) -> String {
        guard text.hasPrefix("[["), text.hasSuffix("]]") else { return text }
        let inner = text.dropFirst(2).dropLast(2)
        let shown = inner.split(separator: "|").last ?? inner
        return shown.split(separator: "/").last.map(String.init) ?? text
    }

    /// `1998-04-01`, `The Old Forme, April 1998`, or both by their names.
    static func firstPublished(_ value: FrontMatter.Value) -> String? {
        guard case .map(let parts) = value else { return value.text }
        let words = [part("in", of: parts), part("date", of: parts)].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// A licence as text, or as a map or list of maps that name it.
    static func licence(_ value: FrontMatter.Value) -> String? {
        switch value {
        case .text: value.text
        case .list(let values): values.lazy.compactMap(licence).first
        case .map(let parts):
            ["name", "title", "text", "type", "url"].lazy.compactMap { part($0, of: parts) }.first
        }
    }

    /// The text under a name of a map.
    private static func part(_ name: String, of parts: [FrontMatter.Entry]) -> String? {
        parts.first { $0.key.lowercased() == name }?.text
    }
}

/// The lead picture as front matter describes it.
enum LeadMatter {
    private static let addresses: Set<String> = [
        "picture", "image", "src", "url", "path", "file", "filename", "feature", "teaser", "overlay_image", "relsrc",
    ]
    private static let alternatives: Set<String> = ["alt", "alternative", "alttext", "alt_text", "image_description"]
    private static let credits: Set<String> = ["credit", "credits", "attribution", "photographer", "copyright"]

    /// The figure of an address, a list of them or a map; nil where there is no picture in it.
    static func figure(_ value: FrontMatter.Value) -> Figure? {
        switch value {
        case .text:
            guard let text = value.text, value.truth == nil else { return nil }
            return picture(text).map { Figure([$0]) }
        case .list(let values):
            // A list holds the picture in several sizes or for several places: one is enough.
            return values.lazy.compactMap(figure).first
        case .map(let parts):
            var figure = Figure([])
            if case .list(let several)? = parts.first(where: { $0.key == "pictures" })?.value {
                figure.pictures = several.flatMap { self.figure($0)?.pictures ?? [] }
            } else if var picture = parts.lazy.filter({ addresses.contains($0.key.lowercased()) })
                .compactMap({ $0.text.flatMap(picture) }).first
            {
                picture.alternative = alternative(parts)
                picture.others = parts.first { $0.key == "others" }.map(others) ?? []
                figure.pictures = [picture]
            }
            figure.caption = parts.first { $0.key.lowercased() == "caption" }?.text.map(MarkdownText.inlines) ?? []
            figure.credit = parts.first { credits.contains($0.key.lowercased()) }?.text
            return figure.pictures.isEmpty ? nil : figure
        }
    }

    /// The alternative text; an empty one between quotation marks says that the picture is decoration.
    private static func alternative(_ parts: [FrontMatter.Entry]) -> String? {
        guard let entry = parts.first(where: { alternatives.contains($0.key.lowercased()) }),
            case .text(let text) = entry.value
        else { return nil }
        return text.collapsed
    }

    private static func others(_ entry: FrontMatter.Entry) -> [String] {
        entry.value.texts.map(LinkAddress.cleaned).filter { !$0.isEmpty && LinkAddress.isSafePicture($0) }
    }

    /// A picture by its address, which Obsidian writes between brackets.
    private static func picture(_ text: String) -> Picture? {
        var address = LinkAddress.cleaned(text)[...]
        if address.hasPrefix("!") { address = address.dropFirst() }
        if address.hasPrefix("[["), address.hasSuffix("]]") {
            address = address.dropFirst(2).dropLast(2).prefix { $0 != "|" }
        }
        guard !address.isEmpty, LinkAddress.isSafePicture(String(address)) else { return nil }
        return Picture(address: String(address))
    }
}

extension FrontMatter.Value {
    /// The texts of a list, or the one text; commas part nothing.
    fileprivate var texts: [String] {
        switch self {
        case .text: text.map { [$0] } ?? []
        case .list(let values): values.compactMap(\.text)
        case .map: []
        }
    }
}
