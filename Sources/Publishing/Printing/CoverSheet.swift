import Basics
import Markup

/// A made cover on a sheet of another shape: the grounds of its template reach beyond its edges on all sides, so that a
/// wider or taller window shows more of them.
enum CoverSheet {
    /// The cover with the window that a sheet of this size needs.
    static func fitted(_ drawing: [UInt8], to sheet: Size?) throws -> [UInt8] {
        guard let sheet, sheet.width > .zero, sheet.height > .zero else { return drawing }
        var tree = try XMLParser.parse(drawing)
        guard let root = tree.root else { return drawing }
        let width = Double(CoverMeasuring.width)
        let height = Double(CoverMeasuring.height)
        let wanted = sheet.width.points / sheet.height.points
        let wide = max(width, height * wanted)
        let tall = max(height, width / wanted)
        let window = [-(wide - width) / 2, -(tall - height) / 2, wide, tall].map { String(Int($0.rounded())) }
        tree.setAttribute(Name("viewBox"), window.joined(separator: " "), of: root)
        tree.setAttribute(.width, window[2], of: root)
        tree.setAttribute(.height, window[3], of: root)
        return XMLWriter.document(tree, docType: nil)
    }
}
