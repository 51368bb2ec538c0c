import Basics
import Packing

/// Writes a PDF file from front to back to a sink: header, objects in the order they come, cross references, trailer
/// (ISO 32000-2, 7.5). Knows the syntax of a file and nothing of pages.
///
/// The caller reserves references and writes each exactly once. What was written is gone: only the places of objects
/// are kept, 16 bytes each.
package struct FileWriter: ~Copyable {
    /// How the file is written down.
    package let style: FileStyle
    private let version: FileVersion
    private let sink: any ByteSink
    private let deflater: Deflater
    private var offset = 0
    private var hash = ContentHash()
    private var places: CrossReferences
    private var small: ObjectStream

    /// A writer of a file that starts where `sink` stands, which must be at its beginning.
    package init(to sink: any ByteSink, version: FileVersion, style: FileStyle) throws {
        self.sink = sink
        self.version = version
        self.style = style
        deflater = Deflater(.zlib)
        places = CrossReferences()
        small = ObjectStream(style: style)
        try append(version.header)
    }

    // MARK: - Objects

    /// The first of `count` references that follow one another.
    package mutating func reserve(_ count: Int = 1) -> Reference { places.reserve(count) }

    /// Writes an object that is not a stream. Such objects wait until there are enough of them for a stream.
    package mutating func write(_ reference: Reference, _ body: (inout Tokens) -> Void) throws {
        small.add(reference, body)
        if small.isFull { try flush() }
    }

    /// Writes a stream; `entries` adds to its dictionary, which has `Length` and `Filter` already.
    package mutating func write(
        _ reference: Reference,
        _ stream: StreamObject,
        entries: (inout Tokens) -> Void = { _ in }
    ) throws {
        places.set(reference, .offset(offset))
        try append(reference, stream, entries)
    }

    private mutating func append(
        _ reference: Reference,
        _ stream: StreamObject,
        _ entries: (inout Tokens) -> Void
    ) throws {
        var tokens = Tokens(isPlain: style == .plain)
        tokens.append(integer: reference.number)
        tokens.append(" 0 obj\n")
        tokens.dictionary {
            entries(&$0)
            stream.writeFilter(to: &$0)
            $0.integer("Length", stream.bytes.count)
        }
        tokens.append("\nstream\n")
        try append(tokens.bytes)
        try append(stream.bytes)
        tokens.removeAll()
        tokens.append("\nendstream\nendobj\n")
        try append(tokens.bytes)
    }

    /// Writes a stream, deflating it here.
    package mutating func write(
        _ reference: Reference,
        deflating bytes: [UInt8],
        entries: (inout Tokens) -> Void = { _ in }
    ) throws {
        try write(reference, StreamObject(bytes, style: style, deflater: deflater), entries: entries)
    }

    /// Writes objects that were packed elsewhere.
    package mutating func write(_ packed: PackedObjects) throws {
        switch packed.form {
        case .together(let bytes):
            let container = reserve()
            for (index, member) in packed.references.enumerated() {
                places.set(member, .packed(in: container, index: index))
            }
            try write(container, StreamObject(bytes, filter: .flate)) {
                $0.name("Type", "ObjStm")
                $0.integer("N", packed.references.count)
                $0.integer("First", packed.first)
            }
        case .apart(let texts):
            for (member, text) in zip(packed.references, texts) { try writeApart(member, text) }
        }
    }

    private mutating func writeApart(_ reference: Reference, _ text: [UInt8]) throws {
        places.set(reference, .offset(offset))
        var tokens = Tokens()
        tokens.append(integer: reference.number)
        tokens.append(" 0 obj\n")
        tokens.append(text)
        tokens.append("\nendobj\n")
        try append(tokens.bytes)
    }

    /// Writes the small objects that wait.
    private mutating func flush() throws {
        guard small.count > 0 else { return }
        let packed = small.packed(deflater)
        small = ObjectStream(style: style)
        try write(packed)
    }

    // MARK: - The end

    /// Writes what waits, the cross references and the trailer. Nothing may be written after it.
    package mutating func finish(catalog: Reference, information: Reference?) throws {
        try flush()
        let identifier = hash.bytes
        func trailer(_ tokens: inout Tokens) {
            tokens.reference("Root", catalog)
            if let information { tokens.reference("Info", information) }
            tokens.array("ID") {
                $0.hexadecimal(identifier)
                $0.hexadecimal(identifier)
            }
        }
        let start: Int
        if style == .compact {
            let own = reserve()
            start = offset
            places.set(own, .offset(offset))
            let references = places
            try append(own, StreamObject(deflater.deflated(references.streamBytes()), filter: .flate)) {
                references.writeEntries(to: &$0)
                trailer(&$0)
            }
        } else {
            start = offset
            var tokens = Tokens(isPlain: true)
            places.writeTable(to: &tokens)
            tokens.append("trailer\n")
            tokens.dictionary {
                $0.integer("Size", places.size)
                trailer(&$0)
            }
            tokens.append("\n")
            try append(tokens.bytes)
        }
        var tokens = Tokens()
        tokens.append("startxref\n")
        tokens.append(integer: start)
        tokens.append("\n%%EOF\n")
        try append(tokens.bytes)
    }

    private mutating func append(_ bytes: [UInt8]) throws {
        try sink.append(bytes)
        offset += bytes.count
        hash.add(bytes)
    }
}
