import Basics
import Documents

// What Jekyll, Octopress and Hexo leave in a text: `{% tag %}` and `{{ output }}`.
extension DialectScan {
    /// Tags that only steer what their site shows.
    private static let steering: Set<String> = [
        "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "assign", "capture", "endcapture",
        "case",
        "when", "endcase", "endblockquote", "endpullquote", "blockquote", "pullquote", "toc", "seo", "feed_meta",
        "more",
        "endcodeblock", "endhighlight", "endraw", "endcomment", "cq", "quote", "endquote", "centerquote",
        "endcenterquote", "note", "endnote", "tabs", "endtabs", "tab", "endtab", "increment", "decrement", "break",
        "continue", "cycle", "tablerow", "endtablerow",
    ]

    /// A tag at `at`; nothing where it has no end.
    mutating func liquidTag() {
        guard let close = ShortcodeTag.end(of: "%}", in: self, from: at + 2) else { return }
        var inner = bytes[(at + 2)..<close]
        if inner.first == UInt8(ascii: "-") { inner = inner.dropFirst() }
        if inner.last == UInt8(ascii: "-") { inner = inner.dropLast() }
        guard var tag = ShortcodeTag(inner) else { return }
        let end = close + 2
        switch tag.name {
        case "raw":
            guard let stop = liquidEnd("raw", from: end) else { return replace(upTo: end, with: "") }
            replace(upTo: stop.end, with: text(end..<stop.start))
        case "comment":
            replace(upTo: liquidEnd("comment", from: end)?.end ?? end, with: "")
        case "highlight", "codeblock", "code":
            guard let stop = liquidEnd(tag.name, from: end) else { return replace(upTo: end, with: "") }
            let language = tag.value("lang") ?? (tag.name == "codeblock" ? nil : tag.value("lang", at: 0))
            fence(end..<stop.start, language: language, upTo: stop.end)
        case "img", "asset_img", "image":
            tag = Self.octopressPicture(tag)
            show(tag, upTo: end, shown: "{% \(tag.name) %}")
        case "include", "include_relative", "include_cached":
            show(
                Self.isPicture(tag) ? tag : tag.renamed("include"),
                upTo: end,
                shown: "{% include \(tag.values.first ?? "") %}"
            )
        case let name where Self.steering.contains(name): replace(upTo: end, with: "")
        default: show(tag, upTo: end, shown: "{% \(tag.name) %}")
        }
    }

    /// Where `{% endname %}` stands.
    private mutating func liquidEnd(_ name: String, from start: Int) -> (start: Int, end: Int)? {
        guard closings.close(name, after: start) else { return nil }
        var at = start
        while let open = find("{%", from: at, before: bytes.endIndex) {
            at = open + 2
            guard let close = find("%}", from: at, before: min(bytes.endIndex, open + 100)) else { continue }
            let word = bytes[at..<close].filter { $0 > 0x20 && $0 != UInt8(ascii: "-") }
            if word.elementsEqual("end\(name)".utf8) { return (open, close + 2) }
        }
        return nil
    }

    /// `{% img left /images/press.png 350 350 'title' 'alt' %}`: the first value that is an address is the picture.
    private static func octopressPicture(_ tag: ShortcodeTag) -> ShortcodeTag {
        guard tag.value("src") == nil else { return tag }
        return tag.with("src", tag.values.first { $0.contains(".") || $0.contains("/") })
    }

    /// Whether an included file shows a picture: it is given one.
    private static func isPicture(_ tag: ShortcodeTag) -> Bool {
        tag.value("src", "image_path", "image", "url", "file").map { address in
            [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"].contains { address.lowercased().hasSuffix($0) }
        } ?? false
    }

    /// `{{ site.baseurl }}` is nothing where there is no site; `{{ "/a.png" | relative_url }}` is its text.
    mutating func liquidOutput() {
        // No name and no path is longer.
        guard let close = find("}}", from: at + 2, before: at + 300) else { return }
        var inner = bytes[(at + 2)..<close]
        if inner.first == UInt8(ascii: "-") { inner = inner.dropFirst() }
        inner = inner.drop { $0 == 0x20 }
        let word = inner.prefix { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
        let after = inner[word.endIndex...].first
        if let mark = inner.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
            // A text goes through filters such as `relative_url`, which know its site.
            let value = inner.dropFirst().prefix { $0 != mark }
            let rest = inner[value.endIndex...].dropFirst().drop { $0 == 0x20 }
            guard rest.isEmpty || rest.first == UInt8(ascii: "|") else { return }
            replace(upTo: close + 2, with: String(decoding: value, as: UTF8.self))
        } else if ["site", "page", "layout", "include"].contains(String(decoding: word, as: UTF8.self)),
            after == UInt8(ascii: ".") || after == UInt8(ascii: "[")
        {
            replace(upTo: close + 2, with: "")
        } else if word.elementsEqual("content".utf8), after == 0x20 || after == nil {
            replace(upTo: close + 2, with: "")
        }
    }
}
