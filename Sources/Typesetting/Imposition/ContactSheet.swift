import Basics
import Fonts

/// All pages of a layout at a glance, as a drawing: text as grey bars, pictures as boxes, folios below; to see where
/// pages are full and where they are not.
package struct ContactSheet {
    private let layout: Layout
    private let perRow: Int
    private var out: [UInt8] = []
    /// Units per em by face, as they are asked for.
    private var ems: [Int32] = []

    /// Between spreads, and below each row for the folios, in points of the pages.
    private static let gap = 40.0
    private static let folio = 36.0

    /// The drawing as SVG, a fifth of the natural size.
    ///
    /// - Parameter spreadsPerRow: how many spreads stand side by side.
    package static func svg(of layout: Layout, spreadsPerRow: Int = 5) -> [UInt8] {
        var sheet = ContactSheet(layout: layout, perRow: max(1, spreadsPerRow))
        sheet.write()
        return sheet.out
    }

    private init(layout: Layout, perRow: Int) {
        self.layout = layout
        self.perRow = perRow
    }

    private mutating func write() {
        let width = layout.pages.map(\.size.width.points).max() ?? 1
        let height = layout.pages.map(\.size.height.points).max() ?? 1
        // The first page is a right one: its spread has no left.
        let spreads = layout.pages.isEmpty ? 0 : layout.pages.count / 2 + 1
        let rows = (spreads + perRow - 1) / perRow
        let across = Double(min(perRow, spreads)) * (width * 2 + Self.gap) + Self.gap
        let down = Double(rows) * (height + Self.folio + Self.gap) + Self.gap
        put("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        put(across / 5)
        put("\" height=\"")
        put(down / 5)
        put("\" viewBox=\"0 0 ")
        put(across)
        put(" ")
        put(down)
        put("\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ccc\"/>\n")
        for (index, page) in layout.pages.enumerated() {
            let spread = (index + 1) / 2
            let x = Self.gap + Double(spread % perRow) * (width * 2 + Self.gap) + (index % 2 == 0 ? width : 0)
            let y = Self.gap + Double(spread / perRow) * (height + Self.folio + Self.gap)
            write(page, x: x, y: y)
        }
        put("</svg>\n")
    }

    private mutating func write(_ page: Page, x: Double, y: Double) {
        put("<g transform=\"translate(")
        put(x)
        put(" ")
        put(y)
        put(")\"><rect width=\"")
        put(page.size.width.points)
        put("\" height=\"")
        put(page.size.height.points)
        put("\" fill=\"#fff\" stroke=\"#999\"/>")
        for item in page.items {
            switch item {
            case .picture(let picture): rectangle(picture.frame, "#bbb")
            case .rule(let rule) where rule.frame.size.width < page.size.width: rectangle(rule.frame, "#888")
            case .rule, .text, .link, .anchor: break
            }
        }
        bars(of: page)
        if !page.folio.label.isEmpty {
            put("<text x=\"")
            put(page.size.width.points / 2)
            put("\" y=\"")
            put(page.size.height.points + 28)
            put("\" font-size=\"24\" text-anchor=\"middle\" font-family=\"sans-serif\">\(page.folio.label)</text>")
        }
        put("</g>\n")
    }

    /// All text of a page: one path for each size, half as thick as the letters are high.
    private mutating func bars(of page: Page) {
        var sizes: [Length] = []
        for case .text(let run) in page.items where !sizes.contains(run.size) { sizes.append(run.size) }
        for size in sizes {
            put("<path stroke=\"#777\" stroke-width=\"")
            put(size.points * 0.45)
            put("\" d=\"")
            for case .text(let run) in page.items where run.size == size {
                put("M")
                put(run.origin.x.points)
                put(" ")
                put(run.origin.y.points - size.points * 0.22)
                put("h")
                put(width(of: run, flow: page.flow))
            }
            put("\"/>")
        }
    }

    private mutating func rectangle(_ frame: Rectangle, _ colour: String) {
        put("<rect x=\"")
        put(frame.origin.x.points)
        put("\" y=\"")
        put(frame.origin.y.points)
        put("\" width=\"")
        put(frame.size.width.points)
        put("\" height=\"")
        put(frame.size.height.points)
        put("\" fill=\"\(colour)\"/>")
    }
}

extension ContactSheet {
    private mutating func width(of run: TextRun, flow: Int) -> Double {
        guard layout.flows.indices.contains(flow) else { return 0 }
        var width = 0.0
        for index in run.pieces where layout.flows[flow].pieces.indices.contains(Int(index)) {
            guard let word = layout.flows[flow].pieces[Int(index)].word else {
                width += run.wordSpace.points
                continue
            }
            let found = layout.flows[flow].store[word]
            let natural = Double(found.width) * run.size.points / em(of: found.face) * Double(run.scale) / 1000
            width += natural + run.letterSpacing.points * Double(found.glyphCount)
        }
        return width
    }

    private mutating func em(of face: FaceID) -> Double {
        let index = Int(face.index)
        while ems.count <= index { ems.append(layout.typeCase.metrics(of: FaceID(UInt16(ems.count))).unitsPerEm) }
        return Double(max(1, ems[index]))
    }

    private mutating func put(_ text: String) { out += Array(text.utf8) }

    /// Tenths are enough for a glance.
    private mutating func put(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        put(tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)")
    }
}
