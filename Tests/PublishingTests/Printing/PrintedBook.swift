import Basics
import Editions
import Rendering
import Styling
import Synchronization
import Typesetting

@testable import Publishing

/// A publication and its pages, made by the stages of a build, before anything is written.
struct PrintedBook {
    let publication: Publication
    let edition: PrintedEdition
    let diagnostics: [Diagnostic]

    /// The pages.
    var layout: Layout { edition.layout }

    /// What `order` asks for, read in `world`.
    init(_ order: BuildOrder, in world: World) throws {
        let press = Press(world: world)
        let log = Log()
        let job = Job(order: order, progress: { _ in }, isCancelled: { false })
        if order.namesBook {
            let shown = order.inputs.first ?? ""
            publication = try BookReset.publication(world.absolute(shown), shown: shown, world: world) { log.add($0) }
        } else {
            let selection = try press.select(order) { log.add($0) }
            let texts = try press.read(selection, order, job.progress, job.isCancelled) { log.add($0) }
            let plan = try press.plan(selection, texts, root: order.root) { log.add($0) }
            let wishes = PrintWishes(selection.edition, order) { log.add($0) }
            publication = try press.render(plan, selection, order, wishes) { log.add($0) }
        }
        edition = try press.typeset(publication, job) { log.add($0) }
        diagnostics = log.diagnostics
    }

    /// A book of one article in Markdown, which nobody else has a part in.
    init(markdown: String, files: [String: String] = [:], cores: Int = 1) throws {
        let memory = MemoryFiles(["/desk/text.md": markdown])
        for (name, text) in files { memory["/desk/\(name)"] = Array(text.utf8) }
        let world = World(files: memory, currentFolder: Path("/desk"), now: 1_793_491_200)
        try self.init(BuildOrder(inputs: ["text.md"], formats: [.epub, .pdf], cores: cores), in: world)
    }

    /// The documents with the styles they have on paper.
    func styledDocuments() throws -> [StyledDocument] {
        var sources: [StyleSource] = []
        if let sheet = AssetLibrary.embedded("Styles/user-agent.css") {
            sources.append(StyleSource(name: "Styles/user-agent.css", origin: .userAgent, bytes: sheet))
        }
        sources += publication.sheets.filter { $0.applies(to: .print) }.map {
            StyleSource(name: $0.name, origin: .author, bytes: $0.text)
        }
        let stylist = Stylist(sources)
        return try publication.documents.indices.map { stylist.styled(try publication.render($0)) }
    }

    /// What is not inside its page with all of it, apart from what `bleed` allows; at most ten.
    func strays() -> [String] {
        var found: [String] = []
        for (number, page) in layout.pages.enumerated() {
            let paper = Rectangle(origin: Point(x: .zero, y: .zero), size: page.size)
            for item in page.items where found.count < 10 {
                guard let frame = frame(of: item, flow: page.flow), !paper.holds(frame, slack: page.bleed) else {
                    continue
                }
                found.append("page \(number + 1): \(frame) \(item)")
            }
        }
        return found
    }

    /// Where a thing is; of a run of text its beginning, its size above the base line, and its width.
    private func frame(of item: PageItem, flow: Int) -> Rectangle? {
        switch item {
        case .text(let run):
            let size = Size(width: width(of: run, flow: flow), height: run.size.scaled(by: 0.7))
            return Rectangle(origin: Point(x: run.origin.x, y: run.origin.y - size.height), size: size)
        case .rule(let rule): return rule.frame
        case .picture(let picture): return picture.frame
        case .link, .anchor: return nil
        }
    }

    private func width(of run: TextRun, flow: Int) -> Length {
        let text = layout.flows[flow]
        var width = 0
        for index in run.pieces {
            guard let word = text.pieces[Int(index)].word else {
                width += run.wordSpace.units
                continue
            }
            let units = Int(layout.typeCase.metrics(of: text.store[word].face).unitsPerEm)
            width += Int(text.store[word].width) * run.size.units / units * Int(run.scale) / 1000
        }
        return Length(units: width)
    }
}

/// Diagnostics from any thread, in the order they came.
private final class Log: Sendable {
    private let list = Mutex<[Diagnostic]>([])
    var diagnostics: [Diagnostic] { list.withLock { $0 } }
    func add(_ diagnostic: Diagnostic) { list.withLock { $0.append(diagnostic) } }
}

extension Rectangle {
    /// Whether all of another one is inside; `slack` on every side is not asked for, nor a hair of rounding.
    fileprivate func holds(_ other: Rectangle, slack: Length) -> Bool {
        let hair = Length(points: 0.5) + slack
        return other.origin.x >= origin.x - hair && other.origin.y >= origin.y - hair
            && other.origin.x + other.size.width <= origin.x + size.width + hair
            && other.origin.y + other.size.height <= origin.y + size.height + hair
    }
}
