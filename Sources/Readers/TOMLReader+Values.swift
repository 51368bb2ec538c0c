import Basics

// Strings, numbers, dates and truth values.
extension TOMLReader {
    /// A number, a date or a truth value as it is written, the underscores of numbers left out.
    mutating func word() throws(FrontMatter.Failure) -> String {
        let start = index
        while let byte, Self.isWordByte(byte) { index += 1 }
        // A date and a time may have a space between them.
        if index - start == 10, bytes[start + 4] == UInt8(ascii: "-"), byte == 0x20,
            bytes[(index + 1)...].prefix(2).allSatisfy({ (0x30...0x39).contains($0) }),
            bytes[(index + 1)...].dropFirst(2).first == UInt8(ascii: ":")
        {
            index += 1
            while let byte, Self.isWordByte(byte) { index += 1 }
        }
        let word = bytes[start..<index]
        let isKnown = ["true", "false", "inf", "nan", "+inf", "-inf", "+nan", "-nan"].contains {
            word.elementsEqual($0.utf8)
        }
        let sign = word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-") ? 1 : 0
        guard isKnown || word.dropFirst(sign).first.map({ (0x30...0x39).contains($0) }) == true else {
            let shown = String(decoding: word.prefix(40), as: UTF8.self)
            throw failure(shown.isEmpty ? "a key has no value" : "a text wants quotation marks: \(shown)")
        }
        return String(decoding: word.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "+-_.:".utf8.contains(byte)
    }

    /// A string of any of the four kinds; the first byte is its quotation mark.
    mutating func string() throws(FrontMatter.Failure) -> String {
        guard let mark = byte else { return "" }
        let start = line
        let isLong = bytes[index...].starts(with: [mark, mark, mark])
        index += isLong ? 3 : 1
        // A line end right after the marks is not part of the text.
        if isLong, byte == 0x0D { index += 1 }
        if isLong, byte == 0x0A {
            index += 1
            line += 1
        }
        var out: [UInt8] = []
        while let next = byte {
            if next == mark, !isLong {
                index += 1
                return String(decoding: out, as: UTF8.self)
            } else if next == mark, bytes[index...].starts(with: [mark, mark, mark]) {
                // Up to two more marks belong to the text.
                let run = bytes[index...].prefix(5).prefix { $0 == mark }.count
                out += [UInt8](repeating: mark, count: run - 3)
                index += run
                return String(decoding: out, as: UTF8.self)
            } else if next == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                try escape(isLong: isLong, to: &out)
            } else {
                if next == 0x0A {
                    guard isLong else { break }
                    line += 1
                }
                out.append(next)
                index += 1
            }
        }
        throw FrontMatter.Failure(message: "a text has no closing quotation mark", line: start)
    }

    private mutating func escape(isLong: Bool, to out: inout [UInt8]) throws(FrontMatter.Failure) {
        index += 1
        guard let sign = byte else { return }
        index += 1
        switch sign {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "e"): break
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(sign)
        case UInt8(ascii: "u"): out += try scalar(digits: 4)
        case UInt8(ascii: "U"): out += try scalar(digits: 8)
        case 0x20, 0x09, 0x0A, 0x0D:
            // A backslash at the end of a line joins it to the next word.
            index -= 1
            let before = line
            while let byte, byte <= 0x20 {
                if byte == 0x0A { line += 1 }
                index += 1
            }
            guard isLong, line > before else { throw failure("a backslash stands before nothing it could mean") }
        default: throw failure("a backslash stands before nothing it could mean; between ' and ' it is itself")
        }
    }

    private mutating func scalar(digits: Int) throws(FrontMatter.Failure) -> String.UTF8View {
        let text = String(decoding: bytes[index...].prefix(digits), as: UTF8.self)
        guard text.utf8.count == digits, let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number)
        else { throw failure("there is no character of the number \(text)") }
        index += digits
        return String(Character(scalar)).utf8
    }
}
