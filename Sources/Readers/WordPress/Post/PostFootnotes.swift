import Basics

/// The notes of a post as the block editor keeps them: a list beside the post, called by `<sup data-fn="id">`.
struct PostFootnotes {
    private let notes: [(id: String, content: String)]

    /// The notes in the setting `footnotes`: `[{"id": "…", "content": "…"}]`.
    init(_ setting: [UInt8]) {
        guard !setting.isEmpty, case .array(let values)? = JSONScanner.value(in: setting[...]) else {
            notes = []
            return
        }
        notes = values.compactMap { value in
            guard let id = value["id"]?.text, let content = value["content"]?.text else { return nil }
            return (id, content)
        }
    }

    /// The list of the notes as WordPress shows it, each with the way back to its call.
    func markup() -> [UInt8] {
        guard !notes.isEmpty else { return [] }
        var out = Array("\n<ol class=\"wp-block-footnotes\">".utf8)
        for note in notes {
            out += "<li id=\"".utf8
            XMLEscape.appendAttribute(note.id.utf8, to: &out)
            out += "\">".utf8
            out += note.content.utf8
            out += " <a href=\"#".utf8
            XMLEscape.appendAttribute(note.id.utf8, to: &out)
            out += "-link\">↩︎</a></li>\n".utf8
        }
        return out + Array("</ol>\n".utf8)
    }
}
