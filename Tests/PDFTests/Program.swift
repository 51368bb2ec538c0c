import Foundation

/// A program of the machine that judges PDF files from outside. Tests that need one do nothing where it is absent.
struct Program {
    let path: String

    /// What a program said and how it ended.
    struct Answer {
        let status: Int32
        let text: String
    }

    /// The program of that name; says so and is nil where it is not installed.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            print("skipped: \(name) is not installed")
            return nil
        }
        path = found
    }

    /// veraPDF, which is fetched and installed by hand: DIGEST_VERAPDF says where it lies (`../shared/tools/verapdf/verapdf`).
    static var veraPDF: Program? {
        guard let path = ProcessInfo.processInfo.environment["DIGEST_VERAPDF"] else {
            print("skipped: no DIGEST_VERAPDF")
            return nil
        }
        return Program(path: path)
    }

    /// A program by its path.
    init?(path: String) {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            print("skipped: no \(path)")
            return nil
        }
        self.path = path
    }

    /// Runs it over a file that holds `bytes`. What it says on either channel is the answer.
    func run(on bytes: [UInt8], before: [String] = [], after: [String] = []) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file.pdf")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = before + [file.path] + after
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
    }
}
