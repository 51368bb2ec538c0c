import Foundation

/// What the program may use of the machine.
enum Machine {
    /// The cores this process may run on, which `taskset` and containers can narrow.
    static var cores: Int {
        var set = cpu_set_t()
        guard sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else {
            return max(1, ProcessInfo.processInfo.activeProcessorCount)
        }
        let bits = withUnsafeBytes(of: &set) { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
        return max(1, bits)
    }
}
