import Basics

extension EditionKey {
    /// A key whose value is text; numbers and dates are text too. Empty text says nothing.
    static func text(_ name: String, _ put: @escaping @Sendable (inout Target, String) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues), !text.isEmpty else { return }
            put(&target, text)
        }
    }

    /// A key whose value is a list of texts, or one text alone.
    static func texts(_ name: String, _ put: @escaping @Sendable (inout Target, [String]) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            put(&target, node.items.compactMap { $0.text(name, &issues) }.filter { !$0.isEmpty })
        }
    }

    /// A key whose value is a date.
    static func date(_ name: String, _ put: @escaping @Sendable (inout Target, CalendarDate) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues) else { return }
            guard let date = CalendarDate(iso: text) else {
                issues.badValue(node, "`\(name)` is no date: “\(text)”", hint: "write YYYY-MM-DD, YYYY-MM or YYYY")
                return
            }
            put(&target, date)
        }
    }

    /// A key whose value is the tag of a language (BCP 47).
    static func language(_ name: String, _ put: @escaping @Sendable (inout Target, String) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues) else { return }
            guard let tag = LanguageTag.wellFormed(text) else {
                issues.badValue(
                    node,
                    "`\(name)` is no language tag: “\(text)”",
                    hint: "write en, de, pt-BR, zh-Hant …"
                )
                return
            }
            put(&target, tag)
        }
    }

    /// A key whose value is a whole number that is not negative.
    static func number(_ name: String, _ put: @escaping @Sendable (inout Target, Int) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues, takes: "a whole number") else { return }
            // Nobody corrects an issue a million times; larger numbers would move its date by days.
            guard text.utf8.count < 7, text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text) else {
                issues.badValue(node, "`\(name)` takes a whole number, not “\(text)”")
                return
            }
            put(&target, value)
        }
    }

    /// A key whose value is one of a few names.
    static func oneOf<Value: RawRepresentable & CaseIterable & Sendable>(
        _ name: String,
        _ put: @escaping @Sendable (inout Target, Value) -> Void
    ) -> EditionKey where Value.RawValue == String {
        let values = Array(Value.allCases)
        return EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues) else { return }
            guard let value = values.first(where: { $0.rawValue == text.lowercased() }) else {
                let names = values.map(\.rawValue).joined(separator: ", ")
                issues.badValue(node, "`\(name)` knows no “\(text)”", hint: "it takes: \(names)")
                return
            }
            put(&target, value)
        }
    }

    /// A key whose value is the name of a file.
    static func file(_ name: String, _ put: @escaping @Sendable (inout Target, FileName) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let file = node.fileName(name, &issues) else { return }
            put(&target, file)
        }
    }
}

extension EditionKey {
    /// A key whose value is a list of names of files, or one alone.
    static func files(_ name: String, _ put: @escaping @Sendable (inout Target, [FileName]) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            put(&target, node.items.compactMap { $0.fileName(name, &issues) })
        }
    }

    /// A key whose value is yes or no.
    static func flag(_ name: String, _ put: @escaping @Sendable (inout Target, Bool) -> Void) -> EditionKey {
        EditionKey(name) { target, node, issues in
            guard let text = node.text(name, &issues, takes: "yes or no") else { return }
            switch text.lowercased() {
            case "yes", "true", "on": put(&target, true)
            case "no", "false", "off": put(&target, false)
            default: issues.badValue(node, "`\(name)` takes yes or no, not “\(text)”")
            }
        }
    }
}

extension YAMLNode {
    /// The value as text without blanks at its ends; anything else is an issue.
    func text(_ key: String, _ issues: inout EditionIssues, takes: String = "text") -> String? {
        guard case .scalar(let text, _) = content else {
            issues.wrongType(self, key, takes: takes)
            return nil
        }
        return text.trimmed
    }

    /// The value as the name of a file, starting at the folder of the file it is written in.
    func fileName(_ key: String, _ issues: inout EditionIssues) -> FileName? {
        guard let text = text(key, &issues, takes: "the name of a file"), !text.isEmpty else { return nil }
        return FileName(text, folder: file.path.parent, place: place)
    }

    /// The items of a list, or the value itself where it is none.
    var items: [YAMLNode] {
        if case .list(let items) = content { return items }
        return [self]
    }
}

/// Tags of languages, as far as their form goes (BCP 47 §2.1).
enum LanguageTag {
    /// `text` as a tag: underscores made hyphens; nil where it cannot be one.
    static func wellFormed(_ text: String) -> String? {
        let tag = String(text.map { $0 == "_" ? "-" : $0 })
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        // Registered tags have up to eight letters a part; none in use has more than six parts.
        guard let first = parts.first, (2...8).contains(first.count), parts.count <= 8, first.allSatisfy(isLetter),
            parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
            )
        else { return nil }
        return tag
    }

    /// The language without script and region, in lower case.
    static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }).lowercased() }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        guard let start = utf8.firstIndex(where: { $0 > 0x20 }), let end = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(decoding: utf8[start...end], as: UTF8.self)
    }
}
