import Documents
import Editions

// What may be claimed of a publication's accessibility: each claim is measured on the plan.
extension Renderer {
    /// The claims.
    var accessibility: Accessibility {
        let census = PictureCensus(self)
        let hasMath = plan.parts.contains { texts(of: $0).contains(where: \.hasMath) }
        var features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
        if census.count > 0, census.undescribed == 0 { features.append("alternativeText") }
        if hasMath { features.append("MathML") }
        return Accessibility(
            modes: census.count > 0 ? ["textual", "visual"] : ["textual"],
            sufficient: census.undescribed == 0 ? ["textual"] : ["textual,visual"],
            features: features,
            hazards: census.mayMove ? ["unknown"] : ["none"],
            summary: summary(census, hasMath: hasMath)
        )
    }

    private func summary(_ census: PictureCensus, hasMath: Bool) -> String {
        var sentences = [words[.accessibleText]]
        if census.count == 0 {
            sentences.append(words[.accessibleWithoutPictures])
        } else if census.undescribed == 0 {
            sentences.append(words[.accessibleDescribed])
        } else {
            let all = words.grouped(census.count)
            sentences.append(words.count(.accessibleGap, census.undescribed, ["of": all]))
        }
        if hasMath { sentences.append(words[.accessibleMath]) }
        if census.mayMove { sentences.append(words[.accessibleMoving]) }
        return sentences.joined(separator: LanguageTag.primary(words.language) == "zh" ? "" : " ")
    }
}

/// How many pictures a publication shows, and how many of them nobody described. A picture shown twice counts twice,
/// because it is described where it is shown. The cover does not count: it always has words in its place, and a book
/// that has only its cover to look at asks for no eyes.
struct PictureCensus {
    /// Pictures.
    private(set) var count = 0
    /// Pictures nobody described.
    private(set) var undescribed = 0
    /// Whether a picture is of a kind that may move.
    private(set) var mayMove = false

    init(_ renderer: Renderer) {
        var shown: Set<Int> = []
        for part in renderer.plan.parts {
            for text in renderer.texts(of: part) { count(text, &shown) }
            if case .cover = part.content, let cover = renderer.cover { shown.insert(cover) }
        }
        mayMove = shown.contains { index in
            renderer.pictures.indices.contains(index) && renderer.pictures[index].mediaType == "image/gif"
        }
    }

    private mutating func count(_ text: PlannedText, _ shown: inout Set<Int>) {
        for use in text.pictures.values {
            guard case .included(let index, let alternative, _, _) = use else { continue }
            count += 1
            shown.insert(index)
            if case .undescribed = alternative { undescribed += 1 }
        }
    }
}
