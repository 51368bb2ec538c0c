import Basics
import Documents
import Markup

/// Finds where a picture is: pages write the address in many places, and not always in `src`.
struct PictureSource {
    /// Words in the name of a picture that stands in for one not yet loaded.
    private static let standIns: [StaticString] = [
        "placeholder", "spacer", "blank.", "transparent", "1x1", "pixel.", "loading.", "lazyload", "/grey.", "dummy",
        "fallback.gif",
    ]
    /// More addresses of one picture are of no use.
    private static let mostOthers = 4

    let survey: PageSurvey
    let place: WebPlace
    let styles: PageStyles

    /// The picture of an `img` with the sources beside it; nil for trackers and pictures without an address.
    func picture(_ index: Int) -> Picture? {
        let name = survey.name(index)
        let image = name == .picture ? image(in: index) : index
        if let image, isTracker(image) { return nil }
        var found: [String] = []
        func add(_ written: String) {
            guard let (address, absolute) = place.picture(written) else { return }
            for one in [address] + (absolute.map { [$0] } ?? []) where !found.contains(one) { found.append(one) }
        }
        var late: [String] = []
        if let image {
            if let source = survey.text(.src, of: image), !isStandIn(source) { add(source) }
            late = self.late(image)
            late.forEach(add)
            if let set = survey.text(.srcset, of: image), let best = Self.best(of: set), !isStandIn(best) { add(best) }
        }
        for source in sources(beside: image ?? index, in: name == .picture ? index : nil) { add(source) }
        if found.isEmpty, let image, let shown = background(image) { add(shown) }
        if found.isEmpty, let image, let source = survey.text(.src, of: image), source.utf8.count > 400 { add(source) }
        guard let first = found.first, !Self.isIcon(first) else { return nil }
        let alternative = image.flatMap { survey.value(.alt, of: $0) }.map {
            String(decoding: $0, as: UTF8.self).collapsed
        }
        return Picture(
            address: first,
            alternative: alternative,
            others: Array(found.dropFirst().prefix(Self.mostOthers))
        )
    }

    private func image(in picture: Int) -> Int? {
        ((picture + 1)..<max(picture + 1, Int(survey.marks[picture].end))).first {
            survey.name($0) == .img || survey.name($0) == .ampImage
        }
    }

    /// The best candidate of the `source` elements of a `picture`.
    private func sources(beside index: Int, in picture: Int?) -> [String] {
        var above = picture ?? Int(max(0, survey.tree.nodes[index].parent))
        // libxml2 takes `source` for an element with content, so that the picture may lie inside it.
        while survey.name(above) == .source { above = Int(max(0, survey.tree.nodes[above].parent)) }
        guard survey.name(above) == .picture else { return [] }
        var found: [String] = []
        for inner in (above + 1)..<max(above + 1, Int(survey.marks[above].end)) where survey.name(inner) == .source {
            let set = survey.text(.srcset, of: inner) ?? survey.text(.dataSrcset, of: inner)
            if let set, let best = Self.best(of: set), !isStandIn(best) { found.append(best) }
        }
        return found
    }

    /// The picture that an element shows as its background.
    func background(_ index: Int) -> String? { survey.value(.style, of: index).flatMap(styles.background) }

    /// Whether an address ends as the names of pictures do.
    static func isPicture(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].contains(where: path.hasSuffix)
    }

    /// Whether a picture by its name is a sign of the site, such as a magnifying glass.
    private static func isIcon(_ address: String) -> Bool {
        guard !address.hasPrefix("data:") else { return false }
        let parts = address.prefix { $0 != "?" && $0 != "#" }.lowercased().split(separator: "/")
        guard let name = parts.last else { return false }
        return name.hasPrefix("icon") || parts.dropLast().contains { $0 == "icons" || $0 == "icon" }
    }

    /// Whether a picture is a dot: every size that is given is at most two pixels. No size is given by 0.
    private func isTracker(_ image: Int) -> Bool {
        let sizes = [Name.width, .height].compactMap { name in
            survey.text(name, of: image).flatMap { Int($0.prefix { $0.isNumber }) }
        }
        return !sizes.isEmpty && sizes.allSatisfy { $0 <= 2 }
    }

    /// Whether an address is of a picture that holds a place until the real one comes.
    func isStandIn(_ address: String) -> Bool {
        // A picture inside the address that is as short as this has no more than a dot in it.
        if address.hasPrefix("data:") { return address.utf8.count < 400 }
        let name = Array(address.utf8.suffix(80))[...]
        return Self.standIns.contains { name.contains($0) } || address.hasPrefix("about:")
            || address.hasPrefix("javascript:")
    }

    /// The largest candidate of a `srcset` (HTML, 4.8.4.2.1); commas inside addresses are no separators.
    static func best(of set: String) -> String? {
        var best: (address: String, size: Double)?
        var parts = set.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" })[...]
        while let part = parts.popFirst() {
            var address = part
            var size = 1.0
            if address.hasSuffix(",") {
                while address.hasSuffix(",") { address = address.dropLast() }
            } else if let next = parts.first {
                let number = next.prefix { $0.isNumber || $0 == "." }
                let unit = next.dropFirst(number.count)
                if !number.isEmpty, unit.hasPrefix("w") || unit.hasPrefix("x") {
                    size = Double(number) ?? 1
                    parts = parts.dropFirst()
                    // `1x,next.jpg`: the following candidate without a blank before it.
                    let rest = unit.dropFirst().drop { $0 == "," }
                    if !rest.isEmpty { parts = [rest] + parts }
                }
            }
            if address.hasPrefix(",") { address = address.drop { $0 == "," } }
            guard !address.isEmpty else { continue }
            if size > best?.size ?? 0 { best = (String(address), size) }
        }
        return best?.address
    }
}
