import Foundation

/// What the program may use of the machine.
enum Machine {
    /// The cores this process may run on, which `taskset` and containers can narrow.
    static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
