/// How a PDF is written.
package struct PDFOptions: Sendable, Hashable {
    /// The standards a file is to pass.
    package enum Standard: String, Sendable, Hashable, CaseIterable {
        /// PDF 1.7 that is PDF/UA-1 and PDF/A-2a at once.
        case ua1 = "ua-1"
        /// PDF 2.0 that is PDF/UA-2 and PDF/A-4 at once.
        case ua2 = "ua-2"
    }

    /// What the file claims, and keeps.
    package var standard = Standard.ua1
    /// Plain objects without compression, for tests and the curious.
    package var isReadable = false

    /// What is shipped.
    package init() {}
}

extension PDFOptions {
    /// Whether the file is PDF 2.0.
    var isPDF2: Bool { standard == .ua2 }

    /// How the file is written down.
    var style: FileStyle { isReadable ? .plain : .compact }
}
