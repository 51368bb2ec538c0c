/// The names that exports use.
enum ExportName {
    /// Whether a name is one that only fields of an export have: text of a post never does.
    static func isField(_ name: ArraySlice<UInt8>) -> Bool {
        name.begins(with: "wp:") || name.begins(with: "dc:") || name.begins(with: "content:")
            || name.begins(with: "excerpt:") || name.begins(with: "wfw:")
    }

    /// Whether an end tag of this name after a `]]>` is that of a field, whatever the section stood in.
    static func endsSection(_ name: ArraySlice<UInt8>) -> Bool {
        isField(name) || name.equals("title") || name.equals("category") || name.equals("guid") || name.equals("link")
    }

    /// Whether elements of this name hold other elements in place of text.
    static func isContainer(_ name: ArraySlice<UInt8>) -> Bool {
        if isDiscarded(name) { return true }
        return name.equals("wp:author") || name.equals("wp:term") || name.equals("wp:category") || name.equals("wp:tag")
    }

    /// Whether elements of this name may be long and numerous without being part of a post.
    static func isDiscarded(_ name: ArraySlice<UInt8>) -> Bool {
        name.equals("wp:comment") || name.equals("wp:postmeta")
    }

    /// Whether an element of a channel is looked at.
    static func isWanted(_ name: ArraySlice<UInt8>) -> Bool {
        name.equals("item") || name.equals("title") || name.equals("link") || name.equals("language")
            || name.equals("wp:author") || name.equals("wp:wxr_version") || name.equals("wp:base_site_url")
            || name.equals("wp:base_blog_url")
    }
}
