/// What the words of class names mean, in the languages that pages are written in.
enum HintVocabulary {
    /// The words of class names and what they say. A class name as a whole counts as a word too.
    static let words: [(Hints, String)] = [
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
            sharethis sharebuttons shariff teilen partager partage compartir sharelinks sharelist socialbar follow \
            feedflare
            """
        ),
        (
            .related,
            """
            related relatedposts relatedarticles recommended recommendations recommendation recommends outbrain \
            taboola trending popular mostread mostpopular yarpp zergnet promo promos promoted promotion sponsored \
            sponsor plista readmore morefrom alsolike youmaylike crosslinks seealso mehrzumthema nextpost prevpost \
            relacionadas relacionados weiterlesen upnext readnext morestories moreon breakingnews ticker newsticker latestnews latestposts recentposts recentarticles nextread topnews topstories recirc recirculation \
            ligatus revcontent jprelatedposts inlineteaser shop products
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
        (
            .sidebar,
            "sidebar sidebars rail rightrail rightcol rightcolumn leftcol leftcolumn widget widgets sidecolumn sideblock"
        ),
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
        (
            .byline,
            "byline bylines author authors autor autoren auteur autore authorname writer reporter vcard contributor contributors"
        ),
        (
            .biography,
            "bio biography authorbox authorbio aboutauthor abouttheauthor authorinfo authordescription authorprofile saboxplugin aboutbox"
        ),
        (
            .date,
            """
            date dateline datetime timestamp published pubdate publishdate postdate entrydate time datum fecha \
            posted publishedon created dates dateposted releasedate
            """
        ),
        (.modified, "modified updated update lastmodified lastupdated"),
        (
            .tags,
            "tags taglist tagcloud keywords categories taglinks posttags entrytags topics tag catlinks postcategories schlagworte etiquetas"
        ),
        (.caption, "thumbcaption caption captions figcaption wpcaptiontext legend bildunterschrift imagecaption"),
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
        (
            .subject,
            "article story post entry news blog artikel single articulo noticia nota blogpost review recipe beitrag detail"
        ),
        (.entry, "hentry hnews"),
        (.part, "body content text copy inhalt contenido texto texte prose"),
        (
            .teaser,
            "teaser teasers box infobox card cards tile tiles more extra extras aside list carousel slider gallery slideshow"
        ),
        (.headline, "headline title heading titel titre titulo pagetitle entrytitle posttitle"),
        (
            .standfirst,
            """
            standfirst lead lede subtitle subheadline subhead dek deck intro vorspann teasertext chapo \
            chapeau excerpt summary abstract description bajada entradilla kicker unterzeile subline untertitel
            """
        ),
        (.embedded, "embed embedded tweet instagram"),
        (.meaningless, "elementor"),
        (.notes, "footnote footnotes endnote endnotes fussnote fussnoten notesdefin references reflist notelist"),
        (.paywall, "paywall paywalled paid premium regwall metered piano"),
        (.lower, "sub under unter"),
        (.verse, "poem verse stanza poetry gedicht strophe poeme lyrics"),
        (
            .particulars,
            """
            meta metadata postmeta entrymeta articlemeta readingtime readtime lesezeit viewcount views postinfo \
            postmetadata articleinfo entryinfo metainfo postdetails wordcount rating ratings
            """
        ),
    ]
}
