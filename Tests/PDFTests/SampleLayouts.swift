import Basics
import Markup
import Styling
import Typesetting

@testable import PDF

/// The layouts that tests export.
enum SampleLayouts {
    /// A layout with its exporter.
    struct Sample {
        let layout: Layout
        let exporter: PDFExporter
    }

    static let metadata = PDFMetadata(
        title: "A Hand-Set Sheet & More",
        authors: ["Ada Compositor", "Émile Typo"],
        subject: "What a page can hold",
        keywords: ["type", "pages"],
        language: "en",
        created: 1_700_000_000,
        modified: 1_700_086_400,
        identifier: "urn:uuid:00000000-0000-5000-8000-000000000000"
    )

    /// One paragraph on one page.
    static func paragraph() throws -> Sample {
        var setting = try HandSetting()
        let leaf = setting.leaf(in: setting.element("p"))
        setting.line("The quick brown fox jumps over the lazy", leaf, isGoingOn: true)
        setting.line("dog (and AVATAR stays where it stood).", leaf)
        return Sample(layout: setting.finished(), exporter: PDFExporter(metadata: metadata, faces: setting.faces))
    }

    /// Everything that has a tag, on three pages.
    static func everything() throws -> Sample {
        var setting = try HandSetting()
        setting.page { $0.folio = Folio(style: .none, number: 1) }
        try front(&setting)
        setting.newPage(Folio(style: .roman, number: 1))
        lists(&setting)
        setting.newPage(Folio(style: .arabic, number: 1))
        table(&setting)
        let outline = [
            OutlineItem(title: "First", target: "one", children: [OutlineItem(title: "Inside", target: "two")]),
            OutlineItem(title: "Nowhere", target: "lost"),
            OutlineItem(title: "Zweitens", target: "note"),
        ]
        let pictures = PictureSource { _, reference, file in
            try file.write(reference, deflating: [0, 128, 255, 64]) {
                $0.name("Type", "XObject")
                $0.name("Subtype", "Image")
                $0.integer("Width", 2)
                $0.integer("Height", 2)
                $0.name("ColorSpace", "DeviceGray")
                $0.integer("BitsPerComponent", 8)
            }
            return true
        }
        return Sample(
            layout: setting.finished(),
            exporter: PDFExporter(metadata: metadata, outline: outline, faces: setting.faces, pictures: pictures)
        )
    }

    /// Lines of many scripts, a line-end hyphen, marks that are raised, and a character nobody has.
    static func scripts() throws -> Sample {
        var setting = try HandSetting()
        for (text, isRightToLeft) in scriptLines {
            let leaf = setting.leaf(in: setting.element("p"))
            let y = setting.base
            setting.line("", leaf)
            setting.set(text, leaf, x: Length(points: 50), y: y, isRightToLeft: isRightToLeft)
        }
        return Sample(layout: setting.finished(), exporter: PDFExporter(metadata: metadata, faces: setting.faces))
    }

    /// Lines and whether they are written from the right.
    static let scriptLines = [
        ("Ωκεανός и Достоевский", false), ("fi ffi: offices", false), ("שלום", true), ("السلام", true),
        ("שלישי שני ראשון", true),
        ("कर्म किताब", false), ("ภาษาไทย น้ำ ไทย", false), ("活字は美しい", false), ("x\u{301}\u{323} e\u{302}\u{309}", false),
        ("a\u{F8FF}b", false), ("\u{10FFFD}", false), ("שָׁלוֹם", true),
    ]

    private static func front(_ setting: inout HandSetting) throws {
        let article = setting.element("article")
        let (head, below) = (setting.element("h2", in: article), setting.element("h4", in: article))
        setting.set("Running Head", .pagination, x: Length(points: 50), y: Length(points: 30))
        setting.anchor("one", head)
        setting.line("A Heading", setting.leaf(in: head), size: Length(points: 18))
        setting.anchor("two", below)
        setting.line("A Lower One", setting.leaf(in: below))
        let p = setting.element("p", in: article)
        let first = setting.leaf(in: p)
        let second = setting.leaf(in: setting.element("em", in: p))
        let foreign = setting.element("i", in: p)
        setting.attributes(foreign) { $0.language = "de" }
        let third = setting.leaf(in: foreign)
        let y = setting.base
        var x = setting.line("Text with ", first)
        x = setting.set("emphasis ", second, x: x, y: y, isItalic: true)
        setting.set("und Deutsch", third, x: x, y: y, colour: Colour(red: 160, green: 0, blue: 0))
        let link = setting.element("a", in: p)
        let line = setting.base
        let tag = setting.leaf(in: link)
        let right = setting.line("a link", tag)
        setting.link("https://example.org/ä?q=1", link, from: Length(points: 50), to: right, y: line)
        let call = setting.element("a", in: p)
        setting.attributes(call) { $0.role = "doc-noteref" }
        let end = setting.set(
            "1",
            setting.leaf(in: call),
            x: right,
            y: line - Length(points: 3),
            size: Length(points: 6)
        )
        setting.link("#note", call, from: right, to: end, y: line)
        let note = setting.element("aside", in: p)
        setting.attributes(note) { $0.role = "doc-footnote" }
        let dead = setting.element("a", in: p)
        setting.line("no link", setting.leaf(in: dead))
        setting.link("#lost", dead, from: Length(points: 50), to: right, y: setting.base)
        setting.place(
            .rule(
                Rule(
                    frame: Rectangle(
                        x: Length(points: 50),
                        y: Length(points: 300),
                        width: Length(points: 60),
                        height: Length(points: 0.5)
                    ),
                    colour: .black
                )
            )
        )
        let body = setting.element("p", in: note)
        setting.anchor("note", note)
        let back = setting.element("a", in: body)
        setting.line("1", setting.leaf(in: back))
        setting.link(
            "#one",
            back,
            from: Length(points: 50),
            to: Length(points: 55),
            y: setting.base - Length(points: 14)
        )
        setting.line("A note at the foot.", setting.leaf(in: body))
        setting.set("7", .pagination, x: Length(points: 150), y: Length(points: 380))
    }

    private static func lists(_ setting: inout HandSetting) {
        let list = setting.element("ol")
        setting.attributes(list) { $0.marker = .decimal }
        for number in 1...2 {
            let item = setting.element("li", in: list)
            let marker = setting.element("::marker", in: item)
            let y = setting.base
            setting.set("\(number).", setting.leaf(in: marker), x: Length(points: 50), y: y)
            let p = setting.element("p", in: item)
            setting.line("item", setting.leaf(in: p), indent: 15)
        }
        let terms = setting.element("dl")
        for word in ["dt", "dd", "dt", "dt", "dd", "dd"] {
            setting.line(word, setting.leaf(in: setting.element(word, in: terms)))
        }
        let quote = setting.element("blockquote")
        setting.line("Straight inside a quotation.", setting.leaf(in: quote))
        setting.line("A paragraph in it.", setting.leaf(in: setting.element("p", in: quote)))
        let pre = setting.element("pre")
        let code = setting.element("code", in: pre)
        let y = setting.base
        setting.line("", setting.leaf(in: code))
        setting.set("let x = 1", setting.leaf(in: code), x: Length(points: 50), y: y, families: ["monospace"])
        // Outlines of CFF that name their glyphs by words.
        setting.set("office", setting.leaf(in: code), x: Length(points: 120), y: y, families: ["Latin Modern Roman"])
        let figure = setting.element("figure")
        let picture = setting.element("img", in: figure)
        setting.attributes(picture) { $0.alternative = "Four squares (grey)" }
        let frame = Rectangle(
            x: Length(points: 50),
            y: setting.base,
            width: Length(points: 40),
            height: Length(points: 40)
        )
        setting.place(.picture(PlacedPicture(source: .resource(3), frame: frame, tag: setting.leaf(in: picture))))
        let caption = setting.element("figcaption", in: figure)
        setting.set("Its caption", setting.leaf(in: caption), x: Length(points: 100), y: setting.base)
        let ornament = setting.element("img")
        let other = Rectangle(
            x: Length(points: 150),
            y: setting.base,
            width: Length(points: 9),
            height: Length(points: 9)
        )
        setting.place(.picture(PlacedPicture(source: .resource(3), frame: other, tag: setting.leaf(in: ornament))))
    }

    private static func table(_ setting: inout HandSetting) {
        let table = setting.element("table")
        let caption = setting.element("caption", in: table)
        setting.line("A table", setting.leaf(in: caption))
        let (head, body) = (setting.element("thead", in: table), setting.element("tbody", in: table))
        let row = setting.element("tr", in: head)
        for text in ["a", "b", "c"] { setting.line(text, setting.leaf(in: setting.element("th", in: row))) }
        let second = setting.element("tr", in: body)
        let side = setting.element("th", in: second)
        setting.attributes(side) {
            $0.scope = "row"
            $0.rowSpan = 9
        }
        setting.line("side", setting.leaf(in: side))
        setting.line("wide", setting.leaf(in: setting.element("td", in: second)))
        let third = setting.element("tr", in: body)
        let wide = setting.element("td", in: third)
        setting.attributes(wide) { $0.columnSpan = 2 }
        setting.line("two columns", setting.leaf(in: wide))
        setting.element("td", in: setting.element("tr", in: body))
        let formula = setting.element("math", in: setting.element("p"))
        setting.line("x + 1", setting.leaf(in: setting.element("mi", in: formula)))
        let split = setting.leaf(in: setting.element("p"))
        let y = setting.base
        let end = setting.line("A para", split)
        setting.hyphen(split, x: end, y: y)
        setting.newPage()
        setting.line("graph over pages.", split)
        setting.page {
            $0.bleed = Length(points: 9)
            $0.hasCropMarks = true
        }
    }
}
