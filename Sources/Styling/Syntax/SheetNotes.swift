import Basics

/// What is wrong with a sheet, each thing once.
struct SheetNotes {
    let name: String
    private let lineStarts: [UInt32]
    private(set) var diagnostics: [Diagnostic] = []
    private var said: Set<String> = []
    /// A sheet of another making can be wrong in a thousand places; more than this tells nobody anything.
    private static let most = 200

    init(_ source: StyleSource) {
        name = source.name
        var starts: [UInt32] = [0]
        for (index, byte) in source.bytes.enumerated() where byte == 0x0A { starts.append(UInt32(index + 1)) }
        lineStarts = starts
    }

    /// Says a thing about the place of a token, unless `key` was said before.
    mutating func note(_ code: Diagnostic.Code, _ message: String, at offset: UInt32, key: String, hint: String? = nil)
    {
        guard diagnostics.count < Self.most, said.insert("\(code.rawValue) \(key)").inserted else { return }
        diagnostics.append(Diagnostic(code, message, at: Place(file: name, line: line(of: offset)), hint: hint))
    }

    private func line(of offset: UInt32) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
