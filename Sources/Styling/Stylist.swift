import Basics
import Markup

/// Gives elements their styles by the sheets of a book.
package struct Stylist: Sendable {
    /// A stylist without sheets.
    package init() {}
}
