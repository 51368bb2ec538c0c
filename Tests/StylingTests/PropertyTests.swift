import Foundation
import TestSupport
import Testing

@testable import Styling

@Suite struct PropertyTests {
    /// `UPDATE_REFERENCES=1` writes the table of the code into the README.
    @Test func `the README lists the properties of the code`() throws {
        let path = "\(Fixtures.repository)/README.md"
        guard var text = try? String(contentsOfFile: path, encoding: .utf8) else {
            print("skipped: no README beside these tests")
            return
        }
        let start = try #require(text.range(of: "<!-- Property.table -->\n")).upperBound
        let end = try #require(text.range(of: "<!-- end -->", range: start..<text.endIndex)).lowerBound
        if References.areUpdated, text[start..<end] != Property.table {
            text.replaceSubrange(start..<end, with: Property.table)
            text = text.replacing("SHORTHANDS", with: Property.shorthands)
            try text.write(toFile: path, atomically: false, encoding: .utf8)
            return
        }
        #expect(text[start..<end] == Property.table)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Shorthands: \(Property.shorthands);"))
    }

    @Test(arguments: Property.allCases)
    func `every property is read, and inherited as it says`(property: Property) throws {
        let examples: [Property: String] = [
            .colour: "#123456", .fontFamily: "x", .fontSize: "20pt", .textIndent: "3pt", .content: "'x'",
            .quotes: "'<' '>'",
            .page: "x", .stringSet: "x content()", .counterReset: "x 1", .counterSet: "x 1", .counterIncrement: "x 1",
            .size: "a4", .fontWeight: "700", .orphans: "7", .widows: "7", .opacity: "0.5", .lineHeight: "20pt",
            .fontFeatureSettings: "'ss01'", .columnCount: "3", .backgroundColour: "#123456", .initialLetter: "3",
            .display: "block", .verticalAlign: "top", .listStyleType: "square", .width: "7pt",
        ]
        let words = [
            "italic", "small-caps", "lining-nums", "none", "super", "rtl", "center", "uppercase", "balance",
            "underline",
            "pre", "break-all", "anywhere", "auto", "6 3 3", "first", "left", "both", "7pt", "solid", "#123456",
            "border-box", "hidden", "inside", "bottom", "collapse", "fixed", "all", "avoid", "foot", "page", "crop",
        ]
        let value = try #require(
            ([examples[property]].compactMap { $0 } + words).first { value in
                let name = PropertyName(property.name)
                let declaration = name.map {
                    Declaration(
                        $0,
                        Tokenizer.tokens(of: Array(value.utf8)).filter { $0.kind != .blank || value.contains(" ") }
                    )
                }
                guard let declaration else { return false }
                if property.isOfPages { return PageComputation.understands(declaration) == true }
                var scratch = StyleComputation(parent: .initial, basis: LengthBasis())
                return scratch.understands(declaration) && changes(property, to: value)
            }
        )
        guard !property.isOfPages else { return }
        let sheet = "p { border: 1pt solid; column-rule: 1pt solid } p { \(property.name): \(value) }"
        let parent = try style(of: "<p id='x'><b/></p>", by: sheet)
        let child = try style(of: "<p><b id='x'/></p>", by: sheet)
        let plain = try style(of: "<p id='x'><b/></p>", by: "p { border: 1pt solid; column-rule: 1pt solid }")
        let bare = try style(of: "<p><b id='x'/></p>", by: "p { border: 1pt solid; column-rule: 1pt solid }")
        #expect(parent != plain)
        #expect((child != bare) == property.isInherited, "\(value)")
    }

    private func changes(_ property: Property, to value: String) -> Bool {
        let base = "p { border: 1pt solid; column-rule: 1pt solid }"
        let own = try? style(of: "<p id='x'/>", by: base + "p { \(property.name): \(value) }")
        return own != (try? style(of: "<p id='x'/>", by: base))
    }

    @Test func `what screens need is passed over in silence`() {
        let sheet = """
            p { cursor: pointer; -webkit-font-smoothing: antialiased; transition: none; overflow-x: auto; text-decoration-color: red;
                -moz-osx-font-smoothing: grayscale; text-underline-offset: 1px; align-items: center; flex: 1; --x: 1;
                -webkit-hyphens: sideways; background-image: url(x); border-radius: 1px; mso-style-name: x }
            a:hover, p::selection, ::-webkit-scrollbar { color: red } @keyframes x { from { top: 0 } } @-ms-viewport { width: 1px }
            """
        var count = 0
        _ = Stylist([.author(sheet)]) { note in
            count += 1
            Issue.record("\(note.message)")
        }
        #expect(count == 0)
    }

    @Test(arguments: ["base", "book", "foreign", "magazine", "magazine-print", "print", "web"])
    func `our own sheets are understood`(name: String) throws {
        _ = Stylist([try .userAgent(), try .built(name)]) { Issue.record("\($0.place): \($0.message)") }
    }
}
