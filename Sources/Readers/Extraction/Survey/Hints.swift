/// What the class and id of an element say about its place on the page.
struct Hints: OptionSet {
    let rawValue: UInt32

    /// What readers wrote under the article.
    static let comments = Hints(rawValue: 1 << 0)
    /// Buttons to pass the page on.
    static let share = Hints(rawValue: 1 << 1)
    /// Ways to other articles.
    static let related = Hints(rawValue: 1 << 2)
    /// Menus and breadcrumbs.
    static let navigation = Hints(rawValue: 1 << 3)
    /// What stands beside the article.
    static let sidebar = Hints(rawValue: 1 << 4)
    /// What stands at the foot of every page.
    static let footer = Hints(rawValue: 1 << 5)
    /// Requests to sign, pay or log in.
    static let request = Hints(rawValue: 1 << 6)
    /// Advertisements.
    static let advertisement = Hints(rawValue: 1 << 7)
    /// Consent, pop-ups and other layers.
    static let overlay = Hints(rawValue: 1 << 8)
    /// Text for screen readers only.
    static let unseen = Hints(rawValue: 1 << 9)
    /// Author, in a byline or a box about them.
    static let byline = Hints(rawValue: 1 << 10)
    /// Date of publication.
    static let date = Hints(rawValue: 1 << 11)
    /// Keywords and categories.
    static let tags = Hints(rawValue: 1 << 12)
    /// What belongs to a picture.
    static let caption = Hints(rawValue: 1 << 13)
    /// Who made a picture.
    static let credit = Hints(rawValue: 1 << 14)
    /// The container of the article's text.
    static let body = Hints(rawValue: 1 << 15)
    /// A word for an article: half of the name of a body.
    static let subject = Hints(rawValue: 1 << 16)
    /// A word for text: the other half.
    static let part = Hints(rawValue: 1 << 17)
    /// Small pieces that are often, not always, about something else.
    static let teaser = Hints(rawValue: 1 << 18)
    /// A headline.
    static let headline = Hints(rawValue: 1 << 19)
    /// The sentence under the headline.
    static let standfirst = Hints(rawValue: 1 << 20)
    /// Says that the words of the same class name mean nothing.
    static let meaningless = Hints(rawValue: 1 << 21)
    /// Notes at the foot of the text.
    static let notes = Hints(rawValue: 1 << 22)
    /// Says who the author is at length.
    static let biography = Hints(rawValue: 1 << 23)
    /// The text can be read by those who pay.
    static let paywall = Hints(rawValue: 1 << 24)
    /// When the page was last changed.
    static let modified = Hints(rawValue: 1 << 25)
    /// Lines of verse.
    static let verse = Hints(rawValue: 1 << 26)
    /// Further facts of the head or tail of an article: reading time, number of readers.
    static let particulars = Hints(rawValue: 1 << 27)

    /// A thing from another site set into the text.
    static let embedded = Hints(rawValue: 1 << 28)

    /// A class name that is nothing but a word for an article.
    static let alone = Hints(rawValue: 1 << 29)

    /// What is no part of an article wherever it stands.
    static let clutter: Hints = [
        .comments, .share, .related, .navigation, .sidebar, .footer, .request, .advertisement, .overlay, .unseen,
    ]
}

/// Reads class names: `post-footer__shareBar` says `share` and `footer`.
struct HintReader {
    /// The words of class names and what they say. A class name as a whole counts as a word too.
    private static let vocabulary: [(Hints, String)] = [
        (
            .comments,
            """
            comment comments commentlist commentarea commentform commentsection kommentar kommentare kommentarer \
            commentaire commentaires comentarios comentario commenti disqus respond replies livefyre usercomments \
            discussion reactions
            """
        ),
        (
            .share,
            """
            share sharing shares sharebar sharer sharedaddy social socials socialmedia socialshare addthis addtoany \
            sharethis sharebuttons shariff teilen partager partage compartir sharelinks sharelist socialbar follow
            """
        ),
        (
            .related,
            """
            related relatedposts relatedarticles recommended recommendations recommendation recommends outbrain \
            taboola trending popular mostread mostpopular yarpp zergnet promo promos promoted promotion sponsored \
            sponsor plista readmore morefrom alsolike youmaylike crosslinks seealso mehrzumthema nextpost prevpost \
            relacionadas relacionados weiterlesen upnext readnext morestories moreon breakingnews ticker newsticker latestnews latestposts recentposts recentarticles nextread topnews topstories recirc recirculation \
            ligatus revcontent jprelatedposts inlineteaser shop products crossselling
            """
        ),
        (
            .navigation,
            """
            nav navigation navbar navi menu menus submenu breadcrumb breadcrumbs pagination pager paging prevnext \
            skiplink skiplinks sitemap toolbar topbar masthead postnav postnavigation toc searchform search \
            languageswitcher pagenav subnav mainmenu megamenu pagelinks linkpages
            """
        ),
        (.sidebar, "sidebar sidebars rail rightrail rightcol rightcolumn leftcol leftcolumn widget widgets sidecolumn sideblock"),
        (.footer, "footer colophon copyright legal disclaimer impressum sitefooter pagefooter bottombar imprint"),
        (
            .request,
            """
            newsletter newsletters subscribe subscription subscriptions signup signin login register registration \
            mailchimp optin donate donation donations paywallmessage abo abonnieren abonnement spenden membership \
            disclosure affiliate placeholder printbutton mailmunch callout cta leadform contactform callaction
            """
        ),
        (
            .advertisement,
            """
            ad ads adv advert adverts advertisement advertisements advertising adsense adslot adunit adbox adwrap \
            adcontainer dfp sponsorship anzeige werbung publicidad publicite reklama googlead adsbygoogle banner \
            banners affiliate
            """
        ),
        (
            .overlay,
            """
            cookie cookies gdpr consent popup popups modal lightbox overlay dialog tooltip flyout dropdown offcanvas \
            cookiebanner cookienotice toast
            """
        ),
        (
            .unseen,
            "sronly visuallyhidden screenreadertext screenreader screenreaderonly elementinvisible visuallyhide"
        ),
        (.byline, "byline bylines author authors autor autoren auteur autore authorname writer reporter vcard contributor contributors"),
        (.biography, "bio biography authorbox authorbio aboutauthor abouttheauthor authorinfo authordescription authorprofile saboxpluginwrap saboxplugin authorbox aboutbox abouttheauthor"),
        (
            .date,
            """
            date dateline datetime timestamp published pubdate publishdate postdate entrydate time datum fecha \
            posted publishedon created dates dateposted releasedate
            """
        ),
        (.modified, "modified updated update lastmodified lastupdated"),
        (.tags, "tags taglist tagcloud keywords categories taglinks posttags entrytags topics tag catlinks postcategories schlagworte etiquetas"),
        (.caption, "embedworkdetail caption captions figcaption wpcaptiontext legend bildunterschrift imagecaption"),
        (.credit, "credit credits photocredit imagecredit photographer bildnachweis bildquelle fotocredit"),
        (
            .body,
            """
            articlebody articlecontent articletext entrycontent postcontent postbody posttext storybody storycontent \
            storytext newsbody newscontent newstext artikeltext artikelinhalt fieldnamebody richtext \
            mwparseroutput postentry entrytext thecontent contentarticle maincontentarticle bodytext bodycopy \
            contenttext textbody
            """
        ),
        (.subject, "article story post entry news blog artikel single articulo noticia nota blogpost review recipe beitrag detail"),
        (.part, "body content text copy inhalt contenido texto texte prose"),
        (.teaser, "teaser teasers box infobox card cards tile tiles more extra extras aside list carousel slider gallery slideshow"),
        (.headline, "headline title heading titel titre titulo pagetitle entrytitle posttitle"),
        (
            .standfirst,
            """
            standfirst sub lead lede subtitle subheadline subhead dek deck intro vorspann teasertext chapo \
            chapeau excerpt summary abstract description bajada entradilla kicker unterzeile subline untertitel
            """
        ),
        (.embedded, "embed embedded tweet instagram"),
        (.meaningless, "elementor et vc wpb fusion"),
        (.notes, "footnote footnotes endnote endnotes fussnote fussnoten notesdefin references reflist notelist"),
        (.paywall, "paywall paywalled paid premium regwall metered piano"),
        (.verse, "poem verse stanza poetry gedicht strophe poeme lyrics"),
        (
            .particulars,
            """
            meta metadata postmeta entrymeta articlemeta readingtime readtime lesezeit viewcount views postinfo \
            postmetadata articleinfo entryinfo metainfo postdetails wordcount rating ratings
            """
        ),
    ]

    /// Open addressing over FNV-1a hashes; twice the size keeps chains short.
    private static let table: (keys: [UInt64], values: [Hints]) = {
        let size = 2048
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Hints](repeating: [], count: size)
        for (hint, words) in vocabulary {
            for word in words.split(separator: " ") {
                let key = word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
                var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (size - 1)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                values[slot].formUnion(hint)
            }
        }
        return (keys, values)
    }()

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private let keys: [UInt64]
    private let values: [Hints]

    /// A reader; one is made for a page, so that the loops below touch no globals.
    init() {
        (keys, values) = Self.table
    }

    private func look(up key: UInt64) -> Hints {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// What the class names in `value`, separated by blanks, say together.
    func hints(in value: ArraySlice<UInt8>) -> Hints {
        var all: Hints = []
        var ofName: Hints = []
        var word = Self.seed
        var joined = Self.seed
        var words = 0
        var length = 0
        var wasLower = false
        func endWord() {
            if length > 0 {
                ofName.formUnion(look(up: word))
                words += 1
            }
            word = Self.seed
            length = 0
        }
        func endName() {
            endWord()
            if words > 1 { ofName.formUnion(look(up: joined)) }
            all.formUnion(Self.judged(ofName, words: words))
            ofName = []
            joined = Self.seed
            words = 0
            wasLower = false
        }
        for byte in value {
            let lower = byte | 0x20
            if byte <= 0x20 {
                endName()
            } else if (0x61...0x7A).contains(lower) {
                let isUpper = byte < 0x60
                if isUpper, wasLower { endWord() }
                wasLower = !isUpper
                word = (word ^ UInt64(lower)) &* Self.prime
                joined = (joined ^ UInt64(lower)) &* Self.prime
                length += 1
            } else {
                endWord()
                wasLower = false
            }
        }
        endName()
        return all
    }

    /// `entry-content` is a body by both its words together; `content-with-sidebar` is a sidebar only by name.
    private static func judged(_ hints: Hints, words: Int) -> Hints {
        if hints.contains(.meaningless) { return [] }
        var hints = hints
        if words == 1, hints == .subject { hints.insert(.alone) }
        if hints.contains(.embedded) { hints.remove(.share) }
        if hints.contains(.subject), hints.contains(.part), words <= 5 { hints.insert(.body) }
        if !hints.isDisjoint(with: .clutter) { hints.remove(.body) }
        return hints
    }
}
