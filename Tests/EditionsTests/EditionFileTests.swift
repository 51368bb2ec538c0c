import Basics
import TestSupport
import Testing

@testable import Editions

/// Every `Fixtures/Edition/*.yaml` against the edition or the complaints beside it.
@Suite struct EditionFileTests {
    static let folder = Fixtures.folder("Editions") + "/Edition"
    static let names = Fixtures.names(in: folder).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("base-") }

    @Test(arguments: names) func isReadAsItsReference(name: String) {
        var text = ""
        let world = World(files: RealFiles(), currentFolder: Path(Self.folder), now: 0)
        let edition = EditionReader.read(Path(Self.folder).appending(name), shown: name, world: world) {
            text += $0.line + "\n"
        }
        if let edition { text += edition.dump(from: Path(Self.folder)) }
        let reference = Self.folder + "/" + Path(name).stem + ".txt"
        #expect(text == References.text(at: reference, updatingTo: text))
    }
}

extension Diagnostic {
    /// The diagnostic on a line, its hint after a dash.
    var line: String {
        "\(severity.rawValue) [\(code.rawValue)] \(place): \(message)" + (hint.map { " — \($0)" } ?? "")
    }
}
