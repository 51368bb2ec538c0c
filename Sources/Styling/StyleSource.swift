/// A style sheet as it is read.
package struct StyleSource: Sendable {
    /// Whose wishes it holds: an author's win over the user agent's.
    package enum Origin: Sendable { case userAgent, author }

    /// Its name in messages: `Styles/print.css`.
    package var name: String
    package var origin: Origin
    package var bytes: [UInt8]

    /// A sheet.
    package init(name: String, origin: Origin, bytes: [UInt8]) {
        self.name = name
        self.origin = origin
        self.bytes = bytes
    }
}
