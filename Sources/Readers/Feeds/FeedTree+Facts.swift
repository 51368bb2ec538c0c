import Basics
import Markup

// What is said of an entry besides its text.
extension FeedTree {
    /// More tags than this have only entries that want to be found.
    private static let mostTags = 60

    /// The day of publication: the first of what says it best.
    func published(_ item: Int) -> CalendarDate? {
        let names: [(FeedNamespace, Name)] = [
            (.core, .published), (.core, .pubDate), (.core, .issued), (.dublinCore, .date), (.dublinCore, .issued),
            (.dublinCore, .created), (.core, .created), (.core, .date), (.core, .updated), (.core, .modified),
            (.dublinCore, .modified),
        ]
        let children = elements(item)
        for (space, name) in names {
            for child in children where isElement(child, space, name) {
                if let day = FeedDate.day(in: text(child)) { return day }
            }
        }
        return nil
    }

    /// The day on which a feed last changed.
    func updated(_ channel: Int) -> CalendarDate? {
        let names: [(FeedNamespace, Name)] = [
            (.core, .updated), (.core, .modified), (.core, Name("lastbuilddate")), (.dublinCore, .modified),
            (.core, .pubDate), (.dublinCore, .date),
        ]
        return names.lazy.compactMap { FeedDate.day(in: self.text($0.0, $0.1, in: channel)) }.first
    }

    /// What the `author` elements below an element say: Atom's name, or all that RSS has.
    func authors(of node: Int) -> [String?] {
        all(.core, .author, in: node).map { author in
            elements(author).isEmpty ? text(author) : text(.core, .name, in: author)
        }
    }

    /// The words that an entry is filed under.
    func tags(of item: Int) -> [String] {
        var written: [String?] = []
        for category in categories(of: item) {
            let scheme = value(.scheme, of: category) ?? ""
            // Blogger files every entry under what it is.
            if scheme.hasSuffix("#kind") { continue }
            let term = value(.term, of: category)
            let label = value(.label, of: category)
            written.append(term.map { Self.isWord($0) ? $0 : label ?? $0 } ?? label ?? text(category))
        }
        written += all(.dublinCore, .subject, in: item).map(text)
        for list in all(.podcast, .keywords, in: item) + [media(.keywords, in: item)].compactMap({ $0 }) {
            written += (text(list) ?? "").split(separator: ",").map(String.init)
        }
        var seen: Set<String> = []
        let tags = written.prefix(2 * Self.mostTags).compactMap { $0.map(HTMLFragment.line) }.filter {
            !$0.isEmpty && $0.utf8.count < 80 && !$0.contains("://") && seen.insert($0.lowercased()).inserted
        }
        return Array(tags.prefix(Self.mostTags))
    }

    /// The categories of an entry, also of those that collect them in an element of their own.
    private func categories(of item: Int) -> [Int] {
        let groups = elements(item).filter { local($0).text == "categories" }
        return all(.core, .category, in: item) + groups.flatMap { all(.core, .category, in: $0) }
    }

    /// Whether a term is meant for people: machines write them small and in one word.
    private static func isWord(_ term: String) -> Bool {
        !term.contains("://") && term.contains { $0.isUppercase || $0 == " " || !$0.isASCII }
    }

    /// The part of the site: `section` of PRISM and others, or a category that says so.
    func section(of item: Int) -> String? {
        let named = elements(item).first { local($0) == .section && space($0) != .markup }
        let category = all(.core, .category, in: item).first {
            (value(.domain, of: $0) ?? value(.scheme, of: $0) ?? "").lowercased().hasSuffix("section")
        }
        return (text(named) ?? category.flatMap { value(.term, of: $0) ?? text($0) }).map(HTMLFragment.line)
    }

    /// The licence by the elements made for it, or by words on rights.
    func licence(of node: Int) -> String? {
        for element in all(.licence, .licence, in: node) + [media(.licence, in: node)].compactMap({ $0 }) {
            let address = value(.rdfResource, of: element) ?? value(.href, of: element) ?? text(element)
            if let address { return address.collapsed }
        }
        let rights =
            all(.dublinCore, .licence, in: node) + all(.dublinCore, .rights, in: node)
            + all(.core, .rights, in: node) + all(.core, .copyright, in: node)
        return rights.lazy.compactMap { FeedLicence.stated(in: text($0)) }.first
    }

    /// The first element of Media RSS of this name in an entry, or in a group or content of it.
    func media(_ name: Name, in item: Int) -> Int? {
        if let found = first(.media, name, in: item) { return found }
        let holders = all(.media, .group, in: item) + all(.media, .content, in: item)
        return holders.lazy.compactMap { first(.media, name, in: $0) }.first
    }
}
