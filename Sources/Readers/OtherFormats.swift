import Basics

/// Text that is no reading matter, or not in a form that some reader knows: nothing a plain text should be taken for.
enum OtherFormats {
    /// Endings of names that speak of another format.
    private static let suffixes: Set<String> = [
        "json", "csv", "tsv", "xml", "rss", "atom", "opml", "rtf", "tex", "bib", "yaml", "yml", "toml", "ini", "css",
        "js", "ts",
        "svg", "ics", "vcf", "srt", "vtt", "log", "sql", "py", "sh", "swift", "c", "h", "rst", "adoc", "org", "wxr",
        "eml", "ps",
    ]
    /// How other formats begin.
    private static let starts = ["{\\rtf", "%!PS", "<?xml", "#!/", "BEGIN:VCARD", "BEGIN:VCALENDAR"]

    /// Whether `input` is in one of them.
    static func include(_ input: Input) -> Bool {
        if suffixes.contains(input.path.suffix) { return true }
        let head = input.bytes.prefix(64).drop { $0 <= 0x20 || $0 >= 0x80 }
        return starts.contains { head.starts(with: $0.utf8) }
    }
}
