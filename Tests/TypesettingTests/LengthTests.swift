import Basics
import Testing

@testable import Typesetting

@Suite struct LengthTests {
    @Test func `lengths are rounded up to whole lines`() {
        let line = Length(points: 13)
        #expect(Length(points: 13.001).roundedUp(to: line) == Length(points: 26))
        #expect(Length(points: 26).roundedUp(to: line) == Length(points: 26))
        #expect(Length(points: -1).roundedUp(to: line) == .zero)
    }
}
