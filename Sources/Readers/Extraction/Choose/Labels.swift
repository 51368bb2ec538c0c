/// Short texts that stand around articles: `Read more`, `Share this`, `Advertisement`, in several languages.
struct Labels {
    /// What a label says of what follows it.
    enum Kind {
        /// Nothing of the article, and nothing follows from it.
        case single
        /// Nothing of the article comes after it.
        case end
        /// The same, but it is only the beginning of a line.
        case beginning
        /// What readers wrote comes after it.
        case comments
    }

    /// Longer texts are no labels, in letters.
    static let longest: Int32 = 70

    /// Labels after which nothing of the article comes.
    private static let ends = """
        related articles|related posts|related stories|related content|related news|related topics|related reading|related:|\
        read next|read more:|read also|read this next|more from|more on this|more stories|more articles|more news|\
        you may also like|you might also like|you might like|recommended for you|recommended|recommended reading|\
        leave a comment|leave a reply|leave comment|post a comment|add a comment|write a comment|comments|comment|\
        join the conversation|join the discussion|what do you think|share this|share on|share:|share article|filed under|\
        about the author|about author|author bio|sign up|subscribe to|follow us|most popular|most read|trending|\
        latest news|latest posts|latest articles|popular posts|recent posts|next article|previous article|next post|\
        previous post|popular now|around the web|from around the web|sponsored|promoted|see also:|up next|in this series|\
        ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte beiträge|verwandte themen|das thema könnte|auch spannend|lust auf mehr|passend dazu|aus der redaktion|top themen|entdecke weitere|nächster artikel|vorheriger artikel|mehr zum thema|mehr zu|\
        mehr aus|mehr von|weitere artikel|weitere beiträge|weitere themen|weitere meldungen|weitere nachrichten|weitere infos|\
        das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|auch interessant|auch lesen:|vous aimerez aussi|notas relacionadas|puedes ver:|le puede interesar|auch auf|schon gelesen|\
        lesen sie auch|lesen sie mehr|lesen sie hier|kommentare|kommentar schreiben|kommentar verfassen|schreibe einen kommentar|\
        schreiben sie einen kommentar|hinterlasse eine antwort|hinterlasse einen kommentar|kommentieren|artikel teilen|\
        beitrag teilen|diesen artikel|diesen beitrag|teilen|teilen mit|über den autor|über die autorin|zum autor|zur autorin|\
        autor:in|meistgelesen|meist gelesen|empfohlen|empfehlungen|newsletter|jetzt teilen|teile diesen|schlagwörter|schlagworte|\
        stichworte|themen:|tags:|tags|gefällt mir|gefällt dir|gefällt ihnen|beitrags-navigation|beitragsnavigation|\
        zusatzinformationen|zusatzinformationen:|weitere informationen|related coverage|related links|related video|related roundup|\
        verwandte themenbereiche|pressekontakt|pressekontakt:|kontakt:|ansprechpartner:|weitere informationen:|media contact|media contacts|\
        press contact|press contacts|notes to editors|contact presse|contacto de prensa|contatto stampa|kontakt dla mediów|\
        erschienen in|contexto de la noticia|самые популярные|отзывы|добавить отзыв|\
        articles similaires|sur le même sujet|à lire aussi|à lire également|lire aussi|a lire aussi|commentaires|\
        laisser un commentaire|laissez un commentaire|partager|partagez|à propos de l'auteur|à propos de l’auteur|\
        artículos relacionados|noticias relacionadas|te puede interesar|comentarios|deja un comentario|deja una respuesta|compartir|\
        articoli correlati|leggi anche|potrebbe interessarti|lascia un commento|commenti|condividi|\
        gerelateerde artikelen|lees ook|lees meer|reageer|reacties|deel dit|læs også|les også|läs också|läs mer|kommentarer|\
        podobne artykuły|czytaj także|czytaj też|zobacz także|komentarze|dodaj komentarz|przeczytaj także|\
        leia também|leia mais|veja também|comentários|deixe um comentário|compartilhe|související články|čtěte také|diskuse|\
        читайте также|комментарии|похожие статьи|поделиться|σχετικά άρθρα|σχόλια|διαβάστε επίσης|διαβάστε ακόμη|\
        相关文章|相关阅读|相關文章|関連記事|コメント
        """
    /// Labels that are nothing by themselves.
    private static let singles = """
        advertisement|advertising|advert|iklan|caption|image|photo|video|by|von|ad|ads|sponsored content|continue reading|continue reading below|article continues below|\
        story continues below|read more|read the full|click here to|print|email|e-mail|share|tweet|pin it|facebook|twitter|\
        whatsapp|published:|updated:|last updated|last modified|aktualisiert am|zuletzt aktualisiert|letzte aktualisierung|veröffentlicht am|\
        erstellt am|mis à jour le|publié le|actualizado|publicado el|ultimo aggiornamento|this slideshow requires javascript|diese diashow benötigt javascript|cette diapositive nécessite javascript|skip to|skip advert|loading|please wait|back to top|top|menu|close|scroll to|image source|related|also|also read|don't miss|must read|watch|listen to this|\
        save|bookmark|copy link|download pdf|report this|view comments|show comments|hide caption|toggle caption|\
        enlarge this image|play video|watch:|see more|show more|load more|view gallery|open gallery|\
        anzeige|werbung|weiterlesen|mehr lesen|mehr erfahren|zum seitenanfang|nach oben|drucken|merken|zurück|vorlesen|\
        artikel anhören|bild vergrößern|per e-mail|publicité|publicidad|pubblicità|advertentie|annons|reklama|реклама|\
        zurück zur|zurück zum|zur übersicht|zur listenansicht|rezept drucken|drukuj|dowiedz się więcej|więcej|pour lire la suite|zum vergrößern|\
        war der artikel|war dieser artikel|möchten sie den artikel|teile den artikel|den artikel mit|was this helpful|was this article|lire la suite|leer más|seguir leyendo|continua a leggere|imprimer|imprimir|nach oben scrollen
        """

    /// Beginnings of paragraphs that stand at the end of articles and are no part of them.
    private static let tails = """
        copyright|© |(c) |all rights reserved|this document is subject to copyright|follow us on|follow @|follow him on|follow her on|\
        like us on|find us on|join us on|sign up for|sign up to|subscribe to|subscribe now|get the latest|have a tip|got a tip|\
        download our app|contact us at|to comment on this|for more stories|for more information, visit|this article was originally published|\
        this story was originally published|this article originally appeared|the post appeared first|the post |we may earn|never miss|\
        this post contains|for the latest|war der artikel|war dieser artikel|was this article|was this helpful|pour lire la suite|um weiterzulesen|\
        to continue reading|to read the full|citation:|this entry was posted|posted in |der beitrag wurde|dieser eintrag wurde|veröffentlicht unter|\
        submit your letter|send us your|disclaimer:|disclosure:|alle rechte vorbehalten|folgen sie uns|folge uns|abonnieren sie|melden sie sich|\
        jetzt abonnieren|der beitrag erschien|dieser beitrag wurde|dieser artikel erschien|tous droits réservés|suivez-nous|abonnez-vous|\
        todos los derechos|síganos|síguenos|suscríbete|tutti i diritti|seguici|todos os direitos|siga-nos|wszelkie prawa|все права
        """.split(separator: "|").map { Array($0.utf8) }

    /// Whether a text in lower case, late in an article, is about the site rather than the matter.
    func isTail(_ text: [UInt8]) -> Bool {
        if Self.tails.contains(where: { text.starts(with: $0) }) { return true }
        guard
            Self.follows.contains(where: { text.starts(with: $0) })
                || Self.requests.contains(where: { text[...].contains($0) })
        else { return false }
        return Self.networks.contains { text[...].contains($0) }
    }

    /// Beginnings of requests to follow somebody on one of the networks.
    private static let follows = [
        "follow ", "like ", "join ", "find ", "folge", "folgt ", "suivez", "sigue ", "síguenos", "seguici", "segui ",
        "siga ", "volg ",
        "følg ", "följ ", "obserwuj", "подпис", "listen to ",
    ].map { Array($0.utf8) }
    /// Whether a text in lower case asks to subscribe to a newsletter: by that word, and one for signing up.
    func asksToSubscribe(_ text: [UInt8]) -> Bool {
        guard text.count < 400, text[...].contains("newsletter") else { return false }
        return Self.signings.contains { text[...].contains($0) }
    }

    private static let signings: [StaticString] = [
        "sign up", "signing up", "sign-up", "subscribe", "inbox", "abonnier", "anmeld", "melde", "melden",
        "posteingang", "registr",
        "abonne", "inscri", "suscr", "iscriv", "assine", "aanmeld", "zapisz", "tilmeld", "prenumerera", "подпис",
    ]

    /// Whether a text in lower case is the heading of notes or sources.
    func isOfNotes(_ text: [UInt8]) -> Bool {
        guard text.count < 40 else { return false }
        return Self.notes.contains { text.starts(with: $0) }
    }

    private static let notes = """
        quellen|literatur|references|sources|notes|footnotes|endnotes|fußnoten|anmerkungen|bibliograph|einzelnachweise|bibliograf|\
        fuentes|fonti|notas|note|références|bronnen|källor|kilder|przypisy|źródła|примечания|источники
        """.split(separator: "|").map { Array($0.utf8) }

    private static let requests: [StaticString] = [
        "follow us", "follow him", "follow her", "follow them", "follow me", "find us", "like us", "folge uns",
        "folgen sie uns",
        "folgt uns", "suivez-nous", "síguenos", "seguici", "siga-nos", "volg ons",
    ]

    private static let networks: [StaticString] = [
        "twitter", "facebook", "instagram", "youtube", "linkedin", "whatsapp", "telegram", "mastodon", "tiktok",
    ]

    private let byFirst: [[(text: [UInt8], kind: Kind)]]

    /// The table, by first byte.
    init() { byFirst = Self.table }

    private static let table: [[(text: [UInt8], kind: Kind)]] = {
        var table = [[(text: [UInt8], kind: Kind)]](repeating: [], count: 256)
        for (list, kind) in [(ends, Kind.end), (singles, .single)] {
            for text in list.split(separator: "|") {
                let bytes = Array(text.utf8)
                let isComments = [
                    "comment", "kommentar", "reply", "respuesta", "koment", "comentario", "commenti", "reacties",
                    "комментари",
                ].contains { text.contains($0) }
                if let first = bytes.first {
                    table[Int(first)].append((bytes, isComments && kind == .end ? .comments : kind))
                }
            }
        }
        return table
    }()

    /// Whether a text in lower case starts with a label that points elsewhere, whatever follows.
    func startsPointer(_ text: [UInt8]) -> Bool {
        guard let first = text.first, text.count > 8 else { return false }
        let from = first == UInt8(ascii: "[") || first == UInt8(ascii: "(") ? 1 : 0
        let rest = Array(text.dropFirst(from))
        guard let head = rest.first else { return false }
        return byFirst[Int(head)].contains { label, _ in
            label.count >= 4 && rest.starts(with: label)
                && (label.last == UInt8(ascii: ":")
                    || rest.count > label.count
                        && (rest[label.count] == UInt8(ascii: ":") || label.count >= 9 && rest[label.count] == 0x20))
        }
    }

    /// How many dots, exclamation marks and other signs a text ends in, but for the first.
    private static func signs(endingIn text: [UInt8]) -> Int {
        max(0, text.reversed().prefix { $0 <= 0x2F && $0 >= 0x20 || $0 == 0x3F || $0 == 0x3A }.count - 1)
    }

    /// Labels that credits and captions begin with.
    private static let pictures = ["photo", "image", "image source", "caption", "video"].map { Array($0.utf8) }

    /// What a text in lower case is a label of: it is one, or starts with one and ends soon after.
    func kind(of text: [UInt8]) -> Kind? {
        let text = Array(
            text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") || $0 == 0x20 }
        )
        guard let first = text.first else { return nil }
        var found: Kind?
        for (label, kind) in byFirst[Int(first)] where text.count >= label.count && text.starts(with: label) {
            let rest = text.count - label.count - Self.signs(endingIn: text)
            let next = rest > 0 ? text[label.count] : 0x20
            // What follows the name of a picture is who made it, or what it shows.
            let goesOn =
                (next == UInt8(ascii: ":") || next == UInt8(ascii: ",") && kind == .single) && rest < 45
                || label.count >= 9 && next == 0x20 && rest < 30
            let isWhole = rest <= 2 || goesOn && !Self.pictures.contains { label.elementsEqual($0) }
            guard isWhole, found == nil || found == .single || found == .beginning else { continue }
            found = kind == .end && rest > 2 && next != UInt8(ascii: ":") ? .beginning : kind
        }
        return found
    }
}
