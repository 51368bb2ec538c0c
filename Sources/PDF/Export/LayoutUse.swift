import Markup
import Typesetting

/// What the pages say about the layout's elements, found in one walk before anything is written.
struct LayoutUse: Sendable {
    /// By node, whether it or anything in it is on a page.
    private(set) var hasContent: [Bool]
    /// By node, whether it is a link that leads somewhere.
    private(set) var isLink: [Bool]
    /// The links inside the publication and the elements they lead to, in the order of the pages, each pair once.
    private(set) var linkTargets: [(link: Int32, target: Int32)] = []
    /// The text of links and formulas by node.
    private(set) var texts: [Int32: String] = [:]
    /// By page, how many areas of links it has.
    private(set) var linkCounts: [Int] = []
    /// The pictures in the order of their first use.
    private(set) var pictures: [PlacedPicture.Source] = []
    /// The opacities that are used besides full.
    private(set) var alphas: Set<UInt8> = []

    /// By node, the link or formula it is in; -1 for none.
    private var owner: [Int32]
    private var collected: [Int32: [UInt8]] = [:]

    /// The longest text of a link that is told: what it says in a screen reader's list of links.
    private static let textLimit = 400

    /// What a layout uses.
    init(_ layout: Layout) {
        let nodes = layout.structure.nodes
        hasContent = Array(repeating: false, count: nodes.count)
        isLink = hasContent
        owner = Array(repeating: -1, count: nodes.count)
        for (index, node) in nodes.enumerated().dropFirst() {
            let role = node.isLeaf ? .inline : Roles.role(node.name, stated: nil)
            owner[index] = role == .link || role == .formula ? Int32(index) : owner[Int(node.parent)]
        }
        for page in layout.pages { take(page, of: layout) }
        for index in nodes.indices.dropFirst().reversed() where hasContent[index] {
            hasContent[Int(nodes[index].parent)] = true
        }
        for (node, bytes) in collected { texts[node] = String(decoding: bytes, as: UTF8.self) }
    }

    private mutating func take(_ page: Page, of layout: Layout) {
        var links = 0
        let flow = layout.flows.indices.contains(page.flow) ? layout.flows[page.flow] : FlowText()
        for item in page.items {
            switch item {
            case .text(let run):
                if run.colour.alpha < 255 { alphas.insert(run.colour.alpha) }
                take(run.tag)
                if owner.indices.contains(Int(run.tag.index)), owner[Int(run.tag.index)] >= 0 { take(run, flow) }
            case .rule(let rule):
                if rule.colour.alpha < 255 { alphas.insert(rule.colour.alpha) }
                take(rule.tag)
            case .picture(let picture):
                take(picture.tag)
                if !seen.contains(picture.source) {
                    seen.insert(picture.source)
                    pictures.append(picture.source)
                }
            case .link(let link):
                if take(link, of: layout) { links += 1 }
            case .anchor: break
            }
        }
        linkCounts.append(links)
    }

    private var seen: Set<PlacedPicture.Source> = []

    private mutating func take(_ tag: Tag) {
        if tag.index >= 0, Int(tag.index) < hasContent.count { hasContent[Int(tag.index)] = true }
    }

    /// The text of a run inside a link or a formula.
    private mutating func take(_ run: TextRun, _ flow: FlowText) {
        var bytes: [UInt8] = []
        for piece in flow.pieces[Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)] {
            if let word = piece.word { bytes += flow.store.text[flow.store[word].text] } else { bytes.append(0x20) }
        }
        let node = owner[Int(run.tag.index)]
        if collected[node, default: []].count < Self.textLimit { collected[node, default: []] += bytes }
    }

    /// Counts an area that leads somewhere.
    private mutating func take(_ link: LinkArea, of layout: Layout) -> Bool {
        guard LinkTarget(link, in: layout) != nil else { return false }
        let node = Int(link.node)
        if isLink.indices.contains(node), !isLink[node] {
            isLink[node] = true
            hasContent[node] = true
            if link.target.hasPrefix("#"), let place = layout.destinations[String(link.target.dropFirst())] {
                linkTargets.append((link.node, place.node))
            }
        }
        return true
    }
}

/// Where an area leads.
enum LinkTarget: Equatable {
    /// Inside the publication.
    case place(Destination)
    /// Out of it.
    case address(String)

    /// The target of an area; nil where it leads nowhere, or its element is none.
    init?(_ link: LinkArea, in layout: Layout) {
        guard layout.structure.nodes.indices.contains(Int(link.node)), link.node > 0 else { return nil }
        if link.target.hasPrefix("#") {
            guard let place = layout.destinations[String(link.target.dropFirst())],
                layout.pages.indices.contains(place.page)
            else { return nil }
            self = .place(place)
        } else {
            guard !link.target.isEmpty else { return nil }
            self = .address(link.target)
        }
    }
}
