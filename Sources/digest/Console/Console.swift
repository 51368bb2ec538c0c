import Basics
import Foundation

/// Writing to the two streams of a terminal program.
enum Console {
    /// A line of the result.
    static func print(_ text: String) {
        write(text + "\n", to: STDOUT_FILENO)
    }

    /// Text of the result as it is.
    static func printPart(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// A line about the work.
    static func tell(_ text: String) {
        write(text + "\n", to: STDERR_FILENO)
    }

    /// Text about the work without a line end.
    static func tellPart(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    /// Whether messages go to a terminal, where a progress bar may be drawn.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

    /// Columns of the terminal; 80 where it does not say.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func write(_ text: String, to stream: Int32) {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let sent = bytes.withUnsafeBytes {
                Foundation.write(stream, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if sent < 0, errno == EINTR { continue }
            if sent <= 0 { return }
            done += sent
        }
    }
}
