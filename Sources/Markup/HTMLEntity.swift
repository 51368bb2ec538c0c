import CLibXML

/// The characters that HTML names: `nbsp`, `eacute`.
package enum HTMLEntity {
    /// The character of a name without `&` and `;`; nil where HTML 4 has none of that name.
    package static func scalar(named name: some Sequence<UInt8>) -> Unicode.Scalar? {
        let name = Array(name) + [0]
        // The longest names of the table, `thetasym` and `alefsym`, are shorter.
        guard (2...16).contains(name.count) else { return nil }
        return name.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { htmlEntityLookup($0) }.flatMap { Unicode.Scalar($0.pointee.value) }
        }
    }
}
