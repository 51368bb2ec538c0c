import CLibXML

/// Receives the events of libxml2's SAX interface for XML and builds a `MarkupTree`.
///
/// libxml2's own trees cost about twice as much, and without its HUGE option it drops silently what lies below depth
/// 256; here what is too deep is put beside its parent instead.
final class TreeBuilder {
    private(set) var tree = MarkupTree()
    private(set) var findings = MarkupFindings()
    private let limits: MarkupLimits
    /// The open elements, outermost first; those above `limits.depth` are not nested in the tree.
    private var open: [MarkupTree.NodeID] = []
    private var names = InternedNames()

    init(limits: MarkupLimits) {
        self.limits = limits
    }

    private var here: MarkupTree.NodeID { open.last ?? tree.document }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        let name = names.name(at: name)
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
            tree.setAttribute(names.name(at: key), UnsafeBufferPointer(start: value, count: length), of: element)
            pair += 2
        }
    }

    func end(_ name: UnsafePointer<xmlChar>) {
        let name = names.name(at: name)
        // libxml2 closes what it opened, in order; a start left out at the node limit has no element here.
        if let last = open.last, tree.name(of: last) == name { open.removeLast() }
    }

    func characters(_ text: UnsafePointer<xmlChar>, _ count: Int32) {
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        let parent = open.count > limits.depth ? open[limits.depth - 1] : here
        tree.appendText(UnsafeBufferPointer(start: text, count: Int(count)), to: parent)
    }

    func append(_ kind: MarkupTree.Kind, _ text: some Collection<UInt8>) {
        guard tree.count < limits.nodes else { return }
        tree.append(kind, text, to: here)
    }
}

extension TreeBuilder {
    /// The builder behind the user data of a SAX callback.
    static func behind(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The handlers that XML needs.
    static func handlers() -> xmlSAXHandler {
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
        return sax
    }
}

/// libxml2 wants to be made ready once before threads use it.
enum LibXML {
    static let ready: Void = xmlInitParser()
}
