import Markup
import Typesetting

extension Outline {
    /// The blocks of a layout: its structure tree, with the words its leaves have on the pages.
    init(of layout: Layout) {
        let text = Self.text(ofLeaves: layout)
        let tree = layout.structure
        func walk(_ node: Int32, _ outline: inout Outline) {
            let element = tree.nodes[Int(node)]
            if element.isLeaf { return outline.add(text[Int(node)]) }
            if element.name == Name("::marker") { return }
            let isBlock = Outline.names.contains(element.name)
            let attributes = tree.attributes[node]
            let isShown = element.name == .img || element.name == .math
            if isBlock {
                outline.begin(element.name, alternative: isShown ? attributes?.alternative ?? "" : nil)
            }
            var child = isShown ? -1 : element.firstChild
            while child >= 0 {
                walk(child, &outline)
                child = tree.nodes[Int(child)].next
            }
            if isBlock { outline.end() }
        }
        walk(0, &self)
    }

    /// What each leaf has on the pages, in the order of the pages.
    private static func text(ofLeaves layout: Layout) -> [String] {
        var text = [String](repeating: "", count: layout.structure.nodes.count)
        for page in layout.pages {
            for case .text(let run) in page.items where run.tag.index >= 0 {
                text[Int(run.tag.index)] += layout.words(of: run, flow: page.flow)
            }
        }
        return text
    }
}
