/// The faces a book is set in, shared by all who set it.
package final class TypeCase: Sendable {
    /// An empty case.
    package init() {}
}
