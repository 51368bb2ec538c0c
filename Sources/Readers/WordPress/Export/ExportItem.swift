import Basics
import Documents

/// An item of an export: a post, a page, an attachment, or something else that WordPress keeps as a post.
struct ExportItem {
    /// What an item is.
    enum Kind {
        case post, page, attachment, menuItem, revision
        /// A piece of text that posts of the block editor share and refer to by its number.
        case sharedBlock
        /// A type of a plug-in or theme, a part of a template.
        case other
    }

    /// A category, a tag or a term of another taxonomy.
    struct Term {
        let domain: [UInt8]
        let nicename: [UInt8]
        let name: [UInt8]
    }

    var title: [UInt8] = []
    var link: [UInt8] = []
    var pubDate: [UInt8] = []
    var creator: [UInt8] = []
    var guid: [UInt8] = []
    var content: [UInt8] = []
    var excerpt: [UInt8] = []
    var number: Int?
    var parent: Int?
    var date: [UInt8] = []
    var slug: [UInt8] = []
    /// Nil where the item does not say, as one that is cut off does not.
    var kind: Kind?
    /// The states it says it has: one, unless the export is damaged.
    var states: [[UInt8]] = []
    /// Whether it says with which password it is shown; nil where it does not say that there is none.
    var hasPassword: Bool?
    var attachmentAddress: [UInt8] = []
    var terms: [Term] = []
    /// The number of the picture that stands for it.
    var thumbnail: Int?
    var alternative: [UInt8] = []
    var footnotes: [UInt8] = []
    /// Whether some field has no end.
    var isDamaged = false

    /// The item in a part of an export; its texts are left out unless `hasTexts`.
    init(_ part: ExportCutter.Part, hasTexts: Bool) {
        var fields = ExportFields(part.bytes, in: part.content)
        isDamaged = part.damage != nil
        while let field = fields.next(wanting: { name in hasTexts || !name.equals("content:encoded") }) {
            if !field.isWhole, part.damage == nil, !field.name.equals("wp:comment") { isDamaged = true }
            take(field, of: part.bytes)
        }
    }

    private mutating func take(_ field: ExportField, of bytes: [UInt8]) {
        let name = field.name
        if name.begins(with: "wp:") {
            takeOwn(field, name.dropFirst(3), of: bytes)
        } else if name.equals("title") {
            Self.set(&title, field.text)
        } else if name.equals("link") {
            Self.set(&link, field.text)
        } else if name.equals("pubDate") {
            Self.set(&pubDate, field.text)
        } else if name.equals("dc:creator") {
            Self.set(&creator, field.text)
        } else if name.equals("guid") {
            Self.set(&guid, field.text)
        } else if name.equals("content:encoded") {
            Self.set(&content, field.text)
        } else if name.equals("excerpt:encoded") {
            Self.set(&excerpt, field.text)
        } else if name.equals("category") {
            let domain = field.attribute("domain") ?? []
            terms.append(Term(domain: domain, nicename: field.attribute("nicename") ?? [], name: field.text))
        }
    }

    /// The fields of WordPress's own namespace.
    private mutating func takeOwn(_ field: ExportField, _ name: ArraySlice<UInt8>, of bytes: [UInt8]) {
        if name.equals("post_id") {
            number = number ?? Self.number(field.text)
        } else if name.equals("post_parent") {
            parent = parent ?? Self.number(field.text)
        } else if name.equals("post_date") {
            Self.set(&date, field.text)
        } else if name.equals("post_name") {
            Self.set(&slug, field.text)
        } else if name.equals("status") {
            states.append(Array(field.text[...].trimmed))
        } else if name.equals("post_type") {
            kind = kind ?? Self.kind(field.text[...].trimmed)
        } else if name.equals("post_password") {
            hasPassword = hasPassword ?? false || !field.text[...].trimmed.isEmpty || !field.isWhole
        } else if name.equals("attachment_url") {
            Self.set(&attachmentAddress, field.text)
        } else if name.equals("postmeta") {
            takeSetting(bytes, field.content)
        }
    }

    private mutating func takeSetting(_ bytes: [UInt8], _ range: Range<Int>) {
        guard PostSettings.isNeeded(in: bytes, range) else { return }
        var key: [UInt8] = []
        var value: [UInt8] = []
        var fields = ExportFields(bytes, in: range)
        while let field = fields.next() {
            if field.name.equals("wp:meta_key") { key = Array(field.text[...].trimmed) }
            if field.name.equals("wp:meta_value") { value = field.text }
        }
        if key[...].equals(PostSettings.thumbnail) { thumbnail = thumbnail ?? Self.number(value) }
        if key[...].equals(PostSettings.alternative) { Self.set(&alternative, value) }
        if key[...].equals(PostSettings.footnotes) { Self.set(&footnotes, value) }
    }

    /// The first value counts.
    private static func set(_ field: inout [UInt8], _ value: [UInt8]) {
        if field.isEmpty { field = value }
    }

    private static func number(_ text: [UInt8]) -> Int? {
        Int(String(decoding: text[...].trimmed, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func kind(_ text: ArraySlice<UInt8>) -> Kind {
        if text.equals("post") { return .post }
        if text.equals("page") { return .page }
        if text.equals("attachment") { return .attachment }
        if text.equals("nav_menu_item") { return .menuItem }
        if text.equals("wp_block") { return .sharedBlock }
        return text.equals("revision") ? .revision : .other
    }
}

extension ExportItem {
    /// Whether it is reading matter.
    var isText: Bool { kind == .post || kind == .page }

    /// Whether an attachment, whose state is that of its post, is shown to nobody whatever its post is.
    var isHidden: Bool {
        hasPassword ?? false || states.contains { $0[...].equals("trash") || $0[...].equals("private") }
    }

    /// Why the site does not show it to everybody. What an item does not say about that, be it cut off or badly made,
    /// counts against showing it.
    var withheld: Withheld? {
        for state in states {
            if state[...].equals("publish") { continue }
            if state[...].equals("future") { return .future }
            if state[...].equals("private") { return .private }
            if state[...].equals("trash") { return .trash }
            return .draft
        }
        if states.isEmpty { return .draft }
        if let hasPassword { return hasPassword ? .password : nil }
        return isDamaged ? .password : nil
    }
}
