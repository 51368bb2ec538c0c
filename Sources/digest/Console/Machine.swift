import CMachine

/// The machine the program runs on.
enum Machine {
    /// The cores there are to work with.
    static var cores: Int { Int(machine_cores()) }

    /// Keeps memory that was given back for the next who asks.
    ///
    /// By default the C library returns large blocks to the system at once, and every page of the next one is faulted
    /// in and cleared again: 6 % of the time of a book of 200 articles. The program is short-lived; it can keep them.
    static func keepMemory() { machine_keep_memory() }
}
