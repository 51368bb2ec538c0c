import Basics
import Markup
import TestSupport
import Testing

@testable import Styling

/// Fixtures: a folder with `sheet.css` and `page.xhtml`; `styled.txt` is what comes out, notes first.
@Suite struct StyledFixtureTests {
    private static let folder = Fixtures.folder("Styling") + "/Styled"

    @Test(arguments: Fixtures.names(in: folder))
    func `elements have the styles of the reference`(name: String) throws {
        let path = "\(Self.folder)/\(name)"
        var notes: [Diagnostic] = []
        let sheet = StyleSource(name: "sheet.css", origin: .author, bytes: try Fixtures.bytes("\(path)/sheet.css"))
        let stylist = Stylist([try .userAgent(), sheet]) { notes.append($0) }
        let tree = try XMLParser.parse(try Fixtures.bytes("\(path)/page.xhtml"))
        var text = notes.map { "\($0.code.rawValue) \($0.place): \($0.message)\n" }.joined()
        text += stylist.styled(tree).dump()
        #expect(text == References.text(at: "\(path)/styled.txt", updatingTo: text))
        // What a cache knows from one styling changes nothing of the next.
        #expect(stylist.styled(tree).dump() == Stylist([try .userAgent(), sheet]).styled(tree).dump())
    }
}

extension StyleSource {
    /// The sheet that the program has for HTML.
    static func userAgent() throws -> StyleSource {
        let path = "\(Fixtures.repository)/Styles/user-agent.css"
        return StyleSource(name: "user-agent.css", origin: .userAgent, bytes: try Fixtures.bytes(path))
    }

    /// A sheet of the repository.
    static func built(_ name: String) throws -> StyleSource {
        let bytes = try Fixtures.bytes("\(Fixtures.repository)/Styles/\(name).css")
        return StyleSource(name: "\(name).css", origin: .author, bytes: bytes)
    }

    /// A sheet written in a test.
    static func author(_ text: String) -> StyleSource {
        StyleSource(name: "test.css", origin: .author, bytes: Array(text.utf8))
    }
}

/// The style of the element with the id `x` in a document.
func style(of body: String, by sheet: String) throws -> ComputedStyle {
    let document = try styled(body, by: sheet)
    for node in document.tree.descendants(of: document.tree.document)
    where document.tree.attribute(.id, of: node) == "x" {
        return document.style(of: node)
    }
    Issue.record("no element has the id x")
    return ComputedStyle()
}

/// A document styled by a sheet, without that of the user agent.
func styled(_ body: String, by sheet: String) throws -> StyledDocument {
    let text = "<html><body>\(body)</body></html>"
    return Stylist([.author(sheet)]).styled(try XMLParser.parse(Array(text.utf8)))
}
