import Basics
import Documents
import Editions
import Markup
import Rendering
import TestSupport

/// Renders for tests: built-in templates, a world without files.
enum Rendered {
    static let world = World(files: MemoryFiles(), currentFolder: Path("/"), now: 0)

    static func assets(_ files: [String: String] = [:]) -> AssetLibrary {
        AssetLibrary(
            world: World(files: MemoryFiles(files), currentFolder: Path("/"), now: 0),
            editionFolder: Path("/issue")
        )
    }

    static func renderer(_ plan: PublicationPlan, cover: Resource? = nil) throws -> Renderer {
        let assets = assets()
        return Renderer(
            plan,
            templates: try TemplateSet(assets),
            words: try WordsLibrary(assets),
            cover: cover
        )
    }

    static func publication(_ plan: PublicationPlan, cover: Resource? = nil) throws -> Publication {
        try renderer(plan, cover: cover).publication(assets())
    }

    static func text(_ tree: MarkupTree) -> String { String(decoding: XMLWriter.document(tree), as: UTF8.self) }

    /// Sets a text by counting: half an em a letter, a whole one for Chinese. No fount is asked, so that tests are the
    /// same everywhere.
    static func fit(_ text: String, _ box: CoverBox) -> CoverSetting {
        var size = box.largest
        while true {
            var lines: [String] = []
            var line = ""
            for word in text.split(separator: " ") {
                let longer = line.isEmpty ? String(word) : line + " " + word
                if width(longer) * size > box.width, !line.isEmpty {
                    lines.append(line)
                    line = String(word)
                } else {
                    line = longer
                }
            }
            lines.append(line)
            let height = size * (0.75 + 1.15 * Double(lines.count - 1) + 0.2)
            let isWide = lines.contains { width($0) * size > box.width }
            if size <= box.smallest || (lines.count <= box.lines && height <= box.height && !isWide) {
                return CoverSetting(
                    lines: lines,
                    size: size,
                    leading: size * 1.15,
                    ascent: size * 0.75,
                    height: height
                )
            }
            size = max(box.smallest, size * 0.94)
        }
    }

    private static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 1.0 : 0.52) }
    }
}
