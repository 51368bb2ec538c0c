import Markup

/// An SVG from elsewhere made fit for a book: still, alone, and of a size.
package struct SVGPicture: Sendable {
    /// The file: UTF-8 with an XML declaration, no document type.
    package let bytes: [UInt8]
    /// Width in CSS pixels, rounded.
    package let width: Int
    /// Height in CSS pixels, rounded.
    package let height: Int
    /// The names of elements and attributes that were taken out, each once, in the order of their bytes.
    package let removed: [String]

    /// Bytes of an SVG: drawings in articles stay below one megabyte, maps may have several.
    package static let byteLimit = 16 << 20
    /// Elements drawn when all references are followed.
    package static let drawnLimit = 500_000

    /// The picture without scripts, event handlers, animation, foreign objects and references to anything outside it,
    /// with a namespace, a view box and a size. Allow-lists decide, so that what is not known does not pass.
    ///
    /// A document type is dropped; one that declares entities makes the file refused, and so do damage, excessive
    /// depth, size or repetition, and encodings other than UTF-8.
    package static func sanitised(_ bytes: [UInt8]) throws(PictureError) -> SVGPicture {
        guard bytes.count <= byteLimit else { throw .broken("larger than \(byteLimit >> 20) MB") }
        if let reason = SVGSource.reasonToRefuse(bytes) { throw .broken(reason) }
        var limits = MarkupLimits()
        limits.depth = 100
        limits.nodes = 200_000
        var tree: MarkupTree
        do { tree = try XMLParser.parse(bytes, limits: limits) } catch { throw .broken(error.message) }
        guard let root = tree.root else { throw .broken("no element") }
        for node in Array(tree.children(of: tree.document)) where node != root { tree.remove(node) }
        let removed = try sanitise(root, of: &tree)
        let written = XMLWriter.document(tree, docType: nil)
        guard let header = PictureHeader.read(written) else { throw .broken("no size") }
        return SVGPicture(bytes: written, width: header.width, height: header.height, removed: removed)
    }

    /// The same for an `svg` element inside a larger document, in place. Returns what was taken out.
    package static func sanitise(
        _ root: MarkupTree.NodeID,
        of tree: inout MarkupTree
    ) throws(PictureError) -> [String] {
        let name = tree.name(of: root).text
        let prefix = name == "svg" ? "" : String(name.dropLast(3))
        guard name.hasSuffix("svg"), prefix.isEmpty || prefix.hasSuffix(":") else { throw .unknownFormat }
        var cleaning = SVGCleaning(prefix: prefix, xlink: xlinkPrefix(root, tree))
        cleaning.clean(root, &tree)
        guard SVGExpansion.size(of: root, in: tree, limit: drawnLimit) != nil else {
            throw .broken("its parts repeat each other beyond measure")
        }
        frame(root, &tree)
        return cleaning.removed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func xlinkPrefix(_ root: MarkupTree.NodeID, _ tree: MarkupTree) -> String {
        let found = tree.attributes(of: root).first { attribute in
            attribute.value == "http://www.w3.org/1999/xlink" && attribute.name.text.hasPrefix("xmlns:")
        }
        return found.map { String($0.name.text.dropFirst("xmlns:".utf8.count)) } ?? "xlink"
    }

    /// Namespaces, width, height and view box of the root, in this order before its other attributes.
    private static func frame(_ root: MarkupTree.NodeID, _ tree: inout MarkupTree) {
        let (width, height) = (tree.attribute(.width, of: root), tree.attribute(.height, of: root))
        let box = tree.attribute(.viewBox, of: root)
        let size = SVGHeader.size(width: width, height: height, viewBox: box)
        let usesXlink = ([root] + tree.descendants(of: root)).contains { tree.attribute(.xlinkHref, of: $0) != nil }
        let others = tree.attributes(of: root).filter { ![.width, .height, .viewBox].contains($0.name) }
        for attribute in tree.attributes(of: root) { tree.removeAttribute(attribute.name, of: root) }

        func keep(_ name: Name, _ value: String?, where isGood: Bool, otherwise text: String) {
            tree.setAttribute(name, isGood ? value ?? text : text, of: root)
        }
        tree.setAttribute(.xmlns, "http://www.w3.org/2000/svg", of: root)
        if usesXlink { tree.setAttribute(.xlink, "http://www.w3.org/1999/xlink", of: root) }
        keep(.width, width, where: width.flatMap(SVGHeader.length) != nil, otherwise: number(size.width))
        keep(.height, height, where: height.flatMap(SVGHeader.length) != nil, otherwise: number(size.height))
        let whole = "0 0 \(number(size.width)) \(number(size.height))"
        keep(.viewBox, box, where: box.flatMap(SVGHeader.viewBox) != nil, otherwise: whole)
        for attribute in others { tree.setAttribute(attribute.name, attribute.value, of: root) }
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int(min(value, 1e9) * 100 + 0.5)
        let whole = String(hundredths / 100)
        return hundredths % 100 == 0
            ? whole : whole + "." + (hundredths % 100 < 10 ? "0" : "") + String(hundredths % 100)
    }
}
