import Basics

/// Listings of programs: `[code]`, `[sourcecode language="…"]`, and the names of languages that do the same.
enum CodeListing {
    private static let names: Set<String> = [
        "code", "sourcecode", "source", "bash", "shell", "c", "cpp", "csharp", "css", "diff", "go", "html", "java",
        "javascript", "js", "jscript", "json", "perl", "php", "plain", "powershell", "python", "py", "ruby", "rust",
        "scala", "sql", "swift", "typescript", "vb", "xml", "yaml",
    ]

    /// Whether a name is that of a listing.
    static func isListing(_ name: String) -> Bool { names.contains(name) }

    /// The listing as HTML; what is escaped already stays so.
    static func markup(_ content: ArraySlice<UInt8>, _ code: Shortcode) -> [UInt8] {
        let isGeneral = ["code", "sourcecode", "source", "plain"].contains(code.name)
        let language = code.value("language", "lang") ?? (isGeneral ? nil : code.name)
        var out = Array("\n\n<pre><code".utf8)
        if let language {
            out += " class=\"language-".utf8
            XMLEscape.appendAttribute(language.lowercased().utf8, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
        for byte in content.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            switch byte {
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            default: out.append(byte)
            }
        }
        out += "</code></pre>\n\n".utf8
        return out
    }
}
