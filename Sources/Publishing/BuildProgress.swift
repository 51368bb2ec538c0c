import Basics

/// How far a build is; told as it goes, from any thread.
public enum BuildProgress: Sendable, Hashable {
    /// Files are read: so many of so many, the last one by name.
    case reading(done: Int, of: Int, name: String)
    /// Everything is being decided.
    case planning
    /// Documents and pictures are written: so many of so many.
    case writing(BuildOrder.Format, done: Int, of: Int)
}
