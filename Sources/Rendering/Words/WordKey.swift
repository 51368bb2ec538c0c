/// The fixed words of a book, by their key in `Templates/words/<language>`.
enum WordKey: String, Sendable, CaseIterable {
    // How the language works
    case pluralRule = "plural-rule"
    case initial
    case numberGroup = "number-group"
    case months
    case monthsAlone = "months-alone"
    case dateDay = "date-day"
    case dateMonth = "date-month"
    case dateYear = "date-year"
    case quoteOpen = "quote-open"
    case quoteClose = "quote-close"
    case quoteInnerOpen = "quote-inner-open"
    case quoteInnerClose = "quote-inner-close"
    case listPair = "list-pair"
    case listJoin = "list-join"
    case listEnd = "list-end"
    case clauses
    case attribution
    // The parts of a book
    case cover
    case coverOf = "cover-of"
    case titlePage = "title-page"
    case contents
    case start
    case landmarks
    case pages
    case note
    case authors
    case credits
    case colophon
    case notes
    case aboutPeople = "about-people"
    case advertisement
    // People
    case by
    case translatedBy = "translated-by"
    case editedBy = "edited-by"
    case illustratedBy = "illustrated-by"
    // What is said of an article
    case markExcerpt = "mark-excerpt"
    case markStub = "mark-stub"
    case markVideo = "mark-video"
    case markAudio = "mark-audio"
    case markInContents = "mark-in-contents"
    case minutes
    case part
    case readOn = "read-on"
    case watch
    case listen
    case source
    case licence
    case permission
    case firstPublished = "first-published"
    // Pictures and tables
    case undescribed
    case missingPicture = "missing-picture"
    case table
    // Title page and colophon
    case volume
    case number
    case issn
    case identifier
    case revision
    case date
    case publisher
    case style
    case extent
    case wordCount = "word-count"
    case madeWith = "made-with"
    // The accessibility summary
    case accessibleText = "accessible-text"
    case accessibleWithoutPictures = "accessible-without-pictures"
    case accessibleDescribed = "accessible-described"
    case accessibleGap = "accessible-gap"
    case accessibleMath = "accessible-math"
    case accessibleMoving = "accessible-moving"

    /// Whether the file gives a form for each category of number: `minutes.one`, `minutes.other`.
    var isCounted: Bool {
        switch self {
        case .minutes, .wordCount, .accessibleGap: true
        default: false
        }
    }
}
