import Basics
import Documents
import Markup

/// What a page says about its article, outside the text.
struct PageMetadata {
    var article = Article()
    /// The address of the page.
    var address: String?
    /// The address that relative ones start from.
    var base: String?

    init(_ survey: PageSurvey, address: String?) {
        self.address = address
        if let title = survey.finds.titles.first { article.title = survey.visibleText(of: Int(title), includingDropped: true) }
    }
}
