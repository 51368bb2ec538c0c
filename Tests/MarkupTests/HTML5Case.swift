import Foundation
import TestSupport

@testable import Markup

/// A test of tree construction in the format of html5lib: a document and the tree that it is to become.
struct HTML5Case {
    var data: [UInt8] = []
    /// The expected tree without its document type, which our trees do not hold.
    var document = ""
    var isFragment = false
    var needsScripts = false

    /// The tests of a file.
    static func read(_ path: String) throws -> [HTML5Case] {
        var cases: [HTML5Case] = []
        var part = ""
        var lines: [String: [Substring]] = [:]
        func close() {
            guard let data = lines["#data"] else { return }
            var tree = lines["#document"] ?? []
            while tree.last?.isEmpty == true { tree.removeLast() }
            let shown = tree.filter { !$0.hasPrefix("| <!DOCTYPE") }
            cases.append(
                HTML5Case(
                    data: Array(data.joined(separator: "\n").utf8),
                    document: shown.joined(separator: "\n"),
                    isFragment: lines["#document-fragment"] != nil,
                    needsScripts: lines["#script-on"] != nil
                )
            )
        }
        let text = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "#data" {
                close()
                lines = [:]
            }
            let isHead = line.hasPrefix("#") && Self.parts.contains(String(line))
            if isHead {
                part = String(line)
                lines[part] = []
            } else {
                lines[part, default: []].append(line)
            }
        }
        close()
        return cases
    }

    private static let parts: Set<String> = [
        "#data", "#errors", "#new-errors", "#document-fragment", "#script-off", "#script-on", "#document",
    ]

    /// Our tree of the data in the same format.
    var built: String {
        var dump = HTML5Dump(tree: HTMLParser.parse(data, encoding: "utf-8", comments: true).tree)
        dump.write(below: dump.tree.document, depth: 0, space: .html)
        return dump.lines.joined(separator: "\n")
    }
}

/// Writes a tree as html5lib's tests do.
struct HTML5Dump {
    let tree: MarkupTree
    var lines: [String] = []

    init(tree: MarkupTree) { self.tree = tree }

    mutating func write(below node: MarkupTree.NodeID, depth: Int, space: TreeConstruction.Space) {
        var text = ""
        func indent(_ depth: Int) -> String { "| " + String(repeating: "  ", count: depth) }
        for child in tree.children(of: node) {
            if tree.isText(child) {
                text += tree.text(of: child)
                continue
            }
            if !text.isEmpty { lines.append(indent(depth) + "\"\(text)\"") }
            text = ""
            if tree.kind(of: child) == .comment {
                lines.append(indent(depth) + "<!-- \(tree.text(of: child)) -->")
                continue
            }
            let name = tree.name(of: child).text
            let own = ownSpace(of: name, in: space, below: tree.name(of: node).text)
            lines.append(indent(depth) + "<\(own == .html ? "" : "\(own) ")\(name)>")
            for (name, value) in attributes(of: child, own) { lines.append(indent(depth + 1) + "\(name)=\"\(value)\"") }
            if own == .html, name == "template" {
                lines.append(indent(depth + 1) + "content")
                write(below: child, depth: depth + 2, space: .html)
            } else {
                write(below: child, depth: depth + 1, space: inner(of: child, name, own))
            }
        }
        if !text.isEmpty { lines.append(indent(depth) + "\"\(text)\"") }
    }

    private func ownSpace(of name: String, in space: TreeConstruction.Space, below parent: String)
        -> TreeConstruction.Space
    {
        if name == "svg", space == .html || parent == "annotation-xml" { return .svg }
        if space == .html, ["mi", "mo", "mn", "ms", "mtext"].contains(parent) {
            if ["mglyph", "malignmark"].contains(name) { return .math }
        }
        return space == .html && name == "math" ? .math : space
    }

    private func attributes(of node: MarkupTree.NodeID, _ space: TreeConstruction.Space) -> [(String, String)] {
        tree.attributes(of: node)
            .map { name, value in
                var text = name.text
                let parts = text.split(separator: ":")
                if space != .html, parts.count == 2, ["xlink", "xml", "xmlns"].contains(parts[0]) {
                    let local = [
                        "actuate", "arcrole", "href", "role", "show", "title", "type", "lang", "space", "xlink",
                    ]
                    if local.contains(String(parts[1])) { text = "\(parts[0]) \(parts[1])" }
                }
                return (text, value)
            }
            .sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
    }

    private func inner(of node: MarkupTree.NodeID, _ name: String, _ space: TreeConstruction.Space)
        -> TreeConstruction.Space
    {
        switch (space, name) {
        case (.svg, "foreignObject"), (.svg, "desc"), (.svg, "title"): .html
        case (.math, "mi"), (.math, "mo"), (.math, "mn"), (.math, "ms"), (.math, "mtext"): .html
        case (.math, "annotation-xml"):
            ["text/html", "application/xhtml+xml"]
                .contains(tree.attribute(Name("encoding"), of: node)?.lowercased() ?? "") ? .html : .math
        default: space
        }
    }
}
