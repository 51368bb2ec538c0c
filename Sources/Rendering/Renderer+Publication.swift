import Basics
import Documents
import Editions

// The publication around the documents: contents, landmarks, sheets, what may be claimed.
extension Renderer {
    /// The sheets of the publication in the order they apply: what every look stands on, the look, and what a browser
    /// needs besides, and paper.
    ///
    /// A look may have its own sheet for paper, `NAME-print.css`; the others share `print.css`.
    private func sheetNames(_ assets: AssetLibrary) -> [(name: String, audience: Sheet.Audience)] {
        let own = "\(style)-print"
        let hasOwn = assets.names(startingWith: "Styles/").contains("Styles/\(own).css")
        return [("base", .all), (style, .all), ("web", .web), (hasOwn ? own : "print", .print)]
    }

    /// The publication; its documents are rendered when a writer asks.
    package func publication(_ assets: AssetLibrary) throws(Diagnostic) -> Publication {
        var sheets: [Sheet] = []
        for (name, audience) in sheetNames(assets) {
            let asset = try assets.asset(named: "Styles/\(name).css")
            sheets.append(Sheet(name: name, audience: audience, text: asset.bytes))
        }
        var publication = Publication(
            book: plan.book,
            documents: plan.parts.map(description),
            contents: navigation,
            landmarks: landmarks,
            contentsTitle: words[.contents],
            landmarksTitle: words[.landmarks],
            pagesTitle: words[.pages],
            sheets: sheets,
            resources: pictures,
            cover: cover,
            anchors: plan.anchors,
            accessibility: accessibility,
            render: { try document(at: $0) }
        )
        publication.showsPages = plan.references == .pages
        return publication
    }

    private func description(_ part: Part) -> DocumentDescription {
        DocumentDescription(id: part.id, title: title(of: part), hasMath: texts(of: part).contains(where: \.hasMath))
    }

    /// The texts of a part.
    func texts(of part: Part) -> [PlannedText] {
        switch part.content {
        case .note(let note): [note.text]
        case .section(let section): [section.introduction].compactMap { $0 }
        case .articles(let articles, _): articles.map(\.text)
        case .cover, .titlePage, .contents, .authors, .credits, .colophon: []
        }
    }

    /// The contents, with cover, title page and contents page at their places where the plan leaves them out: who goes
    /// by the contents shall reach every part.
    private var navigation: [NavigationEntry] {
        var entries = plan.contents.map { (place: plan.anchors[$0.target] ?? Int.max, entry: navigation($0)) }
        let known = Set(plan.contents.map(\.target))
        for (place, part) in plan.parts.enumerated() where !known.contains(part.id) {
            let matter: ContentsEntry.Matter
            switch part.content {
            case .cover: matter = .cover
            case .titlePage: matter = .titlePage
            case .contents: matter = .contents
            case .note, .section, .articles, .authors, .credits, .colophon: continue
            }
            let position = entries.firstIndex { $0.place > place } ?? entries.count
            let entry = NavigationEntry(label: name(of: matter), target: part.id)
            entries.insert((place, entry), at: position)
        }
        return entries.map(\.entry)
    }

    /// Labels are titles exactly; what cannot be read is marked, because it is not in the book.
    private func navigation(_ entry: ContentsEntry) -> NavigationEntry {
        let children = entry.children.map(navigation)
        switch entry.kind {
        case .matter(let matter):
            return NavigationEntry(
                label: entry.label ?? name(of: matter),
                language: entry.language,
                target: entry.target,
                children: children
            )
        case .section:
            return NavigationEntry(
                label: entry.label ?? plan.book.title,
                language: entry.language,
                target: entry.target,
                children: children
            )
        case .article:
            return NavigationEntry(
                label: label(entry),
                language: entry.language,
                target: entry.target,
                children: children
            )
        }
    }

    private func label(_ entry: ContentsEntry) -> String {
        let title = entry.label ?? index.articles[entry.target].map(title) ?? plan.book.title
        let mark: String
        switch (entry.articleKind, entry.completeness) {
        case (.audio, _): mark = words[.markAudio]
        case (.video, _), (_, .media): mark = words[.markVideo]
        case (.text, .full), (.text, .excerpt), (.text, .stub): return title
        }
        return words.text(.markInContents, ["mark": mark, "title": title])
    }

    /// The id at the head of a part's document: an article's page bears the id of its article.
    private func target(of part: Part) -> String {
        if case .articles(let articles, .article) = part.content, let first = articles.first { return first.id }
        return part.id
    }

    /// Where cover, contents and the first thing to read begin.
    private var landmarks: [Landmark] {
        var marks: [Landmark] = []
        var hasBody = false
        for part in plan.parts {
            switch part.content {
            case .cover: marks.append(Landmark(type: "cover", label: words[.cover], target: part.id))
            case .titlePage:
                marks.append(Landmark(type: "titlepage", label: words[.titlePage], target: part.id))
            case .contents: marks.append(Landmark(type: "toc", label: words[.contents], target: part.id))
            case .note, .section, .articles:
                guard !hasBody else { continue }
                hasBody = true
                marks.append(Landmark(type: "bodymatter", label: words[.start], target: target(of: part)))
            case .authors, .credits, .colophon: continue
            }
        }
        return marks
    }
}

extension PlannedText {
    /// Whether the text or its notes hold a formula.
    ///
    /// One that cannot be read is set by its alternative, and is no MathML.
    var hasMath: Bool { formulas.contains { $0.root != nil } }
}
