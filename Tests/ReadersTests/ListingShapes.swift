import Documents

/// Ways in which a listing of titles and paragraphs between empty lines may be written otherwise.
enum ListingShapes: String, CaseIterable {
    case wrapped60, balanced, wrapped72, wrapped80, indented, consecutive, consecutiveWrapped, wideGaps, rules,
        numbered, crowded

    static let all = allCases

    func reshaped(_ text: String, titles: Set<String>) -> String {
        let paragraphs = text.split(separator: "\n").map(String.init)
        func isTitle(_ line: String) -> Bool {
            titles.contains { line == $0 || line.hasSuffix("] " + $0) || line.hasSuffix(") " + $0) }
        }
        switch self {
        case .wrapped60: return paragraphs.map { Self.wrapped($0, 60) }.joined(separator: "\n\n")
        case .wrapped72: return paragraphs.map { Self.wrapped($0, 72) }.joined(separator: "\n\n")
        case .wrapped80: return paragraphs.map { Self.wrapped($0, 80) }.joined(separator: "\n\n")
        case .balanced: return paragraphs.map(Self.balanced).joined(separator: "\n\n")
        case .indented: return paragraphs.map { isTitle($0) ? $0 : "\t" + $0 }.joined(separator: "\n\n")
        case .consecutive: return paragraphs.map { isTitle($0) ? "\n" + $0 : $0 }.joined(separator: "\n")
        case .consecutiveWrapped:
            return paragraphs.map { Self.wrapped($0, 66) }.map { isTitle($0) ? "\n" + $0 : $0 }.joined(separator: "\n")
        case .wideGaps: return paragraphs.map { isTitle($0) ? "\n\n" + $0 : $0 }.joined(separator: "\n\n")
        case .rules: return paragraphs.map { isTitle($0) ? "\n-----\n\n" + $0 : $0 }.joined(separator: "\n\n")
        case .numbered:
            var number = 0
            return paragraphs.map { line in
                guard isTitle(line) else { return line }
                number += 1
                return "\(number). \(line)"
            }.joined(separator: "\n\n")
        case .crowded: return paragraphs.joined(separator: "\n")
        }
    }

    /// Lines as even as the longest word lets them be, as some programs make them.
    private static func balanced(_ text: String) -> String {
        let lines = (text.count + 71) / 72
        return wrapped(text, min(72, text.count / lines + 8))
    }

    private static func wrapped(_ text: String, _ width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
