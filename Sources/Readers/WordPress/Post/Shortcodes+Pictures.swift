import Basics

// The shortcodes that WordPress itself knows.
extension Shortcodes {
    /// `[caption]<a><img></a> words[/caption]`, in older posts `[caption caption="words"]<img>[/caption]`.
    mutating func caption(_ code: Shortcode, _ inner: Range<Int>, depth: Int) {
        var rest = inner
        var picture = inner.lowerBound..<inner.lowerBound
        if let start = next("<img", in: inner), let tag = tag(at: start, to: inner.upperBound) {
            var end = tag.end
            let after = afterBlanks(end, to: inner.upperBound)
            if let close = self.tag(at: after, to: inner.upperBound), close.isEnd, piece(close.name).equals("a") {
                end = close.end
            }
            picture = inner.lowerBound..<end
            rest = end..<inner.upperBound
        }
        let isPicture = !picture.isEmpty
        out += isPicture ? "\n\n<figure>".utf8 : "\n\n<div>".utf8
        replace(picture, depth: depth + 1)
        let words = piece(rest)[...].trimmed
        if !words.isEmpty || code.value("caption") != nil {
            out += isPicture ? "<figcaption>".utf8 : "".utf8
            if words.isEmpty { out += (code.value("caption") ?? "").utf8 } else { replace(rest, depth: depth + 1) }
            out += isPicture ? "</figcaption>".utf8 : "".utf8
        }
        out += isPicture ? "</figure>\n\n".utf8 : "</div>\n\n".utf8
    }

    /// `[gallery ids="1,2"]`: the pictures of these numbers, or all of the post.
    mutating func gallery(_ code: Shortcode) {
        let pictures = numbers(code).compactMap { number in
            attachments[number].flatMap { PictureAddresses.isPicture($0.address) ? (number, $0) : nil }
        }
        guard !pictures.isEmpty else { return }
        let haveCaptions = pictures.contains { !$0.1.caption.isEmpty }
        out += "\n\n".utf8
        if !haveCaptions { out += "<figure>".utf8 }
        for (number, picture) in pictures {
            if haveCaptions { out += "<figure>".utf8 }
            out += AttachmentMarkup.picture(picture, number: number)
            if !picture.caption.isEmpty {
                out += "<figcaption>".utf8
                out += picture.caption
                out += "</figcaption>".utf8
            }
            if haveCaptions { out += "</figure>\n".utf8 }
        }
        if !haveCaptions { out += "</figure>".utf8 }
        out += "\n\n".utf8
    }

    /// `[playlist ids="1,2"]`: recordings, each with its title.
    mutating func playlist(_ code: Shortcode) {
        let kind = code.value("type") == "video" ? "video" : "audio"
        out += "\n\n".utf8
        for number in numbers(code) {
            guard let recording = attachments[number], !PictureAddresses.isPicture(recording.address) else { continue }
            out += AttachmentMarkup.player(kind, recording.address, title: recording.title)
        }
        out += "\n\n".utf8
    }

    /// `[audio src="…"]`, `[audio mp3="…"]`, `[audio …|options]`, `[video]…[/video]`.
    mutating func player(_ code: Shortcode, _ inner: ArraySlice<UInt8>) {
        let formats = code.value(
            "src",
            "mp3",
            "m4a",
            "ogg",
            "oga",
            "wav",
            "wma",
            "flac",
            "mp4",
            "m4v",
            "webm",
            "ogv",
            "mov",
            "wmv",
            "flv"
        )
        let written =
            formats ?? code.attributes.first { $0.name.isEmpty }?.value ?? String(decoding: inner, as: UTF8.self)
        let address = String(written.prefix { $0 != "|" }).collapsed
        guard !address.isEmpty, !address.contains("<") else {
            out += inner
            return
        }
        if EmbedMarkup.isPlayer(address) {
            out += EmbedMarkup.markup(address)
        } else {
            let title = Array((code.value("title") ?? "").utf8)
            out += "\n\n".utf8
            out += AttachmentMarkup.player(code.name, Array(address.utf8), title: title)
            out += "\n\n".utf8
        }
    }

    /// The numbers of attachments that a shortcode names; without any, those of the post. At most a thousand.
    private func numbers(_ code: Shortcode) -> [Int] {
        func list(_ text: String?) -> [Int] { (text ?? "").split { $0 == "," || $0 == " " }.compactMap { Int($0) } }
        let named = list(code.value("ids") ?? code.value("include"))
        if !named.isEmpty { return Array(named.prefix(1000)) }
        guard let post = code.value("id").flatMap({ Int($0) }) ?? post else { return [] }
        let left = Set(list(code.value("exclude")))
        return Array(attachments.attachments(of: post).filter { !left.contains($0) }.prefix(1000))
    }
}
