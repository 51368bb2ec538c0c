import Basics
import Foundation

/// References: texts beside the fixtures that say what a stage is expected to return.
package enum References {
    /// Whether the run rewrites references in place of comparing with them: `UPDATE_REFERENCES=1 swift test`.
    package static let areUpdated = ProcessInfo.processInfo.environment["UPDATE_REFERENCES"] == "1"

    /// The text of the reference at `path`, after writing `actual` there where references are updated.
    ///
    /// A test compares the result with `actual`; a missing reference is the empty text, so that it fails.
    package static func text(at path: String, updatingTo actual: String) -> String {
        if areUpdated {
            let folder = (path as NSString).deletingLastPathComponent
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? actual.write(toFile: path, atomically: true, encoding: .utf8)
        }
        return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}

/// Where the tests find what lies beside them.
package enum Fixtures {
    /// The root of the repository.
    package static let repository: String = {
        let here = (#filePath as NSString).deletingLastPathComponent  // Tests/Support
        return ((here as NSString).deletingLastPathComponent as NSString).deletingLastPathComponent
    }()

    /// The fixtures of a room: `Tests/<Room>Tests/Fixtures`.
    package static func folder(_ room: String) -> String { "\(repository)/Tests/\(room)Tests/Fixtures" }

    /// The names in a folder of fixtures in byte order, hidden ones left out.
    package static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file.
    package static func bytes(_ path: String) throws -> [UInt8] {
        try RealFiles().read(Path(path), limit: 1 << 30)
    }

    /// `../shared` beside the repository, where the corpora and the judging tools lie; nil where it is absent.
    package static let shared: String? = {
        let path = ((repository as NSString).deletingLastPathComponent as NSString).appendingPathComponent("shared")
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}
