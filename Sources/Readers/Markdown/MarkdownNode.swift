import CMarkdown
import Foundation

/// A node of a Markdown document as cmark-gfm parsed it; good only inside `MarkdownNode.withDocument`.
struct MarkdownNode: Equatable {
    /// What a node is; the C names that matter here.
    enum Kind {
        case document, quotation, list, item, code, html, paragraph, heading, thematicBreak, noteDefinition
        case table, tableHead, tableRow, tableCell
        case text, softBreak, lineBreak, inlineCode, inlineHTML, emphasis, strong, link, image, noteCall, strikethrough
        case other

        /// Whether nodes of this kind hold blocks.
        var holdsBlocks: Bool {
            switch self {
            case .document, .quotation, .list, .item, .noteDefinition, .table, .tableHead, .tableRow: true
            default: false
            }
        }
    }

    private let handle: OpaquePointer

    private init?(_ handle: OpaquePointer?) {
        guard let handle else { return nil }
        self.handle = handle
    }

    /// One document is parsed at a time: cmark-gfm keeps in global tables which characters its extensions look at, sets
    /// them when a parser starts and takes them back when it ends, so that a parser on another thread would pass them
    /// over (addresses were links in one build and plain text in the next).
    private static let parsing = NSLock()

    /// Parses `text`, which is UTF-8, and hands the document to `body`; the nodes die when it returns.
    ///
    /// cmark works in time linear in the text. Smart punctuation stays off: typography is decided by the edition.
    static func withDocument<Result>(
        of text: ArraySlice<UInt8>,
        _ body: (MarkdownNode) throws -> Result
    ) rethrows -> Result? {
        let extensions = MarkdownExtensions.shared
        let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        extensions.attach(to: parser, MarkdownBounds(text))
        let root = parsing.withLock {
            text.withUnsafeBytes { buffer in
                if let start = buffer.bindMemory(to: CChar.self).baseAddress {
                    cmark_parser_feed(parser, start, buffer.count)
                }
            }
            return cmark_parser_finish(parser)
        }
        guard let root else { return nil }
        defer { cmark_node_free(root) }
        return try MarkdownNode(root).map(body)
    }

    /// What the node is.
    var kind: Kind {
        switch cmark_node_get_type(handle) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_CODE: .inlineCode
        case CMARK_NODE_FOOTNOTE_REFERENCE: .noteCall
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_BLOCK_QUOTE: .quotation
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .noteDefinition
        case CMARK_NODE_DOCUMENT: .document
        default: kindOfExtension
        }
    }

    /// Types of extensions are numbered when they register; their names are fixed.
    private var kindOfExtension: Kind {
        guard let name = cmark_node_get_type_string(handle) else { return .other }
        return switch String(cString: name) {
        case "table": .table
        case "table_header": .tableHead
        case "table_row": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: .other
        }
    }

    /// The first node below.
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(handle)) }

    /// The last node below.
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(handle)) }

    /// The following node beside.
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(handle)) }

    /// The preceding node beside.
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(handle)) }

    /// The node above.
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(handle)) }

    /// The line where the node starts, from 1; of inline nodes, of the paragraph around.
    var line: Int { Int(cmark_node_get_start_line(handle)) }

    /// The text of text, code and HTML; of a note's call, its number as digits.
    var literal: String { Self.string(cmark_node_get_literal(handle)) }

    /// The level of a heading.
    var level: Int { Int(cmark_node_get_heading_level(handle)) }

    /// The address of a link or image, unescaped.
    var address: String { Self.string(cmark_node_get_url(handle)) }

    /// The title of a link or image; nil where it has none.
    var title: String? {
        let title = Self.string(cmark_node_get_title(handle))
        return title.isEmpty ? nil : title
    }

    /// What follows the fence of a code block.
    var fenceInfo: String { Self.string(cmark_node_get_fence_info(handle)) }

    /// Whether a list has numbers.
    var isOrdered: Bool { cmark_node_get_list_type(handle) == CMARK_ORDERED_LIST }

    /// The number of the first item.
    var start: Int { Int(cmark_node_get_list_start(handle)) }

    /// Whether a list's items are lines rather than paragraphs.
    var isTight: Bool { cmark_node_get_list_tight(handle) != 0 }

    /// The letters that align a table's columns: `l`, `c`, `r`, or 0.
    var alignments: [UInt8] {
        let count = Int(cmark_gfm_extensions_get_table_columns(handle))
        guard let letters = cmark_gfm_extensions_get_table_alignments(handle) else { return [] }
        return Array(UnsafeBufferPointer(start: letters, count: count))
    }

    /// The following node in document order that lies below `top`; what lies below this one is left out where asked.
    func following(below top: MarkdownNode, skippingChildren: Bool = false) -> MarkdownNode? {
        if !skippingChildren, let child = firstChild { return child }
        var here = self
        while here != top {
            if let next = here.next { return next }
            guard let above = here.parent else { return nil }
            here = above
        }
        return nil
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

/// The extensions of GitHub Flavored Markdown that articles are read with; registered once for all threads.
private struct MarkdownExtensions: @unchecked Sendable {
    static let shared = MarkdownExtensions()

    private let table: OpaquePointer?
    private let strikethrough: OpaquePointer?
    private let autolink: OpaquePointer?

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        table = cmark_find_syntax_extension("table")
        strikethrough = cmark_find_syntax_extension("strikethrough")
        autolink = cmark_find_syntax_extension("autolink")
    }

    func attach(to parser: OpaquePointer, _ bounds: MarkdownBounds) {
        if let table, bounds.allowsTables { cmark_parser_attach_syntax_extension(parser, table) }
        if let strikethrough { cmark_parser_attach_syntax_extension(parser, strikethrough) }
        if let autolink, bounds.wantsAddresses { cmark_parser_attach_syntax_extension(parser, autolink) }
    }
}
