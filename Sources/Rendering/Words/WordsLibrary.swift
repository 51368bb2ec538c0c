import Basics

/// The words of every language that has any: the built-in ones and the user's own.
package struct WordsLibrary: Sendable {
    private let words: [String: Words]
    private let english: Words

    /// The folder of the words in the library of assets.
    static let folder = "Templates/words/"

    /// Reads all words; what a file lacks comes from the English one and is reported.
    package init(_ assets: AssetLibrary, reporting: Reporting = { _ in }) throws(Diagnostic) {
        let root = try Self.file("en", assets)
        english = try root.words(language: "en", else: nil, reporting: reporting)
        var words = ["en": english]
        for name in assets.names(startingWith: Self.folder) {
            let language = String(name.dropFirst(Self.folder.count))
            guard language != "en", LanguageTag.isPlain(language) else { continue }
            let file = try Self.file(language, assets)
            words[language.lowercased()] = try file.words(language: language, else: english, reporting: reporting)
        }
        self.words = words
    }

    private static func file(_ language: String, _ assets: AssetLibrary) throws(Diagnostic) -> WordsFile {
        let asset = try assets.asset(named: folder + language)
        return try WordsFile(assets.text(of: asset), shown: asset.shown)
    }

    /// The languages that have words, in byte order.
    package var languages: [String] { words.values.map(\.language).sorted() }

    /// The words for a text in `language`: of its region or script, else of the language, else English, which is never
    /// taken in silence.
    func words(for language: String, reporting: Reporting = { _ in }) -> Words {
        if let found = known(language) { return found }
        reporting(
            Diagnostic(
                .wordsUnknownLanguage,
                "there are no words for the language “\(language)”; English stands in for them",
                hint: "put them into Templates/words/\(LanguageTag.primary(language)) beside the edition file"
            )
        )
        return english
    }

    /// The words for a text in `language`, if there are any.
    func known(_ language: String) -> Words? {
        var parts = language.lowercased().split(separator: "-")
        while !parts.isEmpty {
            if let found = words[parts.joined(separator: "-")] { return found }
            parts.removeLast()
        }
        return nil
    }
}

/// The little of BCP 47 that documents need.
enum LanguageTag {
    /// Whether a tag may be written as `lang`: letters, digits and hyphens, starting with a language's letters; longer
    /// tags than 35 characters have no use (RFC 5646, 4.4.1).
    static func isPlain(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard tag.utf8.count <= 35, let first = parts.first, (2...8).contains(first.count) else { return false }
        guard first.allSatisfy({ (97...122).contains($0 | 0x20) }) else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) }
        }
    }

    /// The language without script, region and variants.
    static func primary(_ tag: String) -> String {
        tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    }

    /// Which way the script of a language runs.
    static func isRightToLeft(_ tag: String) -> Bool {
        ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "arc"].contains(primary(tag))
    }
}
