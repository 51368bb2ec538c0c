import Basics

extension ZipError {
    /// What is wrong, in a sentence for the reader of a report.
    package var message: String {
        switch self {
        case .notAnArchive: "it is not a ZIP archive, or was cut short"
        case .damaged(let what): "the archive is damaged: \(what)"
        case .severalParts: "the archive is one of several parts"
        case .tooManyEntries(let count, let limit): "it has \(count) entries, more than the \(limit) that are read"
        case .nameTooLong(let count, let limit): "it has a name of \(count) bytes, more than the \(limit) that are read"
        case .unsafeName(let name): "the name “\(name)” leads out of the archive"
        case .nameTwice(let name): "two entries bear the name “\(name)”"
        case .encrypted(let name): "“\(name)” is encrypted"
        case .overlapping(let name): "“\(name)” overlaps another entry"
        case .unknownMethod(let name, let method): "“\(name)” is packed by method \(method), which is not read"
        case .tooLarge(let name, let limit): "“\(name)” unpacks to more than \(limit) bytes"
        case .expandsTooFar(let name): "“\(name)” unpacks to suspiciously many bytes"
        case .archiveTooLarge(let size, let limit): "it unpacks to \(size) bytes, more than the \(limit) that are read"
        case .wrongChecksum(let name): "“\(name)” is damaged: its checksum is another"
        case .file(let error): error.diagnostic(shown: "").message
        }
    }
}

extension ZipWriteError {
    /// What is wrong, in a sentence for the reader of a report.
    package var message: String {
        switch self {
        case .unfitName(let name): "“\(name)” cannot be the name of a file in an archive"
        case .nameTwice(let name): "two files would bear the name “\(name)”"
        case .fileChanged(let path): "the file \(path) changed while it was packed"
        }
    }
}
