/// An entry of the outline, the list of contents beside the pages.
package struct OutlineItem: Sendable, Hashable {
    package var title: String
    /// The id of the element it leads to; an id that is nowhere on the pages gets an entry that leads nowhere.
    package var target: String
    package var children: [OutlineItem]

    /// An entry.
    package init(title: String, target: String, children: [OutlineItem] = []) {
        self.title = title
        self.target = target
        self.children = children
    }
}
