import Markup

/// Numbers at the paragraphs of an article, the same in every edition, for those who cite them (`references: paragraphs`).
///
/// They follow the order of the text; a correction inside a paragraph leaves them as they are.
enum ParagraphNumbers {
    /// The page of an article with a number at the head of each paragraph of its text: quotations, lists and notes
    /// belong to the paragraph before them and have none.
    static func numbered(_ tree: MarkupTree) -> MarkupTree {
        var tree = tree
        var number = 0
        for node in Array(tree.descendants(of: tree.document)) where isText(node, tree) {
            for paragraph in Array(tree.children(of: node)) where tree.isElement(paragraph, .p) {
                number += 1
                mark(paragraph, number, &tree)
            }
        }
        return tree
    }

    private static func mark(_ paragraph: MarkupTree.NodeID, _ number: Int, _ tree: inout MarkupTree) {
        let mark = tree.appendElement(.span, to: paragraph)
        tree.setAttribute(.class, "paragraph-number", of: mark)
        tree.appendText("\(number)", to: mark)
        guard let first = tree.firstChild(of: paragraph), first != mark else { return }
        tree.move(mark, before: first)
        // A space of its own: the number is no part of the first word, also where sheets are not heard of.
        let space = tree.appendElement(.span, to: paragraph)
        tree.appendText(" ", to: space)
        tree.move(space, before: first)
        tree.unwrap(space)
    }

    /// Whether an element holds the text of an article: the division that templates call so.
    private static func isText(_ node: MarkupTree.NodeID, _ tree: MarkupTree) -> Bool {
        guard tree.isElement(node, .div), let names = tree.attribute(.class, of: node) else { return false }
        return names.split(separator: " ").contains("text")
    }
}
