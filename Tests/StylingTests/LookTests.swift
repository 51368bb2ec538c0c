import Basics
import Markup
import TestSupport
import Testing

@testable import Styling

/// The looks that ship: what their sheets make of an article, and of its pages.
@Suite struct LookTests {
    private static let folder = Fixtures.folder("Styling") + "/Looks"

    private func stylist(_ look: String) throws -> Stylist {
        let paper = look == "book" ? "print" : "\(look)-print"
        return Stylist([try .userAgent(), try .built("base"), try .built(look), try .built(paper)])
    }

    @Test(arguments: ["book", "magazine"])
    func `an article looks as in the reference`(look: String) throws {
        let stylist = try stylist(look)
        let tree = try XMLParser.parse(try Fixtures.bytes("\(Self.folder)/article.xhtml"))
        var text = stylist.styled(tree).dump()
        for kind in [
            PageKind(isFirst: true), PageKind(), PageKind(isLeft: true), PageKind(isLeft: true, isBlank: true),
        ] {
            text += "\nfirst \(kind.isFirst) left \(kind.isLeft) blank \(kind.isBlank)\n" + stylist.page(kind).dump()
        }
        #expect(text == References.text(at: "\(Self.folder)/\(look).txt", updatingTo: text))
    }

    @Test(arguments: [("book", 262.0, 36, 13.0), ("magazine", 396.5, 53, 12.5)])
    func `pages hold whole lines, and margins grow outwards`(look: String, width: Double, lines: Int, leading: Double)
        throws
    {
        let stylist = try stylist(look)
        for isLeft in [false, true] {
            let page = stylist.page(PageKind(name: "article", isLeft: isLeft))
            #expect(page.size.width - page.margin.left - page.margin.right == Length(points: width))
            let height = page.size.height - page.margin.top - page.margin.bottom
            #expect(abs(height.points - leading * Double(lines)) < 0.01)
            #expect((page.margin.left > page.margin.right) == isLeft)
            #expect(page.margin.bottom > page.margin.top)
        }
        #expect(stylist.page(PageKind(name: "cover")).boxes.isEmpty)
    }

    /// Lines and spaces of blocks are quarters of the leading, so that the text comes back to its grid; notes at the foot
    /// stand on ten points.
    @Test(arguments: [("book", 13.0), ("magazine", 12.5)])
    func `everything vertical is a part of the leading`(look: String, leading: Double) throws {
        let tree = try XMLParser.parse(try Fixtures.bytes("\(Self.folder)/article.xhtml"))
        let document = try stylist(look).styled(tree)
        for node in tree.descendants(of: tree.document) where tree.isElement(node) {
            let style = document.style(of: node)
            guard style.display == .block || style.display == .listItem, style.lineHeight.points != 10 else { continue }
            let edges = style.border.top.width + style.border.bottom.width
            for measure in [style.margin.top, style.margin.bottom] {
                guard case .length(let length) = measure else { continue }
                #expect(length.units % Int(leading * 250) == 0, "\(tree.name(of: node).text)")
            }
            let padding =
                (style.padding.top.resolved(.zero) ?? .zero) + (style.padding.bottom.resolved(.zero) ?? .zero) + edges
            #expect(padding.units % Int(leading * 250) == 0, "\(tree.name(of: node).text) \(padding.points)")
            #expect(style.lineHeight.units % Int(leading * 250) == 0, "\(tree.name(of: node).text)")
        }
    }
}
