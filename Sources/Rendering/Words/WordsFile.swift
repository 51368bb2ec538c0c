import Basics

/// A file of words: `key = text` on lines of their own, `#` starts a comment, `{nbsp}` is a no-break space.
struct WordsFile {
    /// Its lines by key.
    private(set) var lines: [String: (text: String, line: Int)] = [:]
    private let shown: String

    /// Reads a file; a line that is none of the three is the error.
    init(_ text: String, shown: String) throws(Diagnostic) {
        self.shown = shown
        let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() {
            let line = Self.trimmed(row)
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                throw Diagnostic(
                    .templateBroken,
                    "the line is not `key = text`",
                    at: Place(file: shown, line: index + 1)
                )
            }
            let key = String(Substring(Self.trimmed(line[..<equals])))
            let value = String(Substring(Self.trimmed(line[line.index(after: equals)...])))
            lines[key] = (Words.filled(value, ["nbsp": "\u{A0}", "nnbsp": "\u{202F}"]), index + 1)
        }
    }

    /// The words, with those that the file lacks taken from `other`; reports what it lacks and what nobody knows.
    func words(language: String, else other: Words?, reporting: Reporting) throws(Diagnostic) -> Words {
        let named = lines[WordKey.pluralRule.rawValue]
        let rule = named.flatMap { PluralRule(rawValue: $0.text) }
        if let named, rule == nil {
            let rules = PluralRule.allCases.map(\.rawValue)
            throw Diagnostic(
                .templateUnknownName,
                "there is no rule of number “\(named.text)”",
                at: Place(file: shown, line: named.line),
                hint: "known are \(rules.joined(separator: ", "))"
            )
        }
        let pluralRule = rule ?? .oneOther
        var texts: [WordKey: String] = [:]
        var counted: [WordKey: [PluralRule.Category: String]] = [:]
        var lacking: [String] = []
        for key in WordKey.allCases {
            if key.isCounted {
                counted[key] = forms(of: key, pluralRule, else: other, &lacking)
            } else if let found = lines[key.rawValue] {
                texts[key] = found.text
            } else {
                lacking.append(key.rawValue)
                texts[key] = other?[key]
            }
        }
        report(lacking, pluralRule, reporting)
        return Words(language: language, pluralRule: pluralRule, texts: texts, counted: counted)
    }

    private func forms(
        of key: WordKey,
        _ rule: PluralRule,
        else other: Words?,
        _ lacking: inout [String]
    ) -> [PluralRule.Category: String] {
        var forms: [PluralRule.Category: String] = [:]
        for category in rule.categories {
            let name = "\(key.rawValue).\(category.rawValue)"
            if let found = lines[name] {
                forms[category] = found.text
            } else {
                lacking.append(name)
            }
        }
        if forms[.other] == nil { forms[.other] = other?.mostCommonForm(of: key) }
        return forms
    }

    private func report(_ lacking: [String], _ rule: PluralRule, _ reporting: Reporting) {
        if !lacking.isEmpty {
            reporting(
                Diagnostic(
                    .wordsUnknownLanguage,
                    "English stands in for \(lacking.count) words: "
                        + lacking.joined(separator: ", "),
                    at: Place(file: shown)
                )
            )
        }
        let known = WordKey.allCases.flatMap { key in
            key.isCounted
                ? PluralRule.Category.allCases.map { "\(key.rawValue).\($0.rawValue)" } : [key.rawValue]
        }
        for (key, found) in lines.sorted(by: { $0.value.line < $1.value.line }) where !known.contains(key) {
            let hint = NearestName.of(key, among: known).map { "did you mean “\($0)”?" }
            reporting(
                Diagnostic(
                    .templateUnknownName,
                    "no words are called “\(key)”",
                    at: Place(file: shown, line: found.line),
                    hint: hint,
                    severity: .warning
                )
            )
        }
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
