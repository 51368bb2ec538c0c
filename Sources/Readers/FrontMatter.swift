import Basics

/// What a Markdown file says of itself before its text: YAML between two lines of three hyphens, TOML between two
/// lines of three plus signs, or an object of JSON.
struct FrontMatter {
    /// A value of the kinds that articles use. Numbers, dates and truth values are texts: what they mean is known by
    /// their key.
    indirect enum Value: Equatable {
        case text(String)
        case list([Value])
        case map([Entry])
    }

    /// A key, its value, and the line of the file it stands in.
    struct Entry: Equatable {
        let key: String
        let value: Value
        let line: Int
    }

    /// Why it cannot be read.
    struct Failure: Error {
        let message: String
        let line: Int
    }

    /// Bytes of front matter; more is no description of an article.
    static let limit = 64 << 10
    /// Lists in lists in lists say nothing an article could use.
    static let deepest = 6

    /// The keys in the order they are written.
    let entries: [Entry]

    /// The entries of what lies between the fences, whose first line is line `firstLine` of the file.
    init(_ bytes: ArraySlice<UInt8>, in syntax: Syntax, firstLine: Int) throws(Failure) {
        switch syntax {
        case .yaml: try self.init(yaml: bytes, firstLine: firstLine)
        case .toml: try self.init(toml: bytes, firstLine: firstLine)
        case .json: try self.init(json: bytes, firstLine: firstLine)
        }
    }
}

extension FrontMatter.Entry {
    /// The value as a line of text; nil where it is empty or no text.
    var text: String? { value.text }

    /// The value as words: a list, or a text with commas.
    var words: [String] {
        switch value {
        case .text(let text): text.split(separator: ",").map { String($0).collapsed }.filter { !$0.isEmpty }
        case .list(let values): values.compactMap(\.text)
        case .map: []
        }
    }
}

extension FrontMatter.Value {
    /// The value as a line of text; nil where it is empty or no text.
    var text: String? {
        switch self {
        case .text(let text):
            let line = text.collapsed
            return line.isEmpty ? nil : line
        case .list(let values) where values.count == 1: return values[0].text
        case .list, .map: return nil
        }
    }

    /// Whether something is said: no empty text, no empty list.
    var saysSomething: Bool {
        switch self {
        case .text(let text): text.utf8.contains { $0 > 0x20 }
        case .list(let values): values.contains(where: \.saysSomething)
        case .map(let entries): !entries.isEmpty
        }
    }

    /// Yes or no as the formats write it (YAML 1.1 and 1.2, TOML, JSON); nil where it is neither.
    var truth: Bool? {
        switch text?.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}
