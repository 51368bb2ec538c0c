import Basics
import Markup
import Styling

// Text nodes.
extension GalleySetter where Setter: ~Copyable {
    /// Adds a text node to the paragraph.
    mutating func addText(_ node: Int32, in around: Surroundings) {
        let range = document.tree.nodes[Int(node)].piece.range
        guard !range.isEmpty else { return }
        let style = Int(around.style)
        let space = document.styles[style].whiteSpace
        let bytes = document.tree.bytes
        if space.collapses, inline.dropsBlanks, Self.isBlank(bytes, range) {
            if !space.keepsLines || !bytes[range].contains(0x0A) || inline.isEmpty { return }
        }
        beginRun(around)
        let start = inline.paragraph.text.count
        bytes.withUnsafeBufferPointer { all in
            let piece = UnsafeBufferPointer(rebasing: all[range])
            if space.collapses {
                inline.addCollapsing(piece, node: node, keepsLines: space.keepsLines)
            } else {
                inline.addPreserved(piece, node: node)
            }
        }
        let transform = document.styles[style].transform
        if transform != .none {
            inline.transform(from: start, transform, language: languages[Int(around.language)])
        }
    }

    private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] > 0x20 { return false }
        return true
    }
}
