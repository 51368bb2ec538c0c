import Basics
import Foundation
import Markup

/// Gives elements and pages their styles by the sheets of a book.
///
/// A value that any number of threads may use at once: each styling takes a cache off a shelf and puts it back, so that
/// what was found out of one document serves the next, and no result depends on which thread had which document.
package struct Stylist: Sendable {
    private let book: RuleBook
    private let shelf: Shelf
    /// The names of pages that rules speak of, in their order.
    package let pageNames: [String]

    /// A stylist by sheets: those of the user agent are weaker, whatever their order; among those of one origin the later
    /// wins. Each thing that is not understood is reported once for its sheet.
    package init(_ sheets: [StyleSource] = [], reporting: (Diagnostic) -> Void = { _ in }) {
        book = RuleBook(sheets, reporting: reporting)
        shelf = Shelf(book)
        var names: [String] = []
        for name in book.pageRules.flatMap(\.selectors).map(\.name) where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        pageNames = names
    }

    /// What the sheets say of `@font-face`; no font is fetched.
    package var fontFaces: [FontFaceRule] { book.fontFaces }

    /// The document with the style of every element. Linear in the number of nodes.
    package func styled(_ tree: MarkupTree) -> StyledDocument {
        var cache = shelf.take()
        let document = cache.styled(tree)
        shelf.put(cache)
        return document
    }

    /// The style of a kind of page.
    package func page(_ kind: PageKind) -> PageStyle { shelf.page(kind, book) }
}

/// Caches that no thread holds, and the pages that were asked for.
private final class Shelf: @unchecked Sendable {
    private let lock = NSLock()
    private let book: RuleBook
    private var caches: [StyleCache] = []
    private var pages: [PageKind: PageStyle] = [:]
    private var root: StyleDraft?
    /// As many as threads could want at once; names of pages come from sheets and are few.
    private static let most = 64
    private static let mostPages = 4_096

    init(_ book: RuleBook) { self.book = book }

    func take() -> StyleCache {
        lock.lock()
        defer { lock.unlock() }
        return caches.popLast() ?? StyleCache(book)
    }

    func put(_ cache: consuming StyleCache) {
        guard !cache.isFull else { return }
        lock.lock()
        defer { lock.unlock() }
        if caches.count < Self.most { caches.append(cache) }
    }

    func page(_ kind: PageKind, _ book: RuleBook) -> PageStyle {
        lock.lock()
        defer { lock.unlock() }
        if let known = pages[kind] { return known }
        let root = self.root ?? Self.rootStyle(book)
        self.root = root
        let page = book.pageStyle(kind, root: root)
        if pages.count < Self.mostPages { pages[kind] = page }
        return page
    }

    /// The style of a root without attributes, from which pages inherit.
    private static func rootStyle(_ book: RuleBook) -> StyleDraft {
        var tree = MarkupTree()
        tree.appendElement(.html, to: tree.document)
        var cache = StyleCache(book)
        _ = cache.styled(tree)
        return cache.pool[Int(cache.styled[1].style)]
    }
}
