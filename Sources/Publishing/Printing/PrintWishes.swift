import Basics
import Editions

/// What an edition and an order ask of formats and pages.
struct PrintWishes: Sendable {
    /// The formats to write.
    let formats: [BuildOrder.Format]
    /// Whether the EPUB carries the pages of the printed edition.
    let hasPageList: Bool

    /// Whether a made cover has to be pixels: for everything but paper.
    var needsPixels: Bool { formats != [.pdf] }

    /// The wishes of an edition; what the order names goes before.
    init(_ edition: Edition, _ order: BuildOrder, reporting: Reporting) {
        let listed = edition.formats.compactMap { name -> BuildOrder.Format? in
            if let format = BuildOrder.Format(rawValue: name.lowercased()) { return format }
            reporting(
                Diagnostic(
                    .editionBadValue,
                    "`formats` knows no “\(name)”",
                    at: Place(file: edition.file?.shown),
                    hint: "it takes: " + BuildOrder.Format.allCases.map(\.rawValue).joined(separator: ", ")
                )
            )
            return nil
        }
        var seen: Set<BuildOrder.Format> = []
        let wanted = order.formats.isEmpty ? listed : order.formats
        // Who asks for sheets or a picture of the pages asks for pages.
        let implied: [BuildOrder.Format] = order.print.needsPages ? [.pdf] : []
        formats = ((wanted.isEmpty ? [.epub] : wanted) + implied).filter { seen.insert($0).inserted }
        switch edition.pageList {
        case .print: hasPageList = true
        case PageList.none?: hasPageList = false
        case nil: hasPageList = listed.contains(.pdf) || formats.contains(.pdf)
        }
    }

    /// What is asked of a finished book: a PDF, where nothing is said.
    init(book order: BuildOrder) {
        var seen: Set<BuildOrder.Format> = []
        let implied: [BuildOrder.Format] = order.print.needsPages || order.formats.isEmpty ? [.pdf] : []
        formats = (order.formats + implied).filter { seen.insert($0).inserted }
        hasPageList = false
    }
}
