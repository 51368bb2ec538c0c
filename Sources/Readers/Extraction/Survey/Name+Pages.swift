import Markup

// Names of attributes and elements that only extraction speaks of, made once.
extension Name {
    static let align = Name("align")
    static let alttext = Name("alttext")
    static let ampImage = Name("amp-img")
    static let ampYouTube = Name("amp-youtube")
    static let annotation = Name("annotation")
    static let base = Name("base")
    static let data = Name("data")
    static let dataAlt = Name("data-alt")
    static let dataLazySrc = Name("data-lazy-src")
    static let dataSrcset = Name("data-srcset")
    static let dataVideo = Name("data-videoid")
    static let display = Name("display")
    static let encoding = Name("encoding")
    static let poster = Name("poster")
    static let symbol = Name("symbol")
}
