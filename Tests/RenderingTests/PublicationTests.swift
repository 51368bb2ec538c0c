import Basics
import Documents
import Editions
import Markup
import TestSupport
import Testing

@testable import Rendering

@Suite struct PublicationTests {
    @Test func labelsAreTitlesAndMediaAreMarked() throws {
        let publication = try Rendered.publication(SamplePlan.plan())
        #expect(
            publication.contents.map(\.label) == [
                "Cover", "Title page", "Contents", "Editor’s note", "Essays", "From the shelf", "Sources and credits",
                "Colophon",
            ]
        )
        #expect(
            publication.contents[4].children.map(\.label) == ["With the Grain", "Der Büttenrand", "[Video] At the Vat"]
        )
        #expect(publication.contents[5].children.map(\.label).first == "On the Fleuron")
        #expect(publication.landmarks.map(\.type) == ["cover", "titlepage", "toc", "bodymatter"])
        #expect(publication.landmarks.last?.target == "note")
        #expect(publication.sheets.map(\.name) == ["base", "book", "web", "print"])
        #expect(publication.documents.map(\.hasMath).filter { $0 }.count == 1)
    }

    @Test func whatThePlanLeavesOutIsAtItsPlace() throws {
        var plan = SamplePlan.plan()
        plan.contents.removeFirst(3)
        let labels = try Rendered.publication(plan).contents.map(\.label)
        #expect(labels.prefix(4) == ["Cover", "Title page", "Contents", "Editor’s note"])
    }

    @Test func titlesOfDocumentsDiffer() throws {
        let publication = try Rendered.publication(SamplePlan.plan())
        #expect(Set(publication.documents.map(\.title)).count == publication.documents.count)
    }

    @Test func everyLinkLeadsSomewhereAndEveryIdStandsOnce() throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: DocumentTests.cover)
        var ids: [String] = []
        var targets: [String] = publication.landmarks.map(\.target)
        func collect(_ entries: [NavigationEntry]) {
            for entry in entries {
                targets.append(entry.target)
                collect(entry.children)
            }
        }
        collect(publication.contents)
        for number in publication.documents.indices {
            let tree = try publication.render(number)
            for node in tree.descendants(of: tree.document) {
                if let id = tree.attribute(.id, of: node) { ids.append(id) }
                if let address = tree.attribute(.href, of: node), address.hasPrefix("#") {
                    targets.append(String(address.dropFirst()))
                }
            }
        }
        #expect(Set(ids).count == ids.count)
        #expect(Set(targets).subtracting(ids).isEmpty)
    }

    @Test func headingsBeginWithOneAndSkipNoLevel() throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: DocumentTests.cover)
        for number in publication.documents.indices.dropFirst() {
            let tree = try publication.render(number)
            let levels = tree.descendants(of: tree.document).compactMap { node -> Int? in
                [Name.h1, .h2, .h3, .h4, .h5, .h6].firstIndex(of: tree.name(of: node)).map { $0 + 1 }
            }
            #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
        }
    }

    @Test func accessibilityIsMeasured() throws {
        let some = try Rendered.publication(SamplePlan.plan(), cover: DocumentTests.cover).accessibility
        #expect(some.modes == ["textual", "visual"])
        #expect(some.sufficient == ["textual,visual"])
        #expect(!some.features.contains("alternativeText"))
        #expect(some.features.contains("MathML"))
        #expect(some.hazards == ["none"])
        #expect(some.summary.contains("1 picture of 5 has no description."))
        var plan = SamplePlan.plan()
        plan.parts = plan.parts.filter { part in
            if case .articles(_, .article) = part.content { return false }
            return true
        }
        let none = try Rendered.publication(plan, cover: DocumentTests.cover).accessibility
        #expect(none.modes == ["textual"])
        #expect(!none.features.contains("alternativeText"))
        #expect(none.summary.hasSuffix("There are no pictures in the text."))
        #expect(none.sufficient == ["textual"])
        #expect(none.hazards == ["none"])
    }

    @Test func movingPicturesAreNoCertainty() throws {
        var plan = SamplePlan.plan()
        plan.pictures[0].mediaType = "image/gif"
        #expect(try Rendered.publication(plan).accessibility.hazards == ["unknown"])
    }

    @Test func documentsAreTheSameFromAnyThread() async throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: DocumentTests.cover)
        let once = try publication.documents.indices.map { Rendered.text(try publication.render($0)) }
        let again = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in publication.documents.indices {
                group.addTask { (number, Rendered.text(try publication.render(number))) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for number in publication.documents.indices { #expect(again[number] == once[number]) }
    }

    @Test(arguments: WordsTests.languages) func everyLanguageMakesABook(language: String) throws {
        let plan = SamplePlan.plan(language: language, direction: language == "ar" ? .rightToLeft : .leftToRight)
        let publication = try Rendered.publication(plan, cover: DocumentTests.cover)
        let chosen = ["cover", "title-page", "contents", "at-the-vat", "shelf-1", "credits", "colophon"]
        var text = ""
        for (number, document) in publication.documents.enumerated() where chosen.contains(document.id) {
            text += "=== \(document.id): \(document.title)\n"
            let tree = try publication.render(number)
            for node in tree.descendants(of: tree.document) where tree.isText(node) {
                let line = tree.text(of: node).collapsed
                if !line.isEmpty { text += line + "\n" }
            }
        }
        text += "=== navigation\n" + publication.contents.map(\.label).joined(separator: "\n") + "\n"
        text += publication.landmarks.map(\.label).joined(separator: "\n") + "\n" + publication.accessibility.summary
        let path = "\(Fixtures.folder("Rendering"))/languages/\(language).txt"
        #expect(References.text(at: path, updatingTo: text) == text)
    }
}
