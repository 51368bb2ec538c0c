extension Byline {
    /// What stands before a name in print, by language: en, de, fr, es, it, pt, nl, sv, da, no, pl, cs, ru, uk, tr.
    static let openers = [
        "by", "written by", "words by", "text by", "posted by", "author:", "authors:", "autor:", "autorin:", "auteur:",
        "autore:", "von", "text von", "par", "por", "di", "door", "av", "af", "napisał", "napisala", "od", "автор:",
        "yazan:", "text:",
    ]

    /// What more stands there on web pages, where a class name or a place vouches for the line.
    static let pageOpeners = [
        "published by", "story by", "article by", "author", "authors", "autor", "autorin", "autoren", "autor/in",
        "autor:in", "text", "ein beitrag von", "ein artikel von", "geschrieben von", "verfasst von",
        "veröffentlicht von", "erstellt von", "beitrag von", "blog beitrag von", "blogbeitrag von", "artikel von",
        "gespeichert von", "auteur", "écrit par", "publié par", "proposé par", "escrito por", "publicado por",
        "a cura di", "scritto da", "pubblicato da", "da", "geschreven door", "skrevet av", "przez", "autor tekstu",
        "автор", "от", "szerző", "writer", "reporter", "redaktion:", "interview", "interview:", "foto und text",
        "text und foto", "text & fotos:", "text und fotos:", "kommentar von", "eine analyse von", "eine kolumne von",
        "ein kommentar von", "ein gastbeitrag von", "gastbeitrag von", "zeige alle beiträge von",
        "view all posts by", "alle beiträge von", "eingestellt von", "posts by", "more by", "mehr von",
        "see all posts by", "ver todas las entradas de", "voir tous les articles de", "vom", "post author by",
        "beitragvon", "published on", "mit", "by the", "redactado por", "aus", "contributed by",
        "submitted by", "added by", "created by", "about the author", "über den autor", "un documentaire de",
        "datum", "veröffentlicht am", "von:", "by:", "par:", "por:", "par :", "作者：", "作者:", "记者：", "责任编辑：", "文：",
        "著者：", "veröffentlicht von:", "posted by:", "written by:", "autor des beitrags:", "ein artikel von:",
    ]

    /// The first words of all of them, as lower-case UTF-8.
    static let firstWords: Set<[UInt8]> = Set(
        (openers + pageOpeners).map { Array($0.prefix { $0 != " " && $0 != ":" }.utf8) }
    )

    /// Words that are no names.
    static let empty: Set<String> = [
        "admin", "administrator", "unknown", "anonymous", "guest", "user", "none", "null", "undefined", "n/a",
        "webmaster", "root", "quelle", "published by", "zuletzt geändert", "publicado", "aktualisiert", "weiter",
        "weitere artikel", "last", "post author", "no author", "super user", "anónimo", "anonym", "staff",
        "wordpressadmin", "gast", "redaktör", "datum", "veröffentlicht", "by", "von", "author", "autor", "autoren",
        "comments", "facebook", "twitter", "posted", "date", "share", "follow", "zvg", "kommentare",
        "anzahl der kommentare", "alle beiträge", "alle artikel", "all posts", "all articles", "profil",
        "autorenprofil",
        "mehr", "website", "newsletter", "redakteur", "redakteurin", "editor", "contributor", "guest author",
        "gastautor",
    ]

    /// Words that follow a name and are none.
    static let followers: Set<String> = [
        "am", "on", "at", "stand", "vor", "um", "den", "veröffentlicht", "updated", "published", "posted", "publicado",
        "publiziert", "hace", "le", "el", "il", "der", "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed",
        "thu", "fri", "sat", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "januar", "februar", "märz", "mai",
        "juni", "juli", "oktober", "dezember", "datum", "date", "says", "schreibt", "aktualisiert", "zuletzt", "in",
        "uhr", "sun", "sunday",
    ]

    /// Words by which an office or agency is known.
    static let offices: Set<String> = [
        "redaktion", "redaktionsteam", "redacción", "redaccion", "redação", "redazione", "rédaction", "redactie",
        "redakce", "redakcja", "редакция", "editorial", "newsroom", "newsdesk", "desk", "staff", "team", "agencies",
        "agencias", "agenturen", "online-redaktion", "pressestelle", "presse", "dpa", "afp", "reuters", "ap", "efe",
        "ansa", "apa", "epd", "kna", "sid", "tass", "xinhua", "ots", "pti", "ani", "upi", "lusa", "belga", "anp", "pap",
    ]
}
