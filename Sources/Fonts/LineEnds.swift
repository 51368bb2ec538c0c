/// Where the lines of a title may end, without a dictionary: spaces, dashes, hyphens, and the characters of scripts
/// that are written without spaces.
enum LineEnds {
    /// A stretch of text that stays whole.
    struct Part: Equatable {
        var text: String
        /// Whether a space followed, which goes where a line ends.
        var isSpaced: Bool
        /// How ill a line end after it looks, as `LineEnds.cost` says.
        var breakCost: Double
    }

    /// The parts of `title`, white space collapsed, soft hyphens left out: titles are not hyphenated.
    static func pieces(of title: String) -> [Part] {
        var parts: [Part] = []
        var text = ""
        let characters = Array(title)
        func close(spaced: Bool, before next: Character? = nil) {
            guard !text.isEmpty else {
                if spaced, !parts.isEmpty { parts[parts.count - 1].isSpaced = true }
                return
            }
            parts.append(Part(text: text, isSpaced: spaced, breakCost: cost(after: text, before: next)))
            text = ""
        }
        for (index, character) in characters.enumerated() where character != "\u{AD}" {
            if isSpace(character) {
                if staysTogether(across: index, characters) { text.append("\u{A0}") } else { close(spaced: true) }
                continue
            }
            if character == "\u{200B}" {
                close(spaced: false)
                continue
            }
            if let last = text.last, mayEnd(between: last, character, in: text) {
                close(spaced: false, before: character)
            }
            text.append(character)
        }
        close(spaced: false)
        return parts
    }

    private static func isSpace(_ character: Character) -> Bool {
        character.isWhitespace && !["\u{A0}", "\u{202F}", "\u{2007}"].contains(character)
    }

    /// Whether a space is one of those that French sets inside guillemets and before high punctuation, or stands
    /// before a dash, which never begins a line.
    private static func staysTogether(across index: Int, _ characters: [Character]) -> Bool {
        guard index > 0, index + 1 < characters.count else { return false }
        let before = characters[index - 1]
        let after = characters[index + 1]
        if "?!:;»%".contains(after) || before == "«" { return true }
        return dashes.contains(after) && index + 2 < characters.count && isSpace(characters[index + 2])
    }

    private static let dashes: Set<Character> = ["–", "—", "―"]

    private static func mayEnd(between last: Character, _ next: Character, in text: String) -> Bool {
        if breaksAnywhere(last) || breaksAnywhere(next) || isWide(last) {
            return !neverBegins(next) && !neverEnds(last) && !joins(last) && !joins(next)
        }
        if last == "—" || last == "–" || last == "/" { return text.count > 1 && !next.isPunctuation }
        // A hyphen between letters, with two of them at least on each line: not “e-mail”, not “-5”.
        return (last == "-" || last == "‐") && next.isLetter && text.dropLast().suffix(2).count { $0.isLetter } == 2
    }

    private static func joins(_ character: Character) -> Bool {
        character == "\u{2060}" || character == "\u{A0}" || character == "\u{202F}"
    }

    private static func breaksAnywhere(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { Script(of: $0).breaksAnywhere } ?? false
    }

    /// Punctuation of the Chinese and Japanese kind, and of full width.
    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map {
            (0x3000...0x303F).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
        }
            ?? false
    }

    /// What no line begins with: closing marks, small kana, sound marks (JIS X 4051, GB/T 15834).
    private static func neverBegins(_ character: Character) -> Bool {
        "，。、；：？！）］｝」』】〕〉》〗〙〛”’…‥·・ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.;:?!)]}%％—".contains(character)
    }

    /// What no line ends with: opening marks.
    private static func neverEnds(_ character: Character) -> Bool { "（［｛「『【〔〈《〖〘〚“‘([{¿¡—".contains(character) }
}
