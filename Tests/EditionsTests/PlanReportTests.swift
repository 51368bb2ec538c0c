import Basics
import Documents
import Testing

@testable import Editions

@Suite struct PlanReportTests {
    @Test func theTableOfAMagazine() throws {
        let desk = PlannerTests.magazine()
        let plan = try #require(desk.plan().plan)
        let problem = Diagnostic(.pictureMissing, "there is no picture", at: Place(article: "Papier"))
        let text = PlanReport(plan, diagnostics: [problem]).json.written(indented: true) + "\n"
        #expect(text == reference("magazine-table", text))
    }

    @Test func requirementsNameEveryArticle() throws {
        var desk = PlannerTests.magazine()
        desk.edition.licence = nil
        desk.edition.permission = nil
        let plan = try #require(desk.plan().plan)
        #expect(
            PlanRequirement.full.violations(in: plan).map { $0.place.article } == [
                "What the Ink Did", "[Video] The Line", "An Index",
            ]
        )
        let unpermitted = PlanRequirement.permission.violations(in: plan)
        #expect(unpermitted.count == 7)
        #expect(unpermitted.allSatisfy { $0.severity == .error })
    }
}
