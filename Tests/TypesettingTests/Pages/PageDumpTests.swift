import Basics
import Fonts
import Markup
import Styling
import TestSupport
import Testing

@testable import Typesetting

/// Pages of small documents beside what they are expected to be; set with the stand-in for lines, so that fonts do not
/// matter.
@Suite struct PageDumpTests {
    static let folder = Fixtures.folder("Typesetting") + "/pages"
    static let cases = Fixtures.names(in: folder).filter { $0.hasSuffix(".xhtml") }

    @Test(arguments: cases) func `pages are as expected`(_ name: String) throws {
        let layout = try PageSample.layout([try Fixtures.bytes("\(Self.folder)/\(name)")])
        let dump = layout.dump()
        let reference = "\(Self.folder)/\(name.dropLast(6)).txt"
        #expect(dump == References.text(at: reference, updatingTo: dump))
    }

    @Test func `flows follow each other with folios and destinations`() throws {
        let one = try Fixtures.bytes("\(Self.folder)/running-heads.xhtml")
        let two = try Fixtures.bytes("\(Self.folder)/page-references.xhtml")
        let layout = try PageSample.layout([one, two, one])
        let alone = [try PageSample.layout([one]), try PageSample.layout([two])]
        #expect(layout.pages.map(\.folio.number) == Array(1...layout.pages.count))
        #expect(layout.pages.enumerated().allSatisfy { $0.element.isLeft == ($0.offset % 2 == 1) })
        let place = try #require(layout.destinations["one"])
        #expect(layout.pages[place.page].flow == 1)
        #expect(layout.structure.nodes[Int(place.node)].name.text == "h2")
        #expect(
            layout.structure.nodes.count
                == alone[0].structure.nodes.count * 2 + alone[1].structure.nodes.count - 2
        )
        for (index, node) in layout.structure.nodes.enumerated().dropFirst() {
            #expect(Int(node.parent) < index)
        }
    }
}

/// Sets documents with the stand-ins.
enum PageSample {
    /// The layout of documents, each a flow. Their sheets are in their `style` elements.
    static func layout(_ documents: [[UInt8]]) throws -> Layout {
        var flows: [SetFlow] = []
        var stylists: [Stylist] = []
        for (index, bytes) in documents.enumerated() {
            let tree = try XMLParser.parse(bytes)
            let stylist = Stylist(try BoxSample.sheets(of: tree))
            stylists.append(stylist)
            var setter = GalleySetter(lines: PlainSetter(), pictures: BoxSample.pictures, language: "en") { name in
                let style = stylist.page(PageKind(name: name))
                return PageMeasure(
                    width: style.size.width - style.margin.left - style.margin.right,
                    height: style.size.height - style.margin.top - style.margin.bottom
                )
            }
            setter.append(stylist.styled(tree), index: index)
            setter.finish()
            flows.append(
                SetFlow(
                    setter.galley,
                    structure: setter.structure,
                    noteStyle: { stylist.page(PageKind(name: $0)).noteArea },
                    room: { PageRoom(name: $0, style: stylist.page) }
                )
            )
        }
        let places = FlowPlace.places(of: flows)
        let count = places.reduce(0) { $0 + $1.plan.pages.count }
        let made = flows.indices.map { index in
            MadeFlow(
                flows[index],
                at: places[index],
                number: index,
                pageCount: count,
                style: stylists[index].page,
                setter: PlainMargins()
            )
        }
        return Layout(made, at: places, sources: flows, typeCase: try TypeCase()) { PlainMargins() }
    }
}
