import Basics
import Markup

/// Reading by local names: books bind the namespaces to whatever prefix they like, and those of EPUB never collide.
extension MarkupTree {
    /// The tree of a document of the binding; `path` is only what an error names.
    init(reading bytes: [UInt8], path: String) throws(BindingError) {
        do throws(MarkupError) {
            self = try XMLParser.parse(bytes, limits: BindingLimits.markup)
        } catch {
            throw .notXML(path, error)
        }
    }

    /// The name of an element without its prefix; empty for what is no element.
    func localName(of node: NodeID) -> String {
        isElement(node) ? Self.local(name(of: node)) : ""
    }

    /// The elements directly below `node` that bear `name`, or all elements.
    func elements(_ name: String? = nil, below node: NodeID) -> [NodeID] {
        children(of: node).filter { isElement($0) && (name == nil || localName(of: $0) == name) }
    }

    /// The first element anywhere below `node` that bears `name`.
    func firstElement(_ name: String, below node: NodeID) -> NodeID? {
        descendants(of: node).first { localName(of: $0) == name }
    }

    /// The value of the attribute that bears `name`, with a prefix or without.
    func value(_ name: String, of node: NodeID) -> String? {
        if let plain = attribute(Name(name), of: node) { return plain }
        return attributes(of: node).first { Self.local($0.name) == name }?.value
    }

    /// The words of an attribute that is a list.
    func words(_ name: String, of node: NodeID) -> [String] {
        (value(name, of: node) ?? "").collapsed.split(separator: " ").map(String.init)
    }

    /// The text below `node` with its white space collapsed.
    func label(of node: NodeID) -> String { innerText(of: node).collapsed }

    private static func local(_ name: Name) -> String {
        let text = name.text
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return text }
        return String(text[text.index(after: colon)...])
    }
}
