import Basics
import Documents

// What the keys of front matter mean to an article.
extension FrontMatter {
    /// What front matter says of media, which becomes a block of the text.
    struct Recording {
        var speaker: String?
        var duration: String?
    }

    /// Puts what the entries say into `article`; values that mean nothing are reported through `problem`.
    func apply(
        to article: inout Article,
        recording: inout Recording,
        problem: (Diagnostic.Code, String, Int, String?) -> Void
    ) {
        for entry in entries {
            let key = entry.key.lowercased().replacing("_", with: "-")
            if applyNames(key, entry, &article, &recording) { continue }
            if applyValues(key, entry, &article, problem: problem) { continue }
            problem(
                .frontMatterUnknownKey,
                "the front matter has a key that means nothing here: \(entry.key)",
                entry.line,
                "known are title, standfirst, author, translator, date, language, source, licence, tags, kicker, kind, "
                    + "duration, speaker and first-published"
            )
        }
    }

    /// Keys with free text and names.
    private func applyNames(
        _ key: String,
        _ entry: Entry,
        _ article: inout Article,
        _ recording: inout Recording
    ) -> Bool {
        switch key {
        case "title": article.title = entry.text ?? ""
        case "subtitle", "standfirst", "description", "summary", "excerpt":
            // The first that is written of what all mean the same; a site's description yields to a standfirst.
            if article.standfirst.isEmpty || key == "standfirst", let text = entry.text {
                article.standfirst = MarkdownText.inlines(text)
            }
        case "author", "authors", "byline", "by": article.people += people(entry, role: .author)
        case "translator", "translators": article.people += people(entry, role: .translator)
        case "editor", "editors": article.people += people(entry, role: .editor)
        case "illustrator", "illustrators": article.people += people(entry, role: .illustrator)
        case "kicker": article.kicker = entry.text
        case "licence", "license": article.licence = entry.text
        case "source", "url", "link": article.source = entry.text
        case "site", "site-name", "publication": article.siteName = entry.text
        case "section", "category": article.sectionName = entry.text
        case "tags", "tag", "keywords", "categories": article.tags += entry.words
        case "speaker", "speakers": recording.speaker = entry.words.joined(separator: ", ")
        case "duration", "length": recording.duration = entry.text
        default: return false
        }
        return true
    }

    /// Keys whose values have a form.
    private func applyValues(
        _ key: String,
        _ entry: Entry,
        _ article: inout Article,
        problem: (Diagnostic.Code, String, Int, String?) -> Void
    ) -> Bool {
        switch key {
        case "lang", "language":
            guard let text = entry.text else { return true }
            article.language = LanguageTag.cleaned(text)
            if article.language == nil {
                problem(
                    .frontMatterBadValue,
                    "this is no name of a language: \(text)",
                    entry.line,
                    "write its tag: en, de, pt-BR"
                )
            }
        case "dir", "direction":
            article.direction = entry.text.flatMap { Direction(rawValue: $0.lowercased()) }
        case "date", "published-on":
            guard let text = entry.text else { return true }
            article.published = CalendarDate(iso: text) ?? PrintedDate.date(in: text)
            if article.published == nil {
                problem(
                    .frontMatterBadValue,
                    "the date cannot be read: \(text)",
                    entry.line,
                    "write it as year, month and day: 2026-11-01"
                )
            }
        case "first-published", "firstpublished", "original": article.firstPublished = firstPublished(entry)
        case "kind", "type":
            applyKind(entry, &article, problem: problem)
        default: return false
        }
        return true
    }

    private func applyKind(
        _ entry: Entry,
        _ article: inout Article,
        problem: (Diagnostic.Code, String, Int, String?) -> Void
    ) {
        switch entry.text?.lowercased() {
        case "video": article.kind = .video
        case "audio", "podcast": article.kind = .audio
        case "article", "text", "post", nil: article.kind = .text
        case let other?:
            problem(
                .frontMatterBadValue,
                "this kind of article is not known: \(other)",
                entry.line,
                "known are article, video and audio"
            )
        }
    }

    /// `1998-04-01`, `The Old Forme, April 1998`, or both by their names.
    private func firstPublished(_ entry: Entry) -> String? {
        guard case .map(let parts) = entry.value else { return entry.text }
        let place = parts.first { $0.key == "in" }?.text
        let date = parts.first { $0.key == "date" }?.text
        let words = [place, date].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The people of a byline: a name, names in a list, or maps of name and role.
    private func people(_ entry: Entry, role: Person.Role) -> [Person] {
        if case .list(let values) = entry.value {
            return values.flatMap { value in people(Entry(key: entry.key, value: value, line: entry.line), role: role) }
        }
        if case .map(let parts) = entry.value {
            guard let name = parts.first(where: { $0.key == "name" })?.text else { return [] }
            let own = parts.first { $0.key == "role" }?.text.flatMap { Person.Role(rawValue: $0.lowercased()) }
            return [Person(name, role: own ?? role)]
        }
        guard let text = entry.text else { return [] }
        // `authors: A; B`: a semicolon never stands in a name. Commas do ("Ann Bell, York").
        let names = text.split(separator: ";").map { Byline.name(in: String($0).collapsed) }
        return names.filter { !$0.isEmpty }.map { Person($0, role: role) }
    }
}

extension FrontMatter.Entry {
    /// The value as a line of text; nil where it is empty or no text.
    var text: String? {
        switch value {
        case .text(let text):
            let line = text.collapsed
            return line.isEmpty ? nil : line
        case .list(let values) where values.count == 1:
            return FrontMatter.Entry(key: key, value: values[0], line: line).text
        case .list, .map: return nil
        }
    }

    /// The value as words: a list, or a text with commas.
    var words: [String] {
        switch value {
        case .text(let text): text.split(separator: ",").map { String($0).collapsed }.filter { !$0.isEmpty }
        case .list(let values):
            values.compactMap { FrontMatter.Entry(key: key, value: $0, line: line).text }
        case .map: []
        }
    }
}
