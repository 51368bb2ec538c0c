import Basics

/// HTML for attachments.
enum AttachmentMarkup {
    /// A picture; `number` leads later to its other addresses.
    static func picture(_ picture: AttachmentShelf.Attachment, number: Int) -> [UInt8] {
        var out = Array("<img class=\"wp-image-\(number)\" src=\"".utf8)
        XMLEscape.appendAttribute(picture.address, to: &out)
        if !picture.alternative.isEmpty {
            out += "\" alt=\"".utf8
            XMLEscape.appendAttribute(picture.alternative, to: &out)
        }
        out += "\">".utf8
        return out
    }

    /// A recording with its title.
    static func player(_ kind: String, _ address: [UInt8], title: [UInt8]) -> [UInt8] {
        var out = Array("<div><\(kind) src=\"".utf8)
        XMLEscape.appendAttribute(address, to: &out)
        if !title.isEmpty {
            out += "\" title=\"".utf8
            XMLEscape.appendAttribute(title, to: &out)
        }
        out += "\"></\(kind)></div>".utf8
        return out
    }
}
