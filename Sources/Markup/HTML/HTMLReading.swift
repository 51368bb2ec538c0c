import CLibXML

/// Reads the markup of a page and hands its parts to the tree construction.
///
/// libxml2 reads start tags; its ideas of what they close and imply, its text and its references are those of HTML 4,
/// so after each start tag what follows is read here, up to the following start tag, and libxml2 is put there.
final class HTMLReading {
    var construction: TreeConstruction
    let comments: Bool
    /// The whole page; valid while it is read.
    var page = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var names = InternedNames()
    /// Text with its references decoded.
    var decoded: [UInt8] = []
    private var parser: htmlParserCtxtPtr?
    /// Where the following start tag stands.
    private var tagPlace = 0
    /// The values of attributes with their references decoded.
    private var values: [UInt8] = []

    /// The element that libxml2 always believes open: one that it knows, and that no start tag ends.
    private static let constant: StaticString = "bdo"

    init(limits: MarkupLimits, comments: Bool) {
        construction = TreeConstruction(limits: limits)
        self.comments = comments
    }

    /// Reads a page in UTF-8 without NUL.
    func read(_ text: [UInt8]) {
        defer { construction.finish() }
        guard !text.isEmpty, text.count < Int(Int32.max) else { return }
        construction.tree.reserve(bytes: text.count, nodes: text.count / 48)
        text.withUnsafeBufferPointer { buffer in
            page = buffer
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let made = htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count)) else {
                    return
                }
                parser = made
                run(made)
                htmlFreeParserCtxt(made)
                parser = nil
            }
            page = UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    private func run(_ parser: htmlParserCtxtPtr) {
        var sax = Self.handlers()
        withUnsafeMutablePointer(to: &sax) { handlers in
            let own = parser.pointee.sax
            parser.pointee.sax = handlers
            parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
            // Errors are expected and unheard: HTML of the wild is never without.
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue
            htmlCtxtUseOptions(parser, Int32(options))
            htmlParseDocument(parser)
            parser.pointee.sax = own
        }
    }

    private static func handlers() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startDocument = { data in HTMLReading.behind(data)?.start() }
        sax.startElement = { data, name, attributes in
            if let name { HTMLReading.behind(data)?.start(name, attributes) }
        }
        sax.endElement = { data, _ in HTMLReading.behind(data)?.parser?.pointee.name = nil }
        return sax
    }

    private static func behind(_ data: UnsafeMutableRawPointer?) -> HTMLReading? {
        data.map { Unmanaged<HTMLReading>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Reads what stands before the first start tag.
    private func start() {
        guard let parser, let input = parser.pointee.input else { return }
        let place = readOn(from: 0)
        input.pointee.cur = input.pointee.base + (place - Int(input.pointee.consumed))
        settle(parser, before: place)
    }

    /// Takes a start tag, and what follows it up to the following one.
    private func start(
        _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let parser, let input = parser.pointee.input, let base = input.pointee.base else { return }
        let consumed = Int(input.pointee.consumed)
        let tag = StartTagScan(page, at: tagPlace, keeps: false)
        var next = page.count
        // A tag that the page ends in is none.
        if let end = tag.end {
            if tag.isUsual {
                note(attributes)
                construction.start(names.name(at: name), isSelfClosing: tag.isSelfClosing)
            } else {
                startUnusual()
            }
            next = readOn(from: end + 1)
        }
        // libxml2 looks for the end of the tag where it stands: it is shown one right before the following tag.
        let last = UnsafeMutablePointer(mutating: base + (next - 1 - consumed))
        last.pointee = UInt8(ascii: ">")
        input.pointee.cur = UnsafePointer(last)
        settle(parser, before: next)
    }

    /// Makes libxml2 forget what is open: it would leave out tags that it takes for misplaced.
    private func settle(_ parser: htmlParserCtxtPtr, before place: Int) {
        tagPlace = place
        let name = UnsafeRawPointer(Self.constant.utf8Start).assumingMemoryBound(to: xmlChar.self)
        parser.pointee.name = name
        parser.pointee.nameNr = 0
        parser.pointee.depth = 0
        // A `head` it wants in one element.
        if place + 1 < page.count, page[place + 1] | 0x20 == UInt8(ascii: "h"), let stack = parser.pointee.nameTab {
            if begins("head", at: place + 1) {
                stack[0] = name
                parser.pointee.nameNr = 1
            }
        }
    }

    private func note(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        construction.attributes.removeAll(keepingCapacity: true)
        guard var pair = attributes else { return }
        while let key = pair[0] {
            let value = UnsafeBufferPointer(start: pair[1], count: pair[1].map { Int(xmlStrlen($0)) } ?? 0)
            construction.attributes.append((names.name(at: key), value))
            pair += 2
        }
    }

    /// Takes a start tag that libxml2 does not read as HTML does.
    private func startUnusual() {
        let tag = StartTagScan(page, at: tagPlace, keeps: true)
        var list: [(name: Name, value: Range<Int>)] = []
        values.removeAll(keepingCapacity: true)
        for attribute in tag.attributes {
            let name = names.name(lowering: slice(attribute.name))
            if list.contains(where: { $0.name == name }) { continue }
            CharacterReferences.decode(slice(attribute.value), inAttribute: true, into: &decoded)
            list.append((name, values.count..<values.count + decoded.count))
            values.append(contentsOf: decoded)
        }
        values.withUnsafeBufferPointer { bytes in
            construction.attributes = list.map { ($0.name, UnsafeBufferPointer(rebasing: bytes[$0.value])) }
            construction.start(names.name(lowering: slice(tag.name)), isSelfClosing: tag.isSelfClosing)
        }
    }

    /// Whether letters stand at a place of the page, in capitals or not.
    func begins(_ letters: StaticString, at place: Int) -> Bool {
        letters.withUTF8Buffer { letters in
            guard place + letters.count <= page.count else { return false }
            return letters.indices.allSatisfy { index in
                let byte = page[place + index]
                return ((65...90).contains(byte) ? byte | 0x20 : byte) == letters[index]
            }
        }
    }
}
