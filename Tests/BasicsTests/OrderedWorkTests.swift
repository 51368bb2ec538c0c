import Testing

@testable import Basics

@Suite struct OrderedWorkTests {
    @Test(arguments: [0, 1, 2, 9, 1000], [1, 2, 5]) func takesInOrder(count: Int, cores: Int) throws {
        var taken: [Int] = []
        try OrderedWork.run(count: count, cores: cores, worker: { { $0 * 3 } }, take: { taken += [$0 * 3 - $1, $1] })
        #expect(taken == (0..<count).flatMap { [0, $0 * 3] })
    }

    @Test func takersErrorsEndTheWork() {
        struct Enough: Error {}
        #expect(throws: Enough.self) {
            try OrderedWork.run(
                count: 1000,
                cores: 4,
                worker: { { $0 } },
                take: { index, _ in
                    if index == 3 { throw Enough() }
                }
            )
        }
    }
}
