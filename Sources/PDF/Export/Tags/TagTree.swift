import Styling

/// The structure elements of a file before they are written: the layout's tree turned into PDF's types.
struct TagTree: Sendable {
    /// A structure element.
    struct Element: Sendable {
        let type: StructureType
        /// The node of the layout's structure that it stands for; -1 where there is none.
        let node: Int32
        /// Index of the element it is in; -1 for the root.
        let parent: Int32
        /// Its children, a list through `kids`.
        fileprivate(set) var firstKid: Int32 = -1
        fileprivate var lastKid: Int32 = -1
        /// Whether some of what is needed by few is in `details`.
        fileprivate(set) var hasDetails = false
    }

    /// A child: an element, or a leaf of the layout's structure.
    struct Kid: Sendable {
        /// An index into `elements`, or the bitwise complement of a leaf's node.
        let value: Int32
        fileprivate(set) var next: Int32 = -1
    }

    /// What few elements have.
    struct Details: Sendable {
        var language: String?
        var alternative: String?
        var actualText: String?
        /// The element's identifier among all elements.
        var identifier: String?
        var rowSpan = 1
        var columnSpan = 1
        /// `Row` or `Column`.
        var scope: StaticString?
        var numbering: StaticString?
        /// Elements it refers to and that refer to it.
        var references: [Int32] = []
        /// The leaf of the picture whose place is the element's box.
        var boxLeaf: Int32?
    }

    /// 0 is the document; a parent comes before its children.
    private(set) var elements: [Element] = [Element(type: .document, node: 0, parent: -1)]
    private(set) var kids: [Kid] = []
    private(set) var details: [Int32: Details] = [:]
    /// By leaf, the element it belongs to; -1 for what is no leaf or is decoration.
    private(set) var elementOfLeaf: [Int32]
    /// By node, the element that stands for it or is nearest around it.
    var elementOfNode: [Int32]

    /// A tree of one empty document for a structure of so many nodes.
    init(nodes: Int) {
        elementOfLeaf = [Int32](repeating: -1, count: nodes)
        elementOfNode = [Int32](repeating: 0, count: nodes)
    }

    /// Adds an element as the last child of `parent`.
    mutating func add(_ type: StructureType, node: Int32, to parent: Int32) -> Int32 {
        let index = Int32(elements.count)
        elements.append(Element(type: type, node: node, parent: parent))
        link(index, to: parent)
        return index
    }

    /// Adds a leaf as the last child of `parent`.
    mutating func add(leaf: Int32, to parent: Int32) {
        elementOfLeaf[Int(leaf)] = parent
        link(~leaf, to: parent)
    }

    private mutating func link(_ value: Int32, to parent: Int32) {
        let kid = Int32(kids.count)
        kids.append(Kid(value: value))
        let last = elements[Int(parent)].lastKid
        if last >= 0 { kids[Int(last)].next = kid } else { elements[Int(parent)].firstKid = kid }
        elements[Int(parent)].lastKid = kid
    }

    /// Changes what few elements have.
    mutating func detail(_ element: Int32, _ change: (inout Details) -> Void) {
        change(&details[element, default: Details()])
        elements[Int(element)].hasDetails = true
    }

    /// What few elements have; nil for the others.
    func details(of element: Int32) -> Details? { elements[Int(element)].hasDetails ? details[element] : nil }

    /// The last child of an element, where that is an element.
    func lastElement(in parent: Int32) -> Int32? {
        let last = elements[Int(parent)].lastKid
        guard last >= 0, kids[Int(last)].value >= 0 else { return nil }
        return kids[Int(last)].value
    }

    /// The values of an element's children in order; see `Kid.value`.
    func kids(of element: Int32) -> [Int32] {
        var values: [Int32] = []
        var kid = elements[Int(element)].firstKid
        while kid >= 0 {
            values.append(kids[Int(kid)].value)
            kid = kids[Int(kid)].next
        }
        return values
    }

    /// The children that are elements of a type.
    func elements(of types: Set<StructureType>, in parent: Int32) -> [Int32] {
        kids(of: parent).filter { $0 >= 0 && types.contains(elements[Int($0)].type) }
    }
}
