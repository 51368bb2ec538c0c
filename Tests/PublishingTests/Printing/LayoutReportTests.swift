import Basics
import Fonts
import Testing
import Typesetting

@testable import Publishing

@Suite struct LayoutReportTests {
    @Test func `concessions are counted in one notice`() throws {
        var concessions = Concessions()
        #expect(LayoutReport.conceded(concessions) == nil)
        concessions.shortPages = 3
        concessions.widows = 1
        let found = try #require(LayoutReport.conceded(concessions))
        #expect(found.severity == .notice)
        #expect(found.message.hasSuffix("short pages or columns: 3, last lines alone at a head: 1"))
    }

    @Test func `a family that is not there is named`() throws {
        let typeCase = try TypeCase()
        _ = typeCase.id(of: TypeSpec(families: ["No Such Family"]))
        let found = LayoutReport.diagnostics(Layout(typeCase: typeCase))
        #expect(found.map(\.code) == [.fontSubstituted])
        #expect(found.first?.message.contains("No Such Family") == true)
    }
}
