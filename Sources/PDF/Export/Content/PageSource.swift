import Typesetting

/// What the content of every page draws from; shared by the threads that write pages.
struct PageSource: Sendable {
    let layout: Layout
    /// By number of the face.
    let fonts: [FontCodes]
    /// By flow.
    let texts: [EncodedText]
    let tags: TagTree
    /// The pictures that can be drawn, with their numbers among the resources.
    var pictures: [PlacedPicture.Source: Int]
    /// Whether any word on any page is drawn as a box.
    let hasBoxes: Bool
    /// Whether any word is written from the right.
    let isBothWays: Bool

    func flow(of page: Page) -> FlowText {
        layout.flows.indices.contains(page.flow) ? layout.flows[page.flow] : FlowText()
    }

    func encoded(of page: Page) -> EncodedText {
        texts.indices.contains(page.flow)
            ? texts[page.flow] : EncodedText(FlowText(), traits: [], places: [], fonts: [])
    }

    /// The structure element of a leaf; below zero for decoration.
    func element(ofLeaf leaf: Int32) -> Int32 {
        Int(leaf) < tags.elementOfLeaf.count ? tags.elementOfLeaf[Int(leaf)] : -1
    }

    /// The type of the element that a leaf belongs to.
    func tagName(ofLeaf leaf: Int32) -> String {
        tags.elements[Int(element(ofLeaf: leaf))].type.rawValue
    }

    /// The number of a picture among the resources; nil where it cannot be drawn.
    func number(of picture: PlacedPicture.Source) -> Int? { pictures[picture] }
}
