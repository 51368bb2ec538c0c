import Foundation

/// An interned name of an element or attribute, as written: `p`, `epub:type`, `xml:lang`.
///
/// Two names are equal when their texts are; comparing costs one machine instruction. HTML names are in lower case.
package struct Name: Sendable, Hashable {
    /// Place in the table of names; the same text has the same place for the life of the process, no longer.
    package let index: UInt16

    /// The name with this text.
    package init(_ text: String) {
        self = NameTable.shared.name(of: Array(text.utf8))
    }

    /// The name with these bytes.
    package init(bytes: [UInt8]) {
        self = NameTable.shared.name(of: bytes)
    }

    fileprivate init(index: UInt16) {
        self.index = index
    }

    /// The name as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The name as UTF-8.
    package var bytes: [UInt8] { NameTable.shared.bytes(of: self) }

    /// What stands for every name once the table is full; only hostile input fills it.
    package static let unknown = Name("unknown-name")
}

/// The table behind `Name`, filled once and shared by all threads.
private final class NameTable: @unchecked Sendable {
    static let shared = NameTable()

    /// Real documents have a few hundred names; a table that cannot grow past this keeps hostile ones from filling
    /// the memory.
    private static let capacity = 20_000

    private let lock = NSLock()
    private var indices: [[UInt8]: UInt16] = [:]
    private var texts: [[UInt8]] = []

    func name(of bytes: [UInt8]) -> Name {
        lock.withLock {
            if let index = indices[bytes] { return Name(index: index) }
            guard texts.count < Self.capacity else { return Name(index: 0) }
            if texts.isEmpty { insert(Array("unknown-name".utf8)) }
            return Name(index: insert(bytes))
        }
    }

    func bytes(of name: Name) -> [UInt8] {
        lock.withLock { texts[Int(name.index)] }
    }

    @discardableResult private func insert(_ bytes: [UInt8]) -> UInt16 {
        if let index = indices[bytes] { return index }
        let index = UInt16(texts.count)
        texts.append(bytes)
        indices[bytes] = index
        return index
    }
}

/// A set of names that answers in constant time without hashing.
package struct NameSet: Sendable {
    private var members: [Bool] = []

    /// A set of these names, separated by blanks.
    package init(_ names: String) {
        for text in names.split(separator: " ") {
            let index = Int(Name(String(text)).index)
            if index >= members.count { members += [Bool](repeating: false, count: index + 1 - members.count) }
            members[index] = true
        }
    }

    /// Whether `name` is in the set.
    package func contains(_ name: Name) -> Bool {
        let index = Int(name.index)
        return index < members.count && members[index]
    }
}
