/// The ids given so far: none is given twice in a publication, whatever it names.
struct NamePool {
    private var taken: Set<String>
    private var next: [String: Int] = [:]

    /// A pool in which `reserved` are taken.
    init(reserved: [String] = []) { taken = Set(reserved) }

    /// Whether `name` is free.
    func isFree(_ name: String) -> Bool { !taken.contains(name) }

    /// `name`, or the first of `name-2`, `name-3` … that is free; it is taken from then on.
    ///
    /// Names that end as those of notes and their calls do (`-n1`, `-r1`, `-r1-2`) are left to these.
    mutating func take(_ wanted: String) -> String {
        let name = Self.isNoteName(wanted) ? wanted + "-a" : wanted
        if taken.insert(name).inserted { return name }
        // The last number is remembered: ten thousand articles of one name must not be counted through again and again.
        var number = next[name] ?? 2
        while !taken.insert("\(name)-\(number)").inserted { number += 1 }
        next[name] = number + 1
        return "\(name)-\(number)"
    }

    private static func isNoteName(_ name: String) -> Bool {
        var bytes = Array(name.utf8)[...]
        /// Takes digits off the end; whether there were any.
        func dropDigits() -> Bool {
            let count = bytes.count
            while let last = bytes.last, (0x30...0x39).contains(last) { bytes.removeLast() }
            return bytes.count < count
        }
        guard dropDigits() else { return false }
        if bytes.last == UInt8(ascii: "-") {
            bytes.removeLast()
            guard dropDigits() else { return false }
        }
        return bytes.suffix(2).elementsEqual("-n".utf8) || bytes.suffix(2).elementsEqual("-r".utf8)
    }
}
