import Documents
import Markup

// Who made an article: `By A and B; translated by C`, each name an element.
extension BodyWriter {
    /// Builds a byline.
    mutating func byline(_ people: [Person], _ words: Words, in parent: MarkupTree.NodeID) {
        for piece in Byline.pieces(of: people, words) {
            switch piece {
            case .words(let text): tree.appendText(text, to: parent)
            case .name(let name, let role):
                let isMixed = Byline.runsAgainst(name, words)
                tree.appendText(name, to: element(isMixed ? .bdi : .span, in: parent, class: role.rawValue))
            }
        }
    }
}

/// The wording of bylines.
enum Byline {
    /// A piece of a byline.
    enum Piece: Hashable {
        case words(String)
        case name(String, Person.Role)
    }

    /// The byline in plain words, nil where nobody is named.
    static func text(of people: [Person], _ words: Words) -> String? {
        guard !people.isEmpty else { return nil }
        return pieces(of: people, words).reduce(into: "") { text, piece in
            switch piece {
            case .words(let part): text += part
            // In plain text a first-strong isolate does what `bdi` does (UAX #9, X5c).
            case .name(let name, _): text += runsAgainst(name, words) ? "\u{2068}\(name)\u{2069}" : name
            }
        }
    }

    /// The pieces of a byline: a clause for each role in the order of first mention.
    static func pieces(of people: [Person], _ words: Words) -> [Piece] {
        var roles: [Person.Role] = []
        for person in people where !roles.contains(person.role) { roles.append(person.role) }
        var pieces: [Piece] = []
        for (index, role) in roles.enumerated() {
            let names = people.filter { $0.role == role }.map(\.name)
            let around = words.around(key(of: role), "names")
            let between = index > 0 ? words.text(.clauses, ["a": "", "b": ""]) : ""
            pieces.append(.words(between + (index == 0 ? capitalised(around.before) : around.before)))
            let separators = words.separators(count: names.count)
            for (place, name) in names.enumerated() {
                if place > 0 { pieces.append(.words(separators[place - 1])) }
                pieces.append(.name(name, role))
            }
            pieces.append(.words(around.after))
        }
        return pieces.filter { $0 != .words("") }
    }

    /// Whether a name is written the other way than the words around it, so that both must be kept apart.
    static func runsAgainst(_ name: String, _ words: Words) -> Bool {
        let isFromRight = name.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) }
        return isFromRight != LanguageTag.isRightToLeft(words.language)
    }

    private static func key(of role: Person.Role) -> WordKey {
        switch role {
        case .author: .by
        case .editor: .editedBy
        case .translator: .translatedBy
        case .illustrator: .illustratedBy
        }
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
