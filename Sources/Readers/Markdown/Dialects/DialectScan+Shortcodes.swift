import Basics
import Documents

// Shortcodes of Hugo: `{{< name values >}}` and `{{% name values %}}`.
extension DialectScan {
    /// Boxes beside the text, by the names that themes give them.
    private static let boxes: Set<String> = [
        "notice", "alert", "hint", "callout", "admonition", "tip", "note", "warning", "info", "box", "aside",
        "sidenote",
    ]
    /// Tags that show a picture.
    private static let pictures: Set<String> = [
        "figure", "image", "img", "picture", "pic", "photo", "imgproc", "lightbox", "responsive-image", "asset_img",
        "figure.html", "image.html", "img.html", "picture.html", "responsive-image.html",
    ]

    /// A shortcode at `at`; nothing where it has no end.
    mutating func shortcode() {
        let isAngled = follows("{{<", at: at)
        // `{{</* name */>}}` shows a shortcode in place of calling it.
        if follows("/*", at: at + 3), let end = find("*/", from: at + 5, before: at + Self.longestTag),
            follows(isAngled ? "*/>}}" : "*/%}}", at: end)
        {
            let inner = text((at + 5)..<end)
            replace(upTo: end + 5, with: isAngled ? "{{\\<\(inner)>}}" : "{{%\(inner)%}}")
            return
        }
        guard let close = ShortcodeTag.end(of: isAngled ? ">}}" : "%}}", in: self, from: at + 3),
            let tag = ShortcodeTag(bytes[(at + 3)..<close])
        else { return }
        let end = close + 3
        if tag.isClosing {
            closeShortcode(tag, upTo: end)
        } else if tag.name == "highlight" || tag.name == "code" {
            let code = closings.close(tag.name, after: end) ? codeEnd(of: tag.name, from: end) : nil
            if let code {
                fence(end..<code.start, language: tag.value("lang", at: 0), upTo: code.end)
            } else {
                drop(tag, end)
            }
        } else {
            show(tag, upTo: end, shown: isAngled ? "{{< \(tag.name) >}}" : "{{% \(tag.name) %}}")
        }
    }

    private mutating func closeShortcode(_ tag: ShortcodeTag, upTo end: Int) {
        let isBox = Self.boxes.contains(tag.name) && isAlone(at..<end)
        replace(upTo: end, with: isBox ? "\n</aside>\n" : "")
    }

    private mutating func drop(_ tag: ShortcodeTag, _ end: Int) {
        replace(upTo: end, with: "")
    }

    /// The closing tag of code.
    private func codeEnd(of name: String, from start: Int) -> (start: Int, end: Int)? {
        var at = start
        while let open = find("{{", from: at, before: bytes.endIndex) {
            at = open + 2
            let isAngled = follows("{{<", at: open)
            guard isAngled || follows("{{%", at: open),
                let close = ShortcodeTag.end(of: isAngled ? ">}}" : "%}}", in: self, from: open + 3),
                let tag = ShortcodeTag(bytes[(open + 3)..<close]), tag.isClosing, tag.name == name
            else { continue }
            return (open, close + 3)
        }
        return nil
    }

    /// What a tag stands for, in place of it.
    mutating func show(_ tag: ShortcodeTag, upTo end: Int, shown: String) {
        switch tag.name {
        case "ref", "relref", "post_url", "link":
            let address = tag.value("path", at: 0) ?? ""
            let isPost = tag.name == "post_url"
            replace(upTo: end, with: Self.encoded(isPost ? address + ".md" : address))
        case "youtube", "vimeo", "youtubelite", "lite-youtube": video(tag, upTo: end)
        case "audio", "mp3", "video", "mp4": recording(tag, upTo: end, shown: shown)
        case "gist", "tweet", "x", "twitter", "instagram": post(tag, upTo: end)
        case "br": replace(upTo: end, with: "<br>")
        case "rawhtml", "raw", "toc", "table_of_contents", "param", "row", "columns", "column", "center", "div", "span",
            "markdown", "details", "tabs", "tab", "expand", "section", "spoiler", "quote", "blockquote", "pullquote":
            replace(upTo: end, with: "")
        case let name where Self.boxes.contains(name) && closings.close(name, after: end) && isAlone(at..<end):
            box(tag, upTo: end)
        case let name where Self.pictures.contains(name) || tag.value("src") != nil:
            if !picture(tag, upTo: end) { fallthrough }
        default:
            note(unknown: shown)
            replace(upTo: end, with: "")
        }
    }

    /// A picture with what is said of it; false where it has no address.
    private mutating func picture(_ tag: ShortcodeTag, upTo end: Int) -> Bool {
        // `include figure.html` names its file first.
        guard let address = tag.value("src", "image_path", "url", "image", "path", "file", at: 0),
            LinkAddress.isSafePicture(address)
        else { return false }
        var caption = tag.value("caption", "description", "desc").map(MarkdownText.inlines) ?? []
        if let title = tag.value("title") {
            caption = [.strong(MarkdownText.inlines(title))] + (caption.isEmpty ? [] : [.text(" ")] + caption)
        }
        let picture = Picture(address: LinkAddress.cleaned(address), alternative: tag.value("alt", "alt_text"))
        let credit = tag.value("attr", "credit", "attribution")
        replace(upTo: end, with: .figure(Figure([picture], caption: caption, credit: credit)))
        return true
    }

    private mutating func video(_ tag: ShortcodeTag, upTo end: Int) {
        let id = (tag.value("id", "videoid", "v", at: 0) ?? "").filter {
            $0.isLetter || $0.isNumber || "-_".contains($0)
        }
        guard !id.isEmpty else { return replace(upTo: end, with: "") }
        let address = tag.name == "vimeo" ? "https://vimeo.com/\(id)" : "https://www.youtube.com/watch?v=\(id)"
        replace(upTo: end, with: .media(Media(kind: .video, address: address, title: tag.value("title", "alt"))))
    }

    private mutating func recording(_ tag: ShortcodeTag, upTo end: Int, shown: String) {
        guard let address = tag.value("src", "url", "file", "mp3", "mp4", at: 0), LinkAddress.isSafe(address) else {
            note(unknown: shown)
            return replace(upTo: end, with: "")
        }
        let kind: Media.Kind = tag.name == "audio" || tag.name == "mp3" ? .audio : .video
        let title = tag.value("title", "caption")
        replace(upTo: end, with: .media(Media(kind: kind, address: LinkAddress.cleaned(address), title: title)))
    }

    /// A post elsewhere, which a book can only point at.
    private mutating func post(_ tag: ShortcodeTag, upTo end: Int) {
        let values = tag.values.map(Self.encoded)
        let first = tag.value("id", at: 0).map(Self.encoded) ?? ""
        let address: String
        switch tag.name {
        case _ where first.hasPrefix("http"): address = first
        case "gist": address = "https://gist.github.com/" + values.prefix(2).joined(separator: "/")
        case "instagram": address = "https://www.instagram.com/p/\(first)/"
        default: address = "https://x.com/\(tag.value("user").map(Self.encoded) ?? "i")/status/\(first)"
        }
        replace(upTo: end, with: first.isEmpty ? "" : "<\(address)>")
    }

    /// A box: raw HTML around Markdown.
    private mutating func box(_ tag: ShortcodeTag, upTo end: Int) {
        // The kind of a box is no title: `notice warning "Mind the gap"`.
        let title = tag.value("title", "header") ?? tag.values.dropFirst().first
        replace(upTo: end, with: "\n<aside>\n\n" + (title.map { "**\($0)**\n\n" } ?? ""))
    }

    /// Lines of code between fences of Markdown.
    mutating func fence(_ code: Range<Int>, language: String?, upTo end: Int) {
        var inner = bytes[code]
        if inner.first == 0x0D { inner = inner.dropFirst() }
        if inner.first == 0x0A { inner = inner.dropFirst() }
        while let last = inner.last, last <= 0x20 { inner = inner.dropLast() }
        var longest = 2
        var run = 0
        for byte in inner {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let mark = String(repeating: "`", count: longest + 1)
        let name = (language ?? "").filter { $0.isLetter || $0.isNumber || "+-#_".contains($0) }
        let before = byte(at - 1).map { $0 == 0x0A } ?? true
        replace(
            upTo: end,
            with: (before ? "" : "\n") + mark + name + "\n" + String(decoding: inner, as: UTF8.self) + "\n" + mark
                + "\n"
        )
    }

    /// Bytes of an address that mean something in Markdown.
    private static let meaningful = Set("<>()[]\"\\`|*".utf8)

    /// An address that may stand anywhere in Markdown.
    static func encoded(_ address: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var out = String.UnicodeScalarView()
        for byte in address.utf8 {
            if byte <= 0x20 || byte >= 0x7F || meaningful.contains(byte) {
                out += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(Unicode.Scalar(byte))
            }
        }
        return String(out)
    }
}
