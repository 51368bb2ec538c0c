import Basics

/// XML as it is written, element by element, indented by two spaces; elements with text stand on one line.
struct DocumentText {
    /// Attributes in the order they are written; those without a value are left out.
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    private var open: [String] = []

    /// A document whose declaration is followed by `docType` where one is given.
    init(docType: String? = nil) {
        if let docType { bytes += Array(docType.utf8) + [UInt8(ascii: "\n")] }
    }

    /// Starts an element that holds others.
    mutating func start(_ name: String, _ attributes: Attributes = [:]) {
        indent()
        tag(name, attributes)
        bytes += ">\n".utf8
        open.append(name)
    }

    /// Ends the element started last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        bytes += "</\(name)>\n".utf8
    }

    /// An empty element.
    mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
        indent()
        tag(name, attributes)
        bytes += "/>\n".utf8
    }

    /// An element that holds text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ text: String) {
        indent()
        tag(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        XMLEscape.append(text.utf8, to: &bytes)
        bytes += "</\(name)>\n".utf8
    }

    /// Writes an element and what `body` writes inside it.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout DocumentText) -> Void) {
        start(name, attributes)
        body(&self)
        end()
    }

    private mutating func indent() {
        for _ in open { bytes += "  ".utf8 }
    }

    private mutating func tag(_ name: String, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for case (let key, let value?) in attributes {
            bytes += " \(key)=\"".utf8
            XMLEscape.appendAttribute(value.utf8, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

/// The namespaces of the documents that bind a book, as their specifications name them.
enum Namespace {
    static let container = "urn:oasis:names:tc:opendocument:xmlns:container"
    static let package = "http://www.idpf.org/2007/opf"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    static let ncx = "http://www.daisy.org/z3986/2005/ncx/"
    static let xhtml = "http://www.w3.org/1999/xhtml"
    static let structure = "http://www.idpf.org/2007/ops"
}
