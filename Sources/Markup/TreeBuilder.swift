import CLibXML

/// Receives the events of libxml2's SAX interface and builds a `MarkupTree`.
///
/// libxml2's own trees cost about twice as much, and without its HUGE option it drops silently what lies below depth
/// 256; here what is too deep is put beside its parent instead.
final class TreeBuilder {
    private(set) var tree = MarkupTree()
    private(set) var findings = MarkupFindings()
    private let limits: MarkupLimits
    /// The open elements, outermost first; those above `limits.depth` are not nested in the tree.
    private var open: [MarkupTree.NodeID] = []
    /// libxml2 keeps one copy of each name, so that its address stands for the name; each address has one place here,
    /// taken by the last that asked.
    private var names = [(address: UnsafeRawPointer?, name: Name)](repeating: (nil, .unknown), count: 1024)

    /// Whether the rules of HTML are followed that libxml2 does not know.
    private let repairs: Bool
    /// What may stand in a `head` (HTML, 13.2.6.4.4).
    private static let headContent = NameSet("title meta link base style script noscript template basefont bgsound")

    init(limits: MarkupLimits, repairs: Bool = false) {
        self.limits = limits
        self.repairs = repairs
    }

    /// Ends an open `head` before an element that cannot stand in one: libxml2 leaves elements in it that are younger
    /// than HTML 4, `article` and `main` among them. False where the element is a second `body`, which is the first.
    private func repaired(before name: Name) -> Bool {
        guard let last = open.last else { return true }
        if tree.name(of: last) == .head, !Self.headContent.contains(name), name != .body {
            open[open.count - 1] = tree.appendElement(.body, to: tree.parent(of: last) ?? tree.document)
        } else if name == .body, let body = open.first(where: { tree.name(of: $0) == .body }) {
            open.append(body)
            return false
        }
        return true
    }

    private var here: MarkupTree.NodeID { open.last ?? tree.document }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        let name = interned(name)
        guard !repairs || repaired(before: name) else { return }
        var parent = here
        if open.count >= limits.depth {
            findings.flattened = true
            parent = open[limits.depth - 1]
        }
        let element = tree.appendElement(name, to: parent)
        open.append(element)
        guard var pair = attributes else { return }
        while let key = pair[0] {
            let value = pair[1]
            let length = value.map { Int(xmlStrlen($0)) } ?? 0
            tree.setAttribute(interned(key), UnsafeBufferPointer(start: value, count: length), of: element)
            pair += 2
        }
    }

    func end(_ name: UnsafePointer<xmlChar>) {
        let name = interned(name)
        // libxml2 closes what it opened, in order; a start left out at the node limit has no element here.
        if let last = open.last, tree.name(of: last) == name { open.removeLast() }
    }

    func characters(_ text: UnsafePointer<xmlChar>, _ count: Int32) {
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        let parent = open.count > limits.depth ? open[limits.depth - 1] : here
        // libxml2 hands a reference over by itself: `&#146;` as the control character U+0092 (HTML, 13.2.5.80).
        if repairs, count == 2, text[0] == 0xC2, let meant = WindowsCharacters.scalar(at: UInt32(text[1])) {
            tree.appendText(Array(String(meant).utf8), to: parent)
            return
        }
        tree.appendText(UnsafeBufferPointer(start: text, count: Int(count)), to: parent)
    }

    func append(_ kind: MarkupTree.Kind, _ text: some Collection<UInt8>) {
        guard tree.count < limits.nodes else { return }
        tree.append(kind, text, to: here)
    }

    private func interned(_ name: UnsafePointer<xmlChar>) -> Name {
        let address = UnsafeRawPointer(name)
        let bits = UInt(bitPattern: address)
        let slot = Int((bits ^ bits >> 10) & 1023)
        if names[slot].address == address { return names[slot].name }
        let made = Name(bytes: Array(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))))
        names[slot] = (address, made)
        return made
    }
}

extension TreeBuilder {
    /// The builder behind the user data of a SAX callback.
    static func behind(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The handlers that HTML and XML share; comments are kept only where they may matter.
    static func handlers(comments: Bool) -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startElement = { data, name, attributes in
            if let name { TreeBuilder.behind(data)?.start(name, attributes) }
        }
        sax.endElement = { data, name in
            if let name { TreeBuilder.behind(data)?.end(name) }
        }
        sax.characters = { data, text, count in
            if let text { TreeBuilder.behind(data)?.characters(text, count) }
        }
        sax.cdataBlock = sax.characters
        sax.ignorableWhitespace = sax.characters
        if comments {
            sax.comment = { data, text in
                guard let text else { return }
                let bytes = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
                TreeBuilder.behind(data)?.append(.comment, bytes)
            }
        }
        return sax
    }
}

/// libxml2 wants to be made ready once before threads use it.
enum LibXML {
    static let ready: Void = xmlInitParser()
}
