/// Turns the content of a post into the HTML that its site would show.
enum PostMarkup {
    /// The HTML of `content`, and the names of the shortcodes that are left out with what they show.
    static func markup(
        of content: [UInt8],
        footnotes: [UInt8],
        of site: ExportSite,
        post: Int?
    ) -> (html: [UInt8], dropped: [String]) {
        let whole = SharedBlocks.filledIn(content, from: site.sharedBlocks)
        var shortcodes = Shortcodes(
            OldReferences.resolved(withoutSections(whole)),
            attachments: site.attachments,
            post: post
        )
        let text = shortcodes.replaced()
        let html: [UInt8]
        if BlockComments.areIn(text) {
            var blocks = BlockComments(text, footnotes: PostFootnotes(footnotes))
            html = blocks.markup()
        } else {
            html = Paragraphs.added(to: text)
        }
        return (PictureTags.completed(withoutDummies(html), attachments: site.attachments), shortcodes.dropped)
    }

    /// The HTML without addresses that lead nowhere: editors put `#` where they have none yet, and the words of such a
    /// button are no way back to the head of a page.
    private static func withoutDummies(_ html: [UInt8]) -> [UInt8] {
        let dummy: StaticString = " href=\"#\""
        var out: [UInt8] = []
        var copied = 0
        while let start = html.next(dummy, from: copied, to: html.count) {
            out += html[copied..<start]
            copied = start + dummy.utf8CodeUnitCount
        }
        return copied == 0 ? html : out + html[copied...]
    }

    /// The content without what begins with `<![CDATA[` and ends with `>`: in HTML it is a comment (HTML, 13.2.5.42).
    private static func withoutSections(_ content: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        while let start = content.next(CharacterData.opening, from: copied, to: content.count),
            let end = content.next(UInt8(ascii: ">"), from: start, to: content.count)
        {
            out += content[copied..<start]
            copied = end + 1
        }
        return copied == 0 ? content : out + content[copied...]
    }
}
