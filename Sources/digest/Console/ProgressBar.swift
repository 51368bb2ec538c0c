import Foundation
import Publishing

/// A bar on one line of the terminal, drawn over itself; nothing where messages are piped.
final class ProgressBar: @unchecked Sendable {
    private let lock = NSLock()
    private let isShown: Bool
    private var lastDrawn = 0.0
    private var isOnScreen = false

    init(isShown: Bool) {
        self.isShown = isShown && Console.isTerminal
    }

    /// Draws where the build is, at most twenty times a second.
    func show(_ progress: BuildProgress) {
        guard isShown else { return }
        lock.withLock {
            let now = Date().timeIntervalSinceReferenceDate
            guard now - lastDrawn > 0.05 else { return }
            lastDrawn = now
            draw(progress)
        }
    }

    /// Takes the bar off the screen.
    func clear() {
        lock.withLock {
            if isOnScreen { Console.tellPart("\r\u{1B}[K") }
            isOnScreen = false
        }
    }

    private func draw(_ progress: BuildProgress) {
        let (share, label): (Double, String) =
            switch progress {
            case .reading(let done, let count, let name): (Double(done) / Double(max(1, count)), "reading \(name)")
            case .planning: (1, "planning")
            case .writing(let format, let done, let count):
                (Double(done) / Double(max(1, count)), "writing \(format.rawValue), \(done) of \(count)")
            }
        let width = 24
        let filled = Int(share * Double(width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let room = max(0, Console.columns - width - 2)
        Console.tellPart("\r\u{1B}[K\(bar) \(label.prefix(room))")
        isOnScreen = true
    }
}
