import Basics

@testable import Typesetting

/// Numbers that look random and are always the same.
struct TestRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}

extension TestGalley {
    /// Paragraphs, headings, notes, figures and tall boxes as they come.
    static func random(_ random: inout TestRandom) -> TestGalley {
        var test = TestGalley()
        for number in 0..<5 + random.below(30) {
            switch random.below(10) {
            case 0: test.heading("h\(number)", height: Double(8 + random.below(30)))
            case 1:
                let note = test.note("n\(number)", lines: 1 + random.below(12))
                test.paragraph("c\(number)", lines: 4, calls: [1 + random.below(4): [note]])
            case 2:
                test.items.append(test.box("t\(number)", height: Double(random.below(300)), isOnGrid: false))
            case 3:
                let box = test.box("f\(number)", height: Double(5 + random.below(60)), isOnGrid: false)
                guard case .box(let content) = box else { continue }
                test.galley.floats.append(
                    GalleyFloat(spansPage: random.below(2) == 0, items: [box], height: content.height)
                )
                test.items.append(.float(Int32(test.galley.floats.count - 1)))
                test.paragraph("m\(number)", lines: 2)
            default: test.paragraph("p\(number)", lines: 1 + random.below(9))
            }
        }
        return test
    }
}
