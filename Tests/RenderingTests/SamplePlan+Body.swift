import Documents

extension SamplePlan {
    /// Every block.
    static let body: [Block] = opening + middle + structures + endings

    private static let opening: [Block] = [
        .paragraph([
            .text("Hold a sheet by two edges and let it hang, and it will tell you which way the stream ran. "),
            .emphasis([.text("Slowly")]), .text(", "), .strong([.text("with care")]), .text(", and "),
            .emphasis([.strong([.text("never wet")])]), .text(". The mill writes "), .code("g/m²"),
            .text(" on the wrapper."), .note(0),
        ]),
        .paragraph(inlines), .paragraph(links),
    ]

    private static let inlines: [Inline] = [
        .text("The "), .smallCapitals([.text("nasa")]), .text(" of papers is "),
        .abbreviation([.text("FSC")], meaning: "Forest Stewardship Council"), .text("; H"), .subscript([.text("2")]),
        .text("O at 10"), .superscript([.text("3")]), .text(" drops, "), .deleted([.text("cold")]), .text(" "),
        .inserted([.text("warm")]), .text(", is "), .marked([.text("all it needs")]), .text(". As "),
        .cite([.text("The Old Forme")]), .text(" has it: "),
        .quotation([.text("wet it, said he, and "), .quotation([.text("wait")])]), .text(".  The French say "),
        .foreign([.text("le sens du papier, "), .quotation([.text("ça tire")])], language: "fr", direction: nil),
        .text(", the Arabs "), .foreign([.text("ورق")], language: "ar", direction: .rightToLeft),
        .text(". A mark: "), .picture(Picture(address: "fleuron.svg")), .text(" and a lost one: "),
        .picture(Picture(address: "lost.svg")), .text(", formula "),
        .math(
            MathMarkup(
                xml: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>",
                alternative: "a < b",
                isBlock: false
            )
        ), .text(", broken "),
        .math(MathMarkup(xml: "<math><mi>", alternative: "x + y", isBlock: false)), .text("."), .lineBreak,
        .text("A second line."), .anchor("mid point"),
    ]

    private static let links: [Inline] = [
        .text("See "),
        .link([.text("a page"), .note(0)], address: "https://example.org/a b?q=\"x\"", title: "A page"), .text(", "),
        .link([.text("the tear test")], address: "#tear", title: nil), .text(", "),
        .link(
            [.text("another article, "), .link([.text("nested")], address: "#tear", title: nil)],
            address: "other.md",
            title: nil
        ), .text(", "), .link([.text("nowhere")], address: "unknown.md", title: nil), .text(", "),
        .link([.text("never")], address: "javascript:x", title: nil), .text(", "),
        .link([], address: "#tear", title: nil), .text("and a second note."), .note(1), .note(7),
    ]

    private static let middle: [Block] = [
        .heading(level: 3, [.text("A heading that began too low")], anchor: nil),
        .paragraph([.text("Levels follow each other without a gap.")]),
        .heading(level: 2, [.text("The tear test"), .note(2)], anchor: "tear"),
        .anchor("after"), .anchor("after-too"),
        .paragraph([.text("Tear a strip each way. One tear runs straight and one wanders off like a cow.")]),
        .heading(level: 4, [.text("With the grain")], anchor: nil),
        .quotation(
            Quotation(
                [
                    .paragraph([.text("Paper has no memory, they say.")]),
                    .paragraph([.text("It has nothing else.")]),
                ],
                attribution: [.text("The Papermaker, "), .cite([.text("Vat Notes")])]
            )
        ),
        .thoughtBreak,
        .paragraph([.text("After a break the text is flush.")]),
        .verse([
            [
                [.text("Dip the mould and lift it slow,")],
                [.text("a line so long that on a narrow screen it must be turned over and the rest of it goes in,")],
            ], [[.text("where it goes the fibres "), .emphasis([.text("go")]), .text(".")]],
        ]),
        .figure(
            Figure([Picture(address: "mould.svg")], caption: [.text("A mould before the dip.")], credit: "The Mill")
        ),
        .figure(Figure([Picture(address: "sheet.svg")], caption: [.text("not used")])),
        .figure(
            Figure([Picture(address: "deckle.svg"), Picture(address: "fleuron.svg")], caption: [.text("Two at once")])
        ),
        .figure(Figure([Picture(address: "lost.svg")], caption: [.text("The mill in 1820")])),
        .figure(Figure([Picture(address: "nothing.svg")])),
    ]

    private static let structures: [Block] = [
        .list(
            List(isOrdered: false, items: [[.paragraph([.text("long fibre")])], [.paragraph([.text("short fibre")])]])
        ),
        .list(
            List(
                isOrdered: true,
                start: 3,
                items: [
                    [.paragraph([.text("Wet the sheet.")]), .paragraph([.text("Wait.")])],
                    [
                        .paragraph([.text("Fold it.")]),
                        .list(List(isOrdered: false, items: [[.paragraph([.text("once")])]])),
                    ],
                ],
                isTight: false
            )
        ),
        .definitions([
            Definition(
                terms: [[.text("Grain")], [.text("Machine direction")]],
                explanations: [[.paragraph([.text("The way the fibres lie.")])]]
            )
        ]),
        .code("fold(sheet) {\n    return sheet / 2 < 1 && wet\n}", language: "c"),
        .table(
            Table(
                caption: [.text("Sheets and their grain")],
                head: [[cell("Sheet", head: true), cell("Width", head: true), cell("Grain", head: true)]],
                body: [
                    [cell("Demy", head: true), cell("445"), cell("long")],
                    [cell("Royal", head: true), cell("508"), cell("short")],
                    [
                        Table.Cell([.paragraph([.text("both, ")]), .paragraph([.text("measured dry")])], columns: 2),
                        cell(""),
                    ],
                ],
                alignments: [.start, .end, .centre]
            )
        ),
        .table(Table(body: [[cell("no head"), cell("here")]])),
    ]

    private static let endings: [Block] = [
        .media(
            Media(
                kind: .audio,
                address: "https://sound.example.org/vat",
                title: "The sound of a vat",
                speaker: nil,
                duration: "3:12"
            )
        ),
        .aside([.paragraph([.text("A pull quote stands beside the text.")])]),
        .foreign(
            [
                .paragraph([
                    .text("Papier ist geduldig, sagt man, "), .quotation([.text("aber nicht dumm")]), .text("."),
                ])
            ],
            language: "de",
            direction: nil
        ),
        .math(
            MathMarkup(
                xml:
                    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mi>w</mi><mo>=</mo><mfrac><mi>h</mi><mn>2</mn></mfrac></math>",
                alternative: nil,
                isBlock: true
            )
        ),
        .paragraph([.text("And so to press.")]),
    ]

    private static func cell(_ text: String, head: Bool = false) -> Table.Cell {
        Table.Cell(text.isEmpty ? [] : [.paragraph([.text(text)])], isHead: head)
    }

    static let notes: [Note] = [
        Note([.paragraph([.text("Grams to the square metre, of a sheet that has rested.")])]),
        Note([
            .paragraph([.text("Two paragraphs.")]), .paragraph([.text("This is the second.")]),
        ]),
        Note([.list(List(isOrdered: false, items: [[.paragraph([.text("a note that begins with a list")])]]))]),
        Note([.paragraph([.text("A note that nobody calls.")])]),
    ]
}
