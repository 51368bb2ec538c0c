import Markup

/// The attributes of an element that boxes ask for, gathered in one walk; pieces of the tree's bytes.
struct ElementAttributes {
    var id: Range<Int>?
    var language: Range<Int>?
    var direction: Range<Int>?
    var role: Range<Int>?
    var type: Range<Int>?
    var href: Range<Int>?

    /// Nothing of an element without attributes.
    init() {}

    /// What an element has of them.
    init(of node: Int32, in tree: MarkupTree, names: ElementNames) {
        var index = tree.nodes[Int(node)].attribute
        while index >= 0 {
            let attribute = tree.attributes[Int(index)]
            let name = attribute.name
            let value = attribute.value.range
            if name == names.id {
                id = value.isEmpty ? nil : value
            } else if name == names.lang || (name == names.xmlLang && language == nil) {
                language = value
            } else if name == names.dir {
                direction = value
            } else if name == names.role {
                role = value
            } else if name == names.epubType {
                type = value
            } else if name == names.href {
                href = value
            }
            index = attribute.next
        }
    }
}
