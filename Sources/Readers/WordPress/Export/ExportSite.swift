import Basics

/// What an export says of its site as a whole, and what its posts refer to: authors and attachments.
struct ExportSite {
    /// The title, as HTML.
    private(set) var title: [UInt8] = []
    /// Where the site is on the web, best known first.
    private(set) var addresses: [String] = []
    /// The tag of its language.
    private(set) var language = ""
    /// The version of the format: `1.0`, `1.1`, `1.2`.
    private(set) var version = ""
    /// What authors call themselves, by login.
    private var authors: [[UInt8]: String] = [:]
    /// What posts share with each other, by number.
    private(set) var sharedBlocks: [Int: [UInt8]] = [:]
    private var sharedBytes = 0
    /// The attachments.
    private(set) var attachments = AttachmentShelf()
    /// Cleans the texts.
    private var texts: ExportText

    /// More authors than any site has.
    private static let mostAuthors = 100_000
    /// Bytes of shared texts that are kept; a site has some dozen of them, of some kilobytes.
    private static let mostSharedBytes = 8 << 20

    /// A site of which nothing is known.
    init(charset: String?) {
        texts = ExportText()
        texts.charset = charset
    }

    /// Reads an export through for what its posts refer to. The first of several exports says how the site is called.
    mutating func read(_ input: Input) throws(Diagnostic) {
        var cutter = ExportCutter()
        texts.charset = input.charset ?? ExportText.charset(of: input.bytes)
        try input.eachPiece { piece throws(Diagnostic) in
            if !piece.isEmpty { cutter.take(piece) { take($0) } }
        }
        cutter.take([]) { take($0) }
        attachments.sort()
    }

    /// What the author of this login calls himself; nil where nobody said, or where it is the login or an address.
    func name(ofAuthor login: [UInt8]) -> String? { authors[Array(login[...].trimmed)] }

    private mutating func take(_ part: ExportCutter.Part) {
        let name = part.name[...]
        if name.equals("item") { return takeItem(part) }
        if name.equals("wp:author") { return takeAuthor(part) }
        var fields = ExportFields(part.bytes, in: part.start..<part.content.upperBound)
        let text = fields.next()?.text ?? []
        if name.equals("title") {
            if title.isEmpty { title = texts.cleaned(text) }
        } else if name.equals("language") {
            if language.isEmpty { language = texts.line(text) }
        } else if name.equals("wp:wxr_version") {
            if version.isEmpty { version = texts.line(text) }
        } else {
            let address = texts.line(text)
            if WebPlace.isAbsolute(address), !addresses.contains(address), addresses.count < 8 {
                addresses.append(address)
            }
        }
    }

    private mutating func takeAuthor(_ part: ExportCutter.Part) {
        var fields = ExportFields(part.bytes, in: part.content)
        var login: [UInt8] = []
        var mail = ""
        var names: [String] = ["", "", ""]
        while let field = fields.next() {
            let name = field.name
            if name.equals("wp:author_login") {
                login = Array(field.text[...].trimmed)
            } else if name.equals("wp:author_email") {
                mail = texts.line(field.text)
            } else if name.equals("wp:author_display_name") {
                names[0] = HTMLFragment.line(of: texts.line(field.text))
            } else if name.equals("wp:author_first_name") {
                names[1] = texts.line(field.text)
            } else if name.equals("wp:author_last_name") {
                names[2] = texts.line(field.text)
            }
        }
        guard !login.isEmpty, authors.count < Self.mostAuthors, authors[login] == nil else { return }
        let full = [names[1], names[2]].filter { !$0.isEmpty }.joined(separator: " ")
        let secret = [String(decoding: login, as: UTF8.self), mail].map { $0.lowercased() }
        authors[login] = [names[0], full].first { name in
            !name.isEmpty && !secret.contains(name.lowercased()) && !AuthorName.isAddress(name)
        }
    }

    private mutating func takeItem(_ part: ExportCutter.Part) {
        let item = ExportItem(part, hasTexts: false)
        guard let number = item.number else { return }
        switch item.kind {
        case .attachment: if !item.isHidden { takeAttachment(item, number) }
        case .sharedBlock: if item.withheld == nil { takeShared(ExportItem(part, hasTexts: true), number) }
        case .post, .page, .menuItem, .revision, .other, nil: break
        }
    }

    private mutating func takeShared(_ item: ExportItem, _ number: Int) {
        let text = texts.cleaned(item.content)
        guard sharedBytes + text.count <= Self.mostSharedBytes, sharedBlocks[number] == nil else { return }
        sharedBytes += text.count
        sharedBlocks[number] = text
    }

    private mutating func takeAttachment(_ item: ExportItem, _ number: Int) {
        let attachment = AttachmentShelf.Attachment(
            address: Array(texts.cleaned(item.attachmentAddress)[...].trimmed),
            alternative: texts.cleaned(item.alternative),
            caption: texts.cleaned(item.excerpt),
            title: texts.cleaned(item.title)
        )
        attachments.add(attachment, number: number, of: item.parent)
    }
}

/// Names of authors as exports give them.
enum AuthorName {
    /// Whether a name is an address of mail.
    static func isAddress(_ name: String) -> Bool {
        guard let at = name.firstIndex(of: "@"), at != name.startIndex else { return false }
        return name[at...].dropFirst().contains(".")
    }
}
