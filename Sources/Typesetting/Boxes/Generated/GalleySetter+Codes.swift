import Basics
import Images
import Styling

extension GalleySetter where Setter: ~Copyable {
    /// Puts the QR code of an address among the letters: an artifact, for whoever hears the text has the link itself.
    mutating func writeCode(of address: String, _ around: Surroundings) {
        guard address.hasPrefix("http"), let code = QRCode(address) else { return }
        let style = document.styles[Int(around.style)]
        let side = min(style.width.resolved(around.width) ?? Self.codeSide, around.width)
        // The quiet zone is part of the side, so that no rule or tint around comes too near.
        let modules = code.size + 2 * QRCode.quietZone
        func place(_ module: Int) -> Length { Length(units: side.units * (module + QRCode.quietZone) / modules) }
        var items = [
            PageItem.rule(Rule(frame: Rectangle(x: .zero, y: -side, width: side, height: side), colour: .white))
        ]
        for (row, columns) in code.bars {
            let left = place(columns.lowerBound)
            let top = place(row)
            let frame = Rectangle(
                x: left,
                y: top - side,
                width: place(columns.upperBound) - left,
                height: place(row + 1) - top
            )
            items.append(.rule(Rule(frame: frame, colour: .black)))
        }
        var plain = around
        plain.isArtifact = true
        var run = run(plain)
        run.rise = .zero
        inline.begin(run, style: around.style, link: nil, number: -1)
        inline.addObject(
            Paragraph.Object(width: side, ascent: side, descent: .zero, items: items),
            node: -1
        )
    }

    /// 22 mm: modules of the usual address are then half a millimetre wide, which any telephone reads.
    private static var codeSide: Length { Length(points: 62.4) }
}
