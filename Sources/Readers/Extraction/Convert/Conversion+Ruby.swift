import Documents
import Markup

// Words with their reading above them.
extension Conversion {
    /// The base text with the reading after it in brackets: what printers do who have no small type.
    ///
    /// Readings of single characters that follow each other are joined, so that the word stays whole.
    mutating func ruby(_ index: Int, into run: inout Run) {
        var base = Run(afterBlank: run.afterBlank)
        var reading = ""
        ruby(below: index, &base, &reading)
        Self.join(base.items, to: &run.items)
        if !reading.isEmpty { Self.join([.text("(\(reading))")], to: &run.items) }
        run.afterBlank = reading.isEmpty ? base.afterBlank : false
    }

    private mutating func ruby(below index: Int, _ base: inout Run, _ reading: inout String) {
        var child = survey.tree.nodes[index].firstChild
        while child >= 0 {
            let inner = Int(child)
            child = survey.tree.nodes[inner].next
            switch survey.name(inner) {
            case .rt: reading += survey.tree.innerText(of: MarkupTree.NodeID(Int32(inner))).collapsed
            case .rp: continue
            case Self.rtc, Self.rb: ruby(below: inner, &base, &reading)
            default:
                if survey.marks[inner].isDropped { continue }
                if survey.tree.nodes[inner].kind == .text {
                    append(text: inner, to: &base)
                } else {
                    inline(inner, into: &base)
                }
            }
        }
    }

    private static let rtc = Name("rtc")
    private static let rb = Name("rb")
}
