import Basics
import Documents
import Editions
import TestSupport
import Testing

@testable import Rendering

@Suite struct CoverTests {
    static let kinds = ["issue", "same-name", "alone", "long", "right-to-left"]

    @Test(arguments: kinds) func coverIsAsItsReference(kind: String) throws {
        let renderer = try Rendered.renderer(plan(kind))
        let svg = try #require(try renderer.coverImage(Rendered.fit))
        let text = String(decoding: svg, as: UTF8.self)
        let path = "\(Fixtures.folder("Rendering"))/covers/\(kind).svg"
        #expect(References.text(at: path, updatingTo: text) == text)
    }

    private func plan(_ kind: String) -> PublicationPlan {
        var plan = SamplePlan.plan(
            language: kind == "right-to-left" ? "ar" : "en",
            direction: kind == "right-to-left" ? .rightToLeft : .leftToRight
        )
        switch kind {
        case "same-name": plan.book.title = "The Forme"
        case "alone":
            plan.book.series = nil
            plan.cover = .typographic(teasers: [])
        case "long":
            plan.book.title =
                "On the Making, Folding, Sewing, Rounding, Backing and Above All the Leaving Alone of Books"
            plan.cover = .typographic(
                teasers: (1...9).map { "Teaser number \($0), which is long enough for two lines" }
            )
        case "right-to-left": plan.book.title = "ما هي الصفحة"
        default: break
        }
        return plan
    }

    @Test func everythingStaysOnTheCover() throws {
        for kind in Self.kinds {
            let plan = plan(kind)
            var composition = CoverComposition(fit: Rendered.fit, isRightToLeft: plan.book.direction == .rightToLeft)
            composition.compose(plan.book, issue: "No. 11", people: nil, teasers: ["One", "Two"])
            let baseLines = composition.groups.flatMap { $0.lines.map(\.y) }
            #expect(baseLines.allSatisfy { $0 > 0 && $0 < 2560 })
            #expect(composition.band < 2000)
        }
    }

    @Test func issuesDifferAndStayTheSame() {
        let first = CoverColours(series: "The Forme", number: "1")
        #expect(first == CoverColours(series: "The Forme", number: "1"))
        #expect(first.accent != CoverColours(series: "The Forme", number: "2").accent)
        #expect(first.accent.hex.count == 7)
    }

    @Test func nobodyWantsACover() throws {
        var plan = SamplePlan.plan()
        plan.cover = .none
        #expect(try Rendered.renderer(plan).coverImage(Rendered.fit) == nil)
    }
}
