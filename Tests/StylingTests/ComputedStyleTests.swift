import Basics
import Testing

@testable import Styling

@Suite struct ComputedStyleTests {
    @Test func `fractions are resolved against what surrounds the box`() {
        #expect(Measure.fraction(0.5).resolved(Length(points: 30)) == Length(points: 15))
        #expect(Measure.auto.resolved(Length(points: 30)) == nil)
    }
}
