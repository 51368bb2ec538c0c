import Basics
import Documents

/// Puts what front matter says into an article. The keys are listed in `FrontMatterKey`.
struct FrontMatterReading {
    /// What front matter says of media, which becomes a block of the text.
    struct Recording {
        var speaker: String?
        var duration: String?
    }

    /// Where values that mean nothing are reported: code, sentence, line and hint.
    typealias Problem = (Diagnostic.Code, String, Int, String?) -> Void

    private(set) var article: Article
    private(set) var recording = Recording()
    /// How much of the article is there, where the front matter says so itself.
    private(set) var completeness: Completeness?

    private let problem: Problem

    /// Reads `matter` into `article`.
    init(_ matter: FrontMatter, into article: Article, problem: @escaping Problem) {
        self.article = article
        self.problem = problem
        let entries = chosen(matter.entries)
        for (key, entry) in entries { apply(key, entry) }
        // What belongs to the lead picture waits for the picture.
        for (key, entry) in entries { describeLead(key, entry) }
    }

    /// The entries that count, in the order of the file, those of tables such as `[params]` last.
    private func chosen(_ entries: [FrontMatter.Entry]) -> [(key: FrontMatterKey, entry: FrontMatter.Entry)] {
        var found: [(key: FrontMatterKey, rank: Int, entry: FrontMatter.Entry)] = []
        var best: [FrontMatterKey: Int] = [:]
        // Entries of tables yield to all outside them: no key has a hundred names.
        func add(_ entries: [FrontMatter.Entry], offset: Int) {
            for entry in entries {
                guard let (key, rank) = FrontMatterKey.named(entry.key) else {
                    if offset == 0 { unknown(entry) }
                    continue
                }
                if key == .nested, case .map(let inner) = entry.value {
                    if offset == 0 { add(inner, offset: 100) }
                } else if entry.value.saysSomething {
                    found.append((key, rank + offset, entry))
                    best[key] = min(best[key] ?? .max, rank + offset)
                }
            }
        }
        add(entries, offset: 0)
        return found.filter { $0.key.isCollected || $0.rank == best[$0.key] }.map { ($0.key, $0.entry) }
    }

    private func unknown(_ entry: FrontMatter.Entry) {
        problem(
            .frontMatterUnknownKey,
            "the front matter has a key that means nothing here: \(entry.key)",
            entry.line,
            "known are title, standfirst, byline, date, language, source, licence, tags, kicker, kind, lead, slug, draft "
                + "and others; the manual lists them"
        )
    }

    private mutating func apply(_ key: FrontMatterKey, _ entry: FrontMatter.Entry) {
        switch key {
        case .title: article.title = entry.text ?? ""
        case .standfirst: article.standfirst = entry.text.map(MarkdownText.inlines) ?? []
        case .kicker: article.kicker = entry.text
        case .people(let role):
            for person in Self.people(entry.value, role: role) where !article.people.contains(person) {
                article.people.append(person)
            }
        case .source: article.source = entry.text
        case .address: applyAddress(entry)
        case .slug: article.slug = entry.text
        case .guid: article.guid = entry.text
        case .site: article.siteName = entry.text
        case .section: article.sectionName = entry.text
        case .licence: article.licence = Self.licence(entry.value)
        case .tags: addTags(entry)
        case .lead: article.lead = LeadMatter.figure(entry.value)
        case .speaker: recording.speaker = entry.words.joined(separator: ", ")
        case .duration: recording.duration = entry.text
        case .leadAlternative, .leadCaption, .leadCredit, .nested, .surroundings: break
        default: applyForm(key, entry)
        }
    }

    /// Keys whose values have a form.
    private mutating func applyForm(_ key: FrontMatterKey, _ entry: FrontMatter.Entry) {
        guard let text = entry.text else {
            if key == .firstPublished { article.firstPublished = Self.firstPublished(entry.value) }
            return
        }
        switch key {
        case .published: applyDate(entry, text)
        case .visible: applyVisible(entry, text)
        case .firstPublished: article.firstPublished = text
        case .language:
            article.language = LanguageTag.cleaned(text)
            if article.language == nil {
                bad(entry, "this is no name of a language", "write its tag: en, de, pt-BR")
            }
        case .direction:
            article.direction = Direction(rawValue: text.lowercased())
            if article.direction == nil { bad(entry, "this is no direction of a text", "write ltr or rtl") }
        case .number:
            article.number = Int(text)
            if article.number == nil { bad(entry, "this is no number", "write digits: 17") }
        case .kind: applyKind(entry, text)
        case .type: article.kind = Self.kind(text) ?? article.kind
        case .completeness:
            completeness = Completeness(rawValue: text.lowercased())
            if completeness == nil {
                bad(entry, "no article is complete in this way", "known are full, excerpt, stub and media")
            }
        default: withhold(key, entry, text)
        }
    }

    /// Reports a value that cannot be meant.
    func bad(_ entry: FrontMatter.Entry, _ what: String, _ hint: String) {
        problem(.frontMatterBadValue, "\(what): \(entry.text ?? entry.key)", entry.line, hint)
    }
}

// Keys that change something an extension in another file cannot reach.
extension FrontMatterReading {
    private mutating func addTags(_ entry: FrontMatter.Entry) {
        let words = entry.words.map { $0.first == "#" ? String($0.dropFirst()) : $0 }
        let known = Set(article.tags)
        article.tags += words.filter { !$0.isEmpty && !known.contains($0) }
    }

    /// `url: https://…` is the source; `url: /2026/10/partition/` ends with the slug.
    private mutating func applyAddress(_ entry: FrontMatter.Entry) {
        guard let text = entry.text else { return }
        if WebPlace.scheme(of: text) != nil {
            if article.source == nil { article.source = text }
        } else if article.slug == nil {
            article.slug = MarkdownName.slug(inPath: text)
        }
    }

    private mutating func applyDate(_ entry: FrontMatter.Entry, _ text: String) {
        article.published = CalendarDate(iso: text) ?? PrintedDate.date(in: text)
        if article.published == nil {
            bad(entry, "the date cannot be read", "write it as year, month and day: 2026-11-01")
        }
    }

    private mutating func applyVisible(_ entry: FrontMatter.Entry, _ text: String) {
        switch entry.value.truth {
        case false: article.withheld = article.withheld ?? .draft
        case true: break
        case nil: if article.published == nil { applyDate(entry, text) }
        }
    }

    private mutating func applyKind(_ entry: FrontMatter.Entry, _ text: String) {
        if let kind = Self.kind(text) {
            article.kind = kind
        } else {
            bad(entry, "this kind of article is not known", "known are text, video and audio")
        }
    }

    private static func kind(_ text: String) -> Article.Kind? {
        switch text.lowercased() {
        case "video": .video
        case "audio", "podcast": .audio
        case "article", "text", "post": .text
        default: nil
        }
    }

    /// Keys that keep an article from the public. A date to come is none of them: nobody asks the clock here.
    private mutating func withhold(_ key: FrontMatterKey, _ entry: FrontMatter.Entry, _ text: String) {
        let found: Withheld?
        switch key {
        case .withheld:
            found = Withheld(rawValue: text.lowercased())
            if found == nil {
                bad(
                    entry,
                    "this is no reason to withhold an article",
                    "known are draft, future, private, password, trash"
                )
            }
        case .isDraft: found = entry.value.truth == true ? .draft : nil
        case .isPrivate: found = entry.value.truth == true ? .private : nil
        case .password: found = .password
        case .status:
            switch text.lowercased() {
            case "draft", "pending", "unpublished", "auto-draft": found = .draft
            case "future", "scheduled": found = .future
            case "private": found = .private
            case "trash": found = .trash
            default: found = nil
            }
        default: found = nil
        }
        article.withheld = found ?? article.withheld
    }

    private mutating func describeLead(_ key: FrontMatterKey, _ entry: FrontMatter.Entry) {
        guard var lead = article.lead, lead.pictures.count == 1 else { return }
        switch key {
        case .leadAlternative: lead.pictures[0].alternative = lead.pictures[0].alternative ?? entry.text
        case .leadCaption where lead.caption.isEmpty: lead.caption = entry.text.map(MarkdownText.inlines) ?? []
        case .leadCredit: lead.credit = lead.credit ?? entry.text
        default: return
        }
        article.lead = lead
    }
}
