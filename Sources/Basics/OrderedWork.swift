import Foundation

/// Work done by index on several threads and taken in order on one.
package enum OrderedWork {
    /// Makes the values of 0..<count on up to `cores` threads and hands them to `take` on the calling thread, strictly
    /// in order. At most `2 × cores` batches of a few values exist at a time, so memory does not grow with `count`.
    ///
    /// `worker` is called once a thread and returns what makes a value there: it may own things that threads must not
    /// share. With one core everything happens on the calling thread. The first error by index, or one that `take`
    /// throws, ends the work and is thrown when all threads have come to rest.
    package static func run<Value: Sendable>(
        count: Int,
        cores: Int,
        worker: @escaping @Sendable () -> (Int) throws -> Value,
        take: (Int, Value) throws -> Void
    ) throws {
        let threads = min(cores, count)
        guard threads > 1 else {
            let make = worker()
            for index in 0..<max(0, count) { try take(index, make(index)) }
            return
        }
        let size = batchSize(count: count, threads: threads)
        let batches = (count + size - 1) / size
        let shelf = Shelf<Batch<Value>>(count: batches, threads: threads)
        for _ in 0..<threads {
            let thread = Thread {
                let make = worker()
                shelf.fill { Batch(of: $0 * size..<min(count, ($0 + 1) * size), make: make) }
            }
            thread.stackSize = stackSize
            thread.start()
        }
        defer { shelf.close() }
        for number in 0..<batches {
            let batch = try shelf.take(number)
            for (offset, value) in batch.values.enumerated() { try take(number * size + offset, value) }
            if let error = batch.error { throw error }
        }
    }

    /// Handing a value to another thread costs some 5 µs, a third of the making of a small one: four go together where
    /// there are enough to keep every thread busy to the end.
    private static func batchSize(count: Int, threads: Int) -> Int { max(1, min(4, count / (8 * threads))) }

    /// Values made in one go, up to the first that could not be made.
    private struct Batch<Value: Sendable>: Sendable {
        var values: [Value] = []
        var error: (any Error)?

        init(of indices: Range<Int>, make: (Int) throws -> Value) {
            do {
                for index in indices { values.append(try make(index)) }
            } catch {
                self.error = error
            }
        }
    }

    /// As much as the main thread has: trees are walked by recursion, and other threads get less on some systems.
    private static let stackSize = 8 << 20
}

/// The values that are made and not yet taken: a ring of places, guarded by one condition.
private final class Shelf<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    private var places: [Result<Value, any Error>?]
    private var begun = 0
    private var taken = 0
    private var working: Int
    private var waiting = 0
    private var isClosed = false

    init(count: Int, threads: Int) {
        self.count = count
        working = threads
        places = Array(repeating: nil, count: 2 * threads)
    }

    /// What a worker does from start to end.
    func fill(with make: (Int) throws -> Value) {
        while let index = begin() {
            put(Result { try make(index) }, at: index)
        }
        condition.lock()
        working -= 1
        condition.broadcast()
        condition.unlock()
    }

    /// The next index to work on, once there is a place for it.
    private func begin() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        while !isClosed, begun < count, begun - taken >= places.count {
            waiting += 1
            condition.wait()
            waiting -= 1
        }
        guard !isClosed, begun < count else { return nil }
        begun += 1
        return begun - 1
    }

    private func put(_ value: Result<Value, any Error>, at index: Int) {
        condition.lock()
        defer { condition.unlock() }
        places[index % places.count] = value
        if index == taken { condition.broadcast() }
    }

    /// The value at `index`, waited for.
    func take(_ index: Int) throws -> Value {
        condition.lock()
        defer { condition.unlock() }
        let place = index % places.count
        while true {
            if let value = places[place] {
                places[place] = nil
                taken = index + 1
                // Waking threads costs more than small work: they are woken when half the places are free.
                if waiting > 0, begun - taken <= places.count / 2 { condition.broadcast() }
                return try value.get()
            }
            condition.wait()
        }
    }

    /// Lets no further work begin and waits for what is under way.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        while working > 0 { condition.wait() }
        condition.unlock()
    }
}
