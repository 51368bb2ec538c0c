/// A rule of extraction that can be switched off, so that what it earns can be measured.
///
/// `Benchmarks/ablation.py` measures each; the first sentence of a case's description is its line in the table.
package enum ExtractionRule: String, CaseIterable, Sendable {
    // MARK: Survey: what an element is

    /// Leaves out what `hidden` and the style attribute take out of sight.
    case hiddenElements = "hidden-elements"
    /// Leaves out what is hidden from those who hear the page.
    case ariaHidden = "aria-hidden"
    /// Reads `role` as the name of a place on the page.
    case roles = "roles"
    /// Takes a word for an article with a word for text for the name of the article's text.
    case bodyByTwoWords = "body-by-two-words"
    /// Reads no clutter into the ids of headings, which are made of their words.
    case headingIDs = "heading-ids"
    /// Takes `hentry` for the name of an article.
    case entryNames = "entry-names"
    /// Reads nothing into the class names of page builders.
    case builderNames = "builder-names"
    /// Leaves out what class names call comments.
    case commentNames = "comment-names"
    /// Leaves out what class names call buttons to share.
    case shareNames = "share-names"
    /// Leaves out what class names call related articles.
    case relatedNames = "related-names"
    /// Leaves out what class names call navigation.
    case navigationNames = "navigation-names"
    /// Leaves out what class names call a sidebar.
    case sidebarNames = "sidebar-names"
    /// Leaves out what class names call a footer.
    case footerNames = "footer-names"
    /// Leaves out what class names call a request to sign up, pay or log in.
    case requestNames = "request-names"
    /// Leaves out what class names call advertisements.
    case advertisementNames = "advertisement-names"
    /// Leaves out what class names call a layer over the page.
    case overlayNames = "overlay-names"
    /// Keeps words in a line of text whose class names say that a layer opens from them.
    case inlineOverlays = "inline-overlays"
    /// Leaves out what class names give to screen readers only.
    case unseenNames = "unseen-names"
    /// Leaves out `nav` and `footer`.
    case surrounds = "surrounds"
    /// Leaves out forms that hold little text.
    case forms = "forms"
    /// Looks a second time, with fewer class names, where the first look left next to nothing.
    case secondLook = "second-look"

    // MARK: Choose: which elements hold the article

    /// Takes what calls itself the article, or its text, where the element found by its prose holds little of it.
    case richestName = "richest-name"
    /// Begins at the element that calls itself the article's text, where most of the text lies in it.
    case namedBody = "named-body"
    /// Goes down while one child holds nearly everything.
    case descent = "descent"
    /// Adds prose before the text and beside it or what holds it.
    case proseBefore = "prose-before"
    /// Adds prose after the text and beside it or what holds it.
    case proseAfter = "prose-after"
    /// Adds what stands between the headline and the text.
    case openings = "openings"

    // MARK: Prune: what inside the article is foreign to it

    /// Drops several boxes in a row that each announce another article.
    case cards = "cards"
    /// Drops lists that are mostly links.
    case linkLists = "link-lists"
    /// Keeps tables of several rows and columns however many links they hold.
    case linkTables = "link-tables"
    /// Drops boxes that are mostly links.
    case linkBoxes = "link-boxes"
    /// Drops boxes with links that class names call teasers.
    case teaserNames = "teaser-names"
    /// Drops what class names call byline, date, tags or particulars.
    case particularNames = "particular-names"
    /// Drops what class names call words about the author.
    case biographyNames = "biography-names"
    /// Drops a label such as `Related articles` late in the text, and what follows it.
    case endLabels = "end-labels"
    /// Keeps notes and sources that follow such a label.
    case notesAfterLabels = "notes-after-labels"
    /// Drops lines that are no more than a label, such as `Advertisement`.
    case singleLabels = "single-labels"
    /// Drops last lines about the site, known by their first words.
    case tails = "tails"
    /// Drops lines that ask to subscribe to a newsletter.
    case newsletterLines = "newsletter-lines"
    /// Drops lines before the text that are a date or byline.
    case particularLines = "particular-lines"
    /// Drops paragraphs that start with a label and lead elsewhere.
    case labelledPointers = "labelled-pointers"
    /// Drops paragraphs that are one link.
    case barePointers = "bare-pointers"

    // MARK: Tidy: the blocks in order

    /// Drops paragraphs that are no more than a label once the rest of them is gone.
    case leftoverLabels = "leftover-labels"

    /// Drops the headline where it is repeated before the text.
    case repeatedHeadline = "repeated-headline"
    /// Gives pictures the lines beside them that say whose they are.
    case creditLines = "credit-lines"
    /// Keeps one of several captions with the same words, and one of two standfirsts.
    case repeatedCaptions = "repeated-captions"
    /// Drops last paragraphs that start with the author's full name.
    case biographyTail = "biography-tail"
    /// Drops headings and breaks after the last text.
    case emptyTail = "empty-tail"
    /// Takes the text that a page gives to machines where it shows little of it.
    case machineText = "machine-text"

    // MARK: Metadata: what the page says of the article

    /// Takes the heading that repeats what machines are told for the title.
    case printedTitle = "printed-title"
    /// Splits a heading that ends with what machines are told into kicker and title.
    case kickerInHeading = "kicker-in-heading"
    /// Takes the only headline of the first level for the title, whatever machines are told.
    case onlyHeadline = "only-headline"
    /// Knows a linked heading that ends the page's title for the name of the site.
    case signboards = "signboards"
    /// Takes the name of the site off the title.
    case siteSuffix = "site-suffix"
    /// Believes machines' names only where they are printed on the page.
    case printedNames = "printed-names"
    /// Takes the site, an office or an agency for nobody where the byline does not name it.
    case siteIsNoPerson = "site-is-no-person"
    /// Looks for the byline beside the headline first.
    case headByline = "head-byline"
    /// Prefers the byline that names more people in full.
    case fullerByline = "fuller-byline"
    /// Prefers a full name in print to a short one that machines are told.
    case fullName = "full-name"
    /// Reads short lines that begin as bylines do.
    case bylineLines = "byline-lines"
    /// Prefers the date beside the headline to the one that machines are told.
    case printedDate = "printed-date"
    /// Leaves out the dates of comments.
    case commentDates = "comment-dates"
    /// Passes over dates beside links to other articles.
    case teaserDates = "teaser-dates"
    /// Reads the date in the address.
    case addressDate = "address-date"
    /// Reads the first date in a short text.
    case textDate = "text-date"
}

/// A set of rules: those that are switched off.
package struct ExtractionRules: Sendable {
    /// A bit for each rule in the order of its cases: at most 128.
    private let bits: UInt128

    /// These rules.
    package init(_ rules: [ExtractionRule] = []) {
        bits = rules.reduce(0) { $0 | Self.bit($1) }
    }

    /// Whether no rule is in the set.
    package var isEmpty: Bool { bits == 0 }

    /// Whether `rule` is in the set. Costs next to nothing where the set is empty, as it is but for measurements.
    package func contains(_ rule: ExtractionRule) -> Bool { bits != 0 && bits & Self.bit(rule) != 0 }

    private static func bit(_ rule: ExtractionRule) -> UInt128 {
        1 << (ExtractionRule.allCases.firstIndex(of: rule) ?? 0)
    }
}
