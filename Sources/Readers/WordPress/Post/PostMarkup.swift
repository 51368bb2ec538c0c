/// Turns the content of a post into the HTML that its site would show.
enum PostMarkup {
    /// The HTML of `content`, and the names of the shortcodes that are left out with what they show.
    static func markup(
        of content: [UInt8],
        footnotes: [UInt8],
        attachments: AttachmentShelf,
        post: Int?
    ) -> (html: [UInt8], dropped: [String]) {
        var shortcodes = Shortcodes(content, attachments: attachments, post: post)
        let text = shortcodes.replaced()
        let html: [UInt8]
        if BlockComments.areIn(text) {
            var blocks = BlockComments(text, footnotes: PostFootnotes(footnotes))
            html = blocks.markup()
        } else {
            html = Paragraphs.added(to: text)
        }
        return (PictureTags.completed(html, attachments: attachments), shortcodes.dropped)
    }
}
