import Basics
import Fonts
import Markup
import Styling
import TestSupport
import Testing
import Typesetting

@testable import PDF

/// Tags from trees written down as text: an element a line, indented; `"x"` is a leaf that is on a page.
@Suite struct TagTests {
    /// A layout of one page whose leaves all stand on it.
    static func layout(_ text: String) throws -> Layout {
        var layout = Layout(typeCase: try TypeCase())
        var page = Page(
            size: Size(width: Length(points: 100), height: Length(points: 100)),
            flow: 0,
            folio: Folio(style: .arabic, number: 1),
            isLeft: false
        )
        var path: [(indent: Int, node: Int32)] = []
        for line in text.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            path.removeAll { $0.indent >= indent }
            let parent = path.last?.node ?? 0
            var words = line.split(separator: " ").map(String.init)
            let name = words.removeFirst()
            if name.hasPrefix("\"") {
                let tag = layout.structure.addLeaf(to: parent)
                let frame = Rectangle(x: .zero, y: .zero, width: Length(points: 1), height: Length(points: 1))
                page.items.append(.rule(Rule(frame: frame, colour: .black, tag: tag)))
                continue
            }
            let node = layout.structure.add(Name(name), to: parent)
            path.append((indent, node))
            var attributes = StructureAttributes()
            for word in words {
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                switch parts[0] {
                case "alt": attributes.alternative = parts[1]
                case "lang": attributes.language = parts[1]
                case "role": attributes.role = parts[1]
                case "colspan": attributes.columnSpan = Int(parts[1]) ?? 1
                case "rowspan": attributes.rowSpan = Int(parts[1]) ?? 1
                case "scope": attributes.scope = parts[1]
                case "decimal": attributes.marker = .decimal
                case "href":
                    let area = LinkArea(
                        frame: Rectangle(x: .zero, y: .zero, width: Length(points: 9), height: Length(points: 9)),
                        target: parts[1],
                        node: node
                    )
                    page.items.append(.link(area))
                case "id": layout.destinations[parts[1]] = Destination(page: 0, point: .zero, node: node)
                default: Issue.record("what is \(word)?")
                }
            }
            if !words.isEmpty { layout.structure.attributes[node] = attributes }
        }
        layout.pages = [page]
        return layout
    }

    static func dump(_ tree: TagTree, _ element: Int32 = 0, indent: String = "") -> String {
        let details = tree.details(of: element)
        var line = indent + tree.elements[Int(element)].type.rawValue
        if let language = details?.language { line += " lang=\(language)" }
        if let text = details?.alternative { line += " alt=\(text)" }
        if let scope = details?.scope { line += " scope=\(scope)" }
        if let numbering = details?.numbering { line += " numbering=\(numbering)" }
        if let rows = details?.rowSpan, rows != 1 { line += " rows=\(rows)" }
        if let columns = details?.columnSpan, columns != 1 { line += " columns=\(columns)" }
        if let identifier = details?.identifier { line += " id=\(identifier)" }
        if let references = details?.references, !references.isEmpty { line += " refs=\(references.count)" }
        line += "\n"
        for kid in tree.kids(of: element) {
            line += kid < 0 ? indent + "  \"x\"\n" : dump(tree, kid, indent: indent + "  ")
        }
        return line
    }

    /// Each fixture is a tree; its references are the tags of either standard.
    @Test(arguments: Fixtures.names(in: Fixtures.folder("PDF") + "/Tags").filter { $0.hasSuffix(".tree") })
    func tags(of name: String) throws {
        let folder = Fixtures.folder("PDF") + "/Tags"
        let source = String(decoding: try Fixtures.bytes("\(folder)/\(name)"), as: UTF8.self)
        let layout = try Self.layout(source)
        let use = LayoutUse(layout)
        let texts = [false, true].map { Self.dump(TagPlanner.plan(layout.structure, use, isPDF2: $0)) }
        let text = "PDF 1.7\n" + texts[0] + "\nPDF 2.0\n" + texts[1]
        #expect(text == References.text(at: "\(folder)/\(name).tags", updatingTo: text))
    }
}
