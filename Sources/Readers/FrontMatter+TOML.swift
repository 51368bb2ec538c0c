import Basics

// TOML 1.0 as front matter uses it, which is all of it.
extension FrontMatter {
    /// The entries of the TOML in `bytes`, whose first line is line `firstLine` of the file.
    init(toml bytes: ArraySlice<UInt8>, firstLine: Int) throws(Failure) {
        var reader = TOMLReader(bytes, line: firstLine)
        entries = try reader.document().entries
    }
}

/// A table of TOML while it is read.
struct TOMLTable {
    /// What stands under a key.
    enum Value {
        case plain(FrontMatter.Value)
        case table(TOMLTable)
        case tables([TOMLTable])
    }

    private var members: [(key: String, value: Value, line: Int)] = []
    /// Whether a header `[…]` has named it: a second is an error.
    private var isNamed = false
    /// Whether it stood between braces, in which case nothing is added later.
    var isClosed = false

    /// The table as entries of front matter.
    var entries: [FrontMatter.Entry] {
        members.map { FrontMatter.Entry(key: $0.key, value: $0.value.plain, line: $0.line) }
    }

    /// Puts a value under a dotted key.
    mutating func put(_ value: FrontMatter.Value, at path: ArraySlice<String>, line: Int) throws(FrontMatter.Failure) {
        guard let key = path.first else { return }
        guard path.count > 1 else {
            guard index(of: key) == nil else { throw Self.twice(key, line) }
            members.append((key, .plain(value), line))
            return
        }
        try change(key, line) { (table) throws(FrontMatter.Failure) in
            try table.put(value, at: path.dropFirst(), line: line)
        }
    }

    /// Opens the table that a header names, for the lines that follow it.
    mutating func open(_ path: ArraySlice<String>, isItem: Bool, line: Int) throws(FrontMatter.Failure) {
        guard let key = path.first else { return }
        if path.count > 1 {
            try change(key, line) { (table) throws(FrontMatter.Failure) in
                try table.open(path.dropFirst(), isItem: isItem, line: line)
            }
        } else if let found = index(of: key) {
            switch members[found].value {
            case .table(var table) where !isItem && !table.isNamed && !table.isClosed:
                table.isNamed = true
                members[found].value = .table(table)
            case .tables(let tables) where isItem: members[found].value = .tables(tables + [TOMLTable()])
            default: throw Self.twice(key, line)
            }
        } else {
            var table = TOMLTable()
            table.isNamed = true
            members.append((key, isItem ? .tables([table]) : .table(table), line))
        }
    }

    /// Lets `body` change the table under `key`, which is made where there is none; of several, the last.
    private mutating func change(
        _ key: String,
        _ line: Int,
        _ body: (inout TOMLTable) throws(FrontMatter.Failure) -> Void
    ) throws(FrontMatter.Failure) {
        let found = index(of: key)
        switch found.map({ members[$0].value }) {
        case .table(var table)? where !table.isClosed:
            try body(&table)
            if let found { members[found].value = .table(table) }
        case .tables(var tables)?:
            guard var last = tables.popLast() else { return }
            try body(&last)
            if let found { members[found].value = .tables(tables + [last]) }
        case nil:
            var table = TOMLTable()
            try body(&table)
            members.append((key, .table(table), line))
        default: throw Self.twice(key, line)
        }
    }

    private func index(of key: String) -> Int? { members.firstIndex { $0.key == key } }

    private static func twice(_ key: String, _ line: Int) -> FrontMatter.Failure {
        FrontMatter.Failure(message: "a key stands there twice: \(key)", line: line)
    }
}

extension TOMLTable.Value {
    /// The value as one of front matter.
    fileprivate var plain: FrontMatter.Value {
        switch self {
        case .plain(let value): value
        case .table(let table): .map(table.entries)
        case .tables(let tables): .list(tables.map { .map($0.entries) })
        }
    }
}
