import Basics
import Documents

// An entry as an article: first all but its text, so that it can be chosen, then the text.
extension FeedEntry {
    /// Words of a text that stand in for a title, as people who write without titles expect.
    private static let titleWords = 9

    /// Whether there is nothing in it at all.
    var isEmpty: Bool { title == nil && text == nil && address == nil && media.isEmpty }

    /// The article without its text; its title is empty where neither title nor text are there.
    var heading: Article {
        var article = Article()
        let (line, kind) = MediaMark.strip(title?.line ?? "")
        article.title = line.isEmpty ? firstWords : line
        article.kind = kind
        article.people = people.map { Person($0) }
        article.published = published
        article.language = language
        article.source = address
        article.slug = address.flatMap(LinkAddress.slug(of:))
        article.guid = guid?.collapsed
        article.siteName = site
        article.sectionName = section
        article.licence = licence
        article.tags = tags
        return article
    }

    /// The beginning of the text, for an entry without a title; else the address as people say it.
    private var firstWords: String {
        guard var start = text else { return address.map(Self.spoken) ?? "" }
        // Enough for some words, whatever tags stand before them.
        start.text = String(start.text.prefix(2000))
        let line = start.line
        let words = line.split(separator: " ")
        if line.isEmpty { return address.map(Self.spoken) ?? "" }
        if words.count <= Self.titleWords, line.count <= 80 { return line }
        let kept = words.prefix(Self.titleWords).joined(separator: " ").prefix(80)
        return kept.trimming { " ,;:–—-.".contains($0) } + "…"
    }

    private static func spoken(_ address: String) -> String {
        let bare = address.range(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return String(bare.trimming { $0 == "/" })
    }

    /// Gives the article its text, what stands before it, its pictures and recordings.
    func fill(_ article: inout Article, of head: FeedHead) {
        let summaryBlocks = blocks(of: summary, article.language)
        var isContent = content != nil
        (article.body, article.notes) = isContent ? blocks(of: content, article.language) : summaryBlocks
        if isContent, !FeedBody.holdsAnything(article.body), FeedBody.holdsAnything(summaryBlocks.blocks) {
            (article.body, article.notes) = summaryBlocks
            isContent = false
        }
        let isCut = FeedBody.tidy(&article)
        if isContent {
            article.standfirst = FeedBody.standfirst(summaryBlocks.blocks, before: article.body)
        }
        let judgement = FeedCompleteness(
            entry: self,
            isContent: isContent,
            isCut: isCut,
            hasContents: head.hasContents
        )
        (article.kind, article.completeness) = judgement.judge(article)
        addMedia(&article, summaryBlocks.blocks)
    }

    private func blocks(of text: FeedText?, _ language: String?) -> (blocks: [Block], notes: [Note]) {
        text?.blocks(base: base, page: address, language: language) ?? ([], [])
    }

    /// The recording as a card at the head of the text, its chapters at the foot; pictures as lead where the text has
    /// none.
    private func addMedia(_ article: inout Article, _ summary: [Block]) {
        var lead =
            pictures.isEmpty ? nil : Figure(pictures.map { Picture(address: $0.address) }, credit: pictures[0].credit)
        for case .figure(let figure) in summary where lead == nil && content != nil { lead = figure }
        if !chapters.isEmpty {
            let items = chapters.map { [Block.paragraph([.text("\($0.start) \($0.title)")])] }
            article.body.append(.list(List(isOrdered: false, items: items)))
        }
        if let recording, !FeedBody.holdsPlayer(article.body) {
            article.body.insert(.media(card(of: recording, poster: lead?.pictures.first)), at: 0)
        } else if !BodyTidying.hasPicture(article.body) {
            article.lead = lead
        }
    }

    private func card(of recording: FeedMedia, poster: Picture?) -> Media {
        // What only a dead plug-in can play is shown by the page it is on.
        let isFlash = recording.kind == .video && recording.address.contains("/v/")
        return Media(
            kind: recording.kind == .audio ? .audio : .video,
            address: isFlash ? address ?? recording.address : recording.address,
            title: recording.title,
            duration: recording.duration,
            poster: poster
        )
    }
}
