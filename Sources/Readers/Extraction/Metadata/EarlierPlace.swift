import Basics
import Markup

/// Finds where an article appeared before, in the sentence by which the page says so.
enum EarlierPlace {
    /// Words before the place: en de fr es it pt nl sv da no pl ru.
    private static let phrases: [StaticString] = [
        "originally published in ", "originally published on ", "originally published by ", "first published in ",
        "first published on ", "first published by ", "originally appeared in ", "originally appeared on ",
        "first appeared in ", "first appeared on ", "zuerst erschienen in ", "zuerst erschienen auf ",
        "zuerst erschienen bei ", "zuerst veröffentlicht in ", "zuerst veröffentlicht auf ",
        "erstmals erschienen in ", "erstmals veröffentlicht in ", "erschien zuerst in ", "erschien zuerst auf ",
        "erschien zuerst bei ", "erschien zuerst im ", "zuerst erschienen im ", "ursprünglich erschienen in ",
        "initialement publié dans ", "initialement publié sur ", "publié initialement dans ",
        "publié initialement sur ", "paru initialement dans ", "d’abord paru dans ", "publicado originalmente en ",
        "publicado originalmente em ", "publicado por primera vez en ", "pubblicato originariamente su ",
        "pubblicato per la prima volta su ", "oorspronkelijk verschenen in ", "oorspronkelijk gepubliceerd in ",
        "eerder verschenen in ", "ursprungligen publicerad i ", "oprindeligt udgivet i ", "opprinnelig publisert i ",
        "pierwotnie opublikowano w ", "впервые опубликовано в ",
    ]
    /// A longer line tells a story.
    private static let longestLine: Int32 = 180
    private static let longestPlace = 120
    /// Bytes of a piece of text that may hold a phrase.
    private static let shortestText = 16
    private static let longestText = 600

    /// The words after the phrase up to the end of the sentence; nothing where that is the site itself.
    static func find(in survey: PageSurvey, of site: SiteNames) -> String? {
        for node in survey.tree.nodes where node.kind == .text && shortestText...longestText ~= node.piece.range.count {
            let index = Int(survey.marks[Int(max(0, node.parent))].block)
            guard 20..<longestLine ~= survey.marks[index].own,
                survey.tree.bytes.withUnsafeBufferPointer({ holdsWord($0[node.piece.range]) }),
                survey.marks[index].hints.isDisjoint(with: [.comments, .related])
            else { continue }
            let text = Array(survey.visibleText(of: index).utf8)[...]
            for phrase in phrases {
                guard let at = text.firstIndex(of: phrase) else { continue }
                let rest = text[(at + phrase.utf8CodeUnitCount)...].prefix { !stops.contains($0) }
                let place = upToClause(String(decoding: rest, as: UTF8.self)).trimming { " ,:“”\"".contains($0) }
                let isNamed = place.split(separator: " ").prefix(2).contains { $0.first?.isUppercase ?? false }
                if isNamed, (3...longestPlace).contains(place.utf8.count), !site.contains(String(place)) {
                    return String(place)
                }
            }
        }
        return nil
    }

    /// A place without the clause that goes on after it.
    private static func upToClause(_ text: String) -> Substring {
        let bytes = Array(text.utf8)[...]
        let joins: [StaticString] = [
            ", and ", ", und ", ", et ", ", y ", " and is ", " and was ", " und wird ", " und wurde ",
        ]
        let end = joins.compactMap { bytes.firstIndex(of: $0) }.min() ?? bytes.endIndex
        return String(decoding: bytes[..<end], as: UTF8.self)[...]
    }

    /// Signs that end a sentence: `. ; ! ?`.
    private static let stops: Set<UInt8> = [0x2E, 0x3B, 0x21, 0x3F]

    /// A first look, in bytes, for the beginning of one of the words that all phrases hold.
    private static func holdsWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var index = bytes.startIndex
        let last = bytes.endIndex - 3
        while index < last {
            let (one, two) = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
            switch (one, two) {
            // publi…, paru, appear…, ersch…, versch…, veröff…, gepubl…, udgiv…, опубл…
            case (0x70, 0x75) where bytes[index + 2] | 0x20 == 0x62, (0x70, 0x61) where bytes[index + 2] | 0x20 == 0x72,
                (0x61, 0x70) where bytes[index + 2] | 0x20 == 0x70, (0x65, 0x72) where bytes[index + 2] | 0x20 == 0x73,
                (0x76, 0x65) where bytes[index + 2] | 0x20 == 0x72, (0x75, 0x64) where bytes[index + 2] | 0x20 == 0x67,
                (0xF0, 0xBE) where bytes[index + 2] == 0xD0 && bytes[index + 3] == 0xBF:
                return true
            default: index += 1
            }
        }
        return false
    }
}
