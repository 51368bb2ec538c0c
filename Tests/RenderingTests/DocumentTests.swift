import Basics
import Documents
import Editions
import Markup
import TestSupport
import Testing

@testable import Rendering

@Suite struct DocumentTests {
    static let cover = SamplePlan.picture("cover", 1600, 2560)

    @Test(arguments: 0..<13) func documentIsAsItsReference(number: Int) throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: Self.cover)
        let text = Rendered.text(try publication.render(number))
        let path = "\(Fixtures.folder("Rendering"))/\(publication.documents[number].id).xhtml"
        #expect(References.text(at: path, updatingTo: text) == text)
    }
}
