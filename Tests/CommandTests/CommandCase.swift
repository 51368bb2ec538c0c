import Foundation
import TestSupport
import Testing

/// A case: a folder with input files and `case.txt`, which holds commands and what they are expected to say.
///
///     % printf 'x' > made.bin        a shell line that makes what is better not committed
///     $ digest build edition.yaml    a command, run in a copy of the folder
///     the standard output
///     ! the standard error, line by line
///     => 2                           the exit status, left out where it is 0
struct CommandCase: CustomTestStringConvertible, Sendable {
    let name: String
    let folder: String

    var testDescription: String { name }

    static let root = "\(Fixtures.repository)/Tests/CommandTests/Cases"

    static var all: [CommandCase] {
        Fixtures.names(in: root).map { CommandCase(name: $0, folder: "\(root)/\($0)") }
    }

    /// Runs the commands of the case and returns the case as it would have to be written to pass.
    func outcome() throws -> (expected: String, actual: String) {
        let file = "\(folder)/case.txt"
        let expected = try String(contentsOfFile: file, encoding: .utf8)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("digest-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: folder, toPath: place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        try? FileManager.default.removeItem(atPath: "\(place)/case.txt")
        var lines: [String] = []
        for line in expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("% ") {
                lines.append(line)
                _ = try Self.run("/bin/sh", ["-c", String(line.dropFirst(2))], in: place)
            } else if line.hasPrefix("$ ") {
                lines.append(line)
                lines += try Self.report(of: String(line.dropFirst(2)), in: place)
            }
        }
        let actual = lines.joined(separator: "\n") + "\n"
        if References.areUpdated { try actual.write(toFile: file, atomically: true, encoding: .utf8) }
        return (expected, actual)
    }

    private static func report(of command: String, in folder: String) throws -> [String] {
        let bin = (executable as NSString).deletingLastPathComponent
        let result = try run("/bin/sh", ["-c", "PATH='\(bin)':$PATH; \(command)"], in: folder)
        var lines = split(result.output).map(steady)
        lines += split(result.errors).map { "! " + steady($0) }
        if result.status != 0 { lines.append("=> \(result.status)") }
        return lines + [""]
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// A line without what differs between versions of zlib and librsvg: sizes of packed files.
    private static func steady(_ line: String) -> String {
        line.replacing(#/\b[0-9.]+ (kB|MB|bytes) {2}/#) { "N \($0.output.1)  " }
    }

    /// The program beside the tests.
    static let executable: String = {
        #if os(Linux)
            let here = ProcessInfo.processInfo.arguments[0]
            return (here as NSString).deletingLastPathComponent + "/digest"
        #else
            return Bundle.main.bundlePath + "/../digest"
        #endif
    }()

    static func run(
        _ program: String,
        _ arguments: [String],
        in folder: String
    ) throws -> (output: String, errors: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ProcessInfo.processInfo.environment
        environment["SOURCE_DATE_EPOCH"] = "1793491200"
        environment["LC_ALL"] = "C"
        process.environment = environment
        // Files, not pipes: a full pipe nobody reads would stop the program.
        let out = "\(folder)/.stdout", err = "\(folder)/.stderr"
        for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        func text(_ path: String) -> String {
            let data = FileManager.default.contents(atPath: path) ?? Data()
            try? FileManager.default.removeItem(atPath: path)
            return String(decoding: data, as: UTF8.self)
        }
        return (text(out), text(err), process.terminationStatus)
    }
}
