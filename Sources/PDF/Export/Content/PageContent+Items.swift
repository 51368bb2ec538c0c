import Basics
import Typesetting

extension PageContent {
    /// Draws everything on the page.
    ///
    /// Rules that nobody reads come first, all at once, so that they do not cut text into pieces: tints and borders
    /// belong below the text anyway. What comes after a picture stays there, lest it be covered.
    mutating func draw() {
        let firstPicture = page.items.firstIndex { if case .picture = $0 { true } else { false } } ?? page.items.count
        drawCropMarks()
        for item in page.items[..<firstPicture] {
            guard case .rule(let rule) = item, isArtifact(rule) else { continue }
            draw(rule)
        }
        for (index, item) in page.items.enumerated() {
            switch item {
            case .text(let run): show(run)
            case .rule(let rule) where index < firstPicture && isArtifact(rule): break
            case .rule(let rule): draw(rule)
            case .picture(let picture): draw(picture)
            case .link, .anchor: break
            }
        }
        finish()
    }

    private func isArtifact(_ rule: Rule) -> Bool { mark(for: rule.tag, at: rule.frame.origin.y) == .artifact }

    private mutating func draw(_ rule: Rule) {
        guard rule.colour.alpha > 0, rule.frame.size.width.units > 0, rule.frame.size.height.units > 0 else { return }
        open(mark(for: rule.tag, at: rule.frame.origin.y), inText: false)
        setColour(rule.colour)
        fill(rule.frame)
    }

    private mutating func fill(_ frame: Rectangle) {
        appendRectangle(x(frame.origin.x), y(frame.bottom), frame.size.width.units, frame.size.height.units)
        tokens.append("f\n")
    }

    /// A rectangle added to the path.
    mutating func appendRectangle(_ left: Int, _ foot: Int, _ width: Int, _ height: Int) {
        append(left)
        append(foot)
        append(width)
        append(height)
        tokens.append("re\n")
    }

    /// A picture is a square of side 1, made as large as its frame.
    private mutating func draw(_ picture: PlacedPicture) {
        guard let number = document.number(of: picture.source) else { return }
        let frame = picture.frame
        let mark = mark(for: picture.tag, at: frame.origin.y)
        open(mark, inText: false)
        if case .leaf(let leaf) = mark {
            boxes.append((leaf, [x(frame.origin.x), y(frame.bottom), x(frame.right), y(frame.origin.y)]))
        }
        setColour(.black)
        tokens.append("q ")
        append(frame.size.width.units)
        tokens.append("0 0 ")
        append(frame.size.height.units)
        append(x(frame.origin.x))
        append(y(frame.bottom))
        tokens.append("cm/X")
        tokens.append(integer: number)
        tokens.append(" Do Q\n")
    }

    /// Lines at the corners that say where the paper is cut.
    private mutating func drawCropMarks() {
        guard page.hasCropMarks else { return }
        open(.artifact, inText: false)
        let thickness = Length(units: 250)
        let far = page.bleed + PageBoxes.cropMarkLength + PageBoxes.cropMarkGap
        let (width, height) = (page.size.width, page.size.height)
        for edge in [Length.zero, height] {
            for left in [-far, width + page.bleed + PageBoxes.cropMarkGap] {
                fill(Rectangle(x: left, y: edge - thickness / 2, width: PageBoxes.cropMarkLength, height: thickness))
            }
        }
        for edge in [Length.zero, width] {
            for head in [-far, height + page.bleed + PageBoxes.cropMarkGap] {
                fill(Rectangle(x: edge - thickness / 2, y: head, width: thickness, height: PageBoxes.cropMarkLength))
            }
        }
    }
}
